import { sendStream, written } from '~/http/download.server'
import { found, numberIn, refuse, signedIn } from '~/http/route.server'
import { readDossier } from '~/operations/dossier/read-dossier.server'
import { writeZip } from '~/reports/render/zip-stream.server'

/** Everything that is kept of a project, for an audit, as one zip that is made while it is sent. */
export const loader = signedIn(async ({ db, person, params, request, visitor, now }) => {
  const number = numberIn(params)
  const read = await readDossier(db, { number, by: person, now })
  if (!read.ok) throw refuse(403, read.reason)
  const files = found(read.files, `There is no project ${number}.`)
  return sendStream({ name: `${number} Dossier`, kind: 'zip', request, visitor }, () =>
    written(target => writeZip(target, files)),
  )
})
