import { no, type Verdict, yes } from '../verdict'
import type { Measured } from './measured'

type Stands = Pick<Measured, 'state'>

/** Whether a value may be changed or removed: a draft and a returned one may. An approved one is locked. */
export function mayChangeMeasured({ state }: Stands): Verdict {
  if (state === 'approved')
    return no('This value is approved and locked. Ask the Secretariat to return it if it must be changed.')
  if (state === 'submitted') return no('This value waits for the Secretariat and cannot be changed now.')
  return yes
}

/** Whether a value may be submitted where it stands; its own problems are told by `measuredProblems`. */
export function maySubmitMeasured({ state }: Stands): Verdict {
  if (state === 'submitted') return no('This value was submitted already.')
  if (state === 'approved') return no('This value is approved and locked.')
  return yes
}

/** Whether the Secretariat may decide so: it approves what was submitted, and returns that or what it had approved. */
export function mayDecideMeasured({ state }: Stands, decision: 'approve' | 'return'): Verdict {
  if (state === 'submitted') return yes
  if (state === 'approved') return decision === 'return' ? yes : no('This value is approved already.')
  return no('Only a value that was submitted can be decided on.')
}
