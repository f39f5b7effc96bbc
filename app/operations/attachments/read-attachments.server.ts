import { may } from '~/domain/access/may'
import type { Attachment } from '~/domain/attachment/attachment'
import type { Database } from '~db/connect.server'
import { findAttachment, findChunk, listAttachments } from '~db/queries/attachments.server'
import { dayOf } from '../author'
import { findVisibleProject } from '../visible-project'
import { findWritableProject, type OnProject } from './writable-project'

/** The project whose files somebody may read; null where they do not see it, or may not read its files. */
async function findReadable(db: Database, on: OnProject) {
  const project = await findVisibleProject(db, on)
  return project && may(on.by, 'attachments.read', project.subject, dayOf(on.now)).ok ? project : null
}

/** The files of a project, and why they cannot be changed now; null for those who may not read them. */
export async function readAttachments(db: Database, on: OnProject) {
  const project = await findReadable(db, on)
  if (!project) return null
  const writable = await findWritableProject(db, on)
  return {
    title: project.record.values.title ?? on.number,
    attachments: await listAttachments(db, project.seq),
    mayWrite: writable.ok,
    /** Said to those who edit the record, but not now. */
    closed:
      writable.ok || !may(on.by, 'record.edit', { project: on.number }, dayOf(on.now)).ok ? null : writable.reason,
  }
}

export type ReadableFile = Attachment & { content: () => AsyncGenerator<Uint8Array> }

/** A file with its content, piece by piece; null for those who may not read it, and where there is none. */
export async function readAttachment(
  db: Database,
  { id, ...on }: OnProject & { id: string },
): Promise<ReadableFile | null> {
  const project = await findReadable(db, on)
  const file = project && (await findAttachment(db, project.seq, id))
  return file && { ...file, content: () => contentOf(db, file) }
}

/** Fails where pieces are missing, so that no part is taken for the whole: the file may be removed while it is read. */
export async function* contentOf(db: Database, { id, size }: Attachment): AsyncGenerator<Uint8Array> {
  let sent = 0
  for (let position = 0; sent < size; position += 1) {
    const chunk = await findChunk(db, id, position)
    if (!chunk) throw new Error(`The file ${id} ends after ${sent} of ${size} bytes`)
    sent += chunk.length
    yield chunk
  }
}
