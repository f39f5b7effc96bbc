import { formatMoment } from '~/domain/calendar'
import type { MonitoringAct, MonitoringState } from '~/domain/monitoring/monitoring-report'
import { monitoringPartTitle } from '~/domain/monitoring/parts'
import { monitoringActTitles, monitoringStateTitles } from '~/domain/monitoring/steps'
import { Status, type Tone } from '../record/status'

const tones: Record<MonitoringState, Tone> = { draft: 'plain', submitted: 'wait', returned: 'stop', accepted: 'done' }

/** Where a monitoring report stands. */
export const MonitoringStatus = ({ state }: { state: MonitoringState | null }) =>
  state === null ? (
    <Status of="Not begun" tone="plain" />
  ) : (
    <Status of={monitoringStateTitles[state]} tone={tones[state]} />
  )

const pointsTitle: Record<MonitoringAct['act'], string> = {
  submitted: 'Doubts that were confirmed',
  returned: 'Points',
  accepted: 'Points',
}

/** What was done with a report, when and by whom, with remarks and points. */
export const MonitoringActs = ({ acts }: { acts: MonitoringAct[] }) =>
  acts.length === 0 ? null : (
    <ol className="acts" aria-label="What happened to this report">
      {acts.map(({ act, at, by, remark, points }) => (
        <li key={`${act} ${at}`}>
          <b>{monitoringActTitles[act]}</b>{' '}
          <span>
            {formatMoment(at)}, by {by}
          </span>
          {remark !== '' && <q className="remark">{remark}</q>}
          {points.length > 0 && (
            <ul className="pinned" aria-label={pointsTitle[act]}>
              {points.map(({ part, text }) => (
                <li key={`${part} ${text}`}>
                  <b>{monitoringPartTitle(part)}:</b> <span>{text}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
