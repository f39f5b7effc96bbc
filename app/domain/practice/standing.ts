import type { IsoDate } from '../calendar'
import { type Practice, type PracticeState, practiceStates } from './practice'
import type { PracticePast } from './texts'

/** A state on the way of a practice: on which day it was reached and by whom it was recorded; null while it lies ahead. */
export type Reached = { state: PracticeState; on: IsoDate | null; by: string | null }

/**
 * The whole way of a practice. A discussion has the day on which it took place. Who recorded a step is who wrote into the
 * history of the practice at that moment.
 */
export function wayOf(
  practice: Pick<Practice, 'createdAt' | 'by' | 'discussedAt' | 'on' | 'agreedAt' | 'publishedAt'>,
  past: readonly Pick<PracticePast, 'at' | 'by'>[],
): Reached[] {
  const { createdAt, by, discussedAt, on, agreedAt, publishedAt } = practice
  const moments = { identified: createdAt, discussed: discussedAt, agreed: agreedAt, published: publishedAt }
  return practiceStates.map(state => {
    const at = moments[state]
    const recordedBy = state === 'identified' ? by : (past.find(one => one.at === at)?.by ?? null)
    const day = at?.slice(0, 10) ?? null
    return { state, on: state === 'discussed' && day !== null ? (on ?? day) : day, by: recordedBy }
  })
}
