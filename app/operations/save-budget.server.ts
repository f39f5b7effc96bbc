import { may, type Person } from '~/domain/access/may'
import type { BudgetLine } from '~/domain/budget/line'
import { mayChange } from '~/domain/lifecycle/editing'
import type { VersionNumber } from '~/domain/record/record'
import type { Database } from '~db/connect.server'
import { listLinesOf, writeBudgetLines } from '~db/queries/budget.server'
import { getForChange, insertChanges, saveVersion } from '~db/queries/records.server'
import { partsChangedSince } from '~db/queries/versions.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'

/**
 * Replaces the budget lines of a project and makes a minor version that remembers the earlier ones. Refuses who may
 * not, and a save over lines that somebody else changed since the version the author read.
 */
export async function saveBudget(
  database: Database,
  save: { number: string; base: VersionNumber; lines: BudgetLine[]; why: string; by: Person; now: Date },
): Promise<{ ok: true; version: VersionNumber | null } | { ok: false; reason: string; conflict?: true }> {
  const { number, lines, by, now } = save
  const allowed = may(by, 'budget.edit', { project: number }, dayOf(now))
  if (!allowed.ok) return allowed
  return database.inTransaction(`project ${number}`, async tx => {
    const current = await getForChange(tx, number)
    if (!current) return { ok: false, reason: `There is no project ${number}.` }
    const standing = { state: current.state, session: null, now: now.toISOString() }
    const open = mayChange(standing, [], may(by, 'record.edit-secretariat', { project: number }, dayOf(now)).ok)
    if (!open.ok) return open
    const since = await partsChangedSince(tx, current.seq, save.base, ['budget'])
    if (since === null) return { ok: false, reason: 'The version you read is not known. Please reload the page.' }
    if (since.length > 0)
      return {
        ok: false,
        conflict: true,
        reason:
          'Somebody else has changed the budget since you opened this page. Nothing was overwritten. ' +
          'Open the budget in a second window, compare, and enter your changes there.',
      }
    const before = await listLinesOf(tx, current.seq)
    if (JSON.stringify(before) === JSON.stringify(lines)) return { ok: true, version: null }
    await writeBudgetLines(tx, current.seq, lines)
    const author = { author: authorOf(by), why: save.why || 'Changed the budget', at: now.toISOString() }
    const saved = await saveVersion(tx, current, author)
    await insertChanges(tx, current.seq, saved.seq, [{ part: 'budget', before: { value: before } }])
    await rememberAct(tx, { number, act: 'budget saved', ...author, version: saved.version, parts: ['budget'] })
    return { ok: true, version: saved.version }
  })
}
