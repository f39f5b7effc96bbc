import { sendAttached } from '~/http/download.server'
import { eventAsked } from '~/http/event.server'
import { found, open } from '~/http/route.server'
import { readMaterial } from '~/operations/event/materials.server'

/** A file of an event: a published one for everybody, others for those who read the attachments of the project. */
export const loader = open(async opened => {
  const asked = { ...eventAsked(opened), attachment: opened.params.attachment ?? '' }
  return sendAttached(found(await readMaterial(opened.db, asked), 'There is no such file.'), opened.request)
})
