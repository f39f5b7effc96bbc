import { mayAnswer, sectionsFor } from '~/domain/questionnaire/respondent'
import { dueOnOf, responseState } from '~/domain/questionnaire/response'
import { sectionStandings } from '~/domain/questionnaire/standing'
import type { Reader } from '~db/connect.server'
import { findAsker, listSectionsDone } from '~db/queries/answering.server'
import { listAnswers } from '~db/queries/answers.server'
import { listWordsOf } from '~db/queries/practices.server'
import type { OpenedAnswer } from './open-answer.server'
import { mayWriteNow } from './save-answers.server'

/** An answer as it stands, for the page from which all else is reached; of the sections that the respondent may open. */
export async function readStanding(source: Reader, answer: OpenedAnswer, now: Date) {
  const { definition, questionnaire, respondent, response, subject } = answer
  const on = { seq: response.seq, subject }
  const may = (act: 'write' | 'clear') => mayAnswer(respondent, act, on, now.toISOString()).ok
  const { economy } = response
  const [kept, done, asker, words] = await Promise.all([
    listAnswers(source, response.seq),
    listSectionsDone(source, response.seq),
    findAsker(source, questionnaire.seq, response.version),
    economy !== null && questionnaire.audience === 'economies' && may('clear')
      ? listWordsOf(source, questionnaire.number, economy)
      : [],
  ])
  const open = mayWriteNow(response, questionnaire)
  const dueOn = dueOnOf(response.dueOn, questionnaire.dueOn)
  return {
    title: definition.title,
    intro: definition.intro,
    audience: questionnaire.audience,
    isAnonymous: questionnaire.isAnonymous,
    economy: response.economy,
    number: questionnaire.number,
    project: asker?.project ?? null,
    sender: respondent.with === 'link' ? respondent.link.createdBy : (asker?.sender ?? ''),
    state: responseState(response, questionnaire.closedAt !== null),
    dueOn,
    isLate: dueOn !== null && dueOn < now.toISOString().slice(0, 10),
    clearedBy: response.clearedBy,
    clearedAt: response.clearedAt,
    returnedWith: response.returnedWith,
    returnedAt: response.returnedAt,
    readyAt: response.readyAt,
    sections: sectionStandings(definition, kept, done, sectionsFor(respondent)),
    /** The address is the only way back to it. */
    isOwn: respondent.with === 'link' && respondent.link.kind === 'own',
    isPart: sectionsFor(respondent) !== null,
    /** Why nothing can be written now; null where it can. */
    locked: open.ok ? null : open.reason,
    mayClear: may('clear'),
    /** On how many best practices of the project the economy was asked for its word. */
    practices: words.length,
  }
}
