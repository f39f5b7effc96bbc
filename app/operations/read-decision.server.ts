import { may, type Person } from '~/domain/access/may'
import { stepOf } from '~/domain/lifecycle/lifecycle'
import { rulesOn } from '~/domain/lifecycle/rules'
import type { Database } from '~db/connect.server'
import { listDecisions } from '~db/queries/decisions.server'
import { dayOf } from './author'
import { findVisibleProject } from './visible-project'

/**
 * A decision on a project with its letter as it was kept, for those who read its drafts and those who decide on its
 * money; null for others, and where the step has no letter.
 */
export async function readDecision(
  db: Database,
  { seq, ...asked }: { number: string; seq: number; by: Person; now: Date },
) {
  const project = await findVisibleProject(db, asked)
  if (!project) return null
  const { audiences, subject, record } = project
  const mayRead = audiences.includes('drafts') || may(asked.by, 'funding.decide', subject, dayOf(asked.now)).ok
  const decision = mayRead ? (await listDecisions(db, project.seq)).find(one => one.seq === seq) : undefined
  if (!decision || decision.letterText === null) return null
  const { step, at, by, reason, amount, major, letterSubject, letterText } = decision
  return {
    title: record.values.title ?? asked.number,
    done: stepOf(step).done,
    ...{ at, by, reason, amount },
    edition: rulesOn(at.slice(0, 10)).title,
    version: `${major}.0`,
    letter: { subject: letterSubject ?? '', text: letterText },
  }
}
