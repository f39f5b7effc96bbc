import type { Cents } from '../money'
import { sumCents } from '../money'
import { amount, type BudgetLine } from './line'
import { travelRulesOn } from './travel-rules'
import type { Traveller } from './traveller'

/** What the travel of a row costs, in whole cents; its lines add up to `total`. */
export type TravelCost = { perDiem: Cents; additional: Cents; airfare: Cents; total: Cents }

const hundredth = 100

/** A line of the row, planned as the row says. Its id is made of the row's, so that spending and waivers stay with it. */
const lineOf = (
  row: Traveller,
  part: 'perDiem' | 'additional' | 'airfare',
  planned: Pick<BudgetLine, 'item' | 'factors' | 'rate'>,
): BudgetLine => ({
  id: `${row.id}-${part}`,
  category: row.role === 'participant' ? 'travelParticipants' : 'travelSpeakers',
  ...planned,
  fundedBy: row.fundedBy,
  apecPart: null,
  note: [row.economy, row.name].filter(text => text !== '').join(': '),
  actualApec: null,
  actualSelf: null,
  explanation: '',
  traveller: row.id,
})

const persons = (row: Traveller) => ({ count: row.people, unit: 'persons' })
const trips = { count: 1, unit: 'trips' }

/**
 * Per diem with the additional payment. Where the additional payment is a whole number of hundredths of a day it counts as
 * a part of the days, as APEC's itemized budget has it (4 days and 75 %: 4.75 days); else it is a line of its own, so
 * that no cent is lost by rounding.
 */
function perDiemLines(row: Traveller): BudgetLine[] {
  const { perDiem: rate, additional, days } = row
  const daysLine = (item: string, count: number) =>
    lineOf(row, 'perDiem', { item, factors: [persons(row), { count, unit: 'days' }], rate })
  const isPartOfDays = rate > 0 && (additional * hundredth) % rate === 0
  if (isPartOfDays && additional > 0) {
    const count = (Math.round(days * hundredth) + (additional * hundredth) / rate) / hundredth
    return [daysLine('Per diem with additional payment', count)]
  }
  return [
    ...(rate > 0 && days > 0 ? [daysLine('Per diem', days)] : []),
    ...(additional > 0
      ? [lineOf(row, 'additional', { item: 'Additional payment', factors: [persons(row), trips], rate: additional })]
      : []),
  ]
}

/** The lines that the travel of some people makes: per diem with the additional payment, and airfare. */
export const linesOf = (row: Traveller): BudgetLine[] => [
  ...perDiemLines(row),
  ...(row.airfare > 0
    ? [lineOf(row, 'airfare', { item: 'Airfare', factors: [persons(row), trips], rate: row.airfare })]
    : []),
]

/** The lines of all rows, in their order. */
export const linesOfTravellers = (rows: readonly Traveller[]): BudgetLine[] => rows.flatMap(linesOf)

/** What the travel of a row costs: people × days × per diem to the nearest cent, and the rest as it is. */
export function travelCost({ people, days, perDiem, additional, airfare }: Traveller): TravelCost {
  const cost = {
    perDiem: amount({
      factors: [
        { count: people, unit: '' },
        { count: days, unit: '' },
      ],
      rate: perDiem,
    }),
    additional: people * additional,
    airfare: people * airfare,
  }
  return { ...cost, total: sumCents(Object.values(cost)) }
}

/** The usual proposal for the additional payment, in whole cents: a share of one day's per diem, once for a trip. */
export const usualAdditional = (perDiem: Cents, day: string): Cents =>
  Math.round((perDiem * travelRulesOn(day).additionalPercent) / hundredth)

/**
 * A budget with its travel lines as the traveller table says. A line that follows its row stays where it stands and keeps
 * what was spent on it; a line that was set free keeps its id, and its row makes no other in its place. A line whose row
 * is gone goes with it, unless money was spent on it: then it is set free.
 */
export function withTravellers(lines: readonly BudgetLine[], rows: readonly Traveller[]): BudgetLine[] {
  const made = new Map(linesOfTravellers(rows).map(line => [line.id, line]))
  const kept = lines.flatMap((line): BudgetLine[] => {
    const now = made.get(line.id)
    made.delete(line.id)
    if (line.traveller === null) return [line]
    const { actualApec, actualSelf, explanation } = line
    if (now) return [{ ...now, actualApec, actualSelf, explanation }]
    return actualApec === null && actualSelf === null ? [] : [{ ...line, traveller: null }]
  })
  return [...kept, ...made.values()]
}

/** A line as its plan goes, without what was spent on it. */
const planOf = ({ actualApec, actualSelf, explanation, ...plan }: BudgetLine) =>
  JSON.stringify(Object.entries(plan).sort())

/**
 * Lines that came from elsewhere (a workbook) say that they follow a row and say something else than it: whoever wrote
 * them meant it, so they are set free instead of being put right without a word.
 */
export function freeWhereChanged(lines: readonly BudgetLine[], rows: readonly Traveller[]): BudgetLine[] {
  const made = new Map(linesOfTravellers(rows).map(line => [line.id, planOf(line)]))
  return lines.map(line =>
    line.traveller === null || made.get(line.id) === planOf(line) ? line : { ...line, traveller: null },
  )
}

/** Planned lines with what was spent on those of the same id. */
export function withSpendingOf(lines: readonly BudgetLine[], spent: readonly BudgetLine[]): BudgetLine[] {
  const known = new Map(spent.map(line => [line.id, line]))
  return lines.map(line => {
    const { actualApec = null, actualSelf = null, explanation = '' } = known.get(line.id) ?? {}
    return { ...line, actualApec, actualSelf, explanation }
  })
}
