import { mayAgree } from '~/domain/practice/steps'
import { type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { changePracticeRow } from '~db/queries/practices.server'
import { type PracticeAsk, rememberPractice, withPractice } from './with-practice'

/** Records that a practice was agreed. Refuses who may not write practices, and what was not discussed or is not whole. */
export const agreePractice = (db: Database, ask: PracticeAsk): Promise<Verdict> =>
  withPractice<Verdict>(db, ask, 'practices.write', async (tx, { practice, signed }) => {
    const allowed = mayAgree(practice)
    if (!allowed.ok) return allowed
    await changePracticeRow(tx, practice.seq, { agreedAt: signed.at })
    await rememberPractice(tx, { practice, signed }, { act: 'Best practice agreed', why: 'Agreed.' })
    return yes
  })
