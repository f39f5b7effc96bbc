import { and, desc, eq, inArray } from 'drizzle-orm'
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

/** The changes of several facts of one kind, by their keys, the latest first. */
export async function listFactChangesOf(
  source: Reader,
  { project, kind, keys }: { project: number; kind: FactKind; keys: readonly number[] },
): Promise<(FactChange & { key: number })[]> {
  if (keys.length === 0) return []
  const { factChange: t } = source.tables
  return source
    .select({ key: t.key, revision: t.revision, before: t.before, at: t.at, by: t.by })
    .from(t)
    .where(and(eq(t.project, project), eq(t.kind, kind), inArray(t.key, [...keys])))
    .orderBy(desc(t.seq))
}
