import { may, type Person } from '~/domain/access/may'
import { mayChange } from '~/domain/lifecycle/editing'
import { type FieldKey, fieldOf, sectionTitle } from '~/domain/record/catalogue'
import { isEmpty } from '~/domain/record/empty'
import type { RecordValues, VersionNumber } from '~/domain/record/record'
import { type FormMarks, marksAfter } from '~/domain/record/section-form'
import type { Database } from '~db/connect.server'
import { changedFields, getForChange, saveRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { findEditing } from '~db/queries/subjects.server'
import { partsChangedSince } from '~db/queries/versions.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'

export type SaveSection = {
  number: string
  /** The fields that the form showed, and nothing else, are saved. */
  keys: readonly FieldKey[]
  /** The version that the author had read. */
  base: VersionNumber
  values: Partial<RecordValues>
  marks: FormMarks
  why: string
  by: Person
  now: Date
}

export type Saved =
  | { ok: true; version: VersionNumber | null }
  | { ok: false; reason: string; conflict?: FieldKey[]; withoutReason?: FieldKey[] }

/**
 * Saves some fields of a record as its next minor version. Takes what is incomplete. Refuses what the author may not
 * change, and a save over fields that somebody else has changed since the version the author read.
 */
export async function saveSection(database: Database, save: SaveSection): Promise<Saved> {
  const { number, keys, by, now } = save
  const needsSecretariat = keys.some(key => key === 'status' || fieldOf(key).audience === 'secretariat')
  const subject = { project: number }
  const allowed = may(by, needsSecretariat ? 'record.edit-secretariat' : 'record.edit', subject, dayOf(now))
  if (!allowed.ok) return allowed
  const lists = await reference(database)
  return database.inTransaction(`project ${number}`, async tx => {
    const current = await getForChange(tx, number)
    if (!current) return { ok: false, reason: `There is no project ${number}.` }
    const standing = { ...(await findEditing(tx, number)), now: now.toISOString() }
    const open = mayChange(standing, keys, may(by, 'record.edit-secretariat', subject, dayOf(now)).ok)
    if (!open.ok) return open
    const since = await partsChangedSince(tx, current.seq, save.base, keys)
    if (since === null) return { ok: false, reason: 'The version you read is not known. Please reload the page.' }
    const conflict = keys.filter(key => since.includes(key))
    if (conflict.length > 0) return { ok: false, reason: conflictWords(conflict), conflict }
    const values: RecordValues = { ...current.record.values, ...pick(save.values, keys) }
    const { marks, withoutReason } = marksAfter(keys, current.record.marks, save.marks, key => !isEmpty(values[key]))
    if (withoutReason.length > 0)
      return { ok: false, reason: 'Say why it does not apply, in a sentence.', withoutReason }
    for (const key of keys) if (marks[key]?.kind === 'not-applicable') clear(values, key)
    const author = { author: authorOf(by), why: save.why || defaultReason(keys), at: now.toISOString() }
    const version = await saveRecord(tx, current, { values, marks }, author, lists)
    const parts = changedFields(current.record, { values, marks })
    if (version) await rememberAct(tx, { number, act: 'section saved', ...author, version, parts })
    return { ok: true, version }
  })
}

const pick = (values: Partial<RecordValues>, keys: readonly FieldKey[]): Partial<RecordValues> =>
  Object.fromEntries(keys.filter(key => key in values).map(key => [key, values[key]]))

function clear(values: RecordValues, key: FieldKey): void {
  Object.assign(values, { [key]: Array.isArray(values[key]) ? [] : null })
}

const conflictWords = (keys: FieldKey[]) =>
  `Somebody else has changed ${keys.map(key => `“${fieldOf(key).label}”`).join(', ')} since you opened this page. ` +
  'Nothing was overwritten. Compare the two texts below, then save again.'

const defaultReason = (keys: readonly FieldKey[]) =>
  `Changed ${[...new Set(keys.map(key => sectionTitle(fieldOf(key).section)))].join(', ')}`
