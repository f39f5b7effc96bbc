import { mayChangePractice } from '~/domain/practice/steps'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { deleteEvidence, listEvidence } from '~db/queries/evidence.server'
import { type PracticeAsk, rememberPractice, withPractice } from './with-practice'

/** Takes a passage away from a practice. Refuses who may not write practices, and a published one. */
export const removeEvidence = (
  db: Database,
  { evidence, ...ask }: PracticeAsk & { evidence: number },
): Promise<Verdict> =>
  withPractice<Verdict>(db, ask, 'practices.write', async (tx, { practice, signed }) => {
    const open = mayChangePractice(practice)
    if (!open.ok) return open
    const removed = (await listEvidence(tx, [practice.seq])).find(one => one.seq === evidence)
    if (!removed) return no('This passage does not stand behind the practice any more.')
    await deleteEvidence(tx, removed)
    const whose = removed.economy === '' ? 'a participant' : removed.economy
    const why = `Evidence removed, from the answer of ${whose}.`
    await rememberPractice(tx, { practice, signed }, { act: 'Evidence removed from a best practice', why, told: whose })
    return yes
  })
