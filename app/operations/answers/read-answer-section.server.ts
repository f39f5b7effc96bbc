import type { Given } from '~/domain/questionnaire/answers'
import { shownIfInWords } from '~/domain/questionnaire/condition-words'
import { versionSetAside } from '~/domain/questionnaire/correction'
import { type Question, sectionOf } from '~/domain/questionnaire/definition'
import { mayAnswer, sectionsFor } from '~/domain/questionnaire/respondent'
import { askableInSection, askedOfSection, heardBefore } from '~/domain/questionnaire/routing'
import { givenIn, sectionStandings } from '~/domain/questionnaire/standing'
import { no, type Verdict } from '~/domain/verdict'
import type { Reader } from '~db/connect.server'
import { listAnswerFiles } from '~db/queries/answer-files.server'
import { listSectionsDone } from '~db/queries/answering.server'
import { listAnswers } from '~db/queries/answers.server'
import type { OpenedAnswer } from './open-answer.server'
import { mayWriteNow } from './save-answers.server'

/** The section of an address, where it is one of the questionnaire and this respondent may open it. */
export function sectionFor({ definition, respondent, response, subject }: OpenedAnswer, key: string, now: Date) {
  const section = sectionOf(definition, key)
  if (!section) return no('This questionnaire has no such section.')
  const allowed = mayAnswer(respondent, 'read', { seq: response.seq, subject }, now.toISOString(), key)
  return allowed.ok ? { ok: true as const, section } : allowed
}

/** A section of an answer to be written: what may be asked in it, what was answered, and what stands around it. */
export async function readAnswerSection(source: Reader, answer: OpenedAnswer, key: string, now: Date) {
  const known = sectionFor(answer, key, now)
  if (!known.ok) return known satisfies Verdict
  const { section } = known
  const { definition, questionnaire, respondent, response } = answer
  const [kept, done, files] = await Promise.all([
    listAnswers(source, response.seq),
    listSectionsDone(source, response.seq),
    section.questions.some(({ kind }) => kind === 'file') ? listAnswerFiles(source, response.seq) : [],
  ])
  const answers = givenIn(kept)
  const before = heardBefore(definition, answers, section)
  const questions = askableInSection(section, answers, before)
  const open = mayWriteNow(response, questionnaire)
  const standings = sectionStandings(definition, kept, done, sectionsFor(respondent))
  const own = new Map(kept.map(one => [one.question, one]))
  const about = (question: Question) => {
    const one = own.get(question.key)
    const given: Given | null = one?.given ?? null
    const file = given?.is === 'given' ? files.find(({ id }) => id === given.value) : undefined
    return {
      question,
      given,
      permission: one?.permission ?? null,
      condition: shownIfInWords(question.showIf, definition),
      // What a correction set aside was written by nobody who answers.
      written: one && versionSetAside(one.author) === null ? { by: one.by, at: one.at } : null,
      file: file ? { id: file.id, name: file.name, size: file.size } : null,
    }
  }
  return {
    ok: true as const,
    ...{ section: key, title: section.title, intro: section.intro },
    questionnaire: definition.title,
    condition: shownIfInWords(section.showIf, definition),
    audience: questionnaire.audience,
    isAnonymous: questionnaire.isAnonymous,
    /** What the conditions of the section have heard from earlier ones. */
    before,
    asked: askedOfSection(section, answers, before).map(question => question.key),
    questions: questions.map(about),
    sections: standings,
    next: standings[standings.findIndex(standing => standing.key === key) + 1] ?? null,
    revision: response.revision,
    locked: open.ok ? null : open.reason,
  }
}
