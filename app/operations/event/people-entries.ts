import type { Attendee, AttendeeText } from '~/domain/event/attendee'
import { attendeeTextOf } from '~/domain/event/attendee-form'
import { eventDays } from '~/domain/event/event-form'
import {
  type PersonKey,
  peopleColumns,
  personPrint,
  shownIn,
  writeRowKey,
} from '~/domain/event/workbook/people-columns'
import type { Content } from '~/domain/workbook/content'
import { textContent } from '~/domain/workbook/content'
import type { PeopleEntry, PeopleWorkbookFacts } from '~/reports/render/people-facts'
import type { OpenedEvent } from './open-event.server'

/** The columns that a person is given: without e-mail addresses for those who may not read them. */
export const columnsFor = ({ may: { readContacts } }: Pick<OpenedEvent, 'may'>): PersonKey[] =>
  peopleColumns.map(({ key }) => key).filter(key => readContacts || key !== 'email')

/** What the cells of a person say. */
export const cellsOf = (text: AttendeeText): Partial<Record<PersonKey, Content>> =>
  Object.fromEntries(peopleColumns.map(({ key }) => [key, textContent(shownIn(key, text))]))

/** A person of the list as a row that is known again when it comes back. */
export function entryOf(one: Attendee, columns: readonly PersonKey[]): PeopleEntry {
  const { event, seq, revision } = one
  const print = personPrint(attendeeTextOf(one), columns)
  return { key: writeRowKey({ event, seq, revision, print }), cells: cellsOf(one), problems: {} }
}

/** What every workbook of the people of an event is made from. */
export const workbookOf = (
  opened: OpenedEvent,
  rest: Pick<PeopleWorkbookFacts, 'entries' | 'economies' | 'blank'>,
): PeopleWorkbookFacts => ({
  ...{ number: opened.event.number, event: opened.event.title, days: eventDays(opened.event) },
  ...{ columns: columnsFor(opened), asOf: opened.today },
  ...rest,
})
