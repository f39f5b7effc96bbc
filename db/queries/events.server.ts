import { and, asc, eq, type SQL } from 'drizzle-orm'
import type { IsoMoment } from '~/domain/calendar'
import type { AgendaItem, EventMaterial, EventText, ProjectEvent } from '~/domain/event/event'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

const columnsOf = ({ event: t, project: p }: Reader['tables']) => ({
  ...{ seq: t.seq, number: p.number, title: t.title, kind: t.kind, mode: t.mode, from: t.from, until: t.until },
  ...{ place: t.place, economy: t.economy, seats: t.seats, description: t.description, series: t.series },
  ...{ feedback: t.feedback, revision: t.revision, at: t.at, by: t.by },
})

function listWhere(source: Reader, where: SQL | undefined): Promise<ProjectEvent[]> {
  const { event: t, project: p } = source.tables
  return source
    .select(columnsOf(source.tables))
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(where)
    .orderBy(asc(t.from), asc(t.seq))
}

/** The events of a project by its number, the earliest first. */
export const listEvents = (source: Reader, number: string): Promise<ProjectEvent[]> =>
  listWhere(source, eq(source.tables.project.number, number))

/** An event of a project; null where the project has none of this key. */
export async function findEvent(source: Reader, number: string, seq: number): Promise<ProjectEvent | null> {
  const [found] = await listWhere(
    source,
    and(eq(source.tables.project.number, number), eq(source.tables.event.seq, seq)),
  )
  return found ?? null
}

/** Keeps a new event of a project, by its key; gives its own. */
export async function insertEvent(
  tx: Transaction,
  project: number,
  event: EventText & { at: IsoMoment },
  { person, name }: Author,
): Promise<number> {
  const { event: t } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ project, ...event, feedback: null, agenda: [], revision: 0, person, by: name })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The event was not kept')
  return row.seq
}

/** Writes what an event is, its questionnaire or its programme, as a revision. */
export async function changeEvent(
  tx: Transaction,
  seq: number,
  changes: Partial<EventText & Pick<ProjectEvent, 'feedback'> & { agenda: AgendaItem[] }> & { revision: number },
): Promise<void> {
  const { event: t } = tx.tables
  await tx.update(t).set(changes).where(eq(t.seq, seq))
}

/** The programme of an event, in its order. */
export async function readAgenda(source: Reader, seq: number): Promise<AgendaItem[]> {
  const { event: t } = source.tables
  const [row] = await source.select({ agenda: t.agenda }).from(t).where(eq(t.seq, seq)).limit(1)
  return row?.agenda ?? []
}

/** The files that belong to the events of a project. */
export function listMaterials(source: Reader, number: string): Promise<EventMaterial[]> {
  const { eventMaterial: m, event: t, project: p } = source.tables
  return source
    .select({ event: m.event, attachment: m.attachment, title: m.title, publishedAt: m.publishedAt })
    .from(m)
    .innerJoin(t, eq(t.seq, m.event))
    .innerJoin(p, eq(p.seq, t.project))
    .where(eq(p.number, number))
    .orderBy(asc(m.event), asc(m.title), asc(m.attachment))
}

/** Joins a file to an event, or changes its title and whether it is published. */
export async function putMaterial(tx: Transaction, material: EventMaterial): Promise<void> {
  const { eventMaterial: t } = tx.tables
  const { title, publishedAt } = material
  await tx
    .insert(t)
    .values(material)
    .onConflictDoUpdate({ target: [t.event, t.attachment], set: { title, publishedAt } })
}

/** Takes a file off an event; it stays among the attachments of the project. */
export async function dropMaterial(
  tx: Transaction,
  { event, attachment }: Pick<EventMaterial, 'event' | 'attachment'>,
): Promise<void> {
  const { eventMaterial: t } = tx.tables
  await tx.delete(t).where(and(eq(t.event, event), eq(t.attachment, attachment)))
}
