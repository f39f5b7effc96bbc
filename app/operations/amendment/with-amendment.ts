import type { Act } from '~/domain/access/matrix'
import { may } from '~/domain/access/may'
import { type Amendment, amendmentState } from '~/domain/amendment/amendment'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { findAmendment } from '~db/queries/amendments.server'
import { getForChange } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from '../author'
import type { ProjectAsk, ProjectFound } from '../implementation/with-project'

export type AmendmentAsk = ProjectAsk & { seq: number }

/** An amendment with the account of who asked for it. */
export type FoundAmendment = Amendment & { person: string | null }

const notOpen =
  'This amendment is not open any more: it was decided or taken back meanwhile. Reload the page to see what stands.'

/**
 * Does something with an open amendment for who may do the act that it asks for; refuses others, one that there is not,
 * and one that was decided or taken back.
 */
export const withOpenAmendment = (
  db: Database,
  { number, seq, by, now }: AmendmentAsk,
  actOf: (amendment: Amendment) => Act,
  work: (tx: Transaction, project: ProjectFound, amendment: FoundAmendment) => Promise<Verdict>,
): Promise<Verdict> =>
  db.inTransaction(`project ${number}`, async tx => {
    const subject = await subjectOf(tx, number)
    const amendment = await findAmendment(tx, number, seq)
    if (!amendment) return no(`Project ${number} has no such amendment.`)
    const allowed = may(by, actOf(amendment), subject, dayOf(now))
    if (!allowed.ok) return allowed
    if (amendmentState(amendment) !== 'asked') return no(notOpen)
    const project = await getForChange(tx, number)
    if (!project) return no(`There is no project ${number}.`)
    const signed = { author: authorOf(by), at: now.toISOString() }
    return work(tx, { ...project, subject, signed }, amendment)
  })
