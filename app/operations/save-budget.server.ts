import { may, type Person } from '~/domain/access/may'
import { samePlan } from '~/domain/amendment/asking'
import type { BudgetLine } from '~/domain/budget/line'
import { withPaid } from '~/domain/budget/spending'
import type { Traveller } from '~/domain/budget/traveller'
import { freeWhereChanged, withTravellers } from '~/domain/budget/traveller-lines'
import { changesByAmendment, mayChange } from '~/domain/lifecycle/editing'
import type { Held } from '~/domain/record/changed'
import type { VersionNumber } from '~/domain/record/record'
import type { Database, Transaction } from '~db/connect.server'
import { listLinesOf, listTravellersOf, writeBudgetLines, writeTravellers } from '~db/queries/budget.server'
import { listPayments } from '~db/queries/payments.server'
import { getForChange, insertChanges, saveVersion } from '~db/queries/records.server'
import { partsChangedSince } from '~db/queries/versions.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'

export type BudgetSave = {
  number: string
  /** The version that the author had read. */
  base: VersionNumber
  lines: BudgetLine[]
  /** The traveller table; it stays as it is where none is given, as from a workbook. */
  travellers?: Traveller[]
  why: string
  by: Person
  now: Date
}

export type BudgetSaved = { ok: true; version: VersionNumber | null } | { ok: false; reason: string; conflict?: true }

/**
 * Replaces the budget lines of a project and its traveller table, keeps the travel lines in step with the travellers and
 * the spending of lines in step with their payments, and makes a minor version that remembers what was before. Refuses
 * who may not, another plan of an approved project, and a save over lines or travellers that somebody else changed since
 * the version the author read.
 */
export async function saveBudget(database: Database, save: BudgetSave): Promise<BudgetSaved> {
  const { number, by, now } = save
  const allowed = may(by, 'budget.edit', { project: number }, dayOf(now))
  if (!allowed.ok) return allowed
  return database.inTransaction(`project ${number}`, async tx => {
    const current = await getForChange(tx, number)
    if (!current) return { ok: false, reason: `There is no project ${number}.` }
    const standing = { state: current.state, session: null, now: now.toISOString() }
    const forSecretariat = may(by, 'record.edit-secretariat', { project: number }, dayOf(now)).ok
    const open = mayChange(standing, [], forSecretariat)
    if (!open.ok) return open
    const since = await partsChangedSince(tx, current.seq, save.base, ['budget', 'travellers'])
    if (since === null) return { ok: false, reason: 'The version you read is not known. Please reload the page.' }
    if (since.length > 0) return { ok: false, conflict: true, reason: conflictWords }
    const money = await readMoney(tx, current.seq, save)
    if (changesByAmendment(current.state, forSecretariat) && !samePlan(money.linesBefore, money.lines))
      return { ok: false, reason: planWords }
    const changes = await replace(tx, current.seq, money)
    if (changes.length === 0) return { ok: true, version: null }
    const author = { author: authorOf(by), why: save.why || 'Changed the budget', at: now.toISOString() }
    const saved = await saveVersion(tx, current, author)
    await insertChanges(tx, current.seq, saved.seq, changes)
    const parts = changes.map(change => change.part)
    await rememberAct(tx, { number, act: 'budget saved', ...author, version: saved.version, parts })
    return { ok: true, version: saved.version }
  })
}

const conflictWords =
  'Somebody else has changed the budget since you opened this page. Nothing was overwritten. ' +
  'Compare the two below, then save again.'

const planWords =
  'The budget of an approved project changes by an amendment: ask for a reprogramming. Only what was spent is entered here.'

const differ = (before: unknown, after: unknown) => JSON.stringify(before) !== JSON.stringify(after)

/** The lines and travellers as they are kept, and as they would be. */
async function readMoney(tx: Transaction, seq: number, save: BudgetSave) {
  const [linesBefore, travellersBefore] = await Promise.all([listLinesOf(tx, seq), listTravellersOf(tx, seq)])
  const travellers = save.travellers ?? travellersBefore
  const given = save.travellers ? save.lines : freeWhereChanged(save.lines, travellers)
  // What was paid by recorded payments is their sum, whatever a form or a workbook says.
  const lines = withPaid(withTravellers(given, travellers), await listPayments(tx, save.number))
  return { linesBefore, travellersBefore, travellers, lines }
}

/** Writes what is new of the lines and of the travellers; gives what they were before. */
async function replace(
  tx: Transaction,
  seq: number,
  { linesBefore, travellersBefore, travellers, lines }: Awaited<ReturnType<typeof readMoney>>,
): Promise<{ part: 'budget' | 'travellers'; before: Held }[]> {
  const changes: { part: 'budget' | 'travellers'; before: Held }[] = []
  if (differ(inKeyOrder(linesBefore), inKeyOrder(lines))) {
    await writeBudgetLines(tx, seq, lines)
    changes.push({ part: 'budget', before: { value: linesBefore } })
  }
  if (differ(inKeyOrder(travellersBefore), inKeyOrder(travellers))) {
    await writeTravellers(tx, seq, travellers)
    changes.push({ part: 'travellers', before: { value: travellersBefore } })
  }
  return changes
}

/** Rows as lists of facts in one order: forms and queries name the same facts in different orders. */
const inKeyOrder = (rows: readonly object[]) =>
  rows.map(row => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
