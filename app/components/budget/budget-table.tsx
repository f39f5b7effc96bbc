import type { Parts, Totals } from '~/domain/budget/totals'
import type { Cents } from '~/domain/money'
import { WideTable } from '../page/parts'
import { inOneColumn } from '../record/money'
import type { BudgetView, LineView } from './budget-view'

/** How the amounts of a table are said, and whether anything has been spent yet. */
type Saying = { say: (cents: Cents) => string; spent: boolean }

type AmountsProps = Saying & { planned: Parts; actual: Parts | null; difference: Cents | null }

const Amounts = ({ planned, actual, difference, say, spent }: AmountsProps) => (
  <>
    <td className="r" data-label="APEC funding">
      {say(planned.apec)}
    </td>
    <td className="r" data-label="Self-funding">
      {say(planned.self)}
    </td>
    <td className="r" data-label="Planned">
      {say(planned.total)}
    </td>
    {spent && (
      <>
        <td className="r" data-label="Actual">
          {actual ? say(actual.total) : '–'}
        </td>
        <td className="r" data-label="Difference">
          {difference === null ? '–' : `${difference > 0 ? '+' : ''}${say(difference)}`}
        </td>
      </>
    )}
  </>
)

/** A part of the actual set against the whole plan would mislead: the difference waits for the last line. */
const TotalAmounts = ({ totals: { planned, actual, variance }, ...saying }: Saying & { totals: Totals }) => (
  <Amounts planned={planned} actual={actual} difference={variance?.cents ?? null} {...saying} />
)

const partsIn = (budget: BudgetView): Parts[] =>
  [
    budget.whole,
    ...budget.categories.map(({ totals }) => totals),
    ...budget.categories.flatMap(({ lines }) => lines ?? []),
  ].flatMap(({ planned, actual }) => (actual ? [planned, actual] : [planned]))

const sayingOf = (budget: BudgetView): Saying => ({
  say: inOneColumn(partsIn(budget).flatMap(({ apec, self, total }) => [apec, self, total])),
  spent: budget.whole.actual !== null,
})

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
  const saying = sayingOf(budget)
  return (
    <WideTable label="Budget by category">
      <table className="sheet budget-cards">
        <caption>Budget by category, in US dollars</caption>
        <thead>
          <tr>
            <th scope="col">Category</th>
            <AmountHeaders spent={saying.spent} />
          </tr>
        </thead>
        <tbody>
          {budget.categories.map(({ title, totals }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <TotalAmounts totals={totals} {...saying} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <TotalAmounts totals={budget.whole} {...saying} />
          </tr>
        </tfoot>
      </table>
    </WideTable>
  )
}

const Line = ({ line, ...saying }: Saying & { line: LineView }) => (
  <tr>
    <th scope="row">
      {line.item}
      {line.note !== '' && <small className="line-note">{line.note}</small>}
      {line.explanation !== '' && <small className="line-note">Why it differs: {line.explanation}</small>}
    </th>
    <td className="units" data-label="Units">
      {line.factors}
    </td>
    <td className="r" data-label="Rate">
      {inOneColumn([line.rate])(line.rate)}
    </td>
    <Amounts
      planned={line.planned}
      actual={line.actual}
      difference={line.actual && line.actual.total - line.planned.total}
      {...saying}
    />
  </tr>
)

/** The whole budget, line by line under its categories: for people who work on the project. */
export function BudgetLines({ budget }: { budget: BudgetView }) {
  const saying = sayingOf(budget)
  return (
    <WideTable label="Budget lines">
      <table className="sheet budget budget-cards">
        <caption>Budget lines, in US dollars</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Units</th>
            <th scope="col" className="r">
              Rate
            </th>
            <AmountHeaders spent={saying.spent} />
          </tr>
        </thead>
        {budget.categories.map(({ title, totals, lines }) => (
          <tbody key={title}>
            <tr className="group">
              <th scope="rowgroup" colSpan={3}>
                {title}
              </th>
              <TotalAmounts totals={totals} {...saying} />
            </tr>
            {lines?.map(line => (
              <Line key={line.id} line={line} {...saying} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              Total
            </th>
            <TotalAmounts totals={budget.whole} {...saying} />
          </tr>
        </tfoot>
      </table>
    </WideTable>
  )
}
