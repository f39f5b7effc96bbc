import { may, type Person } from '~/domain/access/may'
import type { StepKey } from '~/domain/lifecycle/lifecycle'
import { openSteps } from '~/domain/lifecycle/take'
import type { Database } from '~db/connect.server'
import { readLife } from '~db/queries/life.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'
import { problemsInOrder, type ShownProblem } from './where-to-mend'

const submissions: readonly StepKey[] = ['submit-concept', 'submit-proposal', 'submit-revision']

/** What a submission still lacks, in the order of the form. */
export type ShownSubmission = { title: string; problems: ShownProblem[] }

/**
 * What those who write a project must still do before it can be submitted, by the very rules of the step; null where it is
 * not being written, and for those who do not write it.
 */
export async function readSubmission(
  db: Database,
  { number, by, now }: { number: string; by: Person; now: Date },
): Promise<ShownSubmission | null> {
  if (!may(by, 'record.edit', await subjectOf(db, number), dayOf(now)).ok) return null
  const life = await readLife(db, number, now)
  const open = life && openSteps(life.facts, life.facts.lists.economies.length)
  const submission = open?.find(({ step }) => submissions.includes(step.key))
  return submission
    ? { title: submission.step.title, problems: problemsInOrder(submission.problems, number, true) }
    : null
}
