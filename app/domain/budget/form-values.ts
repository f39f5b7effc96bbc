import { z } from 'zod'
import { type Cents, formatMoney, largestCents, parseMoney } from '../money'

/** How the values of a budget are read from a form: text as people type it in, values out. */

/** 1,000,000 hours, copies or persons: far above any budget line. */
export const largestCount = 1_000_000

export const text = (longest: number, what: string) =>
  z
    .string()
    .optional()
    .transform(value => (value ?? '').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(longest, `Shorten ${what} to ${longest.toLocaleString('en-US')} characters.`))

/** Reads "2", "2.5", "1,000"; null where it is no such number or has more than two decimals. */
function parseCount(written: string): number | null {
  const bare = written.replace(/[\s\u00a0\u202f]/g, '')
  if (!/^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(bare)) return null
  return Number(bare.replaceAll(',', ''))
}

export const count = z.string().transform((written, context) => {
  const value = parseCount(written)
  if (value !== null && value <= largestCount) return value
  context.addIssue(
    value === null
      ? 'Enter how many as a number with at most two decimals, such as 3 or 2.5.'
      : `Enter a number up to ${largestCount.toLocaleString('en-US')}.`,
  )
  return z.NEVER
})

type Refuse = (message: string) => void

function readMoney(written: string, what: string, refuse: Refuse): Cents | null {
  const cents = parseMoney(written)
  if (cents === null) refuse(`Enter ${what} in US dollars, such as 1,250 or 1,250.50.`)
  else if (cents < 0) refuse(`Enter ${what} without a minus sign; a budget has no negative amounts.`)
  else if (cents > largestCents) refuse(`Enter ${what} of at most ${formatMoney(largestCents)}.`)
  else return cents
  return null
}

export const money = (what: string) =>
  z
    .string({ error: `Enter ${what}.` })
    .transform((written, context) => readMoney(written, what, message => context.addIssue(message)) ?? z.NEVER)

/** An amount that may be left empty: null then. */
export const optionalMoney = (what: string) =>
  z
    .string()
    .optional()
    .transform((written, context) =>
      written === undefined || written.trim() === ''
        ? null
        : readMoney(written, what, message => context.addIssue(message)),
    )
