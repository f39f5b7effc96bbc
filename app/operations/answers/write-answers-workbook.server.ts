import { sectionsFor } from '~/domain/questionnaire/respondent'
import { dueOnOf } from '~/domain/questionnaire/response'
import type { AnswersWorkbookFacts } from '~/reports/render/answers-facts'
import { renderAnswersWorkbook } from '~/reports/render/on-demand.server'
import type { Reader } from '~db/connect.server'
import { listAnswers } from '~db/queries/answers.server'
import { dayOf } from '../author'
import type { OpenedAnswer } from './open-answer.server'

/** What the workbook of an answer is made from, for whoever opened it: with a link to some sections, those alone. */
export async function answersWorkbookFacts(
  source: Reader,
  { definition, questionnaire, respondent, response }: OpenedAnswer,
  now: Date,
): Promise<AnswersWorkbookFacts> {
  return {
    ...{ definition, response, project: questionnaire.number, questionnaire: questionnaire.seq },
    ...{ sections: sectionsFor(respondent), dueOn: dueOnOf(response.dueOn, questionnaire.dueOn) },
    ...{ answers: await listAnswers(source, response.seq), asOf: dayOf(now) },
  }
}

/** The answer as a workbook to be filled in and loaded back. */
export const writeAnswersWorkbook = async (source: Reader, answer: OpenedAnswer, now: Date) =>
  renderAnswersWorkbook(await answersWorkbookFacts(source, answer, now))
