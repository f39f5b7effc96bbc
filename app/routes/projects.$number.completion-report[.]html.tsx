import { sendFile } from '~/http/download.server'
import { found, numberIn, open } from '~/http/route.server'
import { notPublished, readCompletionReport } from '~/operations/read-completion-report.server'
import { renderHtml } from '~/reports/render/on-demand.server'

/** The completion report as one file that needs nothing else. */
export const loader = open(async ({ db, request, visitor, params, now }) => {
  const number = numberIn(params)
  const read = found(
    await readCompletionReport(db, { number, by: visitor.person, now }),
    `There is no project ${number}.`,
  )
  const report = found(read.report, notPublished(number))
  return sendFile({ name: `${number} Completion report`, kind: 'html', request, visitor }, await renderHtml(report))
})
