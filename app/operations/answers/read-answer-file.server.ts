import { may, type Person } from '~/domain/access/may'
import { questionsIn } from '~/domain/questionnaire/definition'
import { mayAnswer } from '~/domain/questionnaire/respondent'
import { responseState } from '~/domain/questionnaire/response'
import type { Database } from '~db/connect.server'
import { type AnswerFile, findAnswerChunk, findAnswerFile, listClearancesOf } from '~db/queries/answer-files.server'
import { findQuestionnaireBySeq } from '~db/queries/questionnaires.server'
import { findResponse } from '~db/queries/responses.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'
import { type NotOpened, openAnswer } from './open-answer.server'

type Asked = { key: string; file: string; person: Person | null; now: Date }
type Found = { ok: true; file: AnswerFile; content: () => AsyncGenerator<Uint8Array> }

const none: NotOpened = { ok: false, why: 'unknown', reason: 'There is no such file.' }

/**
 * A file that answers a question, for those who may write there, and for those who read the results: of an official
 * answer, or of a draft for who may read drafts.
 */
export async function readAnswerFile(db: Database, asked: Asked): Promise<Found | NotOpened> {
  const answer = await openAnswer(db, asked)
  if (!answer.ok) return (await readForResults(db, asked)) ?? answer
  const { definition, respondent, response, subject } = answer
  const file = await findAnswerFile(db, response.seq, asked.file)
  if (!file) return none
  const section = questionsIn(definition).find(({ question }) => question.key === file.question)?.section.key
  const allowed = mayAnswer(respondent, 'read', { seq: response.seq, subject }, asked.now.toISOString(), section)
  return allowed.ok ? withContent(db, file) : none
}

async function readForResults(db: Database, { key, file: id, person, now }: Asked): Promise<Found | null> {
  const response = person && /^\d{1,9}$/.test(key) ? await findResponse(db, Number(key)) : null
  const questionnaire = response && (await findQuestionnaireBySeq(db, response.questionnaire))
  if (!person || !response || !questionnaire) return null
  const subject = await subjectOf(db, questionnaire.number)
  const mayRead = (act: 'answers.read' | 'answers.read-drafts') => may(person, act, subject, dayOf(now)).ok
  const isOfficial = async () => {
    if (responseState(response, questionnaire.closedAt !== null) !== 'submitted') return false
    const [latest] = await listClearancesOf(db, response.seq)
    return Object.values(latest ?? {}).some(given => given.is === 'given' && given.value === id)
  }
  if (!mayRead('answers.read-drafts') && !(mayRead('answers.read') && (await isOfficial()))) return null
  const file = await findAnswerFile(db, response.seq, id)
  return file && withContent(db, file)
}

const withContent = (db: Database, file: AnswerFile): Found => ({ ok: true, file, content: () => contentOf(db, file) })

/** Fails where pieces are missing, so that no part is taken for the whole: the file may be removed while it is read. */
async function* contentOf(db: Database, { id, size }: AnswerFile): AsyncGenerator<Uint8Array> {
  let sent = 0
  for (let position = 0; sent < size; position += 1) {
    const chunk = await findAnswerChunk(db, id, position)
    if (!chunk) throw new Error(`The file ${id} ends after ${sent} of ${size} bytes`)
    sent += chunk.length
    yield chunk
  }
}
