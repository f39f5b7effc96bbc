import { randomUUID } from 'node:crypto'
import { authorKeyOf, nameOf } from '~/domain/questionnaire/respondent'
import type { AnswerUpload } from '~/domain/questionnaire/workbook/answer-upload'
import type { Database } from '~db/connect.server'
import { dropUploads, insertUpload } from '~db/queries/answer-uploads.server'
import { findDefinition } from '~db/queries/questionnaires.server'
import { responseScope } from '~db/queries/responses.server'
import type { OpenedAnswer } from './open-answer.server'
import { readAnswersWorkbook } from './read-answers-workbook.server'
import { mayWriteNow } from './save-answers.server'

const day = 24 * 60 * 60 * 1000

/**
 * Reads a workbook of answers that came back, and keeps what its cells say until it is confirmed; nothing of the answer is
 * changed. Gives the key of what was kept. Refuses while nothing may be written, and in words what is not the workbook of
 * this very answer.
 */
export async function keepAnswersWorkbook(
  db: Database,
  { answer, bytes, now }: { answer: OpenedAnswer; bytes: Buffer; now: Date },
): Promise<{ ok: true; upload: string } | { ok: false; reason: string }> {
  const { questionnaire, respondent, response } = answer
  const open = mayWriteNow(response, questionnaire)
  if (!open.ok) return open
  const wanted = {
    ...{ number: questionnaire.number, questionnaire: questionnaire.seq, title: questionnaire.title },
    ...{ response: response.seq, economy: response.economy },
  }
  const read = await readAnswersWorkbook(bytes, wanted, version => findDefinition(db, questionnaire.seq, version))
  if (!read.ok) return read
  const { marker, raw } = read
  const upload = randomUUID()
  const kept: AnswerUpload = { author: authorKeyOf(respondent), out: { ...marker.out }, raw }
  const author = { person: respondent.with === 'account' ? respondent.person.id : null, name: nameOf(respondent) }
  await db.inTransaction(responseScope(response.seq), async tx => {
    await dropUploads(tx, new Date(now.getTime() - day).toISOString())
    const { base, version } = marker
    await insertUpload(tx, {
      ...{ id: upload, response: response.seq, base, version, read: kept, at: now.toISOString(), author },
    })
  })
  return { ok: true, upload }
}
