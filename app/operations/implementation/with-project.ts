import type { Act } from '~/domain/access/matrix'
import { may, type Person, type Subject } from '~/domain/access/may'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { type Author, getForChange, type StoredProject } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from '../author'

/** Who asks for something on which project, and when. */
export type ProjectAsk = { number: string; by: Person; now: Date }

/** A project within the transaction that changes it, with who signs the change. */
export type ProjectFound = StoredProject & { subject: Subject; signed: { author: Author; at: string } }

type Refused = Extract<Verdict, { ok: false }>

/** Does something with a project for who may; refuses others, and a number that there is not. */
export const withProject = <Result extends { ok: boolean }>(
  db: Database,
  { number, by, now }: ProjectAsk,
  act: Act,
  work: (tx: Transaction, found: ProjectFound) => Promise<Result | Refused>,
): Promise<Result | Refused> =>
  db.inTransaction(`project ${number}`, async tx => {
    const subject = await subjectOf(tx, number)
    const allowed = may(by, act, subject, dayOf(now))
    if (!allowed.ok) return allowed
    const project = await getForChange(tx, number)
    if (!project) return no(`There is no project ${number}.`)
    return work(tx, { ...project, subject, signed: { author: authorOf(by), at: now.toISOString() } })
  })
