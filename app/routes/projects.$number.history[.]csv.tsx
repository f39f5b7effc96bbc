import { mayReadHistory, readQuestion } from '~/domain/history/reading'
import { sendStream } from '~/http/download.server'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { downloadHistory } from '~/operations/read-history.server'
import { historyColumns, historyRow } from '~/reports/history'
import { pagesOfRows } from '~/reports/pages-of-rows'
import { csvStream } from '~/reports/render/csv.server'
import { findSeq } from '~db/queries/records.server'

/** The history of a project, as CSV: every row that answers the question in the address. */
export const loader = signedIn(async ({ db, visitor, person, request, now, params }) => {
  const project = numberIn(params)
  const question = { ...readQuestion(new URL(request.url).searchParams), project: '' }
  allow(mayReadHistory(person, project, dayOf(now)))
  found(await findSeq(db, project), `There is no project ${project} in the register.`)
  const rows = () => pagesOfRows(downloadHistory(db, { project, question, by: person, now }), historyRow)
  return sendStream({ name: `History of ${project}`, kind: 'csv', request, visitor }, () =>
    csvStream(historyColumns, rows()),
  )
})
