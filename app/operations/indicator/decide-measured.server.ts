import { mayKeepFacts } from '~/domain/implementation/running'
import { mayDecideMeasured } from '~/domain/indicator/measured-steps'
import { no } from '~/domain/verdict'
import { measuredDecided } from '~/mail/messages/measured'
import type { Database } from '~db/connect.server'
import { changeMeasured as write } from '~db/queries/measured.server'
import { tell } from '../tell'
import { type MeasuredAsk, type MeasuredKept, rememberMeasured, toldOf, withMeasured } from './with-measured'

type Decide = MeasuredAsk & { decision: 'approve' | 'return'; remark: string }

const acts = {
  approve: 'Measured value approved',
  return: 'Measured value returned',
  unlock: 'Approved value returned',
}

/**
 * Approves a submitted value, which locks it, or returns it with a reason. An approved one may be returned too: that
 * unlocks it, and what it was stays remembered; only while the project still runs, since nobody could mend it later.
 * Refuses who may not check measured values, an older revision, and a return without a reason.
 */
export const decideMeasured = (db: Database, { decision, remark, ...ask }: Decide): Promise<MeasuredKept> =>
  withMeasured(db, ask, { act: 'facts.check', later: true }, async (tx, before, project) => {
    const free = mayDecideMeasured(before, decision)
    if (!free.ok) return free
    const unlocked = before.state === 'approved'
    const open = unlocked ? mayKeepFacts(project.state) : free
    if (!open.ok) return open
    if (decision === 'return' && remark.trim() === '')
      return { ...no('Say why it is returned.'), problems: { remark: ['Say why it is returned.'] } }
    const { number, seq, by, now } = ask
    const { author, at } = project.signed
    const revision = before.revision + 1
    const state = decision === 'approve' ? 'approved' : 'returned'
    await write(tx, seq, { state, remark: remark.trim(), decidedAt: at, decidedBy: author.name, revision })
    const act = acts[unlocked ? 'unlock' : decision]
    await rememberMeasured(tx, project, { number, seq, about: before, act, before })
    await tell(tx, {
      ...{ kind: 'measured-decided', subject: project.subject, project: project.seq, whoMay: 'completion.submit' },
      ...{ except: by.id, now },
      words: ({ name }) => measuredDecided({ ...toldOf(project, ask, before), name, decision, unlocked }),
    })
    return { ok: true, seq, revision }
  })
