import type { IsoMoment } from '../calendar'
import type { FieldKey } from '../record/catalogue'
import { fieldOf } from '../record/catalogue'
import { no, type Verdict, yes } from '../verdict'
import { type StateKey, stateOf } from './lifecycle'
import { type CalendarSession, sessionName } from './sessions'

/** Where those who write a project may change its record and its budget. */
const writable: readonly StateKey[] = [
  'concept-draft',
  'proposal-draft',
  'returned',
  'approved',
  'in-implementation',
  'report-due',
]

/** What makes a project one of its forum, fund and session: set while it is a concept note draft. */
const identity: readonly FieldKey[] = ['type', 'year', 'session', 'fundAccount', 'subFund', 'sponsoringForum']

/** Once the funding is approved, these keep their original and their current value: amendments change them. */
const amended: readonly FieldKey[] = ['expectedCompletion', 'apecFunding', 'coFunding']
const afterApproval: readonly StateKey[] = ['approved', 'in-implementation', 'report-due']

/** Whether the last day and the money change by amendments alone; the Secretariat still puts mistakes right. */
export const changesByAmendment = (state: StateKey | null, forSecretariat: boolean): boolean =>
  state !== null && !forSecretariat && afterApproval.includes(state)

/** Those of these fields that an amendment changes, and their form does not any more. */
export const fieldsByAmendment = (
  state: StateKey | null,
  keys: readonly FieldKey[],
  forSecretariat: boolean,
): FieldKey[] => (changesByAmendment(state, forSecretariat) ? keys.filter(key => amended.includes(key)) : [])

export type EditingFacts = {
  state: StateKey | null
  session: Pick<CalendarSession, 'year' | 'session' | 'finalDeadline'> | null
  now: IsoMoment
}

/**
 * Whether these fields may be changed where the project stands; no key means the budget, of which an approved project keeps
 * the plan (`changesByAmendment`). A record that came in from the
 * old database knows no state and stays open. The sponsoring forum cannot change after the final deadline (Guidebook,
 * Ed. 14), and who changes a fund in a session would move a concept note between funds (Funding Sources 2023).
 */
export function mayChange(
  { state, session, now }: EditingFacts,
  keys: readonly FieldKey[],
  forSecretariat: boolean,
): Verdict {
  if (state === null) return yes
  if (keys.includes('status')) return no('The status of this project follows its steps. Take a step to change it.')
  if (!forSecretariat && !writable.includes(state))
    return no(`The project is at “${stateOf(state).title}” and cannot be changed now.`)
  if (fieldsByAmendment(state, keys, forSecretariat).length > 0)
    return no('The last day and the money of an approved project change by an amendment. Ask for one.')
  const fixed = state === 'concept-draft' ? [] : keys.filter(key => identity.includes(key))
  if (fixed.length === 0) return yes
  const names = fixed.map(key => `“${fieldOf(key).label}”`).join(', ')
  if (!forSecretariat) return no(`${names} cannot be changed once the concept note was submitted.`)
  return session !== null && now > session.finalDeadline
    ? no(`${names} cannot be changed after the final deadline of ${sessionName(session)}.`)
    : yes
}

/** Those of these fields that may be changed where the project stands. */
export const changeable = (facts: EditingFacts, keys: readonly FieldKey[], forSecretariat: boolean): FieldKey[] =>
  keys.filter(key => mayChange(facts, [key], forSecretariat).ok)
