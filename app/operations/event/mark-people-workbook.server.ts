import type { Person } from '~/domain/access/may'
import type { JudgedRow } from '~/domain/event/workbook/judge-people'
import { writeRowKey } from '~/domain/event/workbook/people-columns'
import { renderPeopleWorkbook } from '~/reports/render/on-demand.server'
import type { PeopleEntry } from '~/reports/render/people-facts'
import type { Database } from '~db/connect.server'
import { reference } from '~db/queries/reference.server'
import { previewPeople } from './load-people.server'
import type { OpenedEvent } from './open-event.server'
import { cellsOf, columnsFor, entryOf, workbookOf } from './people-entries'

/** Rows that say what is kept go out as the list has them; all others as they were typed. */
function entryFor(
  { is, before, cells, key, text, problems }: JudgedRow,
  columns: ReturnType<typeof columnsFor>,
): PeopleEntry {
  if (is === 'same' && before) return entryOf(before, columns)
  const typed = is === 'wrong' ? cells : cellsOf(text)
  return { key: key && writeRowKey(key), cells: typed, problems }
}

/**
 * A workbook that was loaded, again, with its people in the same order and a comment at each cell that cannot be taken.
 * The mended workbook is loaded like any other.
 */
export async function markPeopleWorkbook(
  db: Database,
  opened: OpenedEvent,
  { upload, by, now }: { upload: string; by: Person; now: Date },
): Promise<{ ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; reason: string }> {
  const read = await previewPeople(db, opened.event, { upload, by, now })
  if (!read.ok) return read
  const { economies } = await reference(db)
  const columns = columnsFor(opened)
  const entries = read.judged.rows.map(row => entryFor(row, columns))
  const facts = workbookOf(opened, { entries, economies: economies.map(({ name }) => name), blank: 20 })
  return { ok: true, bytes: await renderPeopleWorkbook(facts) }
}
