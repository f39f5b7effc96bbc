import { type AnswerLink, checkAnswerLink } from '~/domain/questionnaire/respondent'
import type { Reader } from '~db/connect.server'
import { listAnswers } from '~db/queries/answers.server'
import { listAnswerLinks } from '~db/queries/responses.server'
import type { OpenedAnswer } from './open-answer.server'
import { mayWriteNow } from './save-answers.server'

const stateOf = (link: AnswerLink, at: string) =>
  link.withdrawnAt !== null ? 'withdrawn' : checkAnswerLink(link, at).ok ? 'open' : 'expired'

/** The sections of an answer and who wrote in each, and the colleagues that were handed some, each by their newest link. */
export async function readHandOver(source: Reader, answer: OpenedAnswer, now: Date) {
  const { definition, questionnaire, response } = answer
  const [links, kept] = await Promise.all([listAnswerLinks(source, [response.seq]), listAnswers(source, response.seq)])
  const colleagues = new Map(links.filter(({ kind }) => kind === 'sections').map(link => [link.email, link]))
  const open = mayWriteNow(response, questionnaire)
  const titles = new Map(definition.sections.map(({ key, title }) => [key, title]))
  const given = kept.filter(one => one.given !== null)
  return {
    ...{ title: definition.title, economy: response.economy, locked: open.ok ? null : open.reason },
    sections: definition.sections.map(({ key, title, questions }) => {
      const keys = new Set(questions.map(question => question.key))
      const authors = new Set(given.filter(({ question }) => keys.has(question)).map(({ by }) => by))
      return { key, title, writtenBy: [...authors] }
    }),
    colleagues: [...colleagues.values()].map(link => ({
      ...{ name: link.name, email: link.email, createdAt: link.createdAt, openedAt: link.openedAt },
      sections: link.sections.map(key => titles.get(key) ?? key),
      written: given.filter(({ author }) => author === link.email).length,
      state: stateOf(link, now.toISOString()),
    })),
  }
}
