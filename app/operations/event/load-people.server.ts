import { randomUUID } from 'node:crypto'
import type { Person } from '~/domain/access/may'
import type { ProjectEvent } from '~/domain/event/event'
import { isOver } from '~/domain/event/event-form'
import { fundingWarning, wronglyFunded } from '~/domain/event/nominations'
import { findColumns, noColumns } from '~/domain/event/workbook/find-columns'
import { type JudgedPeople, judgePeople } from '~/domain/event/workbook/judge-people'
import { lookupsOf } from '~/domain/record/legacy/lookup'
import { no } from '~/domain/verdict'
import type { Database, Reader } from '~db/connect.server'
import { dropAttendeeUploads, findAttendeeUpload, insertAttendeeUpload } from '~db/queries/attendee-uploads.server'
import { listAttendees } from '~db/queries/attendees.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from '../author'
import { readWorkbook } from '../workbook/read-workbook.server'
import { type EventAsk, withEvent } from './with-event'

const day = 24 * 60 * 60 * 1000

export type PeopleKept = { ok: true; upload: string } | { ok: false; reason: string }
/** `warnings`: what may be loaded and is still to be looked at. */
export type PeoplePreviewed = { ok: true; judged: JudgedPeople; warnings: string[] } | { ok: false; reason: string }

/** Reads a workbook of people and holds it against the list as it is now. Refuses what holds no list of people. */
export async function judgeWorkbook(
  source: Reader,
  event: ProjectEvent,
  { bytes, now }: { bytes: Uint8Array; now: Date },
): Promise<PeoplePreviewed> {
  const read = await readWorkbook(Buffer.from(bytes), {
    asks: 'Choose a list of people, saved as Excel workbook (.xlsx).',
    redo: 'Copy the list into a new workbook.',
  })
  if (!read.ok) return read
  const found = findColumns(read.sheets)
  if (!found) return no(noColumns)
  const [people, lists] = await Promise.all([listAttendees(source, event.seq), reference(source)])
  const standing = isOver(event, dayOf(now)) ? 'attended' : 'accepted'
  const judged = judgePeople(found, { event, people, lists: { economies: lookupsOf(lists).economies, standing } })
  if (judged.rows.length === 0) return no('There is nobody in this workbook: below its headings all rows are empty.')
  const taken = judged.rows.flatMap(({ is, text }) => (is === 'new' || is === 'changed' ? [text] : []))
  const funded = wronglyFunded(taken, { economies: lists.economies, on: event.from ?? dayOf(now) })
  return { ok: true, judged, warnings: funded.map(fundingWarning) }
}

/**
 * Takes a workbook of people in and keeps it for a day until what it says is confirmed; the list is not changed. Refuses
 * who may not keep facts, and in words what is no list of people.
 */
export const keepPeopleWorkbook = (
  db: Database,
  { bytes, ...ask }: EventAsk & { bytes: Uint8Array },
): Promise<PeopleKept> =>
  withEvent<PeopleKept>(db, ask, { act: 'facts.write' }, async (tx, { event, signed }) => {
    const read = await judgeWorkbook(tx, event, { bytes, now: ask.now })
    if (!read.ok) return read
    await dropAttendeeUploads(tx, new Date(ask.now.getTime() - day).toISOString())
    const rows = read.judged.rows.flatMap(({ is, text }) => (is === 'new' || is === 'changed' ? [text] : []))
    const id = randomUUID()
    await insertAttendeeUpload(tx, { id, event: event.seq, rows, bytes, ...signed })
    return { ok: true, upload: id }
  })

const gone = no('This workbook was loaded more than a day ago, or by somebody else. Please load it again.')

/** What a workbook that was loaded would do to the list as it is now. Refuses what somebody else has loaded. */
export async function previewPeople(
  source: Reader,
  event: ProjectEvent,
  { upload: id, by, now }: { upload: string; by: Person; now: Date },
): Promise<PeoplePreviewed> {
  const upload = await findAttendeeUpload(source, event.seq, id)
  const isFresh = upload !== null && now.getTime() - Date.parse(upload.at) < day
  if (!upload || !isFresh || upload.person !== by.id) return gone
  return judgeWorkbook(source, event, { bytes: upload.bytes, now })
}
