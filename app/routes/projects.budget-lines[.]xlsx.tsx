import { readFilter } from '~/domain/record/filter'
import { sendStream, written } from '~/http/download.server'
import { allow, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { budgetLineColumns, budgetLineRow } from '~/reports/budget-lines'
import { pagesOfRows } from '~/reports/pages-of-rows'
import { streamWorkbook } from '~/reports/render/on-demand.server'
import { pagesOfBudgetLines } from '~db/queries/export.server'

/** Every budget line of the result's projects, for those who may read the lines of all projects. */
export const loader = signedIn(async ({ db, request, visitor, now }) => {
  allow(visitor.verdict('budget.read-lines'))
  const filter = readFilter(new URL(request.url).searchParams)
  const book = { title: 'Budget lines', sheet: 'Budget lines', asOf: dayOf(now), columns: budgetLineColumns }
  return sendStream({ name: 'Budget lines', kind: 'xlsx', request, visitor }, () =>
    written(target =>
      streamWorkbook(
        target,
        book,
        pagesOfRows(pagesOfBudgetLines(db, filter), ({ project, line }) => budgetLineRow(project, line)),
      ),
    ),
  )
})
