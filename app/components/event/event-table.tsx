import { Link } from '@remix-run/react'
import { eventKindTitles, eventModeTitles, type ProjectEvent } from '~/domain/event/event'
import { eventDays } from '~/domain/event/event-form'
import { paths } from '~/paths'
import { WideTable } from '../page/parts'

type Listed = { event: ProjectEvent; came: { participants: number; speakers: number; economies: number } | null }

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** "62 participants and 14 speakers of 17 economies" */
export const cameInWords = (came: NonNullable<Listed['came']>): string =>
  `${counted(came.participants, 'participant', 'participants')} and ${counted(came.speakers, 'speaker', 'speakers')} of ${counted(came.economies, 'economy', 'economies')}`

const placeOf = ({ place, economy, mode }: ProjectEvent) =>
  [place, economy].filter(Boolean).join(', ') || (mode === 'online' ? 'Online' : '')

/** The events of a project in their order, each with how many came. */
export const EventTable = ({ number, events }: { number: string; events: readonly Listed[] }) => (
  <WideTable label="Events">
    <table className="sheet">
      <caption className="sr-only">The events of this project</caption>
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">Days</th>
          <th scope="col">Place</th>
          <th scope="col">Who took part</th>
        </tr>
      </thead>
      <tbody>
        {events.map(({ event, came }) => (
          <tr key={event.seq}>
            <th scope="row">
              <Link to={paths.event(number, event.seq)}>{event.title}</Link>
              <small className="event-kind">
                {eventKindTitles[event.kind]}, {eventModeTitles[event.mode].toLowerCase()}
                {event.series !== '' && `; part of “${event.series}”`}
              </small>
            </th>
            <td>{eventDays(event)}</td>
            <td>{placeOf(event) || <span className="absent">Not set</span>}</td>
            <td>{came ? cameInWords(came) : <span className="absent">Nobody recorded yet</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
