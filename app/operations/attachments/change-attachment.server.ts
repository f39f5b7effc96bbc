import { type AboutAttachment, type Attachment, attachmentCategoryTitles } from '~/domain/attachment/attachment'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { findAttachment, removeContent, updateAttachment } from '~db/queries/attachments.server'
import { authorOf } from '../author'
import { rememberAct } from '../history'
import { findWritableProject, type OnProject } from './writable-project'

type OnAttachment = OnProject & { id: string }

/** Works on a whole file of a project that may be changed now, and remembers what was done. */
async function changing(
  db: Database,
  on: OnAttachment,
  act: string,
  work: (tx: Transaction, file: Attachment) => Promise<void>,
): Promise<Verdict> {
  const { number, id, by, now } = on
  return db.inTransaction(`project ${number}`, async (tx): Promise<Verdict> => {
    const project = await findWritableProject(tx, on)
    if (!project.ok) return project
    const file = await findAttachment(tx, project.seq, id)
    if (!file) return no('There is no such file any more. Perhaps somebody else has removed it.')
    await work(tx, file)
    const why = `${attachmentCategoryTitles[file.category]}, SHA-256 ${file.sha256.slice(0, 12)}`
    await rememberAct(tx, { number, act, author: authorOf(by), at: now.toISOString(), why })
    return yes
  })
}

/** Says something else about a file. Refuses who may not, and a file that is not there. */
export const describeAttachment = (db: Database, on: OnAttachment & { about: AboutAttachment }): Promise<Verdict> =>
  changing(db, on, 'Words about a file changed', (tx, { id }) => updateAttachment(tx, id, on.about))

/** Removes a file: what was kept of its content goes, that it was there stays. Refuses who may not. */
export const removeAttachment = (db: Database, on: OnAttachment): Promise<Verdict> =>
  changing(db, on, 'File removed', (tx, { id }) => removeContent(tx, id, { at: on.now.toISOString(), by: on.by.name }))
