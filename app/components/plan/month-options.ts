import {
  addMonths,
  firstOfMonth,
  formatDate,
  type IsoDate,
  isIsoDate,
  lastOfMonth,
  monthsBetween,
} from '~/domain/calendar'
import type { Dates } from '~/domain/plan/outside'
import { monthInWords } from '~/domain/plan/timeline'
import type { RowValues } from '../form/row-control'

type MonthOption = { value: string; label: string }

/** Offered before and after what is planned, and where nothing is planned yet. */
const around = 6
const atMost = 96

/**
 * The months that a row may begin and end with: around the project and what its rows hold. The value of a first month is
 * its first day, of a last month its last; a row that holds another day (of an old record) keeps it as one more choice.
 */
export function monthOptions(
  rows: readonly RowValues[],
  { start, end, today }: Dates & { today: IsoDate },
): { first: MonthOption[]; last: MonthOption[] } {
  const held = rows.flatMap(row => [row.start, row.end]).filter((day): day is IsoDate => isIsoDate(day ?? ''))
  const known = [start, end, ...held].filter(day => day !== null).sort()
  const from = addMonths(firstOfMonth(known[0] ?? today), known.length > 0 ? -around : 0)
  const to = addMonths(known.at(-1) ?? today, known.length > 0 ? around : 6 * around)
  const months = Array.from({ length: Math.min(monthsBetween(from, to) + 1, atMost) }, (_, at) => addMonths(from, at))
  const offered = (days: (string | undefined)[], dayOf: (month: IsoDate) => IsoDate) => {
    const usual = months.map(month => ({ value: dayOf(month), label: monthInWords(month) }))
    const others = [...new Set(days)].filter(
      (day): day is string => day !== undefined && isIsoDate(day) && day !== dayOf(firstOfMonth(day)),
    )
    return [...usual, ...others.map(day => ({ value: day, label: formatDate(day) }))].sort((a, b) =>
      a.value < b.value ? -1 : 1,
    )
  }
  return {
    first: offered(
      rows.map(row => row.start),
      firstOfMonth,
    ),
    last: offered(
      rows.map(row => row.end),
      lastOfMonth,
    ),
  }
}
