import { and, asc, desc, eq, gt, inArray, or } from 'drizzle-orm'
import type { BudgetLine } from '~/domain/budget/line'
import type { Traveller } from '~/domain/budget/traveller'
import { laysPapers, type StepKey, type Visibility } from '~/domain/lifecycle/lifecycle'
import { partIsFor, recordFor } from '~/domain/record/audience'
import { type Audience, fields, isFieldKey } from '~/domain/record/catalogue'
import type { Held } from '~/domain/record/changed'
import type { Since } from '~/domain/record/clash'
import type { Base, ProjectRecord, VersionNumber } from '~/domain/record/record'
import type { Reader } from '../database'
import { listLinesOf, listTravellersOf } from './budget.server'
import { type Decision, listDecisions } from './decisions.server'
import { findProjectRow, recordOfRow } from './record-rows.server'

/**
 * A line of the version history. `parts` are the catalogue keys that changed, "budget" and "travellers"; `step` is the
 * step that made it, `person` the key of the account that did.
 */
export type VersionEntry = {
  version: VersionNumber
  at: string
  by: string
  person: string | null
  why: string
  step: StepKey | null
  parts: string[]
}

/** The versions of a project that these audiences may read, newest first. What was changed in hidden fields alone is not told. */
export async function listVersions(
  source: Reader,
  number: string,
  audiences: readonly Audience[],
): Promise<VersionEntry[]> {
  const t = source.tables
  const row = await findProjectRow(source, number, audiences)
  if (!row) return []
  const project = row.seq
  const [versions, changes, decisions] = await Promise.all([
    source.select().from(t.version).where(eq(t.version.project, project)).orderBy(desc(t.version.seq)),
    source
      .select({ version: t.versionChange.version, part: t.versionChange.part })
      .from(t.versionChange)
      .where(eq(t.versionChange.project, project))
      .orderBy(asc(t.versionChange.part)),
    listDecisions(source, project),
  ])
  const partsOf = groupByVersion(changes)
  const isOpen = openVersions(row, decisions, audiences)
  return versions.filter(isOpen).map(({ seq, major, minor, at, by, person, why }) => {
    const parts = (partsOf.get(seq) ?? []).map(change => change.part)
    const shown = parts.filter(part => partIsFor(part, audiences))
    // That a step was taken is no secret, even where it filled nothing but the Secretariat's fields.
    const hiddenOnly = minor > 0 && parts.length > 0 && shown.length === 0
    const step = minor > 0 ? null : (decisions.find(decision => decision.major === major)?.step ?? null)
    return { version: { major, minor }, at, by, person, why: hiddenOnly ? '' : why, step, parts: shown }
  })
}

type Openness = { visibility: Visibility; publicFrom: number | null }

/**
 * Which versions may be read: those who may read drafts read all, everybody those of a public project from the day it
 * became public, and those whom submitted papers reach also each version that a step laid before them, but none that
 * was saved between.
 */
function openVersions(
  { visibility, publicFrom }: Openness,
  decisions: readonly Pick<Decision, 'step' | 'major'>[],
  audiences: readonly Audience[],
): (version: VersionNumber) => boolean {
  if (audiences.includes('drafts')) return () => true
  const isPublic = (major: number) => visibility === 'public' && (publicFrom === null || major >= publicFrom)
  const papers = audiences.includes('submitted') ? decisions.filter(({ step }) => laysPapers(step)) : []
  const majors = new Set(papers.map(({ major }) => major))
  return ({ major, minor }) => isPublic(major) || (minor === 0 && majors.has(major))
}

