import { and, asc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { AboutAttachment, Attachment } from '~/domain/attachment/attachment'
import type { Reader, Transaction } from '../database'
import { listDeclarations } from './declarations.server'
import { prepared } from './prepared.server'
import { type Author, findSeq } from './records.server'

/** How a file is kept: in pieces of this many bytes, the last one smaller. */
export const chunkLength = 256 * 1024

/** The work on the content of one file: other works go on beside it. */
export const scopeOf = (id: string) => `attachment ${id}`

const isWhole = ({ attachment: t }: Reader['tables']) => and(isNotNull(t.sha256), isNull(t.removedAt))

/** Those that are whole, oldest first, of one form by their names. */
const wholeWhere = (source: Reader, where: ReturnType<typeof and>) => {
  const { attachment: t } = source.tables
  return source
    .select({
      ...{ id: t.id, name: t.name, category: t.category, description: t.description },
      ...{ size: t.size, type: t.type, sha256: t.sha256, at: t.at, by: t.by },
    })
    .from(t)
    .where(and(isWhole(source.tables), where))
    .orderBy(asc(t.at), asc(t.name))
}

const whole = (rows: Awaited<ReturnType<typeof wholeWhere>>): Attachment[] =>
  rows.flatMap(({ sha256, ...row }) => (sha256 === null ? [] : [{ ...row, sha256 }]))

const filesOfProject = (source: Reader) =>
  wholeWhere(source, eq(source.tables.attachment.project, sql.placeholder('project'))).prepare()

/** The files of a project, oldest first, those of one form by their names; what is not whole yet and what was removed is none of them. */
export const listAttachments = async (source: Reader, project: number): Promise<Attachment[]> =>
  whole(await prepared(source, filesOfProject).execute({ project }))

export async function findAttachment(source: Reader, project: number, id: string): Promise<Attachment | null> {
  const { attachment: t } = source.tables
  const [found] = whole(await wholeWhere(source, and(eq(t.project, project), eq(t.id, id))))
  return found ?? null
}

/** How many whole files a project has. */
export const countAttachments = (source: Reader, project: number): Promise<number> =>
  source.$count(source.tables.attachment, and(eq(source.tables.attachment.project, project), isWhole(source.tables)))

/** The papers of a project for its page: its files and the declarations that were signed, by what they are called. */
export type Papers = {
  files: Pick<Attachment, 'id' | 'name' | 'size'>[]
  declarations: { seq: number; at: string; by: string }[]
}

export async function listPapers(source: Reader, number: string): Promise<Papers> {
  const project = await findSeq(source, number)
  if (project === null) return { files: [], declarations: [] }
  const [files, declarations] = await Promise.all([listAttachments(source, project), listDeclarations(source, project)])
  return {
    files: files.map(({ id, name, size }) => ({ id, name, size })),
    declarations: declarations.map(({ seq, at, by }) => ({ seq, at, by })),
  }
}

/** Begins a file whose content comes in; nobody sees it before it is finished. */
export async function beginAttachment(
  tx: Transaction,
  {
    id,
    project,
    about,
    at,
    author,
  }: { id: string; project: number; about: AboutAttachment; at: string; author: Author },
): Promise<void> {
  const by = { at, person: author.person, by: author.name }
  await tx.insert(tx.tables.attachment).values({ id, project, ...about, ...by, name: '', size: 0, type: '' })
}

export async function insertChunk(tx: Transaction, id: string, position: number, bytes: Uint8Array): Promise<void> {
  await tx.insert(tx.tables.attachmentChunk).values({ attachment: id, position, bytes })
}

/** A piece of a file by its position, from 0; null behind the last. */
export async function findChunk(source: Reader, id: string, position: number): Promise<Uint8Array | null> {
  const { attachmentChunk: t } = source.tables
  const [row] = await source
    .select({ bytes: t.bytes })
    .from(t)
    .where(and(eq(t.attachment, id), eq(t.position, position)))
  return row?.bytes ?? null
}

/** Makes a file whole: from now on it is seen. */
export async function finishAttachment(
  tx: Transaction,
  id: string,
  whole: Pick<Attachment, 'name' | 'size' | 'type' | 'sha256'>,
): Promise<void> {
  await tx.update(tx.tables.attachment).set(whole).where(eq(tx.tables.attachment.id, id))
}

export async function updateAttachment(tx: Transaction, id: string, about: AboutAttachment): Promise<void> {
  await tx.update(tx.tables.attachment).set(about).where(eq(tx.tables.attachment.id, id))
}

async function deleteContent(tx: Transaction, id: string): Promise<void> {
  await tx.delete(tx.tables.attachmentChunk).where(eq(tx.tables.attachmentChunk.attachment, id))
}

/** Takes a file away: its row stays, with who removed it and when; its content goes. */
export async function removeContent(
  tx: Transaction,
  id: string,
  { at, by }: { at: string; by: string },
): Promise<void> {
  await deleteContent(tx, id)
  await tx.update(tx.tables.attachment).set({ removedAt: at, removedBy: by }).where(eq(tx.tables.attachment.id, id))
}

/** Drops what never became a file; leaves one that is whole as it is. */
export async function dropUnfinished(tx: Transaction, id: string): Promise<void> {
  const { attachment: t } = tx.tables
  const [unfinished] = await tx
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.id, id), isNull(t.sha256)))
  if (!unfinished) return
  await deleteContent(tx, id)
  await tx.delete(t).where(eq(t.id, id))
}

/** What was begun before a moment and never became whole. */
export async function listUnfinished(source: Reader, before: string): Promise<string[]> {
  const { attachment: t } = source.tables
  const rows = await source
    .select({ id: t.id })
    .from(t)
    .where(and(isNull(t.sha256), lt(t.at, before)))
  return rows.map(({ id }) => id)
}
