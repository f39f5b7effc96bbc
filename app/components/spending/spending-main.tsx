import type { Spending } from '~/domain/budget/spending'
import type { Verdict } from '~/domain/verdict'
import type { DrawnChart as Drawn, Fact, Table } from '~/reports/model'
import { ReportBlocks, ReportTable } from '~/reports/render/blocks'
import { DrawnChart } from '../chart/drawn-chart'
import { Note } from '../page/parts'
import { ExplainForms, type ExplainRefused } from './explain-forms'
import { type ListedPayment, PaymentList } from './payment-list'
import { SpendingTable } from './spending-table'

/** The drawdown timetable beside what was paid: in words, drawn on the server, and as a table. */
export type ShownDrawdown = { said: string | null; drawn: Drawn; table: Table }

type SpendingMainProps = {
  view: {
    spending: Spending
    money: Fact[]
    drawdown: ShownDrawdown | null
    payments: readonly ListedPayment[]
    variancePercent: number
    edit: Verdict
  }
  refused: ExplainRefused | undefined
}

/** What was approved and spent, line by line, against the drawdown timetable, and every payment. */
export function SpendingMain({ view, refused }: SpendingMainProps) {
  const { spending, money, drawdown, payments, variancePercent, edit } = view
  const apart = spending.lines.filter(({ variance }) => variance?.needsExplanation)
  const wanted = spending.lines.filter(one => one.wanted === 'now').length
  return (
    <div className="payments-page">
      <section aria-labelledby="money">
        <h2 id="money">The APEC money</h2>
        <ReportBlocks blocks={[{ block: 'facts', facts: money }]} />
      </section>
      <section aria-labelledby="lines">
        <h2 id="lines">Spending against plan</h2>
        {wanted > 0 && (
          <Note tone="wait">
            {wanted === 1 ? 'One line differs' : `${wanted} lines differ`} from plan by {variancePercent} % or more and
            {wanted === 1 ? ' waits' : ' wait'} for an explanation.
          </Note>
        )}
        <SpendingTable spending={spending} mayExplain={edit.ok} />
      </section>
      {edit.ok && apart.length > 0 && (
        <section aria-labelledby="explanations">
          <h2 id="explanations">Explanations</h2>
          <p>A line that is over- or underspent by {variancePercent} % or more says why in the completion report.</p>
          <ExplainForms lines={apart} refused={refused} />
        </section>
      )}
      {drawdown && (
        <section aria-labelledby="drawdown">
          <h2 id="drawdown">Drawdown against the timetable</h2>
          {drawdown.said !== null && <p>{drawdown.said}</p>}
          <DrawnChart drawn={drawdown.drawn} />
          <ReportTable table={drawdown.table} />
        </section>
      )}
      <section aria-labelledby="payments">
        <h2 id="payments">All payments</h2>
        {payments.length === 0 ? <p>No payment has been recorded.</p> : <PaymentList payments={payments} />}
      </section>
    </div>
  )
}
