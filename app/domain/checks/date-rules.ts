import {
  addMonths,
  firstOfMonth,
  formatDate,
  type IsoDate,
  lastOfMonth,
  monthsBetween,
  parseDayFirst,
} from '../calendar'
import { reportDue } from '../completion/readiness'
import { type Found, found, type Rule, when } from './check'
import { gathering, quoted } from './words'

/** How many months have wholly passed since a day. */
const monthsPassed = (from: IsoDate, today: IsoDate): number => {
  const months = monthsBetween(from, today)
  return addMonths(from, months) <= today ? months : months - 1
}

/** The last day that a text names, as records and as people of the Secretariat write it. */
const lastDayIn = (text: string): IsoDate | null =>
  [
    ...(text.match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []),
    ...(text.match(/\b\d{1,2}\/\d{1,2}\/\d{4}\b/g) ?? []).flatMap(day => parseDayFirst(day) ?? []),
  ]
    .sort()
    .at(-1) ?? null

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
    look: ({ record: { values }, approvedOn }) => {
      const { year, expectedStart: start, expectedCompletion: end, type } = values
      if (year === null || end === null || start === null || type === 'Multi-Year') return []
      // Where the day of approval is not known, the start is the nearest day to it.
      const last = year >= 2018 ? addMonths(approvedOn ?? start, 18) : `${year + 1}-12-31`
      return when(
        year >= 2011 && end > last,
        found(`The project would end after ${formatDate(last)}, the last day that the rules of ${year} foresee.`, {
          field: 'expectedCompletion',
        }),
      )
    },
  },
  {
    id: 'starts-once-decided',
    severity: 'look',
    source:
      'Work begins once the proposal is rated satisfactory, 6 to 9 months after the session (Applying for Funds, 2025)',
    look: ({ record: { values }, session }) =>
      when(
        session !== null && values.expectedStart !== null && values.expectedStart <= session.finalDeadline.slice(0, 10),
        found(
          `The project would start before its session has closed on ${formatDate(session?.finalDeadline ?? '')}. Work begins once the proposal is approved.`,
          { field: 'expectedStart' },
        ),
      ),
  },
  {
    id: 'plan-begins-with-project',
    severity: 'look',
    source: 'The work plan lies between the dates of the project, in whole months',
    look: ({ record: { values } }) => {
      const { expectedStart: start } = values
      return values.workPlan.flatMap((row): Found[] =>
        when(
          start !== null && row.start !== null && row.start < firstOfMonth(start),
          found(
            `${quoted(row.activity, 70)} begins in ${row.timeline || formatDate(row.start ?? '')}, before the project starts on ${formatDate(start ?? '')}.`,
            { field: 'workPlan' },
          ),
        ),
      )
    },
  },
  {
    id: 'plan-ends-with-project',
    severity: 'look',
    source: 'The work plan lies between the dates of the project, in whole months',
    look: ({ record: { values } }) => {
      const { expectedCompletion: end } = values
      // The completion report is written after the end.
      const last = end === null ? null : lastOfMonth(reportDue(end))
      return values.workPlan.flatMap((row): Found[] =>
        when(
          last !== null &&
            row.end !== null &&
            row.end > (/report/i.test(row.activity) ? last : lastOfMonth(end ?? '')) &&
            // That it is held after the end is said of an event.
            !(gathering.test(row.activity) && (row.start ?? '') > (end ?? '')),
          found(`${quoted(row.activity, 70)} ends after the project, which ends on ${formatDate(end ?? '')}.`, {
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
        .map(row => found(`${quoted(row.activity, 70)} ends before it begins.`, { field: 'workPlan' })),
  },
  {
    id: 'gathering-has-month',
    severity: 'look',
    source: 'Dossier: who is invited must know when',
    look: ({ record: { values } }) =>
      values.workPlan
        .filter(row => gathering.test(row.activity) && row.start === null)
        .map(row => found(`${quoted(row.activity, 70)} has no month.`, { field: 'workPlan' })),
  },
  {
    id: 'activity-has-output',
    severity: 'look',
    source: 'The work plan asks for an output of each activity',
    look: ({ record: { values } }) =>
      values.workPlan
        .filter(row => row.activity.trim() !== '' && row.output.trim() === '')
        .map(row => found(`${quoted(row.activity, 70)} has no output.`, { field: 'workPlan' })),
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
  {
    id: 'monitoring-report-due',
    severity: 'look',
    source: 'Implementing Projects, APEC: a monitoring report at least every 6 months',
    look: ({ record: { values }, approvedOn, audiences, today }) => {
      const { expectedStart: start, status } = values
      // Of reports from before Dossier nothing is known, and who may not read of them is told nothing.
      if (approvedOn === null || start === null || !audiences.includes('secretariat')) return []
      const due = addMonths(start, Math.floor(monthsPassed(start, today) / 6) * 6)
      const received = lastDayIn(values.monitoringReportReceived ?? '')
      return when(
        status === 'Project in Implementation' && due > start && (received === null || received < addMonths(due, -1)),
        found(`A monitoring report was due on ${formatDate(due)}; none is recorded since.`, {
          field: 'monitoringReportReceived',
        }),
      )
    },
  },
]
