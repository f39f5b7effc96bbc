import { type StateKey, stateOf } from '../lifecycle/lifecycle'
import { no, type Verdict, yes } from '../verdict'

/** Where the facts of a project are kept as they happen. */
const running: readonly StateKey[] = ['approved', 'in-implementation', 'report-due']

/** Where some still come in: web hits and late uses of an output, the longer-term evaluation. */
const afterwards: readonly StateKey[] = [...running, 'report-in-review', 'completed']

/**
 * Whether facts may be kept of a project where it stands. While its completion report is with the Secretariat and after it
 * was accepted they stay as they were reported, except those that come `later`. A record that came in from the old
 * database knows no state and stays open.
 */
export function mayKeepFacts(state: StateKey | null, { later = false }: { later?: boolean } = {}): Verdict {
  if (state === null || (later ? afterwards : running).includes(state)) return yes
  return no(`The project is at “${stateOf(state).title}”: what happened in it cannot be changed now.`)
}
