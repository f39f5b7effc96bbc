import { and, desc, eq } from 'drizzle-orm'
import type { IsoMoment } from '~/domain/calendar'
import type { Reader, Transaction } from '../database'
import type { FactKind } from '../schema/implementation'
import type { Author } from './records.server'

/** What a fact was before a change; `before` is null for the change that made it. */
export type FactChange = { revision: number; before: object | null; at: IsoMoment; by: string }

/** Keeps what an event, attendee, output and so on was before a change: `key` is its own, `project` its project's. */
export async function insertFactChange(
  tx: Transaction,
  change: { project: number; kind: FactKind; key: number; revision: number; before: object | null; at: IsoMoment },
  { person, name }: Author,
): Promise<void> {
  await tx.insert(tx.tables.factChange).values({ ...change, person, by: name })
}

/** The changes of a fact, the latest first. */
export function listFactChanges(
  source: Reader,
  { project, kind, key }: { project: number; kind: FactKind; key: number },
): Promise<FactChange[]> {
  const { factChange: t } = source.tables
  return source
    .select({ revision: t.revision, before: t.before, at: t.at, by: t.by })
    .from(t)
    .where(and(eq(t.project, project), eq(t.kind, kind), eq(t.key, key)))
    .orderBy(desc(t.seq))
}
