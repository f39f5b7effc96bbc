import type { BudgetTotals } from '~/domain/budget/totals'
import { type Cents, formatCents, formatMoney } from '~/domain/money'

/** What the record says the totals should be; `approved` is the amount approved in principle, null before. */
export type Wanted = { apec: Cents; self: Cents; approved: Cents | null }

type AgainstProps = { title: string; typed: Cents; wanted: Cents }

/** A total beside that of the record, with the difference where there is one. */
const Against = ({ title, typed, wanted }: AgainstProps) => (
  <span className={typed === wanted ? 'agrees' : 'differs'}>
    {title} <b className="num">{formatMoney(typed)}</b>{' '}
    {typed === wanted
      ? 'as on the record'
      : `${formatMoney(Math.abs(typed - wanted))} ${typed > wanted ? 'more' : 'less'} than ${formatMoney(wanted)} on the record`}
  </span>
)

const Approval = ({ typed, approved }: { typed: Cents; approved: Cents }) => (
  <span className={typed <= approved ? 'agrees' : 'differs'}>
    {typed <= approved
      ? `within ${formatMoney(approved)} approved in principle`
      : `${formatMoney(typed - approved)} above the ${formatMoney(approved)} approved in principle`}
  </span>
)

/** The totals of what is typed, beside those of the record: one line that stays in sight, the categories on demand. */
export function SumsBar({ totals, unread, wanted }: { totals: BudgetTotals; unread: number; wanted: Wanted }) {
  const { planned } = totals.whole
  return (
    <section className="sums" aria-label="Totals as typed">
      <p>
        <Against title="APEC" typed={planned.apec} wanted={wanted.apec} />
        {wanted.approved !== null && <Approval typed={planned.apec} approved={wanted.approved} />}
        <Against title="Self-funding" typed={planned.self} wanted={wanted.self} />
        <span>
          In all <b className="num">{formatMoney(planned.total)}</b>
        </span>
        {unread > 0 && (
          <span className="label">
            {unread === 1 ? 'One row is' : `${unread} rows are`} not complete and not counted
          </span>
        )}
      </p>
      <details>
        <summary>By category</summary>
        <table className="sheet">
          <caption className="sr-only">Totals as typed, by category</caption>
          <thead>
            <tr>
              <th scope="col">Category</th>
              <th scope="col" className="r">
                APEC
              </th>
              <th scope="col" className="r">
                Self-funding
              </th>
              <th scope="col" className="r">
                In all
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.categories.map(({ key, title, planned: { apec, self, total } }) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                <td className="r">{formatCents(apec)}</td>
                <td className="r">{formatCents(self)}</td>
                <td className="r">{formatCents(total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
