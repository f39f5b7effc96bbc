import { no, type Verdict, yes } from '../verdict'
import type { LifeFacts } from './facts'
import { type Step, type StepKey, stateOf, stepOf, stepsFrom } from './lifecycle'
import { type Problem, problemsOf, reasonAsked } from './requirements'

/** A step that leads on from where a project stands, with what still keeps it from being taken. */
export type OpenStep = { step: Step; problems: Problem[]; reasonAsked: string | null }

/** What must be said with this step here and now; null where nothing must. */
function reasonFor(step: Step, facts: LifeFacts, economies: number): string | null {
  if (step.reason) return 'Say why, in a sentence or two.'
  return reasonAsked(step.effects, step.to, facts, economies)
}

/** The steps from where a project stands; `economies` is how many take part in an endorsement round. */
export const openSteps = (facts: LifeFacts, economies: number): OpenStep[] =>
  facts.state === null
    ? []
    : stepsFrom(facts.state).map(step => ({
        step,
        problems: problemsOf(step.requires, facts),
        reasonAsked: reasonFor(step, facts, economies),
      }))

/**
 * Whether a step can be taken from here, with this reason. Refuses with every problem in words; whether this person may
 * take it, the matrix says.
 */
export function canTake(key: StepKey, facts: LifeFacts, reason: string, economies: number): Verdict {
  const step = stepOf(key)
  if (facts.state === null) return no('This record came in with a status from which no step leads on.')
  if (!step.from.includes(facts.state))
    return no(
      `“${step.title}” cannot be done now: the project is at “${stateOf(facts.state).title}”. ` +
        'Perhaps somebody else has just taken a step. Please reload the page.',
    )
  const problems = problemsOf(step.requires, facts)
  if (problems.length > 0) return no(problems.map(problem => problem.text).join(' '))
  const asked = reasonFor(step, facts, economies)
  return asked !== null && reason.trim() === '' ? no(asked) : yes
}
