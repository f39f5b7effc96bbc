import { placeIn } from '~/domain/monitoring/forms'
import { sendFile } from '~/http/download.server'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { readMonitoringReport } from '~/operations/monitoring/read-monitoring.server'
import { renderWord } from '~/reports/render/on-demand.server'

/** A monitoring report as a Word document. */
export const loader = signedIn(async ({ db, visitor, params, person, now, request }) => {
  const number = numberIn(params)
  allow(visitor.verdict('monitoring.read', await visitor.about(number)))
  const place = found(placeIn(params.place), 'There is no such monitoring report.')
  const read = await readMonitoringReport(db, { number, place, by: person, now })
  const { model } = found(read, 'There is no such monitoring report, or it was not submitted yet.')
  const name = `${number} Monitoring report ${place}`
  return sendFile({ name, kind: 'docx', request, visitor }, await renderWord(model))
})
