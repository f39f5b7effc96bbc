import { mayChangePractice } from '~/domain/practice/steps'
import { no } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { insertEvidence, listEvidence } from '~db/queries/evidence.server'
import { type Marked, passagesFrom } from './passages-from'
import { type PracticeAsk, rememberPractice, withPractice } from './with-practice'

export type EvidenceAdded =
  | { ok: true; practice: number; added: number }
  | { ok: false; reason: string; field?: 'passage' }

/**
 * Adds passages of an official answer to a practice; one that stands there already is not added twice. Refuses who may
 * not write practices, what cannot be evidence, and a published practice.
 */
export const addEvidence = (
  db: Database,
  { marked, ...ask }: PracticeAsk & { marked: Marked | null },
): Promise<EvidenceAdded> =>
  withPractice<EvidenceAdded>(db, ask, 'practices.write', async (tx, { practice, signed }) => {
    const open = mayChangePractice(practice)
    if (!open.ok) return open
    if (marked === null) return no('Choose the answer from which a passage is to be added.')
    const found = await passagesFrom(tx, ask.number, marked)
    if (!found.ok) return found
    const { response, question } = marked
    const there = (await listEvidence(tx, [practice.seq])).filter(
      one => one.response === response && one.question === question,
    )
    const fresh = found.passages.filter(passage => !there.some(one => one.passage === passage))
    for (const passage of fresh)
      await insertEvidence(tx, { practice: practice.seq, response, question, passage, ...signed })
    if (fresh.length > 0) {
      const whose = found.economy === '' ? 'a participant' : found.economy
      const why = `Evidence added, from the answer of ${whose}.`
      await rememberPractice(tx, { practice, signed }, { act: 'Evidence added to a best practice', why, told: whose })
    }
    return { ok: true, practice: practice.seq, added: fresh.length }
  })
