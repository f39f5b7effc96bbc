import { z } from 'zod'
import type { IsoDate } from '../calendar'
import { formatCents, largestCents } from '../money'
import { count, optionalMoney, text } from './form-values'
import { type Traveller, travellerRoles } from './traveller'
import { travelCost, usualAdditional } from './traveller-lines'

/** More people or days than any project has; what is above is a slip. */
const mostPeople = 10_000
const mostDays = 1_000

/** A count that may be left empty, then it is this. */
const countOr = (otherwise: number) =>
  z
    .string()
    .optional()
    .transform(written => (written?.trim() ? written : String(otherwise)))
    .pipe(count)

/**
 * The form of a row of the traveller table: text as people type it in, a `Traveller` out; null for a row that was left
 * empty. A new row has an empty `id`; the operation gives it one. An additional payment that is left empty is the usual
 * one of that day, once for a trip. `economies` are those that may be chosen.
 */
export const travellerForm = (economies: readonly string[], day: IsoDate) =>
  z
    .object({
      id: text(50, 'the identifier'),
      economy: text(100, 'the economy').refine(
        name => name === '' || economies.includes(name),
        'Choose the economy from the list.',
      ),
      role: z.enum(travellerRoles, { error: 'Choose in which role they travel.' }),
      name: text(200, 'the name or seat'),
      people: countOr(1).refine(
        people => Number.isInteger(people) && people <= mostPeople,
        'Enter how many people travel as a whole number, such as 2.',
      ),
      days: countOr(0).refine(days => days <= mostDays, `Enter at most ${mostDays} days.`),
      perDiem: optionalMoney('the per diem for one day'),
      additional: optionalMoney('the additional payment'),
      airfare: optionalMoney('the airfare for one person'),
      fundedBy: z.enum(['apec', 'self'], { error: 'Choose who pays for this travel.' }),
      note: text(2_000, 'the note'),
    })
    .transform(({ additional, ...row }, context): Traveller | null => {
      const perDiem = row.perDiem ?? 0
      const airfare = row.airfare ?? 0
      const isEmpty = row.id + row.economy + row.name + row.note === '' && perDiem + airfare + row.days === 0
      if (isEmpty && additional === null) return null
      const traveller = { ...row, perDiem, airfare, additional: additional ?? usualAdditional(perDiem, day) }
      if (travelCost(traveller).total > largestCents)
        context.addIssue({ code: 'custom', path: ['people'], message: 'Check the counts and rates of this row.' })
      return traveller
    })

/** A row as its form shows it: every value as the text a person would type. The counterpart of `travellerForm`. */
export const typedTraveller = (row: Traveller) => ({
  ...{ id: row.id, economy: row.economy, role: row.role as string, name: row.name },
  ...{ people: String(row.people), days: String(row.days), perDiem: formatCents(row.perDiem) },
  ...{ additional: formatCents(row.additional), airfare: formatCents(row.airfare) },
  ...{ fundedBy: row.fundedBy as string, note: row.note },
})

export type TypedTraveller = ReturnType<typeof typedTraveller>
