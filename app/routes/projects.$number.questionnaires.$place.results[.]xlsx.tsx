import { viewIn } from '~/domain/questionnaire/results/view'
import { sendFile, sendStream, written } from '~/http/download.server'
import { found, numberIn, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { readResults } from '~/operations/results/read-results.server'
import { questionnaireResults, resultsFileName, streamedResults } from '~/reports/questionnaire-results'
import { renderWorkbook, streamSheets } from '~/reports/render/on-demand.server'

const unknown = 'There is no such questionnaire, or it has not been published.'

/** The results as a workbook: charts’ numbers, every answer in one row each and in the long form, who did not respond. */
export const loader = signedIn(async ({ db, person, params, request, visitor, now }) => {
  const asked = { number: numberIn(params), place: seqIn(params.place, unknown), by: person, now }
  const read = await readResults(db, { ...asked, ...viewIn(new URL(request.url).searchParams) })
  if (!read.ok) throw refuse(403, read.reason)
  const results = found(read.results, unknown)
  const name = resultsFileName(results)
  const many = streamedResults(results)
  if (many)
    return sendStream({ name, kind: 'xlsx', request, visitor }, () => written(target => streamSheets(target, many)))
  const report = questionnaireResults(results, { withAnswers: true })
  return sendFile({ name, kind: 'xlsx', request, visitor }, await renderWorkbook(report))
})
