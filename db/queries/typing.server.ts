import { and, eq } from 'drizzle-orm'
import type { Visibility } from '~/domain/lifecycle/lifecycle'
import { changedFields } from '~/domain/record/changed'
import type { ProjectRecord, RecordParts, VersionNumber } from '~/domain/record/record'
import { searchTexts } from '~/domain/record/search-texts'
import type { PresentVersion } from '~/domain/record/typing'
import type { Reference } from '~/domain/reference'
import type { Reader, Transaction } from '../database'
import { given, prepared } from './prepared.server'
import { type Author, beforeEach, writeParts } from './records.server'
import { indexWords } from './search.server'

const versionQuery = (source: Reader) => {
  const { version: t } = source.tables
  return source
    .select({ seq: t.seq, person: t.person, begunAt: t.begunAt, why: t.why, revision: t.revision })
    .from(t)
    .where(
      and(
        eq(t.project, given(t.project, 'project')),
        eq(t.major, given(t.major, 'major')),
        eq(t.minor, given(t.minor, 'minor')),
      ),
    )
    .limit(1)
    .prepare()
}

/** The row of a version, as far as it decides what may be joined into it; null where there is no such version. */
export async function findVersion(
  source: Reader,
  project: number,
  { major, minor }: VersionNumber,
): Promise<(PresentVersion & { seq: number; why: string; revision: number }) | null> {
  const [row] = await prepared(source, versionQuery).execute({ project, major, minor })
  return row ?? null
}

const partsQuery = (source: Reader) => {
  const { versionChange: t } = source.tables
  return source
    .select({ part: t.part })
    .from(t)
    .where(eq(t.version, given(t.version, 'version')))
    .prepare()
}

/** The parts that a version has changed so far. */
export async function listPartsOf(source: Reader, version: number): Promise<string[]> {
  const rows = await prepared(source, partsQuery).execute({ version })
  return rows.map(({ part }) => part)
}

/** Says why a version was made. */
export async function explainVersion(tx: Transaction, version: number, why: string): Promise<void> {
  const { version: t } = tx.tables
  await tx.update(t).set({ why }).where(eq(t.seq, version))
}

type Project = { seq: number; record: ProjectRecord; visibility: Visibility }

/**
 * Stores what was typed on within the present version, as its next revision. What a part held before that version stays
 * what it was; a part that is new to it brings what it held until now. Returns the revision.
 */
export async function joinRecord(
  tx: Transaction,
  { seq, record, visibility }: Project,
  next: RecordParts,
  present: { seq: number; revision: number },
  save: { author: Author; at: string; why: string },
  reference: Reference,
): Promise<number> {
  const changed = changedFields(record, next)
  const revision = present.revision + 1
  const { project, version, versionChange: t } = tx.tables
  await writeParts(tx, seq, record, next, changed)
  await tx
    .update(project)
    .set({ revision, modifiedAt: save.at, modifiedBy: save.author.name })
    .where(eq(project.seq, seq))
  await tx.update(version).set({ revision, at: save.at, why: save.why }).where(eq(version.seq, present.seq))
  await tx
    .insert(t)
    .values(beforeEach(record, changed).map(change => ({ project: seq, version: present.seq, revision, ...change })))
    .onConflictDoUpdate({ target: [t.version, t.part], set: { revision } })
  if (visibility === 'public') await indexWords(tx, seq, searchTexts(next.values, reference))
  return revision
}
