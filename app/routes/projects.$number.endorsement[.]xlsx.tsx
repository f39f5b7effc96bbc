import { sendFile } from '~/http/download.server'
import { found, numberIn, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { readEndorsement } from '~/operations/read-endorsement.server'
import { endorsementReport } from '~/reports/endorsement'
import { renderWorkbook } from '~/reports/render/on-demand.server'

/** The result sheet of the endorsement round as a workbook, with what its reader may see on the page. */
export const loader = signedIn(async ({ db, person, params, request, visitor, now }) => {
  const number = numberIn(params)
  const view = found(await readEndorsement(db, { number, by: person, now }), `There is no project ${number}.`)
  const round = found(view.round, `There is no endorsement round for ${number}.`)
  const report = endorsementReport({ ...view, round, asOf: dayOf(now) })
  return sendFile({ name: `${number} Endorsement`, kind: 'xlsx', request, visitor }, await renderWorkbook(report))
})
