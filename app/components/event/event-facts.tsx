import { eventKindTitles, eventModeTitles, type ProjectEvent } from '~/domain/event/event'
import { eventDays } from '~/domain/event/event-form'
import { Prose } from '../record/prose'

const factsOf = (event: ProjectEvent): [string, string][] => [
  ['Kind', eventKindTitles[event.kind]],
  ['Days', eventDays(event)],
  ['How people take part', eventModeTitles[event.mode]],
  ['Place', event.place],
  ['Hosting economy', event.economy ?? ''],
  ['Seats', event.seats === null ? '' : String(event.seats)],
  ['Series', event.series],
]

/** What an event is, for everybody. */
export const EventFacts = ({ event }: { event: ProjectEvent }) => (
  <>
    <dl className="event-facts">
      {factsOf(event)
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
    {event.description !== '' && <Prose text={event.description} />}
  </>
)
