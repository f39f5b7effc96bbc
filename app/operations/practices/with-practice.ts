import type { Act } from '~/domain/access/matrix'
import { may, type Person, type Subject } from '~/domain/access/may'
import type { Practice } from '~/domain/practice/practice'
import { textOf } from '~/domain/practice/texts'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { findPractice, insertPracticeChange, listConfirmations, type PracticeWord } from '~db/queries/practices.server'
import type { Author } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { authorOf, dayOf } from '../author'
import { rememberAct } from '../history'

/** Who asks for something on which practice of which project. */
export type PracticeAsk = { number: string; seq: number; by: Person; now: Date }

/** A practice with the words of economies on it, within the transaction that changes it. */
export type PracticeSubject = {
  practice: Practice
  said: PracticeWord[]
  subject: Subject & { project: string }
  signed: { author: Author; at: string }
}

type Refused = Extract<Verdict, { ok: false }>

/** Does something with a practice for who may; refuses others, and one that the project does not have. */
export const withPractice = <Result extends { ok: boolean }>(
  db: Database,
  { number, seq, by, now }: PracticeAsk,
  act: Act,
  work: (tx: Transaction, found: PracticeSubject) => Promise<Result | Refused>,
): Promise<Result | Refused> =>
  db.inTransaction(`project ${number}`, async tx => {
    const subject = await subjectOf(tx, number)
    const allowed = may(by, act, subject, dayOf(now))
    if (!allowed.ok) return allowed
    const practice = await findPractice(tx, number, seq)
    if (!practice) return no('This project has no such practice.')
    const said = await listConfirmations(tx, [seq])
    return work(tx, { practice, said, subject, signed: { author: authorOf(by), at: now.toISOString() } })
  })

/**
 * Writes an act on a practice into its own history, with its text as it was before, and into that of the project: there
 * the practice goes by its number, since not everybody who reads a history may read what is not published.
 */
export async function rememberPractice(
  tx: Transaction,
  { practice, signed }: Pick<PracticeSubject, 'practice' | 'signed'>,
  { act, why, told = '', revision = practice.revision }: { act: string; why: string; told?: string; revision?: number },
): Promise<void> {
  await insertPracticeChange(tx, { practice: practice.seq, revision, before: textOf(practice), why, ...signed })
  const which = `Practice ${practice.seq}`
  await rememberAct(tx, { number: practice.number, act, ...signed, why: told === '' ? which : `${which}: ${told}` })
}
