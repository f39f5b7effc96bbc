import { agreementOf } from '../budget/agreement'
import { budgetTotals } from '../budget/totals'
import { formatDate } from '../calendar'
import { rulesOn } from '../lifecycle/rules'
import { isSelfFunded } from '../lifecycle/self-funded'
import { formatMoney, sumCents } from '../money'
import { capRules } from './cap-rules'
import { budgetDay, type CheckFacts, type Found, found, type Rule, when } from './check'
import { travellerRules } from './traveller-rules'

const apecOfLines = ({ lines }: CheckFacts) => budgetTotals(lines).whole.planned.apec

const drawnDown = ({ record }: CheckFacts) => sumCents(record.values.drawdown.map(row => row.amount))

/** The totals of the budget against the record, the fund and what was approved. */
const totalRules: readonly Rule[] = [
  {
    id: 'budget-agrees-with-record',
    severity: 'blocks',
    source: 'APEC funding and co-funding of the record are the totals of the budget',
    look: ({ lines, record }) => {
      const { apec, self, verdict } = agreementOf(lines, record.values)
      if (verdict.ok || lines.length === 0) return []
      return [found(verdict.reason, { field: 'apecFunding', excess: Math.max(Math.abs(apec), Math.abs(self)) })]
    },
  },
  {
    id: 'budget-has-lines',
    severity: 'blocks',
    source: 'Every proposal has an itemized budget',
    // The lines of a project of the old database did not come along.
    look: ({ lines, stage }) => when(lines.length === 0 && stage !== null, found('The budget has no lines yet.')),
  },
  {
    id: 'budget-within-approval',
    severity: 'blocks',
    source: 'A proposal asks for no more than was approved in principle',
    look: facts => {
      const { approvedInPrinciple: approved, record } = facts
      if (approved === null) return []
      const asked = Math.max(apecOfLines(facts), record.values.apecFunding ?? 0)
      return when(
        asked > approved,
        found(
          `${formatMoney(asked)} of APEC funding is ${formatMoney(asked - approved)} more than the ${formatMoney(approved)} approved in principle.`,
          { field: 'apecFunding', excess: asked - approved },
        ),
      )
    },
  },
  {
    id: 'budget-within-fund',
    severity: 'blocks',
    source: 'Funding Sources, APEC, 2015: TILF gives at most US$100,000 of APEC money, self-funding not counted',
    look: facts => {
      const { fundAccount } = facts.record.values
      const cap = rulesOn(budgetDay(facts)).largestFunding[fundAccount ?? '']
      const apec = apecOfLines(facts)
      return cap === undefined || apec <= cap
        ? []
        : [
            found(
              `The lines ask for ${formatMoney(apec)} of APEC money, ${formatMoney(apec - cap)} more than the ${formatMoney(cap)} that the ${fundAccount} gives at most.`,
              { field: 'fundAccount', excess: apec - cap },
            ),
          ]
    },
  },
  {
    id: 'self-funded-lines',
    severity: 'blocks',
    source: 'Self-funded projects get no APEC money',
    look: facts => {
      const apec = apecOfLines(facts)
      return when(
        isSelfFunded(facts.record.values) && apec > 0,
        found(`The project is self-funded, but APEC pays ${formatMoney(apec)} of the lines.`, { excess: apec }),
      )
    },
  },
]

/** The drawdown timetable: dated amounts of the APEC money. */
const drawdownRules: readonly Rule[] = [
  {
    id: 'drawdown-adds-up',
    severity: 'blocks',
    source: 'The drawdown timetable is of the APEC funding',
    look: facts => {
      const { drawdown, apecFunding } = facts.record.values
      const apart = drawnDown(facts) - (apecFunding ?? 0)
      return when(
        drawdown.length > 0 && apart !== 0,
        found(
          `The drawdown timetable comes to ${formatMoney(drawnDown(facts))}, ${formatMoney(Math.abs(apart))} ${apart > 0 ? 'more' : 'less'} than the APEC funding of ${formatMoney(apecFunding ?? 0)}.`,
          { field: 'drawdown', excess: Math.abs(apart) },
        ),
      )
    },
  },
  {
    id: 'drawdown-within-project',
    severity: 'look',
    source: 'Money is drawn down while the project runs',
    look: ({ record: { values } }) => {
      const { expectedStart: start, expectedCompletion: end } = values
      return values.drawdown.flatMap(({ date, amount }): Found[] => {
        if (date === null) return []
        const sum = amount === null ? 'An amount' : formatMoney(amount)
        if (start !== null && date < start)
          return [
            found(`${sum} is drawn down on ${formatDate(date)}, before the project starts.`, { field: 'drawdown' }),
          ]
        if (end !== null && date > end)
          return [found(`${sum} is drawn down on ${formatDate(date)}, after the project ends.`, { field: 'drawdown' })]
        return []
      })
    },
  },
  {
    id: 'drawdown-is-whole',
    severity: 'look',
    source: 'A drawdown is an amount on a day',
    look: ({ record: { values } }) => {
      const open = values.drawdown.filter(row => row.date === null || row.amount === null).length
      return when(
        open > 0,
        found(`${open === 1 ? 'One row' : `${open} rows`} of the drawdown timetable lack a day or an amount.`, {
          field: 'drawdown',
        }),
      )
    },
  },
]

/** The budget, its travellers and its drawdown. */
export const budgetRules: readonly Rule[] = [...totalRules, ...capRules, ...travellerRules, ...drawdownRules]

const ids: ReadonlySet<string> = new Set(budgetRules.map(rule => rule.id))

/** Whether a finding is told beside the budget: every one of its rules, but those of the timetable have their section. */
export const isOfBudget = ({ rule, field }: { rule: string; field?: string }): boolean =>
  ids.has(rule) && field !== 'drawdown'
