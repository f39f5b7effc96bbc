import type { Transaction } from '~db/connect.server'
import { dayOf } from '../author'
import { completionEditions } from './completion-editions.server'
import { freezeReport } from './freeze.server'

type Act = { project: number; number: string; act: 'submitted' | 'accepted'; by: string; now: Date }

/**
 * Freezes the completion report of a project as it stands in the transaction that submits or accepts it: as the
 * Secretariat reads it, and once it is accepted also its summary for everybody.
 */
export async function freezeCompletion(tx: Transaction, { project, number, act, by, now }: Act): Promise<void> {
  const editions = await completionEditions(tx, number, dayOf(now))
  if (!editions) throw new Error(`There is no completion report of ${number} to freeze`)
  const { full, summary } = editions
  const at = now.toISOString()
  const what = { project, number, report: 'completion', act, place: 0, by, at, full } as const
  await freezeReport(tx, act === 'accepted' ? { ...what, summary } : what)
}
