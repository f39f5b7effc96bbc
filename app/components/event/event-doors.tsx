import type { EventRights } from '~/domain/event/view'
import { paths } from '~/paths'
import { LinkButton } from '../form/button'

type Props = { number: string; seq: number; may: EventRights }

/** The ways on from an event, for those who work on it. */
export function EventDoors({ number, seq, may }: Props) {
  const doors = [
    { to: paths.editEvent(number, seq), words: 'Change the event', when: may.write },
    { to: paths.agenda(number, seq), words: 'Write the programme', when: may.write },
    { to: paths.attendees(number, seq), words: 'People', when: may.readPeople },
    { to: paths.nominations(number, seq), words: 'Nominations', when: may.readPeople || may.nominate.length > 0 },
    { to: paths.materials(number, seq), words: 'Feedback and materials', when: may.writeLater },
  ].filter(({ when }) => when)
  return doors.length === 0 ? null : (
    <p className="doors">
      {doors.map(({ to, words }) => (
        <LinkButton key={to} to={to}>
          {words}
        </LinkButton>
      ))}
    </p>
  )
}
