import { agendaPrint, typedAgendaItem } from '~/domain/event/agenda-form'
import type { Attendee } from '~/domain/event/attendee'
import type { AgendaItem, ProjectEvent } from '~/domain/event/event'
import type { ShownAgendaItem } from '~/domain/event/view'
import type { Reader } from '~db/connect.server'
import { listAttendees } from '~db/queries/attendees.server'
import { readAgenda } from '~db/queries/events.server'

const called = ({ name, economy }: Attendee): string => (economy === null ? name : `${name} (${economy})`)

/** A programme with its speakers by name, for those who may read them. */
export function withSpeakers(agenda: readonly AgendaItem[], people: readonly Attendee[]): ShownAgendaItem[] {
  const names = new Map(people.map(one => [one.seq, called(one)]))
  return agenda.map(item => ({ ...item, speakers: item.speakers.flatMap(seq => names.get(seq) ?? []) }))
}

/** The same of an event, as it is now or was. */
export const shownAgenda = async (source: Reader, event: ProjectEvent, agenda: readonly AgendaItem[]) =>
  withSpeakers(agenda, await listAttendees(source, event.seq))

/** The programme as its form holds it, with the people who may be chosen: speakers and experts first. */
export async function readAgendaToWrite(source: Reader, event: ProjectEvent) {
  const [agenda, people] = await Promise.all([readAgenda(source, event.seq), listAttendees(source, event.seq)])
  const talks = ({ role }: Attendee) => role === 'speaker' || role === 'expert'
  const chosen = new Set(agenda.flatMap(({ speakers }) => speakers))
  return {
    base: agendaPrint(agenda),
    rows: agenda.map(typedAgendaItem),
    people: people
      .filter(one => talks(one) || one.role === 'organiser' || chosen.has(one.seq))
      .map(one => ({ value: String(one.seq), label: called(one) })),
  }
}
