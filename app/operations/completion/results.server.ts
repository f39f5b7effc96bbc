import { countedQuestions, type QuestionnaireResult } from '~/domain/completion/questionnaire-result'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import { type Asked, tooFewToShow } from '~/domain/questionnaire/results/asked'
import { gatherAsked } from '~/domain/questionnaire/results/gather'
import { hear } from '~/domain/questionnaire/results/hearing'
import { tallies } from '~/domain/questionnaire/results/tally'
import type { Reader } from '~db/connect.server'
import { listCleared } from '~db/queries/answers.server'
import { listDefinitions } from '~db/queries/questionnaires.server'
import { listResponses } from '~db/queries/responses.server'

/** Answers of which nothing may be published are not counted where everybody reads the counts. */
const published = (asked: Asked[]): Asked[] => asked.filter(({ answer }) => answer?.permission !== 'no')

/** The counted answers to one published questionnaire; for the public without those that may not be published. */
export async function readCounted(
  source: Reader,
  { seq, place, audience, isAnonymous, version, title, closedAt }: Questionnaire,
  { economies, isPublic }: { economies: readonly string[]; isPublic: boolean },
): Promise<QuestionnaireResult> {
  const [versions, responses, cleared] = await Promise.all([
    listDefinitions(source, seq),
    listResponses(source, seq),
    listCleared(source, seq),
  ])
  const isClosed = closedAt !== null
  const everybody = gatherAsked({ audience, isAnonymous, isClosed, responses, cleared, drafted: [], economies })
  const asked = isPublic ? published(everybody) : everybody
  const tooFew = tooFewToShow(isAnonymous, asked)
  const hearing = hear(versions, version, tooFew === null ? asked : [])
  return { place, title, audience, tooFew, questions: tooFew === null ? countedQuestions(tallies(hearing)) : [] }
}
