import { sendFile } from '~/http/download.server'
import { found, numberIn, open } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { budgetSummary } from '~/reports/budget-summary'
import { renderBudgetWorkbook, renderWorkbook } from '~/reports/render/on-demand.server'
import { listBudgetLines } from '~db/queries/budget.server'
import { findRecord } from '~db/queries/records.server'

/** The budget as a workbook that computes; for those who may not read the lines, its categories and totals. */
export const loader = open(async ({ db, request, visitor, params, now }) => {
  const number = numberIn(params)
  const record = found(await findRecord(db, number, await visitor.audiences(number)), `There is no project ${number}.`)
  const facts = { record, lines: await listBudgetLines(db, number), asOf: dayOf(now) }
  const bytes = visitor.may('budget.read-lines', { project: number })
    ? await renderBudgetWorkbook(facts)
    : await renderWorkbook(budgetSummary(facts))
  return sendFile({ name: `${number} Budget`, kind: 'xlsx', request, visitor }, bytes)
})
