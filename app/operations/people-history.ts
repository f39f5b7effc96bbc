import type { Grant, Person } from '~/domain/access/may'
import { roleTitles } from '~/domain/access/roles'
import { scopeInWords } from '~/domain/access/scope-words'
import { personScope } from '~/domain/history/chain'
import type { Transaction } from '~db/connect.server'
import { appendHistory } from '~db/queries/history.server'

/**
 * All changes of grants and accounts run one after the other: whether an administrator remains is a question over all
 * people.
 */
export const peopleScope = 'people'

/** Writes what an administrator did with an account into the history of that account. */
export const rememberOf = (
  tx: Transaction,
  { person, by, act, now, detail = {} }: { person: string; by: Person; act: string; now: Date; detail?: Facts },
): Promise<void> =>
  appendHistory(tx, {
    scope: personScope(person),
    at: now.toISOString(),
    person: by.id,
    by: by.name,
    act,
    why: '',
    detail,
  })

type Facts = Record<string, string>

/** A grant in a few facts. */
export const factsOf = ({ role, scopeKind, scope, from, until }: Grant): Facts => ({
  role: roleTitles[role],
  ...(scope !== '' && { scope: scopeInWords({ scopeKind, scope }) }),
  from,
  ...(until !== null && { until }),
})
