import { aboutOf, isUndecided, waiverStateOf } from '~/domain/budget/waiver'
import { checkRecord } from '~/domain/checks/run'
import { no, type Verdict, yes } from '~/domain/verdict'
import { waiverRequested } from '~/mail/messages/waiver'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { insertWaiver } from '~db/queries/waivers.server'
import { rememberAct } from './history'
import { tell } from './tell'
import { type WaiverAsk, withWaivers } from './waiver-subject'

/**
 * Asks for a waiver on a finding, in the words and for the amount that the rules find now, and tells those who decide.
 * Refuses who may not edit the budget, a finding that is not there or needs none, one that a waiver covers, and one for
 * which a wish waits for a decision.
 */
export const requestWaiver = (
  db: Database,
  { rule, about, reason, ...ask }: WaiverAsk & { rule: string; about: string; reason: string },
): Promise<Verdict> =>
  withWaivers(db, ask, 'budget.edit', async (tx, { subject, facts, signed }) => {
    const check = checkRecord(facts).find(one => one.rule === rule && aboutOf(one) === about)
    if (check?.severity !== 'waiver') return no('The rules find nothing here any more that needs a waiver.')
    if (waiverStateOf(check, facts.waivers).state === 'granted') return no('A waiver was granted for this already.')
    if (facts.waivers.some(waiver => waiver.rule === rule && waiver.line === about && isUndecided(waiver)))
      return no('A waiver was asked for already and waits for a decision. Take it back to ask anew.')
    const { number, by, now } = ask
    const wish = { rule, line: about, finding: check.text, excess: check.excess ?? null, reason }
    await insertWaiver(tx, facts.seq, { ...wish, ...signed })
    await rememberAct(tx, { number, act: 'Waiver asked for', ...signed, why: reason })
    const words = { number, title: facts.record.values.title ?? '', by: by.name, finding: check.text, reason }
    await tell(tx, {
      ...{ kind: 'waiver-requested', subject, project: facts.seq, whoMay: 'waiver.decide', except: by.id, now },
      words: ({ name }) => waiverRequested({ ...words, name, url: absolute(paths.waivers(number)) }),
    })
    return yes
  })
