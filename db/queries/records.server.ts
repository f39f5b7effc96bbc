import { eq } from 'drizzle-orm'
import type { StateKey, Visibility } from '~/domain/lifecycle/lifecycle'
import { recordFor } from '~/domain/record/audience'
import { type Audience, type FieldKey, fields } from '~/domain/record/catalogue'
import { changedFields, type Held, heldIn, same } from '~/domain/record/changed'
import { isEmpty } from '~/domain/record/empty'
import type { ProjectRecord, RecordParts, VersionNumber } from '~/domain/record/record'
import { searchTexts } from '~/domain/record/search-texts'
import type { Reference } from '~/domain/reference'
import type { Reader, Transaction } from '../database'
import { given, prepared } from './prepared.server'
import {
  columnsFor,
  findProjectRow,
  isColumn,
  isLongText,
  recordOfRow,
  textsOfRow,
  writeChildren,
} from './record-rows.server'
import { indexWords } from './search.server'

/** All that can be read. */
export const everyone: readonly Audience[] = ['public', 'contacts', 'secretariat', 'submitted', 'drafts']

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

/** A whole record with its key, where it stands, and the key of the form edition that it is written on. */
export type StoredProject = {
  seq: number
  record: ProjectRecord
  state: StateKey | null
  visibility: Visibility
  formEdition: string | null
}

/** The whole record with its key and where it stands; to be changed within the transaction that reads it. */
export async function getForChange(tx: Reader, number: string): Promise<StoredProject | null> {
  const row = await findProjectRow(tx, number, everyone)
  if (!row) return null
  const { seq, state, visibility, formEdition } = row
  return { seq, state, visibility, formEdition, record: await recordOfRow(tx, row, everyone) }
}

/**
 * The same with no more than saving these fields needs: the lists and tables of the record are read, and not just
 * empty, only where one of them is among the fields, or where the whole record is in the search index.
 */
export async function getForSaving(
  tx: Reader,
  number: string,
  keys: readonly FieldKey[],
): ReturnType<typeof getForChange> {
  const row = await findProjectRow(tx, number, everyone)
  if (!row) return null
  const { seq, state, visibility, formEdition } = row
  const isEnough = visibility !== 'public' && keys.every(key => isColumn(key) || isLongText(key))
  const record = isEnough ? await textsOfRow(tx, row) : await recordOfRow(tx, row, everyone)
  return { seq, state, visibility, formEdition, record }
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
  life: Omit<Life, 'state'> & { state: StateKey | null } = { state: null, visibility: 'public' },
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
  { author, why, at, isTyped }: Pick<Save, 'author' | 'why' | 'at' | 'isTyped'>,
): Promise<number> {
  const begunAt = isTyped ? at : null
  const [row] = await tx
    .insert(tx.tables.version)
    .values({ project, ...version, at, person: author.person, by: author.name, why, begunAt })
    .returning({ seq: tx.tables.version.seq })
  if (!row) throw new Error('The version was not stored')
  return row.seq
}

export async function insertChanges(
  tx: Transaction,
  project: number,
  version: number,
  changes: { part: string; before: Held }[],
): Promise<void> {
  if (changes.length === 0) return
  await tx.insert(tx.tables.versionChange).values(changes.map(change => ({ project, version, ...change })))
}

/** A save makes the next minor version; a step in the life of the project the next major one. */
export const nextVersion = (version: VersionNumber, kind: 'save' | 'step'): VersionNumber =>
  kind === 'step' ? { major: version.major + 1, minor: 0 } : { major: version.major, minor: version.minor + 1 }

/**
 * Where a step leads; `publicFrom` is the first major version that everybody may read, `formEdition` the edition of the forms
 * that the step moves to.
 */
export type Life = { state: StateKey; visibility: Visibility; publicFrom?: number; formEdition?: string }

/**
 * `version` where the number is known already (a history that is brought in); else the next one is given. `isTyped`
 * where a form saved itself while somebody wrote: more of the same may be joined into that version.
 */
export type Save = {
  author: Author
  why: string
  at: string
  kind?: 'save' | 'step'
  version?: VersionNumber
  isTyped?: boolean
}

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
    .set({ ...version, revision: 0, modifiedAt: save.at, modifiedBy: save.author.name })
    .where(eq(project.seq, seq))
  return { seq: await insertVersion(tx, seq, version, save), version }
}

/** What each of these parts of a record holds, to be kept by the version that changes it. */
export const beforeEach = (record: RecordParts, parts: readonly FieldKey[]): { part: FieldKey; before: Held }[] =>
  parts.map(part => ({ part, before: heldIn(record, part) }))

/** Writes what has changed of a record, and where its life has led to; touches nothing else. */
export async function writeParts(
  tx: Transaction,
  seq: number,
  before: Pick<ProjectRecord, 'marks'>,
  next: RecordParts,
  changed: readonly FieldKey[],
  life?: Life,
): Promise<void> {
  const { project } = tx.tables
  const columns = changed.some(isColumn) ? columnsFor(next.values) : {}
  const marks = same(before.marks, next.marks) ? {} : { marks: next.marks }
  const set = { ...columns, ...marks, ...life }
  if (Object.keys(set).length > 0) await tx.update(project).set(set).where(eq(project.seq, seq))
  await writeChildren(tx, seq, next.values, changed)
}

/**
 * Stores a changed record as its next version, with what each changed field held before; a step brings the state and
 * the visibility that it leads to. Stores nothing and returns null where a save changes nothing.
 */
export async function saveRecord(
  tx: Transaction,
  { seq, record, visibility = 'public' }: { seq: number; record: ProjectRecord; visibility?: Visibility },
  next: RecordParts,
  save: Save & { life?: Life },
  reference: Reference,
): Promise<VersionNumber | null> {
  const changed = changedFields(record, next)
  if (changed.length === 0 && save.kind !== 'step' && !save.version) return null
  await writeParts(tx, seq, record, next, changed, save.life)
  const saved = await saveVersion(tx, { seq, record }, save)
  await insertChanges(tx, seq, saved.seq, beforeEach(record, changed))
  if ((save.life?.visibility ?? visibility) === 'public') await indexWords(tx, seq, searchTexts(next.values, reference))
  return saved.version
}
