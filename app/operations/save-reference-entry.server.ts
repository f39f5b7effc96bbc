import { createHash } from 'node:crypto'
import { may, type Person } from '~/domain/access/may'
import { referenceScope } from '~/domain/history/chain'
import { actOf, changesOf } from '~/domain/reference/change'
import { checkEntry, type Findings } from '~/domain/reference/check'
import { type Entry, findEntry } from '~/domain/reference/entry'
import { listWords, type ReferenceList } from '~/domain/reference/lists'
import type { Database, Transaction } from '~db/connect.server'
import { appendHistory } from '~db/queries/history.server'
import { forgetReference, readReference } from '~db/queries/reference.server'
import { isEntryUsed, writeEntry } from '~db/queries/reference-entries.server'
import { dayOf } from './author'

/** What an entry was when a form was filled with it: a save that was made from another state is refused. */
export const entryStamp = (entry: Entry): string =>
  createHash('sha256').update(JSON.stringify(entry), 'utf8').digest('hex').slice(0, 32)

/** `key` names the entry that is changed, null for a new one; `stamp` is of the entry that the form was filled with. */
export type EntrySave = {
  by: Person
  now: Date
  list: ReferenceList
  key: string | null
  entry: Entry
  stamp: string | null
}

export type EntrySaved =
  | { ok: true; key: string; changed: boolean }
  /** With `findings` something is wrong with the entry; with `meanwhile` somebody else has saved it. */
  | { ok: false; reason: string; findings?: Findings; meanwhile?: Entry }

const refused = (reason: string) => ({ ok: false, reason }) as const

async function saveIn(tx: Transaction, { by, now, list, key, entry, stamp }: EntrySave): Promise<EntrySaved> {
  const reference = await readReference(tx)
  const { fixed, one, title } = listWords[list]
  const before = key === null ? null : findEntry(reference, list, key)
  if (key !== null && before === null) return refused(`There is no such ${one} in the lists.`)
  if (before === null && fixed !== null) return refused(fixed)
  if (before !== null && entryStamp(before) !== stamp)
    return { ...refused('Somebody else has saved this entry since you opened it.'), meanwhile: before }
  const after: Entry = before === null ? entry : { ...entry, key: before.key }
  const isUsed = before !== null && (await isEntryUsed(tx, list, before.key))
  const findings = checkEntry(list, after, { before, reference, isUsed })
  if (Object.keys(findings).length > 0) return { ...refused('This entry cannot be kept as it is.'), findings }
  const changes = changesOf(list, before, after)
  if (before !== null && Object.keys(changes).length === 0) return { ok: true, key: after.key, changed: false }
  await writeEntry(tx, list, after, before === null)
  await appendHistory(tx, {
    scope: referenceScope,
    at: now.toISOString(),
    person: by.id,
    by: by.name,
    act: actOf(before, after),
    why: '',
    detail: { list: title, entry: after.key, ...changes },
  })
  return { ok: true, key: after.key, changed: true }
}

/**
 * Adds an entry to a reference list, or changes one; its key never changes, and nothing is ever deleted. Refuses who may
 * not, a new economy, an entry that is wrong in itself or beside the others, and a save from a state that is gone. The
 * change is in the history of the reference lists, and this process reads the lists anew at once.
 */
export async function saveReferenceEntry(db: Database, save: EntrySave): Promise<EntrySaved> {
  const allowed = may(save.by, 'reference.manage', {}, dayOf(save.now))
  if (!allowed.ok) return allowed
  const saved = await db.inTransaction(referenceScope, tx => saveIn(tx, save))
  if (saved.ok && saved.changed) forgetReference(db)
  return saved
}
