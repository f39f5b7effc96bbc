import { isDeepStrictEqual } from 'node:util'
import type { BudgetLine } from '~/domain/budget/line'
import type { Transaction } from '~db/connect.server'
import { listLinesOf, writeBudgetLines } from '~db/queries/budget.server'
import { insertChanges, saveVersion } from '~db/queries/records.server'
import { rememberAct } from '../history'
import type { ProjectFound } from '../implementation/with-project'

/**
 * Writes the budget lines as a change of spending makes them, in the transaction of that change: a minor version that
 * remembers what they were before, and the act in the history. Amounts, payees and reasons are not for every reader of a
 * history, so that `why` names a payment by its number. Without a difference there is no version, but the act is told.
 */
export async function keepInStep(
  tx: Transaction,
  { seq, record, signed }: Pick<ProjectFound, 'seq' | 'record' | 'signed'>,
  {
    number,
    act,
    why,
    change,
  }: { number: string; act: string; why: string; change: (lines: BudgetLine[]) => BudgetLine[] },
): Promise<void> {
  const before = await listLinesOf(tx, seq)
  const lines = change(before)
  if (isDeepStrictEqual(before, lines)) {
    await rememberAct(tx, { number, act, why, ...signed })
    return
  }
  await writeBudgetLines(tx, seq, lines)
  const saved = await saveVersion(tx, { seq, record }, { ...signed, why: why === '' ? act : `${act}: ${why}` })
  await insertChanges(tx, seq, saved.seq, [{ part: 'budget', before: { value: before } }])
  await rememberAct(tx, { number, act, why, ...signed, version: saved.version, parts: ['budget'] })
}
