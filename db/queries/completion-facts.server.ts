import { asc, eq } from 'drizzle-orm'
import type { AgendaItem } from '~/domain/event/event'
import type { Reader } from '../database'

/** The programmes of all events of a project by its number, in the order of the events. */
export function listAgendasOf(source: Reader, number: string): Promise<{ event: number; items: AgendaItem[] }[]> {
  const { event: t, project: p } = source.tables
  return source
    .select({ event: t.seq, items: t.agenda })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(eq(p.number, number))
    .orderBy(asc(t.from), asc(t.seq))
}
