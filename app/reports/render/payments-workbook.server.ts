import type { DrawdownProgress } from '~/domain/budget/drawdown-progress'
import { type BudgetLine, lineName } from '~/domain/budget/line'
import { type Payment, paymentSources } from '~/domain/budget/payment'
import type { ApecMoney, Spending } from '~/domain/budget/spending'
import type { IsoDate } from '~/domain/calendar'
import type { CellValue } from '../model'
import {
  addComputedSheet,
  type ComputedCell,
  type ComputedColumn,
  type ComputedSheet,
  firstRow,
  rangeOf,
} from './computed-sheet.server'
import { newWorkbook, workbookBytes } from './excel.server'

export type PaymentsWorkbookFacts = {
  number: string
  title: string
  asOf: IsoDate
  lines: readonly BudgetLine[]
  payments: readonly Payment[]
  spending: Spending
  apec: ApecMoney
  drawdown: DrawdownProgress
}

const names = { summary: 'Summary', spending: 'Spending', payments: 'Payments', drawdown: 'Drawdown' } as const
const counts = 'Counts'

const money = (header: string): ComputedColumn => ({ header, kind: 'money', width: 16 })
const words = (header: string, width: number): ComputedColumn => ({ header, kind: 'text', width })
const live = (formula: string, result: CellValue): ComputedCell => ({ formula, result })

const gone = 'A line that is not in the budget any more'

/** The lines by the number under which both sheets know them: those of the budget, then those that are gone. */
const numbersOf = ({ lines, gone: others }: Spending): Map<string, number> =>
  new Map([...lines.map(({ line }) => line.id), ...others.map(({ line }) => line)].map((id, index) => [id, index + 1]))

function paymentsSheet({ number, payments, spending, lines }: PaymentsWorkbookFacts): ComputedSheet {
  const places = numbersOf(spending)
  const items = new Map(lines.map(line => [line.id, lineName(line)]))
  const rows = payments.map((one): ComputedCell[] => [
    ...[one.seq, places.get(one.line) ?? null, items.get(one.line) ?? gone, one.on, one.payee, one.reference],
    ...[paymentSources[one.source], one.amount, one.voidedAt === null ? counts : 'Void', one.voidReason, one.note],
  ])
  const sum = payments.reduce((all, { amount, voidedAt }) => (voidedAt === null ? all + amount : all), 0)
  const [amounts, states] = [rangeOf(names.payments, 8, rows.length), rangeOf(names.payments, 9, rows.length)]
  return {
    ...{ name: names.payments, number, title: 'Payments' },
    hint: 'In US dollars; a refund is below zero. What is void stays here and counts nowhere.',
    columns: [
      { header: 'Payment', kind: 'year', width: 10 },
      { header: 'Line no.', kind: 'year', width: 9 },
      words('Budget line', 38),
      { header: 'Day', kind: 'date', width: 19 },
      words('Paid to', 28),
      words('Reference', 18),
      words('Whose money', 14),
      money('Amount (US$)'),
      words('State', 10),
      words('Why void', 30),
      words('Note', 34),
    ],
    rows,
    totals: [...['Total', null, null, null, null, null, null], live(`SUMIFS(${amounts},${states},"${counts}")`, sum)],
  }
}

/** What was paid of a line by one payer: the sum of its payments; without any, what was typed in as spent. */
function paidFormula(row: number, source: 'apec' | 'self', payments: number, typed: number | null): string {
  const [line, amount, payer, state] = [2, 8, 7, 9].map(column => rangeOf(names.payments, column, payments))
  const own = `${line},$A${row},${state},"${counts}"`
  const otherwise = typed === null ? '""' : (typed / 100).toFixed(2)
  return `IF(COUNTIFS(${own})=0,${otherwise},SUMIFS(${amount},${own},${payer},"${paymentSources[source]}"))`
}

const variance = (row: number) => [
  `IF(COUNT(F${row}:G${row})=0,"",ROUND(H${row}-E${row},2))`,
  `IF(COUNT(I${row})=0,"",IF(E${row}=0,"",I${row}/E${row}))`,
]

type Amounts = { planned: { apec: number; self: number; total: number }; paid: Amounts['planned'] | null }

/** The cells that follow from planned and paid: left, variance, share. */
function following(row: number, { planned, paid }: Amounts): ComputedCell[] {
  const cents = paid && paid.total - planned.total
  const [apart = '', share = ''] = variance(row)
  return [
    live(`IF(COUNT(F${row}:G${row})=0,"",SUM(F${row}:G${row}))`, paid?.total ?? null),
    live(apart, cents),
    live(share, cents === null || planned.total === 0 ? null : (cents * 100) / planned.total),
    live(`ROUND(E${row}-N(H${row}),2)`, planned.total - (paid?.total ?? 0)),
  ]
}

