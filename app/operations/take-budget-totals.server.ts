import { may, type Person } from '~/domain/access/may'
import { budgetTotals } from '~/domain/budget/totals'
import { mayChange } from '~/domain/lifecycle/editing'
import type { VersionNumber } from '~/domain/record/record'
import type { Database } from '~db/connect.server'
import { listLinesOf } from '~db/queries/budget.server'
import { getForChange, saveRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { findEditing } from '~db/queries/subjects.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'

const keys = ['apecFunding', 'coFunding'] as const

/**
 * Puts the totals of the budget's lines, as they are kept, into the record's APEC Funding and Co-funding Amount, as a
 * minor version. Refuses who may not edit the record, where the project is closed to changes, and a budget without lines.
 */
export async function takeBudgetTotals(
  database: Database,
  { number, by, now }: { number: string; by: Person; now: Date },
): Promise<{ ok: true; version: VersionNumber | null } | { ok: false; reason: string }> {
  const subject = { project: number }
  const allowed = may(by, 'record.edit', subject, dayOf(now))
  if (!allowed.ok) return allowed
  const lists = await reference(database)
  return database.inTransaction(`project ${number}`, async tx => {
    const current = await getForChange(tx, number)
    if (!current) return { ok: false, reason: `There is no project ${number}.` }
    const standing = { ...(await findEditing(tx, number)), now: now.toISOString() }
    const open = mayChange(standing, keys, may(by, 'record.edit-secretariat', subject, dayOf(now)).ok)
    if (!open.ok) return open
    const lines = await listLinesOf(tx, current.seq)
    if (lines.length === 0) return { ok: false, reason: 'The budget has no lines yet.' }
    const { apec, self } = budgetTotals(lines).whole.planned
    const { values, marks } = current.record
    const next = { values: { ...values, apecFunding: apec, coFunding: self }, marks: { ...marks } }
    for (const key of keys) delete next.marks[key]
    const why = 'Took the totals of the budget lines'
    const author = { author: authorOf(by), why, at: now.toISOString() }
    const version = await saveRecord(tx, current, next, author, lists)
    if (version) await rememberAct(tx, { number, act: 'section saved', ...author, version, parts: keys })
    return { ok: true, version }
  })
}
