import type { MaterialsForm } from '~/domain/event/materials-form'
import type { Verdict } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { listAttachments } from '~db/queries/attachments.server'
import { beginFeedback, joinFeedback } from './join-feedback.server'
import { changeMaterial, joinMaterial } from './materials.server'
import type { OneEventAsked, OpenedEvent } from './open-event.server'
import { readFeedbackChoices, shownMaterials } from './read-event.server'
import type { EventAsk } from './with-event'

/** What the page of feedback and materials shows: the files of the event, and those of the project that may be joined. */
export async function readMaterialsPage(db: Database, asked: OneEventAsked, opened: OpenedEvent) {
  const [materials, files, feedback] = await Promise.all([
    shownMaterials(db, opened),
    opened.may.readFiles ? listAttachments(db, opened.project.seq) : [],
    readFeedbackChoices(db, asked, opened),
  ])
  const joined = new Set(materials.map(({ attachment }) => attachment))
  return {
    ...{ materials, ...feedback },
    files: files.filter(({ id }) => !joined.has(id)).map(({ id, name }) => ({ value: id, label: name })),
  }
}

/** Does what one of the forms of that page asks for. */
export async function actOnMaterials(db: Database, ask: EventAsk, form: MaterialsForm): Promise<Verdict> {
  switch (form.intent) {
    case 'join':
      return joinMaterial(db, { ...ask, attachment: form.attachment, title: form.title })
    case 'publish':
      return changeMaterial(db, { ...ask, attachment: form.attachment, to: 'published' })
    case 'unpublish':
      return changeMaterial(db, { ...ask, attachment: form.attachment, to: 'unpublished' })
    case 'off':
      return changeMaterial(db, { ...ask, attachment: form.attachment, to: 'off' })
    case 'feedback':
      return joinFeedback(db, { ...ask, place: form.place })
    default:
      return beginFeedback(db, ask)
  }
}
