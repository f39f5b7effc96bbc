import { eq } from 'drizzle-orm'
import type { StateKey, Visibility } from '~/domain/lifecycle/lifecycle'
import { recordFor } from '~/domain/record/audience'
import { type Audience, type FieldKey, fields } from '~/domain/record/catalogue'
import { isEmpty } from '~/domain/record/empty'
import type { FieldValue, Mark, Marks, ProjectRecord, RecordValues, VersionNumber } from '~/domain/record/record'
import { searchTexts } from '~/domain/record/search-texts'
import type { Reference } from '~/domain/reference'
import type { Reader, Transaction } from '../database'
import { given, prepared } from './prepared.server'
import { columnsFor, findProjectRow, recordOfRow, writeChildren } from './record-rows.server'
import { indexWords } from './search.server'

const everyone: readonly Audience[] = ['public', 'contacts', 'secretariat', 'submitted', 'drafts']

/** The author of a save: a person, or a program with no account (the import command). */
export type Author = { person: string | null; name: string }

/** The record of a project as these audiences may read it, or null where there is no such number. */
export async function findRecord(
  source: Reader,
  number: string,
  audiences: readonly Audience[],
): Promise<ProjectRecord | null> {
  const row = await findProjectRow(source, number, audiences)
  return row && recordFor(await recordOfRow(source, row, audiences), audiences)
}

/** The whole record with its key and where it stands; to be changed within the transaction that reads it. */
export async function getForChange(
  tx: Reader,
  number: string,
): Promise<{ seq: number; record: ProjectRecord; state: StateKey | null; visibility: Visibility } | null> {
  const row = await findProjectRow(tx, number, everyone)
  if (!row) return null
  const { seq, state, visibility } = row
  return { seq, state, visibility, record: await recordOfRow(tx, row, everyone) }
}

const seqQuery = (source: Reader) => {
  const { project } = source.tables
  const ofNumber = eq(project.number, given(project.number, 'number'))
  return source.select({ seq: project.seq }).from(project).where(ofNumber).limit(1).prepare()
}

/** The key of a project, or null where there is no such number. */
export async function findSeq(source: Reader, number: string): Promise<number | null> {
  const [row] = await prepared(source, seqQuery).execute({ number })
  return row?.seq ?? null
}

/** Adds a record with its first version row; the number must be free (the database refuses it otherwise). */
export async function insertRecord(
  tx: Transaction,
  record: ProjectRecord,
  first: { author: Author; why: string; at: string },
  reference: Reference,
  life: { state: StateKey | null; visibility: Visibility } = { state: null, visibility: 'public' },
): Promise<number> {
  const { project } = tx.tables
  const { version, ...keeping } = record.keeping
  const [row] = await tx
    .insert(project)
    .values({ ...columnsFor(record.values), marks: record.marks, ...keeping, ...version, ...life })
    .returning({ seq: project.seq })
  if (!row) throw new Error('The project was not stored')
  const given = fields.map(field => field.key).filter(key => !isEmpty(record.values[key]))
  await writeChildren(tx, row.seq, record.values, given)
  await insertVersion(tx, row.seq, version, first)
  // What is not public is not in the index, so that no search can betray it.
  if (life.visibility === 'public') await indexWords(tx, row.seq, searchTexts(record.values, reference))
  return row.seq
}

export async function insertVersion(
  tx: Transaction,
  project: number,
  version: VersionNumber,
  { author, why, at }: { author: Author; why: string; at: string },
): Promise<number> {
  const [row] = await tx
    .insert(tx.tables.version)
    .values({ project, ...version, at, person: author.person, by: author.name, why })
    .returning({ seq: tx.tables.version.seq })
  if (!row) throw new Error('The version was not stored')
  return row.seq
}

/** What a part held before a version changed it. */
export type Before = { value: unknown; mark?: Mark }

export async function insertChanges(
  tx: Transaction,
  project: number,
  version: number,
  changes: { part: string; before: Before }[],
): Promise<void> {
  if (changes.length === 0) return
  await tx.insert(tx.tables.versionChange).values(changes.map(change => ({ project, version, ...change })))
}

/** A value in which the order of keys plays no part: forms and queries name the same things in different orders. */
const inKeyOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inKeyOrder)
  if (value === null || typeof value !== 'object') return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, inKeyOrder(held)]),
  )
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(inKeyOrder(a)) === JSON.stringify(inKeyOrder(b))

const sameValue = (a: FieldValue, b: FieldValue): boolean => (isEmpty(a) && isEmpty(b)) || same(a, b)

/** The fields in which two states of a record differ, by value or by mark. */
export const changedFields = (
  from: { values: RecordValues; marks: Marks },
  to: { values: RecordValues; marks: Marks },
): FieldKey[] =>
  fields
    .map(field => field.key)
    .filter(key => !sameValue(from.values[key], to.values[key]) || !same(from.marks[key], to.marks[key]))

/** A save makes the next minor version; a step in the life of the project the next major one. */
export const nextVersion = (version: VersionNumber, kind: 'save' | 'step'): VersionNumber =>
  kind === 'step' ? { major: version.major + 1, minor: 0 } : { major: version.major, minor: version.minor + 1 }

/** Where a step leads; `publicFrom` is the first major version that everybody may read. */
export type Life = { state: StateKey; visibility: Visibility; publicFrom?: number }

/** `version` where the number is known already (a history that is brought in); else the next one is given. */
type Save = { author: Author; why: string; at: string; kind?: 'save' | 'step'; version?: VersionNumber }

/** Gives a record its next version number, with who, when and why. */
export async function saveVersion(
  tx: Transaction,
  { seq, record }: { seq: number; record: Pick<ProjectRecord, 'keeping'> },
  save: Save,
): Promise<{ seq: number; version: VersionNumber }> {
  const { project } = tx.tables
  const version = save.version ?? nextVersion(record.keeping.version, save.kind ?? 'save')
  await tx
    .update(project)
    .set({ ...version, modifiedAt: save.at, modifiedBy: save.author.name })
    .where(eq(project.seq, seq))
  return { seq: await insertVersion(tx, seq, version, save), version }
}

/**
 * Stores a changed record as its next version, with what each changed field held before; a step brings the state and
 * the visibility that it leads to. Stores nothing and returns null where a save changes nothing.
 */
export async function saveRecord(
  tx: Transaction,
  { seq, record, visibility = 'public' }: { seq: number; record: ProjectRecord; visibility?: Visibility },
  next: { values: RecordValues; marks: Marks },
  save: Save & { life?: Life },
  reference: Reference,
): Promise<VersionNumber | null> {
  const changed = changedFields(record, next)
  if (changed.length === 0 && save.kind !== 'step' && !save.version) return null
  const { project } = tx.tables
  await tx
    .update(project)
    .set({ ...columnsFor(next.values), marks: next.marks, ...save.life })
    .where(eq(project.seq, seq))
  await writeChildren(tx, seq, next.values, changed)
  const saved = await saveVersion(tx, { seq, record }, save)
  await insertChanges(
    tx,
    seq,
    saved.seq,
    changed.map(part => ({ part, before: { value: record.values[part], mark: record.marks[part] } })),
  )
  if ((save.life?.visibility ?? visibility) === 'public') await indexWords(tx, seq, searchTexts(next.values, reference))
  return saved.version
}
