import { answered } from '~/http/answer.server'
import { sendFile } from '~/http/download.server'
import { open } from '~/http/route.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { writeAnswersWorkbook } from '~/operations/answers/write-answers-workbook.server'

/** The answer as a workbook to be filled in: for a colleague with some sections, those alone. */
export const loader = open(async opened => {
  const { db, params, request, visitor, now } = opened
  const answer = answered(await openAnswer(db, { key: params.key ?? '', person: visitor.person, now }), opened)
  const { questionnaire, response } = answer
  const name = `${questionnaire.number} ${response.economy ?? ''} answers`.replace(/\s+/g, ' ')
  return sendFile({ name, kind: 'xlsx', request, visitor }, await writeAnswersWorkbook(db, answer, now))
})
