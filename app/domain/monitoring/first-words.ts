import { type AmendmentState, amendmentKindTitles } from '../amendment/amendment'
import { formatDate } from '../calendar'
import type { MonitoringFacts, PeriodAmendment } from './facts'
import { emptyMonitoring, type MonitoringAnswers } from './monitoring-report'
import { looksOf } from './risks'

const became: Record<AmendmentState, string> = {
  asked: 'not decided yet',
  approved: 'approved',
  refused: 'refused',
  withdrawn: 'withdrawn',
}

function adjustment({ kind, state, askedOn, decidedOn, newEnd, changesBudget }: PeriodAmendment): string {
  const what = [
    newEnd === null ? '' : `new last day ${formatDate(newEnd)}`,
    changesBudget ? 'a changed budget' : '',
  ].filter(part => part !== '')
  const decided = decidedOn === null ? '' : ` on ${formatDate(decidedOn)}`
  const about = what.length === 0 ? '' : ` (${what.join(', ')})`
  return `${amendmentKindTitles[kind]}${about}, asked for on ${formatDate(askedOn)}: ${became[state]}${decided}.`
}

/**
 * The words with which a report begins: what the facts say already of adjustments and of the use of outputs. The overseer
 * goes on from there.
 */
export const firstWords = ({ amendments, outputs, risks }: MonitoringFacts): MonitoringAnswers => ({
  ...emptyMonitoring,
  adjustments: amendments.map(adjustment).join('\n'),
  outputsUsed: outputs.map(({ name, use }) => (use === '' ? `${name}: ` : `${name}: ${use}`).trim()).join('\n'),
  risks: looksOf(risks, []),
})
