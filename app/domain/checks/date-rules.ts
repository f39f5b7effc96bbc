import { addMonths, formatDate, lastOfMonth } from '../calendar'
import { reportDue } from '../completion/readiness'
import { type Found, found, type Rule, when } from './check'

/** A gathering of people, for which a month must be known. */
const gathering =
  /\b(seminars?|workshops?|symposi(?:um|a)|conferences?|trainings?|forums?|meetings?|study (?:tour|visit)s?)\b/i

const shortened = (text: string) => (text.length > 70 ? `${text.slice(0, 69)}…` : text)

const endOf = (text: string) => `“${shortened(text.replace(/\s+/g, ' ').trim())}”`

/** The dates of a project and of its work plan. */
export const dateRules: readonly Rule[] = [
  {
    id: 'start-before-end',
    severity: 'blocks',
    source: 'A project starts before it ends',
    look: ({ record: { values } }) =>
      when(
        values.expectedStart !== null &&
          values.expectedCompletion !== null &&
          values.expectedStart >= values.expectedCompletion,
        found('The project must end after it starts.', { field: 'expectedCompletion' }),
      ),
  },
  {
    id: 'longest-duration',
    severity: 'look',
    source:
      'Multi-Year projects apart: 31 December of the year after approval (2011 to 2017), 18 months since (Project Quality, APEC)',
    look: ({ record: { values } }) => {
      const { year, expectedStart: start, expectedCompletion: end, type } = values
      if (year === null || end === null || start === null || type === 'Multi-Year') return []
      const last = year >= 2018 ? addMonths(start, 18) : `${year + 1}-12-31`
      return when(
        year >= 2011 && end > last,
        found(`The project would end after ${formatDate(last)}, the last day that the rules of ${year} foresee.`, {
          field: 'expectedCompletion',
        }),
      )
    },
  },
  {
    id: 'plan-begins-with-project',
    severity: 'look',
    source: 'The work plan lies between the dates of the project',
    look: ({ record: { values } }) => {
      const { expectedStart: start } = values
      return values.workPlan.flatMap((row): Found[] =>
        when(
          start !== null && row.start !== null && row.start < start,
          found(
            `${endOf(row.activity)} begins in ${row.timeline || formatDate(row.start ?? '')}, before the project starts on ${formatDate(start ?? '')}.`,
            { field: 'workPlan' },
          ),
        ),
      )
    },
  },
  {
    id: 'plan-ends-with-project',
    severity: 'look',
    source: 'The work plan lies between the dates of the project',
    look: ({ record: { values } }) => {
      const { expectedCompletion: end } = values
      // The completion report is written after the end.
      const last = end === null ? null : lastOfMonth(reportDue(end))
      return values.workPlan.flatMap((row): Found[] =>
        when(
          last !== null && row.end !== null && row.end > (/report/i.test(row.activity) ? last : (end ?? '')),
          found(`${endOf(row.activity)} ends after the project, which ends on ${formatDate(end ?? '')}.`, {
            field: 'workPlan',
          }),
        ),
      )
    },
  },
  {
    id: 'plan-row-in-order',
    severity: 'blocks',
    source: 'An activity begins before it ends',
    look: ({ record: { values } }) =>
      values.workPlan
        .filter(row => row.start !== null && row.end !== null && row.start > row.end)
        .map(row => found(`${endOf(row.activity)} ends before it begins.`, { field: 'workPlan' })),
  },
  {
    id: 'gathering-has-month',
    severity: 'look',
    source: 'Dossier: who is invited must know when',
    look: ({ record: { values } }) =>
      values.workPlan
        .filter(row => gathering.test(row.activity) && row.start === null)
        .map(row => found(`${endOf(row.activity)} has no month.`, { field: 'workPlan' })),
  },
  {
    id: 'activity-has-output',
    severity: 'look',
    source: 'The work plan asks for an output of each activity',
    look: ({ record: { values } }) =>
      values.workPlan
        .filter(row => row.activity.trim() !== '' && row.output.trim() === '')
        .map(row => found(`${endOf(row.activity)} has no output.`, { field: 'workPlan' })),
  },
  {
    id: 'running-past-its-end',
    severity: 'look',
    source: 'Completion report, APEC: within two months of project completion',
    look: ({ record: { values }, today }) => {
      const { expectedCompletion: end, status } = values
      return when(
        status === 'Project in Implementation' && end !== null && reportDue(end) < today,
        found(
          `The project ended on ${formatDate(end ?? '')} and is still “in implementation”. Its completion report was due on ${formatDate(reportDue(end ?? today))}.`,
          { field: 'status' },
        ),
      )
    },
  },
]
