import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB, two passes, one lane (OWASP, 2024): about 26 ms on a small server. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** A hash that no password has: unknown accounts take as long to refuse as known ones. */
const nobodysHash = hashPassword('nobody knows this, and nobody is let in by it')

/** Whether this is the password of that hash; false, after the same time, where there is no hash. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash), password)
  return passwordHash !== null && matches
}
