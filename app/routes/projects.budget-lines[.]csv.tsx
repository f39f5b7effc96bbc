import { readFilter } from '~/domain/record/filter'
import { sendStream } from '~/http/download.server'
import { allow, signedIn } from '~/http/route.server'
import { budgetLineColumns, budgetLineRow } from '~/reports/budget-lines'
import { pagesOfRows } from '~/reports/pages-of-rows'
import { csvStream } from '~/reports/render/csv.server'
import { pagesOfBudgetLines } from '~db/queries/export.server'

/** Every budget line of the result's projects, for those who may read the lines of all projects. */
export const loader = signedIn(async ({ db, request, visitor }) => {
  allow(visitor.verdict('budget.read-lines'))
  const filter = readFilter(new URL(request.url).searchParams)
  return sendStream({ name: 'Budget lines', kind: 'csv', request, visitor }, () =>
    csvStream(
      budgetLineColumns,
      pagesOfRows(pagesOfBudgetLines(db, filter), ({ project, line }) => budgetLineRow(project, line)),
    ),
  )
})
