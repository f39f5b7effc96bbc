import { mayReadHistory, readQuestion } from '~/domain/history/reading'
import { sendStream } from '~/http/download.server'
import { allow, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { downloadHistory } from '~/operations/read-history.server'
import { historyColumns, historyRow } from '~/reports/history'
import { pagesOfRows } from '~/reports/pages-of-rows'
import { csvStream } from '~/reports/render/csv.server'

/** The history over all, as CSV: every row that answers the question in the address. */
export const loader = signedIn(async ({ db, visitor, person, request, now }) => {
  const question = readQuestion(new URL(request.url).searchParams)
  allow(mayReadHistory(person, null, dayOf(now)))
  const rows = () => pagesOfRows(downloadHistory(db, { project: null, question, by: person, now }), historyRow)
  return sendStream({ name: 'History', kind: 'csv', request, visitor }, () => csvStream(historyColumns, rows()))
})
