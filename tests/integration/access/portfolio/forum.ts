import type { StepKey } from '~/domain/lifecycle/lifecycle'
import { sessionName } from '~/domain/lifecycle/sessions'
import type { Transaction } from '~db/connect.server'
import { insertDecision } from '~db/queries/decisions.server'
import { insertReopening } from '~db/queries/life.server'
import { economies, type HiddenName, session } from '../actors'
import { plant } from '../canaries'
import { at, farAhead } from './moments'

const by = { at, person: null, by: 'Test' }

/** Steps that were taken, each with a reason and a letter that not everybody reads. */
export async function writeDecisions(
  tx: Transaction,
  seq: number,
  name: HiddenName,
  steps: readonly StepKey[],
): Promise<void> {
  for (const [index, step] of steps.entries())
    await insertDecision(tx, seq, {
      ...by,
      step,
      session: sessionName(session),
      reason: plant('decision', name, `reason${index}`),
      amount: step === 'approve-in-principle' ? 7_493_200 : null,
      edition: 'ed-15',
      major: index + 1,
      letterSubject: 'A letter',
      letterText: plant('letter', name, `letter${index}`),
    })
}

/** What the co-sponsors said to being named: one confirmed, one did not. */
export async function writeCoSponsorAnswers(tx: Transaction, project: number, name: HiddenName): Promise<void> {
  const remark = (where: string) => plant('co-sponsor', name, where)
  await tx.insert(tx.tables.coSponsorAnswer).values([
    { ...by, project, economy: economies.scoring, answer: 'confirmed', remark: remark('confirmed') },
    { ...by, project, economy: 'Mexico', answer: 'declined', remark: remark('declined') },
  ])
}

export const writeReopening = (tx: Transaction, project: number, name: HiddenName): Promise<void> =>
  insertReopening(tx, project, {
    ...by,
    deadline: 'final',
    until: farAhead,
    reason: plant('reopening', name, 'reason'),
  })

/** An endorsement round that is open, with an objection, a comment and an answer that was replaced. */
export async function writeRound(tx: Transaction, project: number, name: HiddenName): Promise<void> {
  const { endorsementRound: t, endorsementAnswer } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ ...by, project, deadline: farAhead, silence: 'agreement' })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The round was not stored')
  const comment = (where: string) => plant('endorsement', name, where)
  const earlier = plant('earlier-endorsement', name, 'comment')
  await tx.insert(endorsementAnswer).values([
    { ...by, round: row.seq, economy: 'Japan', answer: 'comments', comment: earlier },
    { ...by, round: row.seq, economy: 'Japan', answer: 'endorses', comment: comment('later') },
    { ...by, round: row.seq, economy: 'Peru', answer: 'objects', comment: comment('objection') },
  ])
}
