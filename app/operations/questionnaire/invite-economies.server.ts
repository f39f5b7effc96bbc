import type { Definition } from '~/domain/questionnaire/definition'
import type { Invitation } from '~/domain/questionnaire/invitation-form'
import { questionnaireState } from '~/domain/questionnaire/questionnaire'
import { isSettled, type Response, responseState } from '~/domain/questionnaire/response'
import { sizeInWords } from '~/domain/questionnaire/size'
import { no, type Verdict, yes } from '~/domain/verdict'
import { answerInvitation } from '~/mail/messages/questionnaire'
import { enqueue } from '~/mail/outbox.server'
import type { Database, Transaction } from '~db/connect.server'
import { findDefinition } from '~db/queries/questionnaires.server'
import { reference } from '~db/queries/reference.server'
import {
  addResponseAct,
  changeResponse,
  insertResponse,
  listResponses,
  withdrawLinks,
} from '~db/queries/responses.server'
import { makeAnswerLink } from '../answers/personal-link.server'
import { factsOf } from '../answers/write-to-contacts.server'
import { rememberAct } from '../history'
import { type SenderAsk, type Sent, withQuestionnaire } from './with-questionnaire.server'

/**
 * Invites economies by letters with personal links; another person of an economy gets a link of their own, beside the
 * earlier or instead of them. Where people answer for themselves, each gets an answer. Refuses all of it where one economy
 * has answered or declined already.
 */
export const inviteEconomies = async (
  db: Database,
  { rows, ...ask }: SenderAsk & { rows: readonly Invitation[] },
): Promise<Verdict> => {
  const { economies } = await reference(db)
  return withQuestionnaire(db, ask, async (tx, sent) => {
    const { questionnaire, signed } = sent
    const definition = await findDefinition(tx, questionnaire.seq, questionnaire.version)
    if (!definition || questionnaireState(questionnaire) !== 'open')
      return no('This questionnaire is closed. Open it again to invite more economies.')
    const responses = await listResponses(tx, questionnaire.seq)
    const allowed = mayInvite(sent, rows, responses, new Set(economies.map(({ name }) => name)))
    if (!allowed.ok) return allowed
    const begun = new Map(responses.map(one => [one.economy, one.seq]))
    for (const row of rows) {
      const known = row.economy === null ? undefined : begun.get(row.economy)
      const response = await inviteOne(tx, sent, { row, known, definition, now: ask.now })
      if (row.economy !== null) begun.set(row.economy, response)
    }
    const named = [...new Set(rows.map(({ economy }) => economy))].filter(one => one !== null)
    const whom = named.length > 0 ? named.join(', ') : rows.length === 1 ? 'one person' : `${rows.length} people`
    await rememberAct(tx, {
      ...{ number: ask.number, act: 'Questionnaire sent', ...signed, why: `“${questionnaire.title}” to ${whom}` },
    })
    return yes
  })
}

function mayInvite(
  { questionnaire }: Sent,
  rows: readonly Invitation[],
  responses: readonly Response[],
  economies: ReadonlySet<string>,
): Verdict {
  if (questionnaire.isAnonymous)
    return no('Answers are kept without names here. Please share the open address of the questionnaire instead.')
  if (questionnaire.audience !== 'economies')
    return rows.some(({ economy }) => economy !== null) ? no('People answer for themselves here, not economies.') : yes
  const unknown = rows.find(({ economy }) => economy === null || !economies.has(economy))
  if (unknown) return no(`“${unknown.economy ?? ''}” is not a member economy.`)
  const settled = rows
    .map(({ economy }) => responses.find(one => one.economy === economy))
    .find(one => one !== undefined && isSettled(responseState(one, false)))
  if (!settled) return yes
  return responseState(settled, false) === 'submitted'
    ? no(`${settled.economy} has answered already. Return its answer to it before you invite somebody else.`)
    : no(`${settled.economy} declined to answer. Open its answer again before you invite somebody else.`)
}

/** Invites one person by a letter with a personal link, whoever sends it: to the answer `known`, or to a new one. */
export async function inviteOne(
  tx: Transaction,
  { questionnaire, signed }: Pick<Sent, 'questionnaire' | 'signed'>,
  about: { row: Invitation; known: number | undefined; definition: Definition; now: Date },
): Promise<number> {
  const { row, known, definition, now } = about
  const { economy, name, email, dueOn, instead } = row
  const { at, author } = signed
  const { seq, version } = questionnaire
  const invitedAt = at
  const response = known ?? (await insertResponse(tx, { questionnaire: seq, economy, version, dueOn, invitedAt }))
  if (known !== undefined) await changeResponse(tx, known, { invitedAt, ...(dueOn !== null && { dueOn }) })
  if (known !== undefined && instead) await withdrawLinks(tx, { response, kind: 'focal', at })
  const kind = economy === null ? 'own' : 'focal'
  const url = await makeAnswerLink(tx, { response, kind, sections: [], name, email, by: author.name, now })
  const facts = { ...factsOf(questionnaire, { economy, dueOn }), name, url, by: author.name }
  const words = answerInvitation({ ...facts, size: sizeInWords(definition) })
  await enqueue(tx, { kind: 'questionnaire', person: null, project: questionnaire.project, to: email, ...words, now })
  await addResponseAct(tx, { response, act: 'Invited', note: name, at, author })
  return response
}
