import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { withdrawWish } from '~db/queries/waivers.server'
import { rememberAct } from './history'
import { type WaiverAsk, withWaivers } from './waiver-subject'

/** Takes a wish for a waiver back. Refuses who may not edit the budget, and one on which was decided meanwhile. */
export const withdrawWaiver = (
  db: Database,
  { waiver: seq, ...ask }: WaiverAsk & { waiver: number },
): Promise<Verdict> =>
  withWaivers(db, ask, 'budget.edit', async (tx, { facts, signed }) => {
    if (!(await withdrawWish(tx, { project: facts.seq, seq, at: signed.at })))
      return no('This waiver is not open any more. Reload the page to see what became of it.')
    const why = facts.waivers.find(waiver => waiver.seq === seq)?.finding ?? ''
    await rememberAct(tx, { number: ask.number, act: 'Waiver taken back', ...signed, why })
    return yes
  })
