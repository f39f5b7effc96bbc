import { sendFile } from '~/http/download.server'
import { found, numberIn, open } from '~/http/route.server'
import { noSummary, readSummary } from '~/operations/completion/read-summary.server'
import { renderWord } from '~/reports/render/on-demand.server'

/** The summary report as a Word file. */
export const loader = open(async ({ db, request, visitor, params, now }) => {
  const number = numberIn(params)
  const { report } = found(await readSummary(db, { number, by: visitor.person, now }), noSummary(number))
  return sendFile({ name: `${number} Summary report`, kind: 'docx', request, visitor }, await renderWord(report))
})
