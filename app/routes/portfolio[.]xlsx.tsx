import { readFilter } from '~/domain/record/filter'
import { sendFile } from '~/http/download.server'
import { refuse, signedIn } from '~/http/route.server'
import { readPortfolio } from '~/operations/portfolio/read-portfolio.server'
import { listedAtMost, portfolioReport } from '~/reports/portfolio'
import { renderWorkbook } from '~/reports/render/on-demand.server'

/** The overview of the portfolio that the filter in the address selects, as a workbook. */
export const loader = signedIn(async ({ db, person, request, visitor, now }) => {
  const read = await readPortfolio(db, { filter: readFilter(new URL(request.url).searchParams), by: person, now })
  if (!read.ok) throw refuse(403, read.reason)
  const workbook = await renderWorkbook(portfolioReport({ ...read.portfolio, most: listedAtMost.workbook }))
  return sendFile({ name: 'APEC portfolio', kind: 'xlsx', request, visitor }, workbook)
})