function spendingSheet({ number, spending, payments }: PaymentsWorkbookFacts): ComputedSheet {
  const { lines, gone: others } = spending
  const nothing = { apec: 0, self: 0, total: 0 }
  const all = [
    ...lines.map(({ line, planned, paid }) => ({ item: lineName(line), explanation: line.explanation, planned, paid })),
    ...others.map(({ paid }) => ({ item: gone, explanation: '', planned: nothing, paid })),
  ]
  const rows = all.map(({ item, explanation, planned, paid }, index): ComputedCell[] => {
    const row = firstRow + index
    return [
      ...[index + 1, item, planned.apec, planned.self],
      live(`SUM(C${row}:D${row})`, planned.total),
      ...(['apec', 'self'] as const).map(source =>
        live(paidFormula(row, source, payments.length, paid?.[source] ?? null), paid?.[source] ?? null),
      ),
      ...following(row, { planned, paid }),
      explanation,
    ]
  })
  const row = firstRow + rows.length
  const sum = (letter: string) => `SUM(${letter}${firstRow}:${letter}${Math.max(firstRow, row - 1)})`
  const { planned, paid } = spending
  return {
    ...{ name: names.spending, number, title: 'Spending against plan by budget line' },
    hint: 'In US dollars. What was paid is summed from the sheet “Payments”.',
    columns: [
      { header: 'Line no.', kind: 'year', width: 9 },
      words('Budget line', 40),
      ...['Planned APEC', 'Planned self-funding', 'Planned', 'Paid APEC', 'Paid self-funding', 'Paid', 'Variance'].map(
        money,
      ),
      { header: 'Variance (%)', kind: 'percent', width: 11 },
      money('Left'),
      words('Why it differs from plan', 44),
    ],
    rows,
    totals: [
      ...['Total', null, live(sum('C'), planned.apec), live(sum('D'), planned.self), live(sum('E'), planned.total)],
      ...[live(sum('F'), paid.apec), live(sum('G'), paid.self)],
      ...following(row, { planned, paid }),
    ],
  }
}

function drawdownSheet({ number, drawdown, payments }: PaymentsWorkbookFacts): ComputedSheet {
  const [amount, day, payer, state] = [8, 4, 7, 9].map(column => rangeOf(names.payments, column, payments.length))
  const rows = drawdown.steps.map((step, index): ComputedCell[] => {
    const row = firstRow + index
    const paid = `SUMIFS(${amount},${day},"<="&A${row},${payer},"${paymentSources.apec}",${state},"${counts}")`
    return [
      ...[step.date ?? 'No day yet', step.purpose, step.amount ?? 0],
      live(`SUM(C$${firstRow}:C${row})`, step.planned),
      step.paid === null ? null : live(paid, step.paid),
      live(`IF(COUNT(E${row})=0,"",ROUND(E${row}-D${row},2))`, step.apart),
    ]
  })
  return {
    ...{ name: names.drawdown, number, title: 'Drawdown against the timetable' },
    hint: 'APEC money in US dollars; behind the timetable is below zero.',
    columns: [
      { header: 'By', kind: 'date', width: 20 },
      words('For', 44),
      ...['Amount', 'To be drawn by then', 'Paid by then', 'Ahead'].map(money),
    ],
    rows,
  }
}

function summarySheet({ number, title, apec, spending }: PaymentsWorkbookFacts): ComputedSheet {
  const total = firstRow + spending.lines.length + spending.gone.length
  const [approved, spent] = [firstRow, firstRow + 1]
  return {
    ...{ name: names.summary, number, title, hint: 'The APEC money of the project, in US dollars.' },
    columns: [words('What', 44), money('US$')],
    rows: [
      ['APEC money approved', apec.approved],
      ['Spent', live(`'${names.spending}'!F${total}`, apec.spent)],
      ['Left', live(`ROUND(B${approved}-B${spent},2)`, apec.left)],
      apec.toReturn === null
        ? ['To be returned, once the project has ended', null]
        : ['To be returned', live(`MAX(0,B${approved + 2})`, apec.toReturn)],
    ],
  }
}

/** The payments of a project as a workbook that computes: sums by line and payer, variances, drawdown, what is left. */
export async function renderPaymentsWorkbook(facts: PaymentsWorkbookFacts): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = newWorkbook(`Payments: ${facts.number}`, facts.asOf)
  for (const sheet of [summarySheet, spendingSheet, paymentsSheet]) addComputedSheet(workbook, sheet(facts))
  if (facts.drawdown.steps.length > 0) addComputedSheet(workbook, drawdownSheet(facts))
  return workbookBytes(workbook)
}
