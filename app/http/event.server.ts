import type { Act } from '~/domain/access/matrix'
import { allow, numberIn, type Opened, type OpenedBy } from './route.server'
import { seqIn } from './seq.server'

/** Said where an address names no event. */
export const noEvent = 'This project has no such event.'

/** Which event of which project an address names, and who asks. */
export const eventAsked = ({ params, visitor, now }: Opened) => ({
  ...{ number: numberIn(params), seq: seqIn(params.event, noEvent), by: visitor.person, now },
})

/** The same for who is signed in and may do this to the project; others are refused before anything is looked up. */
export async function eventAskedFor({ params, visitor, person: by, now }: OpenedBy, act: Act) {
  const number = numberIn(params)
  allow(visitor.verdict(act, await visitor.about(number)))
  return { number, seq: seqIn(params.event, noEvent), by, now }
}
