import type { Visibility } from '~/domain/lifecycle/lifecycle'
import { changedFields } from '~/domain/record/changed'
import type { Base, ProjectRecord, RecordParts, VersionNumber } from '~/domain/record/record'
import { isJoined, reasonFor, reasonOn } from '~/domain/record/typing'
import type { Reference } from '~/domain/reference'
import type { Transaction } from '~db/connect.server'
import { type Author, saveRecord } from '~db/queries/records.server'
import { explainVersion, findVersion, joinRecord, listPartsOf } from '~db/queries/typing.server'
import { rememberAct } from './history'

type Project = { number: string; seq: number; record: ProjectRecord; visibility: Visibility }
type Save = { author: Author; at: string; why: string; isTyped: boolean }
type Kept = { ok: true; version: VersionNumber | null; base: Base }

/**
 * Keeps what a form has changed, in the transaction that read the record: typing in the author's own present version
 * where that is still young, all else in the next one. The history tells of each version once.
 */
export async function keepSection(
  tx: Transaction,
  project: Project,
  next: RecordParts,
  save: Save,
  lists: Reference,
): Promise<Kept> {
  const { number, seq, record, visibility } = project
  const { version: current, revision: joined = 0 } = record.keeping
  const parts = changedFields(record, next)
  if (parts.length === 0) return explained(tx, project, save)
  const present = save.isTyped ? await findVersion(tx, seq, current) : null
  const person = save.author.person ?? ''
  if (present && isJoined(present, { person, at: save.at, parts, visibility })) {
    const why = reasonOn(present.why, await listPartsOf(tx, present.seq), parts, save.why)
    const revision = await joinRecord(tx, project, next, present, { ...save, why }, lists)
    return { ok: true, version: current, base: { ...current, revision } }
  }
  const kept = { ...save, why: save.why || reasonFor(parts) }
  const version = await saveRecord(tx, project, next, kept, lists)
  if (!version) return { ok: true, version, base: { ...current, revision: joined } }
  await rememberAct(tx, { number, act: 'section saved', ...kept, version, parts })
  return { ok: true, version, base: { ...version, revision: 0 } }
}

/** A save by hand that changes nothing ends the author's own typing, if that is the present version: it is of that one. */
async function explained(tx: Transaction, { number, seq, record }: Project, save: Save): Promise<Kept> {
  const { version, revision = 0 } = record.keeping
  const base = { ...version, revision }
  if (save.isTyped) return { ok: true, version: null, base }
  const present = await findVersion(tx, seq, version)
  if (!present || present.begunAt === null || present.person !== save.author.person)
    return { ok: true, version: null, base }
  if (save.why !== '') {
    await explainVersion(tx, present.seq, save.why)
    await rememberAct(tx, { number, act: 'section saved', ...save, version, parts: await listPartsOf(tx, present.seq) })
  }
  return { ok: true, version, base }
}
