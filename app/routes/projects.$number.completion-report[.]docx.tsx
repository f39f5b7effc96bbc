import { sendFile } from '~/http/download.server'
import { found, numberIn, open } from '~/http/route.server'
import { notPublished, readCompletionReport } from '~/operations/read-completion-report.server'
import { renderWord } from '~/reports/render/on-demand.server'

/** The completion report as a Word file, for those who pass it on in Word. */
export const loader = open(async ({ db, request, visitor, params, now }) => {
  const number = numberIn(params)
  const read = found(
    await readCompletionReport(db, { number, by: visitor.person, now }),
    `There is no project ${number}.`,
  )
  const report = found(read.report, notPublished(number))
  return sendFile({ name: `${number} Completion report`, kind: 'docx', request, visitor }, await renderWord(report))
})
