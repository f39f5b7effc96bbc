import { no, type Verdict, yes } from '../verdict'
import type { LifeFacts } from './facts'
import { type Step, type StepKey, stateOf, stepOf, stepsFrom } from './lifecycle'
import { type Problem, problemsOf, reasonAsked } from './requirements'

/** A step that leads on from where a project stands, with what still keeps it from being taken. */
export type OpenStep = { step: Step; problems: Problem[]; reasonAsked: string | null }

/** The steps from where a project stands; `economies` is how many take part in an endorsement round. */
export const openSteps = (facts: LifeFacts, economies: number): OpenStep[] =>
  facts.state === null
    ? []
    : stepsFrom(facts.state).map(step => ({
        step,
        problems: problemsOf(step.requires, facts),
        reasonAsked: reasonAsked(step, facts, economies),
      }))

/**
 * Whether a step can be taken from here, with this reason. Refuses with every problem in words; whether this person may
 * take it, the matrix says.
 */
export function canTake(key: StepKey, facts: LifeFacts, reason: string, economies: number): Verdict {
  const step = stepOf(key)
  if (facts.state === null)
    return no('Dossier does not know where this project stands. Ask the Secretariat to enter its status first.')
  if (!step.from.includes(facts.state))
    return no(
      `“${step.title}” cannot be done now: the project is at “${stateOf(facts.state).title}”. ` +
        'Perhaps somebody else has just taken a step. Please reload the page.',
    )
  const problems = problemsOf(step.requires, facts)
  if (problems.length > 0) return no(problems.map(problem => problem.text).join(' '))
  const asked = reasonAsked(step, facts, economies)
  return asked !== null && reason.trim() === '' ? no(asked) : yes
}
