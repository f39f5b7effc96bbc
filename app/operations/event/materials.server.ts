import type { Person } from '~/domain/access/may'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { findAttachment } from '~db/queries/attachments.server'
import { dropMaterial, listMaterials, putMaterial } from '~db/queries/events.server'
import { insertFactChange } from '~db/queries/fact-changes.server'
import { contentOf, type ReadableFile, readAttachment } from '../attachments/read-attachments.server'
import { rememberAct } from '../history'
import { findVisibleProject } from '../visible-project'
import { type EventAsk, type EventFound, withEvent } from './with-event'

type OnMaterial = EventAsk & { attachment: string }

const keep = async (
  tx: Parameters<typeof insertFactChange>[0],
  { projectSeq: project, event, signed: { author, at } }: EventFound,
  before: object | null,
): Promise<void> =>
  insertFactChange(tx, { project, kind: 'material', key: event.seq, revision: event.revision, before, at }, author)

/** Joins a file of the project to an event, under a title of its own. Refuses a file that the project does not have. */
export const joinMaterial = (
  db: Database,
  { attachment, title, ...ask }: OnMaterial & { title: string },
): Promise<Verdict> =>
  withEvent<Verdict>(db, ask, { act: 'facts.write', later: true }, async (tx, found) => {
    const file = await findAttachment(tx, found.projectSeq, attachment)
    if (!file) return no('This file is not among the attachments of the project any more.')
    const before = (await listMaterials(tx, ask.number)).find(
      one => one.event === ask.seq && one.attachment === attachment,
    )
    await putMaterial(tx, {
      ...{ event: ask.seq, attachment, title: title === '' ? file.name : title },
      publishedAt: before?.publishedAt ?? null,
    })
    await keep(tx, found, before ?? null)
    const act = before ? 'Material of an event renamed' : 'Material joined to an event'
    await rememberAct(tx, { number: ask.number, act, ...found.signed, why: found.event.title })
    return yes
  })

/**
 * Publishes a material of an event, so that everybody may read it where the project is public; takes it back; or takes it
 * off the event, which leaves it among the attachments.
 */
export const changeMaterial = (
  db: Database,
  { attachment, to, ...ask }: OnMaterial & { to: 'published' | 'unpublished' | 'off' },
): Promise<Verdict> =>
  withEvent<Verdict>(db, ask, { act: 'facts.write', later: true }, async (tx, found) => {
    const before = (await listMaterials(tx, ask.number)).find(
      one => one.event === ask.seq && one.attachment === attachment,
    )
    if (!before) return no('This file does not belong to the event any more.')
    const { event, signed } = found
    if (to === 'off') await dropMaterial(tx, before)
    else {
      if (to === 'published' && !(await findAttachment(tx, found.projectSeq, attachment)))
        return no('This file is not among the attachments of the project any more.')
      if ((before.publishedAt !== null) === (to === 'published')) return yes
      await putMaterial(tx, { ...before, publishedAt: to === 'published' ? signed.at : null })
    }
    await keep(tx, found, before)
    const acts = { published: 'published', unpublished: 'taken back', off: 'taken off the event' }
    await rememberAct(tx, { number: ask.number, act: `Material of an event ${acts[to]}`, ...signed, why: event.title })
    return yes
  })

/** The file of a material: a published one for everybody who sees the project, others for those who read its attachments. */
export async function readMaterial(
  db: Database,
  {
    number,
    seq,
    attachment,
    by,
    now,
  }: { number: string; seq: number; attachment: string; by: Person | null; now: Date },
): Promise<ReadableFile | null> {
  const project = await findVisibleProject(db, { number, by, now })
  if (!project) return null
  const material = (await listMaterials(db, number)).find(one => one.event === seq && one.attachment === attachment)
  if (!material) return null
  if (material.publishedAt === null) return by && readAttachment(db, { number, id: attachment, by, now })
  const file = await findAttachment(db, project.seq, attachment)
  return file && { ...file, content: () => contentOf(db, file) }
}
