import { sendFile } from '~/http/download.server'
import { allow, found, numberIn, refuse, signedIn } from '~/http/route.server'
import { readSpending } from '~/operations/spending/read-spending.server'
import { renderPaymentsWorkbook } from '~/reports/render/on-demand.server'

/** The payments of a project as a workbook, for who may read the lines of its budget. */
export const loader = signedIn(async ({ visitor, db, person: by, params, request, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('budget.read-lines', await visitor.about(number)))
  const read = await readSpending(db, { number, by, now })
  if (!read.ok) throw refuse(403, read.reason)
  const view = found(read.view, `There is no project ${number}.`)
  const bytes = await renderPaymentsWorkbook({ number, ...view })
  return sendFile({ name: `${number} Payments`, kind: 'xlsx', request, visitor }, bytes)
})
