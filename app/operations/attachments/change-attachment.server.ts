import { type AboutAttachment, type Attachment, attachmentCategoryTitles } from '~/domain/attachment/attachment'
import { mayRemoveFile } from '~/domain/attachment/held'
import type { ProjectRecord } from '~/domain/record/record'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { findAttachment, removeContent, updateAttachment } from '~db/queries/attachments.server'
import { listMeasured } from '~db/queries/measured.server'
import { authorOf } from '../author'
import { rememberAct } from '../history'
import { findWritableProject, type OnProject } from './writable-project'

type OnAttachment = OnProject & { id: string }

/** Works on a whole file of a project that may be changed now, and remembers what was done. */
async function changing(
  db: Database,
  on: OnAttachment,
  act: string,
  work: (tx: Transaction, file: Attachment, project: ProjectRecord) => Promise<Verdict>,
): Promise<Verdict> {
  const { number, id, by, now } = on
  return db.inTransaction(`project ${number}`, async (tx): Promise<Verdict> => {
    const project = await findWritableProject(tx, on)
    if (!project.ok) return project
    const file = await findAttachment(tx, project.seq, id)
    if (!file) return no('There is no such file any more. Perhaps somebody else has removed it.')
    const done = await work(tx, file, project.record)
    if (!done.ok) return done
    const why = `${attachmentCategoryTitles[file.category]}, SHA-256 ${file.sha256.slice(0, 12)}`
    await rememberAct(tx, { number, act, author: authorOf(by), at: now.toISOString(), why })
    return yes
  })
}

/** Says something else about a file. Refuses who may not, and a file that is not there. */
export const describeAttachment = (db: Database, on: OnAttachment & { about: AboutAttachment }): Promise<Verdict> =>
  changing(db, on, 'Words about a file changed', async (tx, { id }) => {
    await updateAttachment(tx, id, on.about)
    return yes
  })

/**
 * Removes a file: what was kept of its content goes, that it was there stays. Refuses who may not, and the evidence of an
 * approved value.
 */
export const removeAttachment = (db: Database, on: OnAttachment): Promise<Verdict> =>
  changing(db, on, 'File removed', async (tx, { id }, { values }) => {
    const held = (await listMeasured(tx, on.number)).filter(one => one.evidence === id && one.state === 'approved')
    const nameOf = (indicator: string) =>
      values.indicators.find(one => one.id === indicator)?.name ?? 'a former indicator'
    const allowed = mayRemoveFile([...new Set(held.map(({ indicator }) => nameOf(indicator)))])
    if (allowed.ok) await removeContent(tx, id, { at: on.now.toISOString(), by: on.by.name })
    return allowed
  })
