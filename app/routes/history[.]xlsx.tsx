import { mayReadHistory, readQuestion } from '~/domain/history/reading'
import { sendStream, written } from '~/http/download.server'
import { allow, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { downloadHistory } from '~/operations/read-history.server'
import { historyColumns, historyRow } from '~/reports/history'
import { pagesOfRows } from '~/reports/pages-of-rows'
import { streamWorkbook } from '~/reports/render/on-demand.server'

/** The history over all, as a workbook: every row that answers the question in the address. */
export const loader = signedIn(async ({ db, visitor, person, request, now }) => {
  const question = readQuestion(new URL(request.url).searchParams)
  allow(mayReadHistory(person, null, dayOf(now)))
  const rows = () => pagesOfRows(downloadHistory(db, { project: null, question, by: person, now }), historyRow)
  const book = { title: 'History', sheet: 'History', asOf: dayOf(now), columns: historyColumns }
  return sendStream({ name: 'History', kind: 'xlsx', request, visitor }, () =>
    written(target => streamWorkbook(target, book, rows())),
  )
})
