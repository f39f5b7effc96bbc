import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Answers } from '~/domain/questionnaire/answers'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** A whole file that answers a question, without its content. `size` in bytes; `type` is the media type by its content. */
export type AnswerFile = {
  id: string
  response: number
  question: string
  name: string
  size: number
  type: string
  sha256: string
  at: string
  by: string
}

/** The whole files of a response; what is not whole yet and what was removed is none of them. */
export async function listAnswerFiles(source: Reader, response: number): Promise<AnswerFile[]> {
  const { answerFile: t } = source.tables
  const rows = await source
    .select({
      ...{ id: t.id, response: t.response, question: t.question, name: t.name, size: t.size, type: t.type },
      ...{ sha256: t.sha256, at: t.at, by: t.by },
    })
    .from(t)
    .where(and(eq(t.response, response), isNotNull(t.sha256), isNull(t.removedAt)))
  return rows.flatMap(({ sha256, ...row }) => (sha256 === null ? [] : [{ ...row, sha256 }]))
}

export async function findAnswerFile(source: Reader, response: number, id: string): Promise<AnswerFile | null> {
  return (await listAnswerFiles(source, response)).find(file => file.id === id) ?? null
}

/** Begins a file whose content comes in; nobody sees it before it is finished. */
export async function beginAnswerFile(
  tx: Transaction,
  { author, ...file }: { id: string; response: number; question: string; at: string; author: Author },
): Promise<void> {
  const nothing = { name: '', size: 0, type: '' }
  await tx.insert(tx.tables.answerFile).values({ ...file, ...nothing, person: author.person, by: author.name })
}

export async function insertAnswerChunk(tx: Transaction, file: string, position: number, bytes: Uint8Array) {
  await tx.insert(tx.tables.answerFileChunk).values({ file, position, bytes })
}

/** A piece of a file by its position, from 0; null behind the last. */
export async function findAnswerChunk(source: Reader, file: string, position: number): Promise<Uint8Array | null> {
  const { answerFileChunk: t } = source.tables
  const [row] = await source
    .select({ bytes: t.bytes })
    .from(t)
    .where(and(eq(t.file, file), eq(t.position, position)))
  return row?.bytes ?? null
}

/** Makes a file whole: from now on it is seen. */
export async function finishAnswerFile(
  tx: Transaction,
  id: string,
  whole: Pick<AnswerFile, 'name' | 'size' | 'type' | 'sha256'>,
): Promise<void> {
  await tx.update(tx.tables.answerFile).set(whole).where(eq(tx.tables.answerFile.id, id))
}

/** Takes a file away: its row stays, its content goes. */
export async function removeAnswerFile(tx: Transaction, id: string, at: string): Promise<void> {
  const { answerFile: t, answerFileChunk: c } = tx.tables
  await tx.delete(c).where(eq(c.file, id))
  await tx.update(t).set({ removedAt: at }).where(eq(t.id, id))
}

/** The answers of the clearances of a response, the latest first: what was official once keeps its files. */
export async function listClearancesOf(source: Reader, response: number): Promise<Answers[]> {
  const { clearance: t } = source.tables
  const rows = await source.select({ answers: t.answers }).from(t).where(eq(t.response, response)).orderBy(desc(t.seq))
  return rows.map(({ answers }) => answers)
}

/** Drops what never became a file; leaves one that is whole as it is. */
export async function dropUnfinishedAnswerFile(tx: Transaction, id: string): Promise<void> {
  const { answerFile: t, answerFileChunk: c } = tx.tables
  const [unfinished] = await tx
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.id, id), isNull(t.sha256)))
  if (!unfinished) return
  await tx.delete(c).where(eq(c.file, id))
  await tx.delete(t).where(eq(t.id, id))
}

/** What was begun before a moment and never became whole. */
export async function listUnfinishedAnswerFiles(source: Reader, before: string): Promise<string[]> {
  const { answerFile: t } = source.tables
  const rows = await source
    .select({ id: t.id })
    .from(t)
    .where(and(isNull(t.sha256), lt(t.at, before)))
  return rows.map(({ id }) => id)
}
