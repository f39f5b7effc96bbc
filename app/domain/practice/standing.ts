import type { IsoMoment } from '../calendar'
import { type Practice, type PracticeState, practiceStates } from './practice'
import type { PracticePast } from './texts'

/** A state on the way of a practice: when it was reached and by whom; null while it lies ahead. */
export type Reached = { state: PracticeState; at: IsoMoment | null; by: string | null }

/** The whole way of a practice, with who took each step: the one who wrote into its history at that moment. */
export function wayOf(
  practice: Pick<Practice, 'createdAt' | 'by' | 'discussedAt' | 'agreedAt' | 'publishedAt'>,
  past: readonly Pick<PracticePast, 'at' | 'by'>[],
): Reached[] {
  const { createdAt, by, discussedAt, agreedAt, publishedAt } = practice
  const dates = { identified: createdAt, discussed: discussedAt, agreed: agreedAt, published: publishedAt }
  return practiceStates.map(state => {
    const at = dates[state]
    return { state, at, by: state === 'identified' ? by : (past.find(one => one.at === at)?.by ?? null) }
  })
}
