import { answered } from '~/http/answer.server'
import { sendAttached } from '~/http/download.server'
import { open } from '~/http/route.server'
import { readAnswerFile } from '~/operations/answers/read-answer-file.server'

export const loader = open(async opened => {
  const { db, params, visitor, now, request } = opened
  const asked = { key: params.key ?? '', file: params.file ?? '', person: visitor.person, now }
  const { file, content } = answered(await readAnswerFile(db, asked), opened)
  return sendAttached({ ...file, content }, request)
})
