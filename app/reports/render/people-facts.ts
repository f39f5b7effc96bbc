import type { IsoDate } from '~/domain/calendar'
import type { PersonKey } from '~/domain/event/workbook/people-columns'
import type { Content } from '~/domain/workbook/content'

/** A row of the list as it goes out: as it is kept, or as somebody typed it with what is wrong at its cells. */
export type PeopleEntry = {
  /** By which the row is known again; null for somebody new. */
  key: string | null
  cells: Partial<Record<PersonKey, Content>>
  problems: Partial<Record<PersonKey, string>>
}

/** What a workbook of the people of an event is made from. */
export type PeopleWorkbookFacts = {
  /** The number of the project. */
  number: string
  /** The title of the event, and its days in words. */
  event: string
  days: string
  columns: readonly PersonKey[]
  entries: readonly PeopleEntry[]
  economies: readonly string[]
  /** Rows for new people. */
  blank: number
  asOf: IsoDate
}
