import { createHash, randomBytes } from 'node:crypto'

/** A secret for a cookie or a link: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a secret: who reads the database can use none of them. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

export const isToken = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{43}$/.test(value)
