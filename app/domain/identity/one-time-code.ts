/** Codes change every 30 seconds (RFC 6238); one step before and after is taken, for clocks that differ. */
export const stepSeconds = 30
export const stepsAround = 1

/** The time step of a moment, in milliseconds since 1970. */
export const stepOf = (ms: number): number => Math.floor(ms / 1000 / stepSeconds)

/** A code is good once, and none that is older than one already taken. */
export const isFresh = (step: number, lastTaken: number | null): boolean => lastTaken === null || step > lastTaken

/** The six digits that somebody typed, spaces left out; null where it is something else. */
export function readCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(code) ? code : null
}

export const recoveryCodeCount = 10

/** Letters and digits that are not mistaken for each other when a code is copied by hand. */
export const recoveryAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const recoveryLength = 16

/** A recovery code from random bytes (at least 16), in groups of four: 79 bits. */
export const recoveryCodeFrom = (bytes: Uint8Array): string =>
  Array.from(bytes.slice(0, recoveryLength), byte => recoveryAlphabet[byte % recoveryAlphabet.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** A recovery code as it was typed, in the form in which it was given; null where it is something else. */
export function readRecoveryCode(typed: string): string | null {
  const bare = typed.toLowerCase().replace(/[\s-]/g, '')
  const isOne = bare.length === recoveryLength && [...bare].every(sign => recoveryAlphabet.includes(sign))
  return isOne ? bare.replace(/(.{4})(?=.)/g, '$1-') : null
}
