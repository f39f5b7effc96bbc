import { sendAttached } from '~/http/download.server'
import { found, numberIn, signedIn } from '~/http/route.server'
import { readAttachment } from '~/operations/attachments/read-attachments.server'

export const loader = signedIn(async ({ db, person, params, now, request }) => {
  const asked = { number: numberIn(params), id: params.id ?? '', by: person, now }
  return sendAttached(found(await readAttachment(db, asked), 'There is no such file.'), request)
})
