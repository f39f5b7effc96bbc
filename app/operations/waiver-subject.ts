import type { Act } from '~/domain/access/matrix'
import { audiencesOf, may, type Person, type Subject } from '~/domain/access/may'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { findCheckFacts } from '~db/queries/check-facts.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from './author'

export type WaiverAsk = { number: string; by: Person; now: Date }

/** A project with its findings and waivers, within the transaction that changes one. */
export type WaiverSubject = {
  subject: Subject & { project: string }
  facts: NonNullable<Awaited<ReturnType<typeof findCheckFacts>>>
  /** Who does it and when, as rows and history keep it. */
  signed: { author: ReturnType<typeof authorOf>; at: string }
}

/** Does something with the waivers of a project for who may; refuses others, and a number that is not there. */
export const withWaivers = (
  db: Database,
  { number, by, now }: WaiverAsk,
  act: Act,
  work: (tx: Transaction, found: WaiverSubject) => Promise<Verdict>,
): Promise<Verdict> =>
  db.inTransaction(`project ${number}`, async tx => {
    const subject = await subjectOf(tx, number)
    const allowed = may(by, act, subject, dayOf(now))
    if (!allowed.ok) return allowed
    const facts = await findCheckFacts(tx, number, audiencesOf(by, subject, dayOf(now)), dayOf(now))
    if (!facts) return no(`There is no project ${number}.`)
    return work(tx, { subject, facts, signed: { author: authorOf(by), at: now.toISOString() } })
  })
