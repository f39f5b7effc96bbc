import { z } from 'zod'
import { formatMoney, largestCents } from '../money'
import { count, money, optionalMoney, text } from './form-values'
import { amount, type BudgetLine, budgetCategories, fundingSources } from './line'

export const mostFactors = 3
/** A budget has at most this many lines. */
export const mostLines = 300
export const longestItem = 200
export const longestNote = 2_000

const categoryKeys = budgetCategories.map(category => category.key)

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
