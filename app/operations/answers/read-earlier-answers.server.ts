import { questionOf } from '~/domain/questionnaire/definition'
import { answerInWords } from '~/domain/questionnaire/in-words'
import type { Reader } from '~db/connect.server'
import { listEarlierAnswers } from '~db/queries/corrections.server'
import type { OpenedAnswer } from './open-answer.server'

/** What was answered before a question was corrected, in words; `asked` is the question as it was. */
export type EarlierAnswerRead = { question: string; asked: string; lines: string[]; isGone: boolean }

/** The answers of a section that a correction set aside and nobody has given anew. */
export async function readEarlierAnswers(
  source: Reader,
  { definition, response }: Pick<OpenedAnswer, 'definition' | 'response'>,
  section: string,
): Promise<EarlierAnswerRead[]> {
  // Nothing was corrected before the second version.
  if (response.version < 2) return []
  const keys = definition.sections.find(({ key }) => key === section)?.questions.map(({ key }) => key) ?? []
  return (await listEarlierAnswers(source, response.seq)).flatMap(({ question, asked, given, ...was }) => {
    const isGone = questionOf(definition, question) === null
    const isHere = isGone ? was.section === section : keys.includes(question)
    // A file is told by its id, which says nothing to anybody.
    const lines = asked.kind === 'file' && given.is === 'given' ? ['A file'] : answerInWords(asked, given)
    return isHere ? [{ question, asked: asked.ask, lines, isGone }] : []
  })
}
