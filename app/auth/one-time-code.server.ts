import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import QRCode from 'qrcode'
import {
  isFresh,
  recoveryAlphabet,
  recoveryCodeCount,
  recoveryCodeFrom,
  stepOf,
  stepSeconds,
  stepsAround,
} from '~/domain/identity/one-time-code'
import { hashOf } from './tokens.server'

const totp = (secret: string, label = '') =>
  new TOTP({ issuer: 'Dossier', label, secret: Secret.fromBase32(secret), period: stepSeconds })

/** A secret of 160 bits, as RFC 4226 recommends, in base 32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator reads from the picture. */
export const addressOfSecret = (secret: string, email: string): string => totp(secret, email).toString()

/** The time step that a code of six digits belongs to; null where it is wrong or not newer than the last one taken. */
export function stepOfCode(secret: string, code: string, lastTaken: number | null, now: Date): number | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: stepsAround })
  if (delta === null) return null
  const step = stepOf(now.getTime()) + delta
  return isFresh(step, lastTaken) ? step : null
}

/** Bytes below the largest multiple of the alphabet's length, so that every sign is equally likely. */
function evenBytes(count: number): Uint8Array {
  const limit = 256 - (256 % recoveryAlphabet.length)
  const bytes: number[] = []
  while (bytes.length < count) bytes.push(...randomBytes(count).filter(byte => byte < limit))
  return Uint8Array.from(bytes)
}

/** Ten codes to be shown once, and what is stored of them. */
export function newRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: recoveryCodeCount }, () => recoveryCodeFrom(evenBytes(32)))
  return { codes, hashes: codes.map(hashOf) }
}

/** A QR code as the path of an SVG whose side is `size`: one unit square for each dark point. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data).flatMap((point, index) =>
    point ? [`M${index % size} ${Math.floor(index / size)}h1v1h-1z`] : [],
  )
  return { size, path: dark.join('') }
}
