import { Fragment } from 'react'
import { factorsInWords, lineName } from '~/domain/budget/line'
import type { LineSpending, Spending } from '~/domain/budget/spending'
import type { Parts } from '~/domain/budget/totals'
import { WideTable } from '../page/parts'
import { inOneColumn } from '../record/money'
import { Status } from '../record/status'

type Say = (cents: number) => string

/** Whose money an amount is; said with amounts where it is of both. */
const whose = ({ apec, self }: Parts, say: Say): string =>
  apec !== 0 && self !== 0
    ? `APEC ${say(apec)}, self ${say(self)}`
    : apec !== 0
      ? 'APEC'
      : self !== 0
        ? 'Self-funding'
        : ''

/** An amount, and under it whose money it is. */
const Amount = ({ parts, say }: { parts: Parts | null; say: Say }) =>
  parts === null ? (
    <span className="absent">Nothing yet</span>
  ) : (
    <>
      {say(parts.total)}
      <small>{whose(parts, say)}</small>
    </>
  )

const percent = (share: number) => `${share.toFixed(1)} %`

/** Why a line differs from its plan, or that it is asked for. */
function Explained({ spent, mayExplain }: { spent: LineSpending; mayExplain: boolean }) {
  const { line, variance, wanted } = spent
  if (!variance?.needsExplanation && line.explanation === '') return null
  const words =
    wanted === 'now' ? (
      <Status of="Explanation wanted" tone="wait" />
    ) : wanted === 'at-end' ? (
      <span className="absent">Below its plan so far</span>
    ) : (
      line.explanation
    )
  return (
    <>
      {words}
      {mayExplain && variance?.needsExplanation && (
        <a className="explain-way" href={`#explain-${line.id}`}>
          {line.explanation === '' ? 'Explain' : 'Change'}
          <span className="sr-only"> {lineName(line)}</span>
        </a>
      )}
    </>
  )
}

const Row = ({ spent, say, mayExplain }: { spent: LineSpending; say: Say; mayExplain: boolean }) => (
  <tr>
    <th scope="row">
      {spent.line.item}
      <small>{factorsInWords(spent.line)}</small>
      {spent.line.note !== '' && <small>{spent.line.note}</small>}
      <small>
        {spent.payments === 0 ? 'No payments' : `${spent.payments} payment${spent.payments === 1 ? '' : 's'}`}
      </small>
    </th>
    <td className="r">
      <Amount parts={spent.planned} say={say} />
    </td>
    <td className="r">
      <Amount parts={spent.paid} say={say} />
    </td>
    <td className="r">
      <Amount parts={spent.left} say={say} />
    </td>
    <td className="r">{spent.share === null ? '' : percent(spent.share)}</td>
    <td>
      <Explained spent={spent} mayExplain={mayExplain} />
    </td>
  </tr>
)

const sayIn = ({ lines, gone, planned, paid, left }: Spending): Say =>
  inOneColumn(
    [...lines.flatMap(one => [one.planned, one.paid, one.left]), ...gone.map(one => one.paid), planned, paid, left]
      .filter(one => one !== null)
      .flatMap(({ apec, self }) => [apec, self]),
  )

/** Each line of the budget with what was planned, paid and is left of it, by who pays. */
export function SpendingTable({ spending, mayExplain }: { spending: Spending; mayExplain: boolean }) {
  const say = sayIn(spending)
  const { lines, gone, planned, paid, left } = spending
  return (
    <WideTable label="Spending by budget line">
      <table className="sheet spending">
        <caption>Spending against plan by budget line, in US dollars</caption>
        <thead>
          <tr>
            <th scope="col">Budget line</th>
            {['Planned', 'Paid', 'Left', 'Paid of the plan'].map(title => (
              <th key={title} scope="col" className="r">
                {title}
              </th>
            ))}
            <th scope="col">Why it differs</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(spent => (
            <Row key={spent.line.id} spent={spent} say={say} mayExplain={mayExplain} />
          ))}
          {gone.map(one => (
            <tr key={one.line}>
              <th scope="row">A line that is not in the budget any more</th>
              <td className="r">{say(0)}</td>
              <td className="r">
                <Amount parts={one.paid} say={say} />
              </td>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            {[planned, paid, left].map((parts, index) => (
              <Fragment key={['planned', 'paid', 'left'][index]}>
                <td className="r">
                  <Amount parts={parts} say={say} />
                </td>
              </Fragment>
            ))}
            <td className="r">{planned.total === 0 ? '' : percent((paid.total * 100) / planned.total)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </WideTable>
  )
}
