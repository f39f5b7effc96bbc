import { z } from 'zod'
import { type Cents, formatMoney, largestCents, parseMoney } from '../money'
import { amount, type BudgetLine, budgetCategories, fundingSources } from './line'

/** 1,000,000 hours, copies or persons: far above any budget line. */
export const largestCount = 1_000_000
export const mostFactors = 3
export const longestItem = 200
export const longestNote = 2_000

const categoryKeys = budgetCategories.map(category => category.key)

const text = (longest: number, what: string) =>
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

const count = z.string().transform((written, context) => {
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

const money = (what: string) =>
  z
    .string({ error: `Enter ${what}.` })
    .transform((written, context) => readMoney(written, what, message => context.addIssue(message)) ?? z.NEVER)

/** An amount that may be left empty: null then. */
const optionalMoney = (what: string) =>
  z
    .string()
    .optional()
    .transform((written, context) =>
      written === undefined || written.trim() === ''
        ? null
        : readMoney(written, what, message => context.addIssue(message)),
    )

const factor = z.object({ count, unit: text(60, 'the unit') })
const blankFactor = z.object({ count: z.string().optional(), unit: z.string().optional() })
const isBlank = (row: z.output<typeof blankFactor>) => !row.count?.trim() && !row.unit?.trim()

/** Rows left empty on the form are dropped before the others are read. */
const factors = z
  .array(blankFactor)
  .optional()
  .transform(rows => (rows ?? []).filter(row => !isBlank(row)).map(row => ({ ...row, count: row.count ?? '' })))
  .pipe(
    z
      .array(factor)
      .min(1, 'Enter how many units are needed, such as 2 persons.')
      .max(mostFactors, `Use at most ${mostFactors} counts, such as 2 persons × 3 days × 1 trip.`),
  )

/**
 * The form of one budget line: text as people type it in, a `BudgetLine` out. A new line has an empty `id`; the
 * operation gives it one. `apecPart` is read only where the line is split, and may not exceed the line's amount.
 */
export const lineForm = z
  .object({
    id: text(64, 'the identifier'),
    category: z.enum(categoryKeys, { error: 'Choose the category of this line.' }),
    item: text(longestItem, 'the item').pipe(z.string().min(1, 'Enter what this line pays for.')),
    factors,
    rate: money('the rate for one unit'),
    fundedBy: z.enum(fundingSources, { error: 'Choose who pays for this line.' }),
    apecPart: optionalMoney("APEC's part"),
    note: text(longestNote, 'the note'),
    actualApec: optionalMoney('what APEC really paid'),
    actualSelf: optionalMoney('what the economies really paid'),
    explanation: text(longestNote, 'the explanation'),
    traveller: text(64, 'the identifier of the traveller').transform(id => (id === '' ? null : id)),
  })
  .transform((line, context): BudgetLine => {
    const whole = amount(line)
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', message, path: [path] })
    if (whole > largestCents) {
      refuse('rate', `This line comes to more than ${formatMoney(largestCents)}; check the counts and the rate.`)
    }
    if (line.fundedBy !== 'split') return { ...line, apecPart: null }
    if (line.apecPart === null) refuse('apecPart', "Enter APEC's part of this line.")
    else if (line.apecPart > whole) {
      refuse('apecPart', `APEC's part cannot be more than the line itself, ${formatMoney(whole)}.`)
    }
    return line
  })
