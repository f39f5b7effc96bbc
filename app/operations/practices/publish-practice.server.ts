import { mayGoPublic } from '~/domain/practice/steps'
import { type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { listEvidence } from '~db/queries/evidence.server'
import { changePracticeRow } from '~db/queries/practices.server'
import { type PracticeAsk, rememberPractice, withPractice } from './with-practice'

/**
 * Puts a practice into the public catalogue. Refuses who may not publish, and one that is not agreed, not whole, stands
 * on no answer, or is not confirmed in its present text by every economy that it names.
 */
export const publishPractice = (db: Database, ask: PracticeAsk): Promise<Verdict> =>
  withPractice<Verdict>(db, ask, 'practices.publish', async (tx, { practice, said, signed }) => {
    const evidence = await listEvidence(tx, [practice.seq])
    const allowed = mayGoPublic(practice, said, evidence.length)
    if (!allowed.ok) return allowed
    await changePracticeRow(tx, practice.seq, { publishedAt: signed.at })
    await rememberPractice(tx, { practice, signed }, { act: 'Best practice published', why: 'Published.' })
    return yes
  })
