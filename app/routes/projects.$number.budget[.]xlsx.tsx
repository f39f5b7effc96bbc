import { sendFile } from '~/http/download.server'
import { found, numberIn, type Opened, open } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { budgetSummary } from '~/reports/budget-summary'
import { renderBudgetWorkbook, renderWorkbook } from '~/reports/render/on-demand.server'
import { listBudgetLines, listTravellers } from '~db/queries/budget.server'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'

const economies = async (db: Opened['db']) => (await reference(db)).economies.map(({ name }) => name)

/** The budget as a workbook that computes; for those who may not read the lines, its categories and totals. */
export const loader = open(async ({ db, request, visitor, params, now }) => {
  const number = numberIn(params)
  const record = found(await findRecord(db, number, await visitor.audiences(number)), `There is no project ${number}.`)
  const facts = { record, lines: await listBudgetLines(db, number), asOf: dayOf(now) }
  const bytes = visitor.may('budget.read-lines', { project: number })
    ? await renderBudgetWorkbook({
        ...facts,
        travellers: await listTravellers(db, number),
        economies: await economies(db),
      })
    : await renderWorkbook(budgetSummary(facts))
  return sendFile({ name: `${number} Budget`, kind: 'xlsx', request, visitor }, bytes)
})
