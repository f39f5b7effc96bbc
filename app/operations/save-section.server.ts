import { randomUUID } from 'node:crypto'
import { may, type Person } from '~/domain/access/may'
import { identified } from '~/domain/indicator/identified'
import { mayChange } from '~/domain/lifecycle/editing'
import { type FieldKey, fieldOf } from '~/domain/record/catalogue'
import { same } from '~/domain/record/changed'
import { beside, type Clash, clashWords } from '~/domain/record/clash'
import { isEmpty } from '~/domain/record/empty'
import type { Base, ProjectRecord, RecordParts, RecordValues, VersionNumber } from '~/domain/record/record'
import { type FormMarks, marksAfter } from '~/domain/record/section-form'
import type { Database } from '~db/connect.server'
import { getForSaving } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { findEditing } from '~db/queries/subjects.server'
import { changesSince } from '~db/queries/versions.server'
import { authorOf, dayOf } from './author'
import { checkLinks } from './check-links.server'
import { keepSection } from './keep-section'

export type SaveSection = {
  number: string
  /** The fields that the form showed, and nothing else, are saved. */
  keys: readonly FieldKey[]
  /** What the form was filled from. */
  base: VersionNumber & Partial<Base>
  values: Partial<RecordValues>
  marks: FormMarks
  why: string
  /** The form saved itself while its author wrote. */
  isTyped?: boolean
  by: Person
  now: Date
}

export type Saved =
  /**
   * `base` is what the form holds from now on; `version` is null where nothing had changed. `theirs` are fields that the
   * form left alone and others have changed: it shows what is no longer there, and must not save itself from `base`.
   */
  | { ok: true; version: VersionNumber | null; base: Base; theirs?: FieldKey[] }
  /**
   * Why not, and of which fields; `errors` are by the control of the form. After clashes, `base` is what to save from
   * once the author has settled them.
   */
  | {
      ok: false
      reason: string
      withoutReason?: FieldKey[]
      errors?: Record<string, string[]>
      clashes?: Clash[]
      base?: Base
    }

/**
 * Saves some fields of a record: by hand as its next minor version, as typing within the author's own. Takes what is
 * incomplete. Refuses what the author may not change, a save over fields that somebody else has changed since the form
 * was filled, unless the author left them as they were (then theirs stay), and a link to what is not public.
 */
export async function saveSection(database: Database, save: SaveSection): Promise<Saved> {
  const { number, keys, by, now } = save
  const needsSecretariat = keys.some(key => key === 'status' || fieldOf(key).audience === 'secretariat')
  const subject = { project: number }
  const allowed = may(by, needsSecretariat ? 'record.edit-secretariat' : 'record.edit', subject, dayOf(now))
  if (!allowed.ok) return allowed
  const lists = await reference(database)
  return database.inTransaction(`project ${number}`, async tx => {
    const current = await getForSaving(tx, number, keys)
    if (!current) return { ok: false, reason: `There is no project ${number}.` }
    const standing = { ...(await findEditing(tx, number)), now: now.toISOString() }
    const open = mayChange(standing, keys, may(by, 'record.edit-secretariat', subject, dayOf(now)).ok)
    if (!open.ok) return open
    const since = isPresent(current.record.keeping, save.base)
      ? []
      : await changesSince(tx, current.seq, save.base, keys)
    if (since === null) return { ok: false, reason: 'The version you read is not known. Please reload the page.' }
    const { links } = save.values
    const checked = await checkLinks(tx, { number, links: links ?? [], before: current.record.values.links })
    if (!checked.ok) return checked
    const values = links ? { ...save.values, links: checked.links } : save.values
    const { next, withoutReason } = nextOf(current.record, { ...save, values })
    if (withoutReason.length > 0)
      return { ok: false, reason: 'Say why it does not apply, in a sentence.', withoutReason }
    const { clashes, settled } = beside(current.record, next, since)
    const { version, revision = 0 } = current.record.keeping
    if (clashes.length > 0) return { ok: false, reason: clashWords(clashes), clashes, base: { ...version, revision } }
    const author = { author: authorOf(by), at: now.toISOString(), why: save.why, isTyped: save.isTyped === true }
    const theirs = keys.filter(key => !same(settled.values[key], next.values[key]))
    const kept = await keepSection(tx, { number, ...current }, settled, author, lists)
    return theirs.length > 0 ? { ...kept, theirs } : kept
  })
}

/** Whether nothing at all was saved since a form was filled. */
const isPresent = ({ version, revision = 0 }: ProjectRecord['keeping'], base: SaveSection['base']): boolean =>
  version.major === base.major && version.minor === base.minor && revision === (base.revision ?? 0)

/** The record as it would be with what the form holds. */
function nextOf(record: RecordParts, { keys, values: given, marks: asked }: SaveSection) {
  const values: RecordValues = { ...record.values, ...pick(given, keys) }
  if (keys.includes('indicators')) values.indicators = identified(values.indicators, randomUUID)
  const { marks, withoutReason } = marksAfter(keys, record.marks, asked, key => !isEmpty(values[key]))
  for (const key of keys)
    if (marks[key]?.kind === 'not-applicable') Object.assign(values, { [key]: Array.isArray(values[key]) ? [] : null })
  return { next: { values, marks }, withoutReason }
}

const pick = (values: Partial<RecordValues>, keys: readonly FieldKey[]): Partial<RecordValues> =>
  Object.fromEntries(keys.filter(key => key in values).map(key => [key, values[key]]))
