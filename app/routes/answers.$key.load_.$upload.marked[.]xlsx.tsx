import { answered } from '~/http/answer.server'
import { sendFile } from '~/http/download.server'
import { open, refuse } from '~/http/route.server'
import { markAnswersWorkbook } from '~/operations/answers/mark-answers-workbook.server'
import { openAnswer } from '~/operations/answers/open-answer.server'

/** The workbook that somebody loaded, again, with a comment at each cell that cannot be taken. */
export const loader = open(async opened => {
  const { db, params, request, visitor, now } = opened
  const { key = '', upload = '' } = params
  const answer = answered(await openAnswer(db, { key, person: visitor.person, now, act: 'write' }), opened)
  const marked = await markAnswersWorkbook(db, { answer, upload, now })
  if (!marked.ok) throw refuse(404, marked.reason)
  const { questionnaire, response } = answer
  const name = `${questionnaire.number} ${response.economy ?? ''} answers to mend`.replace(/\s+/g, ' ')
  return sendFile({ name, kind: 'xlsx', request, visitor }, marked.bytes)
})
