import { viewIn } from '~/domain/questionnaire/results/view'
import { sendFile } from '~/http/download.server'
import { found, numberIn, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { readResults } from '~/operations/results/read-results.server'
import { questionnaireResults, resultsFileName } from '~/reports/questionnaire-results'
import { renderHtml } from '~/reports/render/on-demand.server'

const unknown = 'There is no such questionnaire, or it has not been published.'

/** The results as one file that needs nothing else: every chart with its numbers. */
export const loader = signedIn(async ({ db, person, params, request, visitor, now }) => {
  const asked = { number: numberIn(params), place: seqIn(params.place, unknown), by: person, now }
  const read = await readResults(db, { ...asked, ...viewIn(new URL(request.url).searchParams) })
  if (!read.ok) throw refuse(403, read.reason)
  const results = found(read.results, unknown)
  const name = resultsFileName(results)
  const report = questionnaireResults(results, { withAnswers: false })
  return sendFile({ name, kind: 'html', request, visitor }, await renderHtml(report))
})
