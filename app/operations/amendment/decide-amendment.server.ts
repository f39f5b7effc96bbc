import { type AmendmentDecision, amendmentKindTitles } from '~/domain/amendment/amendment'
import { decidingActs } from '~/domain/amendment/deciding'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { changeAmendment } from '~db/queries/amendments.server'
import { rememberAct } from '../history'
import { putInForce } from './put-in-force'
import { tellOfDecision } from './tell-of-amendment'
import { type AmendmentAsk, withOpenAmendment } from './with-amendment'

export type AmendmentToDecide = AmendmentAsk & { decision: AmendmentDecision; reason: string }

/**
 * Approves or refuses an amendment with words, name and date; an approved one is written into the record as its next major
 * version. Tells the overseers. Refuses who may not decide, who asked for it themselves, one that was decided or taken
 * back meanwhile, and to approve what does not fit the record any more.
 */
export const decideAmendment = (db: Database, { decision, reason, ...ask }: AmendmentToDecide): Promise<Verdict> =>
  withOpenAmendment(
    db,
    ask,
    ({ decider }) => decidingActs[decider],
    async (tx, project, amendment) => {
      const { number, by } = ask
      if (amendment.person === by.id) return no('You asked for this amendment. Somebody else decides on it.')
      const forced = decision === 'approved' ? await putInForce(tx, project, amendment) : null
      if (forced && !forced.ok) return forced
      const { signed } = project
      await changeAmendment(tx, amendment.seq, {
        ...{ decision, decisionReason: reason, decidedAt: signed.at, decidedBy: by.name, decidedPerson: by.id },
        version: forced ? forced.version : null,
      })
      const act = `${amendmentKindTitles[amendment.kind]} ${decision}`
      await rememberAct(tx, { number, act, ...signed, why: '', ...forced?.written })
      await tellOfDecision(tx, ask, project, amendment, { decision, reason })
      return yes
    },
  )
