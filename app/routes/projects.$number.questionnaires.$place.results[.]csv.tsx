import { viewIn } from '~/domain/questionnaire/results/view'
import { sendStream } from '~/http/download.server'
import { found, numberIn, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { readResults } from '~/operations/results/read-results.server'
import { resultsFileName } from '~/reports/questionnaire-results'
import { csvStream } from '~/reports/render/csv.server'
import { longColumns, longRows } from '~/reports/results/answer-rows'
import { nounsOf } from '~/reports/results/wording'

const unknown = 'There is no such questionnaire, or it has not been published.'

/** Every answer in the long form, as CSV: a row for each, with what may be published of it. */
export const loader = signedIn(async ({ db, person, params, request, visitor, now }) => {
  const asked = { number: numberIn(params), place: seqIn(params.place, unknown), by: person, now }
  const read = await readResults(db, { ...asked, ...viewIn(new URL(request.url).searchParams) })
  if (!read.ok) throw refuse(403, read.reason)
  const results = found(read.results, unknown)
  const name = resultsFileName(results)
  return sendStream({ name, kind: 'csv', request, visitor }, () =>
    csvStream(longColumns(nounsOf[results.head.audience]), longRows(results.hearing, results.files)),
  )
})
