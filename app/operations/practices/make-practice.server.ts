import { may, type Person } from '~/domain/access/may'
import type { PracticeText } from '~/domain/practice/practice'
import { no } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { insertEvidence } from '~db/queries/evidence.server'
import { findProjectOfPractices, insertPractice } from '~db/queries/practices.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from '../author'
import { rememberAct } from '../history'
import { checkEconomies } from './check-economies'
import { type Marked, passagesFrom } from './passages-from'

type MakePractice = {
  number: string
  text: PracticeText
  /** The answer on which it stands; null for one that was found elsewhere, for example at a seminar. */
  marked: Marked | null
  by: Person
  now: Date
}

/** `field`: the part of the form that is wrong, where it is one. */
export type PracticeMade = { ok: true; seq: number } | { ok: false; reason: string; field?: string }

/**
 * Begins a practice of a project, with the passages on which it stands. Refuses who may not write practices, and what
 * cannot be evidence.
 */
export const makePractice = (db: Database, { number, text, marked, by, now }: MakePractice): Promise<PracticeMade> =>
  db.inTransaction(`project ${number}`, async (tx): Promise<PracticeMade> => {
    const allowed = may(by, 'practices.write', await subjectOf(tx, number), dayOf(now))
    if (!allowed.ok) return allowed
    const project = await findProjectOfPractices(tx, number)
    if (!project) return no(`There is no project ${number}.`)
    const known = await checkEconomies(tx, text)
    if (!known.ok) return known
    const found = marked && (await passagesFrom(tx, number, marked))
    if (found && !found.ok) return found
    const [author, at] = [authorOf(by), now.toISOString()]
    const seq = await insertPractice(tx, { project: project.seq, text, at, author })
    if (marked && found)
      for (const passage of found.passages)
        await insertEvidence(tx, {
          ...{ practice: seq, response: marked.response, question: marked.question, passage },
          ...{ at, author },
        })
    await rememberAct(tx, { number, act: 'Best practice identified', author, at, why: `Practice ${seq}` })
    return { ok: true, seq }
  })
