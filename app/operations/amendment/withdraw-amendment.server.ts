import { amendmentKindTitles } from '~/domain/amendment/amendment'
import { type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { changeAmendment } from '~db/queries/amendments.server'
import { rememberAct } from '../history'
import { type AmendmentAsk, withOpenAmendment } from './with-amendment'

/**
 * Takes an open amendment back: for who may ask for one on this project, so that a new overseer can take back what the one
 * before asked for. Refuses others, and one on which was decided meanwhile.
 */
export const withdrawAmendment = (db: Database, ask: AmendmentAsk): Promise<Verdict> =>
  withOpenAmendment(
    db,
    ask,
    () => 'amendments.ask',
    async (tx, { signed }, { seq, kind }) => {
      await changeAmendment(tx, seq, { withdrawnAt: signed.at })
      const act = `${amendmentKindTitles[kind]} taken back`
      await rememberAct(tx, { number: ask.number, act, ...signed, why: '' })
      return yes
    },
  )
