import { sendFile } from '~/http/download.server'
import { found, numberIn, open } from '~/http/route.server'
import { noSummary, readSummary } from '~/operations/completion/read-summary.server'
import { renderHtml } from '~/reports/render/on-demand.server'

/** The summary report as one file that needs nothing else. */
export const loader = open(async ({ db, request, visitor, params, now }) => {
  const number = numberIn(params)
  const { report } = found(await readSummary(db, { number, by: visitor.person, now }), noSummary(number))
  return sendFile({ name: `${number} Summary report`, kind: 'html', request, visitor }, await renderHtml(report))
})
