import type { Person } from '~/domain/access/may'
import { sessionName } from '~/domain/lifecycle/sessions'
import type { Transaction } from '~db/connect.server'
import { appendHistory } from '~db/queries/history.server'

/** Writes what was done to a session or to one of its scorings into the history of that session. */
export const rememberOfSession = (
  tx: Transaction,
  did: {
    session: { year: number; session: string }
    act: string
    why: string
    by: Person
    now: Date
    detail?: Record<string, string>
  },
): Promise<void> =>
  appendHistory(tx, {
    scope: `session ${sessionName(did.session)}`,
    at: did.now.toISOString(),
    person: did.by.id,
    by: did.by.name,
    act: did.act,
    why: did.why,
    detail: did.detail ?? {},
  })
