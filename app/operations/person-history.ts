import { personScope } from '~/domain/history/chain'
import type { Transaction } from '~db/connect.server'
import { appendHistory } from '~db/queries/history.server'

/** Writes what a person did with their own account into the history of that account. */
export const recordOwn = (
  tx: Transaction,
  person: { id: string; name: string },
  act: string,
  now: Date,
  detail: Record<string, string> = {},
): Promise<void> =>
  appendHistory(tx, {
    scope: personScope(person.id),
    at: now.toISOString(),
    person: person.id,
    by: person.name,
    act,
    why: '',
    detail,
  })
