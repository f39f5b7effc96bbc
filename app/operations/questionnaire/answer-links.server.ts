import type { AnswerLinkKind } from '~/domain/questionnaire/respondent'
import { isSettled, responseState } from '~/domain/questionnaire/response'
import { sizeInWords } from '~/domain/questionnaire/size'
import { no, type Verdict, yes } from '~/domain/verdict'
import { answerInvitation } from '~/mail/messages/questionnaire'
import { enqueue } from '~/mail/outbox.server'
import type { Database } from '~db/connect.server'
import { findDefinition } from '~db/queries/questionnaires.server'
import { addResponseAct, listAnswerLinks, withdrawLinks } from '~db/queries/responses.server'
import { contactsIn, makeAnswerLink } from '../answers/personal-link.server'
import { factsOf } from '../answers/write-to-contacts.server'
import { type SenderAsk, withResponse } from './with-questionnaire.server'

type AboutContact = SenderAsk & { response: number; email: string }

const notThere = no('Nobody with this address has a link to the answer.')

/** The sender withdraws the links of one address to an answer: they open nothing from now on. */
export const withdrawSentLink = (
  db: Database,
  { email, kind, ...ask }: AboutContact & { kind: AnswerLinkKind },
): Promise<Verdict> =>
  withResponse<Verdict>(db, ask, async (tx, { response: { seq }, signed: { at, author } }) => {
    const links = await listAnswerLinks(tx, [seq])
    const link = links.findLast(one => one.email === email && one.kind === kind && one.withdrawnAt === null)
    if (!link) return notThere
    await withdrawLinks(tx, { response: seq, email, kind, at })
    await addResponseAct(tx, { response: seq, act: 'Link withdrawn', note: link.name, at, author })
    return yes
  })

/** Sends somebody who was invited a new link; their former ones are withdrawn. Refuses what is settled or closed. */
export const sendNewLink = (db: Database, { email, ...ask }: AboutContact): Promise<Verdict> =>
  withResponse<Verdict>(db, ask, async (tx, { questionnaire, response, signed: { at, author } }) => {
    const { seq, version } = response
    const contact = contactsIn(await listAnswerLinks(tx, [seq])).find(one => one.email === email)
    const definition = await findDefinition(tx, questionnaire.seq, version)
    if (!contact || !definition) return notThere
    if (questionnaire.closedAt !== null || isSettled(responseState(response, false)))
      return no('Nothing more is expected of this answer, so that nobody needs a new link.')
    const { kind, name, sections } = contact
    await withdrawLinks(tx, { response: seq, email, kind, at })
    const url = await makeAnswerLink(tx, { response: seq, kind, sections, name, email, by: author.name, now: ask.now })
    const facts = { ...factsOf(questionnaire, response), name, url, by: author.name, size: sizeInWords(definition) }
    const letter = { kind: 'questionnaire', person: null, project: questionnaire.project, to: email } as const
    await enqueue(tx, { ...letter, ...answerInvitation(facts), now: ask.now })
    await addResponseAct(tx, { response: seq, act: 'New link sent', note: name, at, author })
    return yes
  })
