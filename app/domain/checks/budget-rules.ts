import { agreementOf } from '../budget/agreement'
import { amount, amountBySource, type BudgetLine } from '../budget/line'
import { isTravelEligible } from '../economy'
import { formatMoney } from '../money'
import { type BudgetCaps, budgetCaps, capsOn } from './budget-caps'
import { type CheckFacts, type Found, found, type Rule, when } from './check'

const source = budgetCaps[0]?.source ?? ''

const dayOf = ({ record, today }: CheckFacts): string => record.values.expectedStart ?? today

/** Lines that APEC pays, wholly or in part, and whose item is meant. */
const paidLines = ({ lines }: CheckFacts, item: RegExp): BudgetLine[] =>
  lines.filter(line => amountBySource(line).apec > 0 && item.test(line.item))

/** The first count of a line in a unit, such as persons; null where it has none. */
const countIn = (line: BudgetLine, unit: RegExp): number | null =>
  line.factors.find(factor => unit.test(factor.unit))?.count ?? null

const called = (line: BudgetLine) => `“${line.item}”`

/** A rate above its cap, by how much, on which line. */
const above = (facts: CheckFacts, item: RegExp, what: string, capOf: (caps: BudgetCaps) => number): Found[] => {
  const caps = capsOn(dayOf(facts))
  if (!caps) return []
  return paidLines(facts, item)
    .filter(line => line.rate > capOf(caps))
    .map(line =>
      found(
        `${called(line)}: ${formatMoney(line.rate)} ${what} is ${formatMoney(line.rate - capOf(caps))} above the cap of ${formatMoney(capOf(caps))}.`,
        { line: line.id },
      ),
    )
}

const secretary = /secretar|clerical/i
const consultant = /consultant|contractor|researcher/i

/** The budget against the record and against the caps of its edition. */
export const budgetRules: readonly Rule[] = [
  {
    id: 'budget-agrees-with-record',
    severity: 'blocks',
    source: 'APEC funding and co-funding of the record are the totals of the budget',
    look: ({ lines, record }) => {
      const { verdict } = agreementOf(lines, record.values)
      return when(!verdict.ok && lines.length > 0, found(verdict.ok ? '' : verdict.reason, { field: 'apecFunding' }))
    },
  },
  {
    id: 'budget-has-lines',
    severity: 'blocks',
    source: 'Every proposal has an itemized budget',
    look: ({ lines }) => when(lines.length === 0, found('The budget has no lines yet.')),
  },
  {
    id: 'honorarium-cap',
    severity: 'waiver',
    source,
    look: facts => above(facts, /honorari/i, 'for a speaker', caps => caps.honorarium),
  },
  {
    id: 'honorarium-not-for-officials',
    severity: 'waiver',
    source,
    look: facts =>
      paidLines(facts, /honorari/i)
        .filter(line =>
          /\b(?:officials?|government|ministr(?:y|ies)|international organi[sz]ations?)\b/i.test(
            `${line.item} ${line.note}`,
          ),
        )
        .map(line =>
          found(
            `${called(line)} names officials. Officials of governments and international organisations get no honorarium.`,
            {
              line: line.id,
            },
          ),
        ),
  },
  {
    id: 'consultant-cap',
    severity: 'waiver',
    source,
    look: facts =>
      above(facts, consultant, 'an hour', caps => caps.consultantHour).filter(({ line }) => {
        const own = facts.lines.find(one => one.id === line)
        return own !== undefined && !secretary.test(own.item) && countIn(own, /hour/i) !== null
      }),
  },
  {
    id: 'secretary-cap',
    severity: 'waiver',
    source,
    look: facts => above(facts, secretary, 'an hour', caps => caps.secretaryHour),
  },
  {
    id: 'experts-a-day',
    severity: 'waiver',
    source,
    look: facts => {
      const caps = capsOn(dayOf(facts))
      return paidLines(facts, /expert/i).flatMap((line): Found[] => {
        const persons = countIn(line, /person|expert/i)
        return when(
          caps !== undefined && persons !== null && persons > caps.expertsADay,
          found(
            `${called(line)}: ${persons} experts a day; ${caps?.expertsADay} are paid, more only where sessions run side by side.`,
            { line: line.id },
          ),
        )
      })
    },
  },
  {
    id: 'participants-of-an-economy',
    severity: 'waiver',
    source,
    look: facts => {
      const caps = capsOn(dayOf(facts))
      const eligible = facts.lists.economies.filter(economy => isTravelEligible(economy, dayOf(facts))).length
      const most = eligible * (caps?.participantsOfEconomy ?? 0)
      return facts.lines
        .filter(line => line.category === 'travelParticipants' && amountBySource(line).apec > 0)
        .flatMap((line): Found[] => {
          const persons = countIn(line, /person|participant/i)
          return when(
            caps !== undefined && persons !== null && persons > most,
            found(
              `${called(line)}: ${persons} participants; APEC pays ${caps?.participantsOfEconomy} of each of the ${eligible} travel-eligible economies, ${most} in all.`,
              { line: line.id },
            ),
          )
        })
    },
  },
  {
    id: 'airfare-economy-class',
    severity: 'waiver',
    source: 'Undertaking letters of APEC projects: economy class',
    look: facts =>
      paidLines(facts, /air\s?fare|flight/i)
        .filter(line => /\b(?:business|first)[\s-]class\b/i.test(`${line.item} ${line.note}`))
        .map(line => found(`${called(line)}: APEC pays restricted economy class.`, { line: line.id })),
  },
  {
    id: 'line-says-something',
    severity: 'look',
    source: 'Dossier: a line without an amount is forgotten or not needed',
    look: ({ lines }) =>
      lines
        .filter(line => amount(line) === 0)
        .map(line => found(`${called(line)} comes to nothing.`, { line: line.id })),
  },
]
