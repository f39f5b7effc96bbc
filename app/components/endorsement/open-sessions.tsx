import type { IsoMoment } from '~/domain/calendar'
import { Deadline } from '../page/deadline'

type OpenSession = { name: string; internalDeadline: IsoMoment; finalDeadline: IsoMoment }

/** The sessions that can still be chosen, with their deadlines; a sentence where there is none. */
export const OpenSessions = ({ sessions }: { sessions: OpenSession[] }) =>
  sessions.length === 0 ? (
    <p className="note">
      The calendar has no session whose final deadline is ahead. Year and session can stay open until one is announced.
    </p>
  ) : (
    <details className="sessions-ahead" open={sessions.length < 4 || undefined}>
      <summary>Sessions that are open: choose year and session together</summary>
      <ul className="open-sessions">
        {sessions.map(({ name, internalDeadline, finalDeadline }) => (
          <li key={name}>
            <b>{name}</b>: to the forum by <Deadline moment={internalDeadline} />, to the Secretariat by{' '}
            <Deadline moment={finalDeadline} />
          </li>
        ))}
      </ul>
    </details>
  )
