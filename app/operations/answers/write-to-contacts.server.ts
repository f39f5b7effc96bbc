import { may } from '~/domain/access/may'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import { dueOnOf, type Response } from '~/domain/questionnaire/response'
import type { LetterWords } from '~/mail/messages/letter'
import type { QuestionnaireFacts } from '~/mail/messages/questionnaire'
import { absolute } from '~/mail/origin.server'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import type { Transaction } from '~db/connect.server'
import { listPeopleAround } from '~db/queries/letters.server'
import { listAnswerLinks } from '~db/queries/responses.server'
import { dayOf } from '../author'
import { contactsIn, makeAnswerLink } from './personal-link.server'

export type ContactLetter = {
  response: Response
  questionnaire: Questionnaire
  words: (facts: QuestionnaireFacts) => LetterWords
  /** Whose name stands on the new links. */
  by: string
  now: Date
}

/** What the letters of an answer name; reader and address are added for each of them. */
export const factsOf = (
  { title, number, dueOn }: Pick<Questionnaire, 'title' | 'number' | 'dueOn'>,
  response: Pick<Response, 'economy' | 'dueOn'>,
): Omit<QuestionnaireFacts, 'name' | 'url'> => ({
  ...{ title, number, economy: response.economy, dueOn: dueOnOf(response.dueOn, dueOn) },
})

/**
 * Writes to everybody who has the whole of an answer, each with a fresh personal link, since the former cannot be told
 * again; where nobody has one, to the accounts that may clear it. Gives how many letters it wrote.
 */
export async function writeToContacts(tx: Transaction, letter: ContactLetter): Promise<number> {
  const { response, questionnaire, words, by, now } = letter
  const about = factsOf(questionnaire, response)
  const common = { kind: 'questionnaire', project: questionnaire.project, now } as const
  const contacts = contactsIn(await listAnswerLinks(tx, [response.seq]))
  for (const { kind, sections, name, email } of contacts) {
    const url = await makeAnswerLink(tx, { response: response.seq, kind, sections, name, email, by, now })
    await enqueue(tx, { ...common, person: null, to: email, ...words({ ...about, name, url }) })
  }
  if (contacts.length > 0 || response.economy === null) return contacts.length
  const subject = { economies: [response.economy] }
  const officials = (await listPeopleAround(tx, subject)).filter(
    person => may(person, 'answers.clear', subject, dayOf(now)).ok,
  )
  for (const { id, name, email } of officials) {
    const url = absolute(paths.answer(response.seq))
    await enqueue(tx, { ...common, person: id, to: email, ...words({ ...about, name, url }) })
  }
  return officials.length
}
