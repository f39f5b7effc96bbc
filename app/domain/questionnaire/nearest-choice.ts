import { distance } from '../record/legacy/lookup'
import type { Choice } from './definition'

/** Longer texts are compared by their beginning, so that a page that was pasted into a cell costs nothing. */
const compared = 80
const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ').slice(0, compared)

/** The choice that was most likely meant by a misspelt text; null where none is near, or two are equally near. */
export function nearestChoice(text: string, choices: readonly Choice[]): Choice | null {
  const typed = plain(text)
  const limit = Math.max(1, Math.floor(typed.length / 3))
  const [first, second] = choices
    .map(choice => ({ choice, steps: distance(typed, plain(choice.label), limit) }))
    .filter(({ steps }) => steps <= limit)
    .sort((a, b) => a.steps - b.steps)
  return first && typed !== '' && first.steps !== second?.steps ? first.choice : null
}
