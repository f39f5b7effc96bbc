import { and, eq, lt } from 'drizzle-orm'
import type { AttendeeText } from '~/domain/event/attendee'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** A workbook of people as it came, until what it says is confirmed; `rows` are those that could be taken then. */
export type AttendeeUpload = { id: string; bytes: Uint8Array; at: string; person: string | null }

export async function insertAttendeeUpload(
  tx: Transaction,
  {
    author,
    ...upload
  }: { id: string; event: number; rows: AttendeeText[]; bytes: Uint8Array; at: string; author: Author },
): Promise<void> {
  await tx.insert(tx.tables.attendeeUpload).values({ ...upload, person: author.person, by: author.name })
}

/** A workbook that was loaded for an event; null where there is none of that key for it. */
export async function findAttendeeUpload(source: Reader, event: number, id: string): Promise<AttendeeUpload | null> {
  const { attendeeUpload: t } = source.tables
  const [row] = await source
    .select({ id: t.id, bytes: t.bytes, at: t.at, person: t.person })
    .from(t)
    .where(and(eq(t.id, id), eq(t.event, event)))
  return row ?? null
}

/** Drops what was loaded before a moment, and says how much that was. */
export async function dropAttendeeUploads(tx: Transaction, before: string): Promise<number> {
  const { attendeeUpload: t } = tx.tables
  const dropped = await tx.delete(t).where(lt(t.at, before)).returning({ id: t.id })
  return dropped.length
}
