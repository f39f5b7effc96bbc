import { mayReadHistory, readQuestion } from '~/domain/history/reading'
import { sendStream, written } from '~/http/download.server'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { downloadHistory } from '~/operations/read-history.server'
import { historyColumns, historyRow } from '~/reports/history'
import { pagesOfRows } from '~/reports/pages-of-rows'
import { streamWorkbook } from '~/reports/render/on-demand.server'
import { findSeq } from '~db/queries/records.server'

/** The history of a project, as a workbook: every row that answers the question in the address. */
export const loader = signedIn(async ({ db, visitor, person, request, now, params }) => {
  const project = numberIn(params)
  const question = { ...readQuestion(new URL(request.url).searchParams), project: '' }
  allow(mayReadHistory(person, project, dayOf(now)))
  found(await findSeq(db, project), `There is no project ${project} in the register.`)
  const rows = () => pagesOfRows(downloadHistory(db, { project, question, by: person, now }), historyRow)
  const book = { title: `History of ${project}`, sheet: 'History', asOf: dayOf(now), columns: historyColumns }
  return sendStream({ name: `History of ${project}`, kind: 'xlsx', request, visitor }, () =>
    written(target => streamWorkbook(target, book, rows())),
  )
})
