import type { FormStage } from '../record/form-editions'
import type { StateKey } from './lifecycle'

const concept: readonly StateKey[] = [
  ...(['concept-draft', 'with-forum', 'endorsed', 'with-secretariat', 'eligible', 'ineligible'] as const),
  ...(['scored', 'approved-in-principle', 'not-approved', 'lapsed'] as const),
]

const proposal: readonly StateKey[] = ['proposal-draft', 'in-assessment', 'returned', 'satisfactory']

/** Which form a project stands on; null once it was approved, for one that was ended, and for a record without a state. */
export function formStageOf(state: StateKey | null): FormStage | null {
  if (state === null) return null
  if (concept.includes(state)) return 'concept'
  return proposal.includes(state) ? 'proposal' : null
}