/** A version that these audiences may read, with the project it is of; null where there is none. */
async function findOpenVersion(source: Reader, number: string, version: VersionNumber, audiences: readonly Audience[]) {
  const row = await findProjectRow(source, number, audiences)
  if (!row) return null
  const [seq, decisions] = await Promise.all([findVersionSeq(source, row.seq, version), listDecisions(source, row.seq)])
  return seq !== null && openVersions(row, decisions, audiences)(version) ? { row, seq } : null
}

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
  const open = await findOpenVersion(source, number, version, audiences)
  if (!open) return null
  const { version: t } = source.tables
  const [entry] = await source.select().from(t).where(eq(t.seq, open.seq)).limit(1)
  const now = await recordOfRow(source, open.row, audiences)
  const readable = fields.map(field => field.key).filter(key => partIsFor(key, audiences))
  const then = await undoSince(source, { project: open.row.seq, version: open.seq, parts: readable }, now)
  const { revision: _now, ...kept } = now.keeping
  const keeping = { ...kept, version, modifiedAt: entry?.at ?? null, modifiedBy: entry?.by ?? null }
  return recordFor({ ...then, keeping }, audiences)
}

type At = { number: string; version: VersionNumber; audiences: readonly Audience[] }

/**
 * The budget lines as they stood at a version that these audiences may read; null where there is no such version. Who
 * may see lines at all is asked by whoever shows them.
 */
export async function linesAt(source: Reader, at: At): Promise<BudgetLine[] | null> {
  const lines = await rowsAt(source, at, 'budget', listLinesOf)
  // Lines that were kept before there was a traveller table follow none.
  return lines?.map(line => ({ ...line, traveller: line.traveller ?? null })) ?? null
}

/** The traveller table as it stood at a version, for the same readers as the lines. */
export const travellersAt = (source: Reader, at: At): Promise<Traveller[] | null> =>
  rowsAt(source, at, 'travellers', listTravellersOf)

async function rowsAt<Row>(
  source: Reader,
  { number, version, audiences }: At,
  part: 'budget' | 'travellers',
  listNow: (source: Reader, project: number) => Promise<Row[]>,
): Promise<Row[] | null> {
  const open = await findOpenVersion(source, number, version, audiences)
  if (!open) return null
  const held = await heldBefore(source, { project: open.row.seq, version: open.seq, parts: [part] })
  const before = held.get(part)
  return before ? (before.value as Row[]) : listNow(source, open.row.seq)
}

type Later = { project: number; version: number; parts: readonly string[] }

/** What these parts held at a version, where they were changed after it: of each part, the first change says what it was. */
async function heldBefore(source: Reader, { project, version, parts }: Later): Promise<Map<string, Held>> {
  const { versionChange: t } = source.tables
  const later = await source
    .select({ part: t.part, before: t.before })
    .from(t)
    .where(and(eq(t.project, project), inArray(t.part, [...parts]), gt(t.version, version)))
    .orderBy(asc(t.version))
  const first = new Map<string, Held>()
  for (const change of later) if (!first.has(change.part)) first.set(change.part, change.before as Held)
  return first
}

/** The columns that rows did not have when they were kept: nothing was said in them. */
const laterColumns: Partial<Record<string, object>> = {
  workPlan: { responsible: '' },
  risks: { likelihood: null, impact: null, owner: '', state: null },
}

const completed = (part: string, value: unknown): unknown => {
  const columns = laterColumns[part]
  return columns && Array.isArray(value) ? value.map((row: object) => ({ ...columns, ...row })) : value
}

/** The record without the changes of these parts that came after a version. */
async function undoSince(
  source: Reader,
  later: Later,
  now: ProjectRecord,
): Promise<Pick<ProjectRecord, 'values' | 'marks'>> {
  const values: Record<string, unknown> = { ...now.values }
  const marks: Record<string, unknown> = { ...now.marks }
  for (const [part, before] of await heldBefore(source, later)) {
    if (!isFieldKey(part)) continue
    values[part] = completed(part, before.value)
    if (before.mark) marks[part] = before.mark
    else delete marks[part]
  }
  return { values: values as ProjectRecord['values'], marks: marks as ProjectRecord['marks'] }
}
