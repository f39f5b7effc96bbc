import { count, isHeld, ofAnswersFrom, ofAnswersTo } from '~/auth/throttle.server'
import { hashOf, isToken, newToken } from '~/auth/tokens.server'
import type { Definition } from '~/domain/questionnaire/definition'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import { answerLinkDays } from '~/domain/questionnaire/respondent'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Reader } from '~db/connect.server'
import { findAsker } from '~db/queries/answering.server'
import { findDefinition, findQuestionnaireByOpenLink } from '~db/queries/questionnaires.server'
import { changeResponse, insertAnswerLink, insertResponse } from '~db/queries/responses.server'

export type OpenQuestionnaire = {
  questionnaire: Questionnaire
  definition: Definition
  sender: string
  project: string | null
}

/** The questionnaire that people find at an open address; null where the token is none, or no more. */
export async function findByOpenAddress(source: Reader, token: string): Promise<OpenQuestionnaire | null> {
  const questionnaire = isToken(token) ? await findQuestionnaireByOpenLink(source, hashOf(token)) : null
  if (questionnaire?.audience !== 'people') return null
  const { seq, version } = questionnaire
  const definition = await findDefinition(source, seq, version)
  const asker = await findAsker(source, seq, version)
  return definition && { questionnaire, definition, sender: asker?.sender ?? '', project: asker?.project ?? null }
}

const dayMs = 86_400_000
export const tooManyAnswers =
  'Very many answers were begun from your network in a few minutes. Please wait a quarter of an hour and try again.'

/**
 * Begins an answer of a person's own, without asking who they are; gives the token of the link to it. Refuses an address
 * that is none, a questionnaire that is closed, and more than people can want: a robot must not fill the database.
 */
export async function beginAnswer(
  db: Database,
  { token, address, now }: { token: string; address: string; now: Date },
): Promise<{ ok: true; token: string } | Extract<Verdict, { ok: false }>> {
  const found = await findByOpenAddress(db, token)
  if (!found) return no('There is no questionnaire at this address. Please check that you copied all of it.')
  const { questionnaire, sender } = found
  if (questionnaire.closedAt !== null) return no('This questionnaire is closed and takes no more answers.')
  const counted = [ofAnswersFrom(address), ofAnswersTo(questionnaire.seq)]
  if (await isHeld(db, counted, now)) return no(tooManyAnswers)
  await count(db, counted, now)
  const at = now.toISOString()
  const own = newToken()
  await db.inTransaction(`questionnaire ${questionnaire.seq}`, async tx => {
    const begun = { questionnaire: questionnaire.seq, economy: null, version: questionnaire.version }
    const response = await insertResponse(tx, begun)
    await changeResponse(tx, response, { openedAt: at })
    await insertAnswerLink(tx, {
      ...{
        id: hashOf(own),
        response,
        kind: 'own',
        sections: [],
        name: '',
        email: '',
        createdAt: at,
        createdBy: sender,
      },
      expiresAt: new Date(now.getTime() + answerLinkDays * dayMs).toISOString(),
    })
  })
  return { ok: true, token: own }
}
