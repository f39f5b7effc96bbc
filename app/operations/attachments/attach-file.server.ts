import { randomUUID } from 'node:crypto'
import { type AboutAttachment, attachmentCategoryTitles, mostAttachments } from '~/domain/attachment/attachment'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import {
  beginAttachment,
  chunkLength,
  countAttachments,
  dropUnfinished,
  finishAttachment,
  insertChunk,
  scopeOf,
} from '~db/queries/attachments.server'
import { saveRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { authorOf } from '../author'
import { rememberAct } from '../history'
import { takeIn } from './incoming.server'
import { findWritableProject, type OnProject, type WritableProject } from './writable-project'

/** A file on its way in: its name as the browser told it, and its bytes as they come. */
export type ArrivingFile = OnProject & { sent: string; about: AboutAttachment; content: AsyncIterable<Uint8Array> }

export type Attached = { ok: true; name: string } | Extract<Verdict, { ok: false }>

/**
 * Attaches a file to a project. Its content is written chunk by chunk, each in a short transaction, so that a slow line
 * keeps nobody from writing; the file is seen when all of it is there. Refuses who may not, what is too large, and what
 * its content shows to be a program or no known kind of file. What is refused or breaks off leaves nothing behind.
 */
export async function attachFile(db: Database, arriving: ArrivingFile): Promise<Attached> {
  const { number, by, now, about } = arriving
  const id = randomUUID()
  const begun = await db.inTransaction(`project ${number}`, async (tx): Promise<WritableProject> => {
    const project = await findWritableProject(tx, arriving)
    if (!project.ok) return project
    if ((await countAttachments(tx, project.seq)) >= mostAttachments)
      return no(`A project holds at most ${mostAttachments} files. Remove one that is not needed any more.`)
    await beginAttachment(tx, { id, project: project.seq, about, at: now.toISOString(), author: authorOf(by) })
    return project
  })
  if (!begun.ok) return begun
  const kept = await keepContent(db, id, arriving).catch(async (problem: unknown) => {
    await drop(db, id)
    throw problem
  })
  if (!kept.ok) await drop(db, id)
  return kept
}

const drop = (db: Database, id: string) => db.inTransaction(scopeOf(id), tx => dropUnfinished(tx, id))

async function keepContent(db: Database, id: string, arriving: ArrivingFile): Promise<Attached> {
  const taken = await takeIn(arriving, chunkLength, (position, chunk) =>
    db.inTransaction(scopeOf(id), tx => insertChunk(tx, id, position, chunk)),
  )
  if (!taken.ok) return taken
  const { ok: _, ...whole } = taken
  const lists = await reference(db)
  return db.inTransaction(`project ${arriving.number}`, async (tx): Promise<Attached> => {
    // The project may have been submitted while the file came in.
    const project = await findWritableProject(tx, arriving)
    if (!project.ok) return project
    await finishAttachment(tx, id, whole)
    await remember(tx, arriving, whole.sha256)
    await answerQuestion(tx, project, arriving, lists)
    return { ok: true, name: whole.name }
  })
}

type Known = Extract<WritableProject, { ok: true }>

/** The name of a file stays out of the history, which others read than those who read the files. */
const remember = (tx: Transaction, { number, by, now, about }: ArrivingFile, sha256: string) =>
  rememberAct(tx, {
    ...{ number, act: 'File attached', author: authorOf(by), at: now.toISOString() },
    why: `${attachmentCategoryTitles[about.category]}, SHA-256 ${sha256.slice(0, 12)}`,
  })

/** The question whether documents are attached answers itself with the first of them, where nobody has answered it. */
async function answerQuestion(
  tx: Transaction,
  { seq, record }: Known,
  { by, now }: ArrivingFile,
  lists: Awaited<ReturnType<typeof reference>>,
): Promise<void> {
  if (record.values.supportingDocument !== null) return
  const { supportingDocument: _, ...marks } = record.marks
  const next = { values: { ...record.values, supportingDocument: true }, marks }
  const save = { author: authorOf(by), why: 'A document was attached', at: now.toISOString() }
  await saveRecord(tx, { seq, record }, next, save, lists)
}
