import { renderPeopleWorkbook } from '~/reports/render/on-demand.server'
import type { Database } from '~db/connect.server'
import { listAttendees } from '~db/queries/attendees.server'
import { reference } from '~db/queries/reference.server'
import type { OpenedEvent } from './open-event.server'
import { columnsFor, entryOf, workbookOf } from './people-entries'

/** Empty rows for new people: as many as there are seats left, within reason. */
const blankRows = (seats: number | null, named: number): number => Math.min(200, Math.max(40, (seats ?? 0) - named))

/** The list of an event as a workbook to be filled in, for who may read it. */
export async function writePeopleWorkbook(db: Database, opened: OpenedEvent): Promise<Uint8Array<ArrayBuffer>> {
  const [people, { economies }] = await Promise.all([listAttendees(db, opened.event.seq), reference(db)])
  const columns = columnsFor(opened)
  return renderPeopleWorkbook(
    workbookOf(opened, {
      entries: people.map(one => entryOf(one, columns)),
      economies: economies.map(({ name }) => name),
      blank: blankRows(opened.event.seats, people.length),
    }),
  )
}
