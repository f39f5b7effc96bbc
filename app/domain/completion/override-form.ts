import { z } from 'zod'
import { type Cents, parseMoney } from '../money'
import type { FactNumber } from './numbers/number'

export const longestReason = 1_000
const largest = 10_000_000

const written = (longest: number, what: string) =>
  z
    .string()
    .optional()
    .transform(value => (value ?? '').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(longest, `Shorten ${what} to ${longest.toLocaleString('en-US')} characters.`))

/** A number of the overseer's own with its reason; both may be missing here, the rule asks for them. */
export const overrideForm = z.object({
  intent: z.enum(['give', 'take-back'], { error: 'Choose what to do with the number.' }),
  value: written(30, 'the number'),
  reason: written(longestReason, 'the reason'),
})

/**
 * Reads a number as it is typed, by the kind of the number that it replaces: "1,250.50" dollars as whole cents, a count as
 * a whole number, a percentage and a measured count with at most two decimals. Null where it cannot be read or is below 0.
 */
export function readNumber({ kind, part }: Pick<FactNumber, 'kind' | 'part'>, text: string): number | Cents | null {
  if (kind === 'money') {
    const cents = parseMoney(text)
    return cents === null || cents < 0 ? null : cents
  }
  const bare = text.replace(/[\s\u00a0\u202f,]/g, '')
  const isWhole = kind === 'count' && part !== 'indicators'
  if (!(isWhole ? /^\d{1,8}$/ : /^\d{1,8}(\.\d{1,2})?$/).test(bare)) return null
  const value = Number(bare)
  return value <= largest ? value : null
}

/** What to type, in words. */
export const readable = ({ kind, part }: Pick<FactNumber, 'kind' | 'part'>): string =>
  kind === 'money'
    ? 'Enter an amount in US dollars, such as 1,250.50.'
    : kind === 'count' && part !== 'indicators'
      ? 'Enter a whole number, 0 or more.'
      : 'Enter a number of at most two decimals, 0 or more.'
