import { budgetSummary } from '~/reports/budget-summary'
import { renderBudgetWorkbook, renderWorkbook } from '~/reports/render/on-demand.server'
import { listBudgetLines, listTravellers } from '~db/queries/budget.server'
import { listPayments } from '~db/queries/payments.server'
import { listWaiversOf } from '~db/queries/waivers.server'
import { readAmendments } from '../amendment/read-amendments.server'
import { dayOf } from '../author'
import { type Area, jsonOf, notYours } from './dossier'

export const budgetArea: Area = {
  folder: '07-budget',
  title: 'Budget, waivers and payments',
  async *files(ask) {
    const { db, number, project, now, at, allows } = ask
    const lines = await listBudgetLines(db, number)
    const facts = { record: project.record, lines, asOf: dayOf(now) }
    if (!allows('budget.read-lines')) {
      yield { path: 'budget.xlsx', at, content: await renderWorkbook(budgetSummary(facts)) }
      return yield notYours('Budget lines, waivers and payments')
    }
    const travellers = await listTravellers(db, number)
    const workbook = await renderBudgetWorkbook({ ...facts, travellers, economies: ask.order })
    yield { path: 'budget.xlsx', at, content: workbook }
    yield { path: 'lines.json', at, content: jsonOf(lines) }
    yield { path: 'travellers.json', at, content: jsonOf(travellers) }
    yield { path: 'waivers.json', at, content: jsonOf(await listWaiversOf(db, project.seq)) }
    yield { path: 'payments.json', at, content: jsonOf(await listPayments(db, number)) }
  },
}

export const amendmentsArea: Area = {
  folder: '08-amendments',
  title: 'Extensions and reprogrammings',
  async *files({ db, number, by, now, at }) {
    const read = await readAmendments(db, { number, by, now })
    if (!read) return yield notYours('Amendments')
    const { lastDay, money, amendments } = read
    yield { path: 'amendments.json', at, content: jsonOf({ lastDay, money, amendments }) }
  },
}
