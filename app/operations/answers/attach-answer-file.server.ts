import { randomUUID } from 'node:crypto'
import { questionOf, questionsIn } from '~/domain/questionnaire/definition'
import { mayAnswer } from '~/domain/questionnaire/respondent'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import {
  beginAnswerFile,
  dropUnfinishedAnswerFile,
  finishAnswerFile,
  insertAnswerChunk,
  listAnswerFiles,
  listClearancesOf,
  removeAnswerFile,
} from '~db/queries/answer-files.server'
import { chunkLength, scopeOf } from '~db/queries/attachments.server'
import { takeIn, type WholeFile } from '../attachments/incoming.server'
import type { OpenedAnswer } from './open-answer.server'
import { mayWriteNow, readBefore, writeAnswers } from './save-answers.server'
import { withAnswer } from './with-answer.server'

type OnQuestion = { answer: OpenedAnswer; question: string; now: Date }
export type ArrivingAnswer = OnQuestion & { sent: string; content: AsyncIterable<Uint8Array> }
type Attached = { ok: true; name: string } | Extract<Verdict, { ok: false }>

/** Whether a question is answered with a file, by this respondent and now. */
function mayAttach(
  { definition, questionnaire, respondent, response, subject }: OpenedAnswer,
  key: string,
  at: string,
) {
  const open = mayWriteNow(response, questionnaire)
  if (!open.ok) return open
  const section = questionsIn(definition).find(({ question }) => question.key === key)?.section.key
  if (questionOf(definition, key)?.kind !== 'file' || section === undefined)
    return no('This question is not answered with a file.')
  return mayAnswer(respondent, 'write', { seq: response.seq, subject }, at, section)
}

/** Writes the answer, and takes away the file that stood there, unless it was official once. */
async function putFile(tx: Transaction, current: OpenedAnswer, key: string, file: string | null, at: string) {
  const { seq } = current.response
  const permission = null
  const given = file === null ? null : { is: 'given' as const, value: file }
  const before = await readBefore(tx, seq, [{ question: key, given, permission }])
  const kept = before.kept.get(key)
  await writeAnswers(tx, current, [{ question: key, given, permission: kept?.permission ?? null }], { ...before, at })
  const former = kept?.given?.is === 'given' ? kept.given.value : null
  const isOfficial = (await listClearancesOf(tx, seq)).some(answers => {
    const one = answers[key]
    return one?.is === 'given' && one.value === former
  })
  if (typeof former === 'string' && former !== file && !isOfficial && (await isOwn(tx, seq, former)))
    await removeAnswerFile(tx, former, at)
}

const isOwn = async (tx: Transaction, response: number, id: string): Promise<boolean> =>
  (await listAnswerFiles(tx, response)).some(file => file.id === id)

/**
 * Answers a question with a file, in the place of the one before. Its content is written chunk by chunk, each in a short
 * transaction, and is seen when all of it is there. Refuses who may not write there, what is too large, and programs.
 */
export async function attachAnswerFile(db: Database, arriving: ArrivingAnswer): Promise<Attached> {
  const { answer, question, now } = arriving
  const id = randomUUID()
  const begun = await withAnswer<Verdict>(db, { answer, act: 'write', now }, async (tx, current, { author, at }) => {
    const allowed = mayAttach(current, question, at)
    if (!allowed.ok) return allowed
    await beginAnswerFile(tx, { id, response: current.response.seq, question, at, author })
    return yes
  })
  if (!begun.ok) return begun
  const drop = () => db.inTransaction(scopeOf(id), tx => dropUnfinishedAnswerFile(tx, id))
  const taken = await takeIn(arriving, chunkLength, (position, chunk) =>
    db.inTransaction(scopeOf(id), tx => insertAnswerChunk(tx, id, position, chunk)),
  ).catch(async (problem: unknown) => {
    await drop()
    throw problem
  })
  const kept = taken.ok ? await finish(db, arriving, id, taken) : taken
  if (!kept.ok) await drop()
  return kept
}

const finish = (db: Database, { answer, question, now }: OnQuestion, id: string, whole: WholeFile): Promise<Attached> =>
  // The answer may have been cleared while the file came in.
  withAnswer<Attached>(db, { answer, act: 'write', now }, async (tx, current, { at }) => {
    const allowed = mayAttach(current, question, at)
    if (!allowed.ok) return allowed
    const { name, type, size, sha256 } = whole
    await finishAnswerFile(tx, id, { name, type, size, sha256 })
    await putFile(tx, current, question, id, at)
    return { ok: true, name }
  })

/** Takes the file of a question away. Refuses who may not write there. */
export const takeAnswerFileAway = (db: Database, { answer, question, now }: OnQuestion): Promise<Verdict> =>
  withAnswer<Verdict>(db, { answer, act: 'write', now }, async (tx, current, { at }) => {
    const allowed = mayAttach(current, question, at)
    if (!allowed.ok) return allowed
    await putFile(tx, current, question, null, at)
    return yes
  })
