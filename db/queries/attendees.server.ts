import { and, asc, eq } from 'drizzle-orm'
import type { IsoMoment } from '~/domain/calendar'
import type { Attendee, AttendeeText } from '~/domain/event/attendee'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

const columnsOf = ({ attendee: t }: Reader['tables']) => ({
  ...{ seq: t.seq, event: t.event, name: t.name, economy: t.economy, sex: t.sex, role: t.role },
  ...{ organisation: t.organisation, organisationKind: t.organisationKind, position: t.position, email: t.email },
  ...{ funding: t.funding, standing: t.standing, note: t.note, revision: t.revision, at: t.at, by: t.by },
})

/** Who was named for an event, in whatever standing, by economy and name. */
export function listAttendees(source: Reader, event: number): Promise<Attendee[]> {
  const { attendee: t } = source.tables
  return source
    .select(columnsOf(source.tables))
    .from(t)
    .where(eq(t.event, event))
    .orderBy(asc(t.economy), asc(t.name), asc(t.seq))
}

/** Who was named for any event of a project, by its number. */
export function listAttendeesOf(source: Reader, number: string): Promise<Attendee[]> {
  const { attendee: t, event: e, project: p } = source.tables
  return source
    .select(columnsOf(source.tables))
    .from(t)
    .innerJoin(e, eq(e.seq, t.event))
    .innerJoin(p, eq(p.seq, e.project))
    .where(eq(p.number, number))
    .orderBy(asc(t.event), asc(t.economy), asc(t.name), asc(t.seq))
}

/** One of those named for an event; null where it has none of this key. */
export async function findAttendee(source: Reader, event: number, seq: number): Promise<Attendee | null> {
  const { attendee: t } = source.tables
  const [row] = await source
    .select(columnsOf(source.tables))
    .from(t)
    .where(and(eq(t.event, event), eq(t.seq, seq)))
    .limit(1)
  return row ?? null
}

/** A statement takes so many values at most, seventeen a person. */
const peopleAtOnce = 500

/** Names people for an event; gives their keys in the same order. */
export async function insertAttendees(
  tx: Transaction,
  event: number,
  people: readonly AttendeeText[],
  { at, author: { person, name } }: { at: IsoMoment; author: Author },
): Promise<number[]> {
  const { attendee: t } = tx.tables
  const values = people.map(one => ({ ...one, event, revision: 0, at, person, by: name }))
  const keys: number[] = []
  for (let from = 0; from < values.length; from += peopleAtOnce) {
    const rows = await tx
      .insert(t)
      .values(values.slice(from, from + peopleAtOnce))
      .returning({ seq: t.seq })
    keys.push(...rows.map(({ seq }) => seq))
  }
  return keys.sort((a, b) => a - b)
}

/** Writes what is kept of somebody at an event, as a revision. */
export async function changeAttendee(
  tx: Transaction,
  seq: number,
  changes: Partial<AttendeeText> & { revision: number },
): Promise<void> {
  const { attendee: t } = tx.tables
  await tx.update(t).set(changes).where(eq(t.seq, seq))
}

/** Takes somebody off the list of an event; what they were is kept as a change before. */
export async function removeAttendee(tx: Transaction, seq: number): Promise<void> {
  const { attendee: t } = tx.tables
  await tx.delete(t).where(eq(t.seq, seq))
}
