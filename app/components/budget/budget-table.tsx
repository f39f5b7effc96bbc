import type { Parts, Totals } from '~/domain/budget/totals'
import { formatCents } from '~/domain/money'
import { WideTable } from '../page/parts'
import type { BudgetView, LineView } from './budget-view'

const signed = (cents: number) => `${cents > 0 ? '+' : ''}${formatCents(cents)}`

const Amounts = ({ planned, actual, spent }: { planned: Parts; actual: Parts | null; spent: boolean }) => (
  <>
    <td className="r">{formatCents(planned.apec)}</td>
    <td className="r">{formatCents(planned.self)}</td>
    <td className="r">{formatCents(planned.total)}</td>
    {spent && (
      <>
        <td className="r">{actual ? formatCents(actual.total) : '–'}</td>
        <td className="r">{actual ? signed(actual.total - planned.total) : '–'}</td>
      </>
    )}
  </>
)

/** A part of the actual set against the whole plan would mislead: the difference waits for the last line. */
const TotalAmounts = ({ totals, spent }: { totals: Totals; spent: boolean }) => (
  <>
    <td className="r">{formatCents(totals.planned.apec)}</td>
    <td className="r">{formatCents(totals.planned.self)}</td>
    <td className="r">{formatCents(totals.planned.total)}</td>
    {spent && (
      <>
        <td className="r">{totals.actual ? formatCents(totals.actual.total) : '–'}</td>
        <td className="r">{totals.variance ? signed(totals.variance.cents) : '–'}</td>
      </>
    )}
  </>
)

const AmountHeaders = ({ spent }: { spent: boolean }) => (
  <>
    <th scope="col" className="r">
      APEC funding
    </th>
    <th scope="col" className="r">
      Self-funding
    </th>
    <th scope="col" className="r">
      Planned
    </th>
    {spent && (
      <>
        <th scope="col" className="r">
          Actual
        </th>
        <th scope="col" className="r">
          Difference
        </th>
      </>
    )}
  </>
)

/** The totals by category: what everybody may see. */
export function BudgetCategories({ budget }: { budget: BudgetView }) {
  const spent = budget.whole.actual !== null
  return (
    <WideTable label="Budget by category">
      <table className="sheet">
        <caption>Budget by category, in US dollars</caption>
        <thead>
          <tr>
            <th scope="col">Category</th>
            <AmountHeaders spent={spent} />
          </tr>
        </thead>
        <tbody>
          {budget.categories.map(({ title, totals }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <TotalAmounts totals={totals} spent={spent} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <TotalAmounts totals={budget.whole} spent={spent} />
          </tr>
        </tfoot>
      </table>
    </WideTable>
  )
}

const Line = ({ line, spent }: { line: LineView; spent: boolean }) => (
  <tr>
    <th scope="row">
      {line.item}
      {line.note !== '' && <small className="line-note">{line.note}</small>}
      {line.explanation !== '' && <small className="line-note">Why it differs: {line.explanation}</small>}
    </th>
    <td>{line.factors}</td>
    <td className="r">{formatCents(line.rate)}</td>
    <Amounts planned={line.planned} actual={line.actual} spent={spent} />
  </tr>
)

/** The whole budget, line by line under its categories: for people who work on the project. */
export function BudgetLines({ budget }: { budget: BudgetView }) {
  const spent = budget.whole.actual !== null
  return (
    <WideTable label="Budget lines">
      <table className="sheet budget">
        <caption>Budget lines, in US dollars</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Units</th>
            <th scope="col" className="r">
              Rate
            </th>
            <AmountHeaders spent={spent} />
          </tr>
        </thead>
        {budget.categories.map(({ title, totals, lines }) => (
          <tbody key={title}>
            <tr className="group">
              <th scope="rowgroup" colSpan={3}>
                {title}
              </th>
              <TotalAmounts totals={totals} spent={spent} />
            </tr>
            {lines?.map(line => (
              <Line key={line.id} line={line} spent={spent} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              Total
            </th>
            <TotalAmounts totals={budget.whole} spent={spent} />
          </tr>
        </tfoot>
      </table>
    </WideTable>
  )
}
