import { countOwnPermissions, mayBecomeOfficial, readinessOf } from '~/domain/questionnaire/clearance'
import { isAnswered, type Question, type Section } from '~/domain/questionnaire/definition'
import { answerInWords } from '~/domain/questionnaire/in-words'
import { mayAnswer, nameOf, sectionsFor } from '~/domain/questionnaire/respondent'
import { responseState } from '~/domain/questionnaire/response'
import { askedIn } from '~/domain/questionnaire/routing'
import { givenIn } from '~/domain/questionnaire/standing'
import type { Reader } from '~db/connect.server'
import { type AnswerFile, listAnswerFiles } from '~db/queries/answer-files.server'
import { listAnswers, type StoredAnswer } from '~db/queries/answers.server'
import type { OpenedAnswer } from './open-answer.server'
import { mayWriteNow } from './save-answers.server'

const placed = ({ section, question }: { section: Section; question: Question }) => ({
  ...{ section: section.key, key: question.key, ask: question.ask },
})

/**
 * An answer as it is looked at before it is cleared: all of it in words, what is missing, promised or does not fit, and
 * what single answers say about publishing. Of who has only some sections, those alone.
 */
export async function readClearance(source: Reader, answer: OpenedAnswer, now: Date) {
  const { definition, questionnaire, respondent, response, subject } = answer
  const [kept, files] = await Promise.all([listAnswers(source, response.seq), listAnswerFiles(source, response.seq)])
  const answers = givenIn(kept)
  const own = sectionsFor(respondent)
  const isOwn = ({ section }: { section: Section }) => own === null || own.includes(section.key)
  const ready = readinessOf(definition, answers)
  const open = mayWriteNow(response, questionnaire)
  const byQuestion = new Map(kept.map(one => [one.question, one]))
  const on = { seq: response.seq, subject }
  const official = mayBecomeOfficial(ready)
  return {
    ...{ title: definition.title, economy: response.economy, revision: response.revision, version: response.version },
    isAnonymous: response.economy === null && questionnaire.isAnonymous,
    state: responseState(response, questionnaire.closedAt !== null),
    /** Why nothing can be done now; null where it can. */
    locked: open.ok ? null : open.reason,
    mayClear: mayAnswer(respondent, 'clear', on, now.toISOString()).ok,
    isPart: own !== null,
    name: respondent.with === 'link' && respondent.link.name === '' ? '' : nameOf(respondent),
    permission: response.permission,
    notYet: official.ok ? null : official.reason,
    missing: ready.missing.filter(isOwn).map(placed),
    unfit: ready.unfit.filter(isOwn).map(one => ({ ...placed(one), problem: one.problem })),
    promised: ready.promised.filter(isOwn).map(placed),
    unasked: own === null ? ready.unasked.map(({ key, ask }) => ({ key, ask })) : [],
    differing: own === null ? countOwnPermissions(kept).filter(({ count }) => count > 0) : [],
    sections: askedIn(definition, answers)
      .filter(isOwn)
      .map(({ section, questions }) => ({
        ...{ key: section.key, title: section.title },
        writtenBy: response.economy === null ? [] : authorsOf(questions, byQuestion),
        questions: questions.filter(isAnswered).map(question => {
          const one = byQuestion.get(question.key)
          const file = question.kind === 'file' && one?.given?.is === 'given' ? one.given.value : null
          return {
            ...{ key: question.key, ask: question.ask },
            lines: file === null ? answerInWords(question, one?.given ?? null) : [nameOfFile(files, file)],
            by: one?.given ? one.by : '',
          }
        }),
      })),
  }
}

/** The name of a file that answers a question; it may have been removed meanwhile. */
const nameOfFile = (files: readonly AnswerFile[], id: unknown): string =>
  files.find(file => file.id === id)?.name ?? 'A file that is not there any more'

/** The names of those who wrote what stands in some questions now. */
const authorsOf = (questions: readonly Question[], kept: ReadonlyMap<string, StoredAnswer>): string[] => [
  ...new Set(questions.flatMap(({ key }) => (kept.get(key)?.given ? (kept.get(key)?.by ?? []) : []))),
]

export type ShownClearance = Awaited<ReturnType<typeof readClearance>>
