import { amendmentKindTitles, amendmentState } from '../../amendment/amendment'
import { isUndecided } from '../../budget/waiver'
import { formatDate, type IsoDate } from '../../calendar'
import { lateOn, periodInWords, standingsOf } from '../../monitoring/periods'
import type { CompletionAnswers } from '../completion-report'
import type { CompletionFacts } from '../facts'
import { ask, type Finding, must, named, when } from './finding'
import { eventDateFindings } from './outputs-and-people'

/** An amendment on which nobody has decided leaves open what the project was. */
export function amendmentFindings({ amendments }: CompletionFacts): Finding[] {
  const open = amendments.filter(one => amendmentState(one) === 'asked')
  const kinds = open.map(({ kind, at }) => `${amendmentKindTitles[kind]} of ${formatDate(at.slice(0, 10))}`)
  return when(
    open.length > 0,
    must(
      'changesOfScope',
      `An amendment waits for its decision: ${named(kinds)}. Await it, or take the amendment back.`,
    ),
  )
}

/** Values that the Secretariat has not approved, and indicators of which none was measured. */
export function indicatorFindings({ record, measured }: CompletionFacts): Finding[] {
  const { indicators } = record.values
  const nameOf = (id: string) => indicators.find(indicator => indicator.id === id)?.name ?? 'An indicator'
  const open = [...new Set(measured.filter(({ state }) => state !== 'approved').map(one => nameOf(one.indicator)))]
  const never = indicators.filter(({ id }) => !measured.some(one => one.indicator === id)).map(({ name }) => name)
  return [
    ...when(
      open.length > 0,
      ask('indicators', `The Secretariat has not approved every value of ${named(open)}; the report leaves those out.`),
    ),
    ...when(never.length > 0, ask('indicators', `Nothing was measured for ${named(never)}.`)),
  ]
}

export function waiverFindings({ waivers }: CompletionFacts): Finding[] {
  const open = waivers.filter(isUndecided).map(({ finding }) => finding)
  return when(open.length > 0, ask('waivers', `A waiver waits for its decision: ${named(open)}.`))
}

/** Whether the project kept facts in Dossier while it ran; of older ones no monitoring report is missed. */
const keptFacts = ({ monitoring, events, outputs, payments }: CompletionFacts): boolean =>
  monitoring.length + events.length + outputs.length + payments.length > 0

/** Monitoring reports that are due and were not handed in. */
export function monitoringFindings(facts: CompletionFacts, today: IsoDate): Finding[] {
  if (!keptFacts(facts)) return []
  const { expectedStart: start, expectedCompletion: end } = facts.record.values
  const missing = lateOn(standingsOf({ start, end }, facts.monitoring), today).map(periodInWords)
  return when(missing.length > 0, ask('monitoring', `Monitoring reports were not submitted: ${named(missing)}.`))
}

/** A report that comes before the end, activities that begin later, and what happened outside of the project's time. */
export function dateFindings(facts: CompletionFacts, answers: CompletionAnswers, today: IsoDate): Finding[] {
  const { record, outputs } = facts
  const end = record.values.expectedCompletion
  const later = record.values.workPlan.filter(row => row.start !== null && row.start > today)
  const claimed = later.filter(row => answers.activities.some(a => a.activity === row.activity && a.done === 'yes'))
  const early = outputs.filter(({ deliveredOn }) => deliveredOn !== null && deliveredOn > today)
  return [
    ...when(
      end !== null && today < end,
      ask('description', `The project ends on ${formatDate(end ?? today)}, which is still to come. Is it complete?`),
    ),
    ...when(
      claimed.length > 0,
      ask(
        'activities',
        `These are marked as done but begin later in the work plan: ${named(claimed.map(r => r.activity))}.`,
      ),
    ),
    ...when(
      early.length > 0,
      ask('outputs', `These were delivered on a day that is still to come: ${named(early.map(({ name }) => name))}.`),
    ),
    ...eventDateFindings(facts),
  ]
}
