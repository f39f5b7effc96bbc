import type { WaiverDecision } from '~/domain/budget/waiver'
import { no, type Verdict, yes } from '~/domain/verdict'
import { waiverDecided } from '~/mail/messages/waiver'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { decideOnWaiver } from '~db/queries/waivers.server'
import { rememberAct } from './history'
import { tell } from './tell'
import { type WaiverAsk, withWaivers } from './waiver-subject'

/**
 * Grants or refuses a waiver with words, name and date, and tells those who edit the budget. Refuses who may not decide,
 * who asked for it themselves, and one that was decided or taken back meanwhile.
 */
export const decideWaiver = (
  db: Database,
  { waiver: seq, decision, reason, ...ask }: WaiverAsk & { waiver: number; decision: WaiverDecision; reason: string },
): Promise<Verdict> =>
  withWaivers(db, ask, 'waiver.decide', async (tx, { subject, facts, signed }) => {
    const wish = facts.waivers.find(waiver => waiver.seq === seq)
    if (!wish) return no('There is no such waiver.')
    const { number, by, now } = ask
    if (wish.person === by.id) return no('You asked for this waiver. Somebody else decides on it.')
    if (!(await decideOnWaiver(tx, { project: facts.seq, seq }, { decision, reason, ...signed })))
      return no('Somebody else has decided on this waiver, or it was taken back. Reload the page to see what stands.')
    await rememberAct(tx, { number, act: `Waiver ${decision}`, ...signed, why: reason })
    const words = { number, title: facts.record.values.title ?? '', by: by.name, finding: wish.finding }
    await tell(tx, {
      ...{ kind: 'decision', subject, project: facts.seq, whoMay: 'budget.edit', except: by.id, now },
      words: ({ name }) => waiverDecided({ ...words, name, decision, reason, url: absolute(paths.waivers(number)) }),
    })
    return yes
  })
