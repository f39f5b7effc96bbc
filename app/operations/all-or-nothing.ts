import type { Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'

type Refusal = Extract<Verdict, { ok: false }>

class TakenBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason)
  }
}

/**
 * Work of several parts in one transaction of which nothing is kept where one part is refused: `must` gives a part's
 * answer back, or ends the whole with its refusal.
 */
export async function allOrNothing<Result>(
  db: Database,
  scope: string,
  work: (tx: Transaction, must: <Part extends { ok: true }>(part: Part | Refusal) => Part) => Promise<Result>,
): Promise<Result | Refusal> {
  try {
    return await db.inTransaction(scope, tx =>
      work(tx, part => {
        if (part.ok) return part
        throw new TakenBack(part)
      }),
    )
  } catch (problem) {
    if (problem instanceof TakenBack) return problem.refusal
    throw problem
  }
}
