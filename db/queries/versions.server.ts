import { and, asc, desc, eq, gt, inArray, or } from 'drizzle-orm'
import { partIsFor, recordFor } from '~/domain/record/audience'
import { type Audience, type FieldKey, fields, isFieldKey } from '~/domain/record/catalogue'
import type { Held } from '~/domain/record/changed'
import type { Since } from '~/domain/record/clash'
import type { Base, ProjectRecord, VersionNumber } from '~/domain/record/record'
import type { Reader } from '../database'
import { findProjectRow, recordOfRow } from './record-rows.server'

/** A line of the version history. `parts` are the catalogue keys that changed, and "budget". */
export type VersionEntry = { version: VersionNumber; at: string; by: string; why: string; parts: string[] }

/** The versions of a project, newest first. What was changed in hidden fields alone is not told. */
export async function listVersions(
  source: Reader,
  number: string,
  audiences: readonly Audience[],
): Promise<VersionEntry[]> {
  const t = source.tables
  const row = await findProjectRow(source, number, audiences)
  if (!row) return []
  const project = row.seq
  const [versions, changes] = await Promise.all([
    source.select().from(t.version).where(eq(t.version.project, project)).orderBy(desc(t.version.seq)),
    source
      .select({ version: t.versionChange.version, part: t.versionChange.part })
      .from(t.versionChange)
      .where(eq(t.versionChange.project, project)),
  ])
  const partsOf = groupByVersion(changes)
  return versions
    .filter(({ major }) => isOpenVersion(row, major, audiences))
    .map(({ seq, major, minor, at, by, why }) => {
      const parts = (partsOf.get(seq) ?? []).map(change => change.part)
      const shown = parts.filter(part => partIsFor(part, audiences))
      // That a step was taken is no secret, even where it filled nothing but the Secretariat's fields.
      const hiddenOnly = minor > 0 && parts.length > 0 && shown.length === 0
      return { version: { major, minor }, at, by, why: hiddenOnly ? '' : why, parts: shown }
    })
}

/** What was drafted before a project became public is read by those who may read drafts. */
const isOpenVersion = (
  { publicFrom }: { publicFrom: number | null },
  major: number,
  audiences: readonly Audience[],
): boolean => publicFrom === null || major >= publicFrom || audiences.includes('drafts')

function groupByVersion<Row extends { version: number }>(rows: Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.version)
    if (group) group.push(row)
    else groups.set(row.version, [row])
  }
  return groups
}

async function findVersionSeq(source: Reader, project: number, version: VersionNumber): Promise<number | null> {
  const { version: t } = source.tables
  const [row] = await source
    .select({ seq: t.seq })
    .from(t)
    .where(and(eq(t.project, project), eq(t.major, version.major), eq(t.minor, version.minor)))
    .limit(1)
  return row?.seq ?? null
}

/** Which of these parts somebody has changed since a form was filled; null where there is no such version. */
export async function changesSince(
  source: Reader,
  project: number,
  base: VersionNumber & Partial<Base>,
  parts: readonly string[],
): Promise<Since[] | null> {
  const read = await findVersionSeq(source, project, base)
  if (read === null) return null
  const { versionChange: t, version } = source.tables
  const joinedLater = and(eq(t.version, read), gt(t.revision, base.revision ?? 0))
  const rows = await source
    .select({ part: t.part, before: t.before, version: t.version, by: version.by, at: version.at })
    .from(t)
    .innerJoin(version, eq(version.seq, t.version))
    .where(and(eq(t.project, project), inArray(t.part, [...parts]), or(gt(t.version, read), joinedLater)))
    .orderBy(asc(t.version))
  const since = new Map<string, Since>()
  for (const { part, before, version: seq, by, at } of rows) {
    const first = since.get(part) ?? { part, before: seq === read ? null : (before as Held) }
    since.set(part, { ...first, by, at })
  }
  return [...since.values()]
}

/** The same by their names alone. */
export const partsChangedSince = async (...asked: Parameters<typeof changesSince>): Promise<string[] | null> =>
  (await changesSince(...asked))?.map(({ part }) => part) ?? null

/** The record as it stood at a version, for these audiences; null where there is no such number or version. */
export async function recordAt(
  source: Reader,
  number: string,
  version: VersionNumber,
  audiences: readonly Audience[],
): Promise<ProjectRecord | null> {
  const row = await findProjectRow(source, number, audiences)
  if (!row || !isOpenVersion(row, version.major, audiences)) return null
  const seq = await findVersionSeq(source, row.seq, version)
  if (seq === null) return null
  const { version: t } = source.tables
  const [entry] = await source.select().from(t).where(eq(t.seq, seq)).limit(1)
  const now = await recordOfRow(source, row, audiences)
  const readable = fields.map(field => field.key).filter(key => partIsFor(key, audiences))
  const then = await undoSince(source, { project: row.seq, version: seq, parts: readable }, now)
  const { revision: _now, ...kept } = now.keeping
  const keeping = { ...kept, version, modifiedAt: entry?.at ?? null, modifiedBy: entry?.by ?? null }
  return recordFor({ ...then, keeping }, audiences)
}

/** The record without the changes of these parts that came after a version: of each part, the first of them says what it was. */
async function undoSince(
  source: Reader,
  { project, version, parts }: { project: number; version: number; parts: FieldKey[] },
  now: ProjectRecord,
): Promise<Pick<ProjectRecord, 'values' | 'marks'>> {
  const { versionChange: t } = source.tables
  const later = await source
    .select({ part: t.part, before: t.before })
    .from(t)
    .where(and(eq(t.project, project), inArray(t.part, parts), gt(t.version, version)))
    .orderBy(asc(t.version))
  const first = new Map<string, Held>()
  for (const change of later) if (!first.has(change.part)) first.set(change.part, change.before as Held)
  const values: Record<string, unknown> = { ...now.values }
  const marks: Record<string, unknown> = { ...now.marks }
  for (const [part, before] of first) {
    if (!isFieldKey(part)) continue
    values[part] = before.value
    if (before.mark) marks[part] = before.mark
    else delete marks[part]
  }
  return { values: values as ProjectRecord['values'], marks: marks as ProjectRecord['marks'] }
}
