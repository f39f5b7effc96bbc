import { basisOf, factNumbers } from '~/domain/completion/numbers'
import type { FactNumber } from '~/domain/completion/numbers/number'
import type { Reader, Transaction } from '~db/connect.server'
import { writeReview } from '~db/queries/completion.server'
import { dayOf } from '../author'
import { gatherCompletion } from './gather.server'

/** Every number that the facts of a project tell now. */
export async function numbersNow(source: Reader, number: string, now: Date): Promise<FactNumber[]> {
  const asOf = dayOf(now)
  const gathered = await gatherCompletion(source, { number, audience: 'secretariat', asOf })
  return gathered ? factNumbers(gathered.facts, gathered.report.answers, asOf) : []
}

/** Keeps the numbers of now as those on which the report is drafted, or with which it is handed in. */
export async function keepBasis(tx: Transaction, project: number, number: string, now: Date): Promise<void> {
  const numbers = await numbersNow(tx, number, now)
  await writeReview(tx, project, { basis: basisOf(numbers, now.toISOString()) })
}
