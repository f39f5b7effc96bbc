import { formatDate } from '../calendar'
import { levelOf } from '../plan/risk-level'
import { type Found, found, type Rule, when } from './check'
import { gathering, namedItems, quoted, tellingWords, textOf } from './words'

/** The years from one day to another, each as its number. */
const yearsBetween = (from: string, to: string): string[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: Math.min(Math.max(last - first + 1, 0), 10) }, (_, index) => String(first + index))
}

/** The work plan against what is promised, and the risks. */
export const planRules: readonly Rule[] = [
  {
    id: 'output-in-work-plan',
    severity: 'look',
    source: 'Dossier: what is promised is also planned',
    look: ({ record: { values } }) => {
      const plan = new Set(tellingWords(values.workPlan.map(row => `${row.activity} ${row.output}`).join(' ')))
      if (plan.size === 0) return []
      return namedItems(textOf(values, 'outputs'))
        .filter(output => tellingWords(output).length > 0 && !tellingWords(output).some(word => plan.has(word)))
        .map(output => found(`No row of the work plan leads to the output ${quoted(output)}.`, { field: 'workPlan' }))
    },
  },
  {
    id: 'event-within-project',
    severity: 'look',
    source: 'Nothing is paid after the project has ended (Project Quality, APEC)',
    look: ({ record: { values } }) => {
      const { expectedCompletion: end } = values
      return values.workPlan.flatMap((row): Found[] =>
        when(
          end !== null && row.start !== null && row.start > end && gathering.test(row.activity),
          found(`${quoted(row.activity)} is held after the project has ended on ${formatDate(end ?? '')}.`, {
            field: 'workPlan',
          }),
        ),
      )
    },
  },
  {
    id: 'plan-without-gap',
    severity: 'look',
    source: 'Dossier: a year without an activity is forgotten or not needed',
    look: ({ record: { values } }) => {
      const { expectedStart: start, expectedCompletion: end, workPlan } = values
      const dated = workPlan.filter(row => row.start !== null)
      if (start === null || end === null || dated.length < 2) return []
      const isPlanned = (year: string) =>
        dated.some(row => (row.start ?? '').slice(0, 4) <= year && year <= (row.end ?? row.start ?? '').slice(0, 4))
      return yearsBetween(start, end)
        .filter(year => !isPlanned(year))
        .map(year => found(`Nothing is planned in ${year}.`, { field: 'workPlan' }))
    },
  },
  {
    id: 'risk-has-prevention',
    severity: 'blocks',
    source: 'The table of risks asks for the prevention of each',
    look: ({ record: { values } }) =>
      values.risks
        .filter(row => row.risk.trim() !== '' && row.prevention.trim() === '')
        .map(row => found(`Nothing is said of how this risk is prevented: ${quoted(row.risk)}.`, { field: 'risks' })),
  },
  {
    id: 'some-risks',
    severity: 'look',
    source: 'The proposal asks for the risks',
    look: ({ record: { values, marks } }) =>
      when(
        values.risks.length < 2 && marks.risks === undefined && values.workPlan.length > 0,
        found('Fewer than two risks are named. Think of participation, time and use of the results.', {
          field: 'risks',
        }),
      ),
  },
  {
    id: 'high-risk-has-owner',
    severity: 'look',
    source: 'Dossier: somebody watches what could make the project fail',
    look: ({ record: { values } }) =>
      values.risks
        .filter(row => levelOf(row) === 'high' && row.owner.trim() === '' && row.state !== 'closed')
        .map(row => found(`Nobody is named who watches this high risk: ${quoted(row.risk)}.`, { field: 'risks' })),
  },
]
