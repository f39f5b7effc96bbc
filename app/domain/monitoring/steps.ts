import { no, type Verdict, yes } from '../verdict'
import type { MonitoringAct, MonitoringState } from './monitoring-report'

export const monitoringStateTitles: Record<MonitoringState, string> = {
  draft: 'Draft',
  submitted: 'With the Secretariat',
  returned: 'Returned to the overseer',
  accepted: 'Accepted',
}

export const monitoringActTitles: Record<MonitoringAct['act'], string> = {
  submitted: 'Submitted',
  returned: 'Returned to the overseer',
  accepted: 'Accepted',
}

const refused = (state: MonitoringState, what: string) =>
  no(`The monitoring report is “${monitoringStateTitles[state]}”: it cannot be ${what} now.`)

/** Whether a report may be written in this state. */
export const mayWrite = (state: MonitoringState): Verdict =>
  state === 'draft' || state === 'returned' ? yes : refused(state, 'changed')

/** Whether a report may be submitted in this state. */
export const maySubmit = (state: MonitoringState): Verdict =>
  state === 'draft' || state === 'returned' ? yes : refused(state, 'submitted')

/** Whether the Secretariat may accept or return a report in this state. */
export const mayDecide = (state: MonitoringState): Verdict =>
  state === 'submitted' ? yes : refused(state, 'decided on')
