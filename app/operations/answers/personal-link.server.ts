import { hashOf, newToken } from '~/auth/tokens.server'
import { addDays } from '~/domain/calendar'
import { type AnswerLink, answerLinkDays } from '~/domain/questionnaire/respondent'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Transaction } from '~db/connect.server'
import { insertAnswerLink } from '~db/queries/responses.server'

type NewLink = Pick<AnswerLink, 'response' | 'kind' | 'sections' | 'name' | 'email'> & {
  /** The name of who hands it over. */
  by: string
  now: Date
}

/** Makes a personal link and gives the address that its letter tells: only a hash of it is kept. */
export async function makeAnswerLink(tx: Transaction, { by, now, ...link }: NewLink): Promise<string> {
  const token = newToken()
  const createdAt = now.toISOString()
  const expiresAt = `${addDays(createdAt.slice(0, 10), answerLinkDays)}${createdAt.slice(10)}`
  await insertAnswerLink(tx, { ...link, id: hashOf(token), createdAt, createdBy: by, expiresAt })
  return absolute(paths.answer(token))
}

/** Those who have the whole of an answer and whose links were not withdrawn, each address once, by its newest link. */
export const contactsIn = (links: readonly AnswerLink[]): AnswerLink[] => {
  const whole = links.filter(
    ({ kind, email, withdrawnAt }) => kind !== 'sections' && email !== '' && withdrawnAt === null,
  )
  return [...new Map(whole.map(link => [link.email, link])).values()]
}
