import { attendeeTextOf } from '~/domain/event/attendee-form'
import type { JudgedRow } from '~/domain/event/workbook/judge-people'
import type { Database, Transaction } from '~db/connect.server'
import { changeAttendee, insertAttendees } from '~db/queries/attendees.server'
import { rememberAct } from '../history'
import { previewPeople } from './load-people.server'
import { keepBefore } from './save-attendee.server'
import { type EventAsk, type EventFound, withEvent } from './with-event'

export type PeopleLoaded = { ok: true; added: number; changed: number } | { ok: false; reason: string }

async function addPeople(tx: Transaction, found: EventFound, rows: readonly JudgedRow[]): Promise<void> {
  const texts = rows.map(({ text }) => text)
  for (const key of await insertAttendees(tx, found.event.seq, texts, found.signed))
    await keepBefore(tx, found, { key, revision: 0, before: null })
}

async function changePeople(tx: Transaction, found: EventFound, rows: readonly JudgedRow[]): Promise<void> {
  for (const { before, text } of rows) {
    if (!before) continue
    await changeAttendee(tx, before.seq, { ...text, revision: before.revision + 1 })
    await keepBefore(tx, found, { key: before.seq, revision: before.revision, before: attendeeTextOf(before) })
  }
}

/**
 * Loads the good rows of a workbook: new people, and changes of those on the list. It is held against the list once more,
 * so that nothing that was saved since is overwritten. Refuses what somebody else has loaded, or a day ago.
 */
export const confirmPeople = (db: Database, { upload, ...ask }: EventAsk & { upload: string }): Promise<PeopleLoaded> =>
  withEvent<PeopleLoaded>(db, ask, { act: 'facts.write' }, async (tx, found) => {
    const { event, signed } = found
    const read = await previewPeople(tx, event, { upload, by: ask.by, now: ask.now })
    if (!read.ok) return read
    const fresh = read.judged.rows.filter(({ is }) => is === 'new')
    const changed = read.judged.rows.filter(({ is }) => is === 'changed')
    await addPeople(tx, found, fresh)
    await changePeople(tx, found, changed)
    if (fresh.length + changed.length > 0) {
      const why = `${event.title}: ${fresh.length} new, ${changed.length} changed`
      await rememberAct(tx, { number: ask.number, act: 'People of an event loaded', ...signed, why })
    }
    return { ok: true, added: fresh.length, changed: changed.length }
  })
