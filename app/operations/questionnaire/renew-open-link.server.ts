import { hashOf, newToken } from '~/auth/tokens.server'
import { no, type Verdict, yes } from '~/domain/verdict'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { changeQuestionnaire } from '~db/queries/monitor.server'
import type { Signed } from '../author'
import { rememberAct } from '../history'
import { type SenderAsk, withQuestionnaire } from './with-questionnaire.server'

/**
 * Makes the address under which people begin their answers, and gives it: it is told this once, only a hash is kept. A
 * former one opens nothing from now on. Refuses a questionnaire that asks economies, or is closed.
 */
export const renewOpenLink = (
  db: Database,
  ask: SenderAsk,
): Promise<{ ok: true; url: string } | { ok: false; reason: string }> =>
  withQuestionnaire(db, ask, async (tx, { questionnaire: { seq, title, audience, closedAt }, signed }) => {
    if (audience !== 'people') return no('Only a questionnaire to people has an open address.')
    if (closedAt !== null) return no('This questionnaire is closed. Open it again first.')
    return { ok: true as const, url: await makeOpenAddress(tx, { number: ask.number, seq, title, signed }) }
  })

type OpenAddress = { number: string; seq: number; title: string; signed: Signed }

/** Makes the address under which people begin their answers to a questionnaire, whoever asks for it, and gives it. */
export async function makeOpenAddress(tx: Transaction, { number, seq, title, signed }: OpenAddress): Promise<string> {
  const token = newToken()
  await changeQuestionnaire(tx, seq, { openLink: hashOf(token) })
  await rememberAct(tx, { number, act: 'Open address made', ...signed, why: `“${title}”` })
  return absolute(paths.beginAnswer(token))
}

/** Ends the open address; answers that were begun go on. */
export const endOpenLink = (db: Database, ask: SenderAsk): Promise<Verdict> =>
  withQuestionnaire<Verdict>(db, ask, async (tx, { questionnaire: { seq, title }, signed }) => {
    await changeQuestionnaire(tx, seq, { openLink: null })
    await rememberAct(tx, { number: ask.number, act: 'Open address ended', ...signed, why: `“${title}”` })
    return yes
  })
