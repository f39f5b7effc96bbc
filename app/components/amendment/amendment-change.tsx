import type { AmendmentView } from '~/domain/amendment/view'
import { formatDate } from '~/domain/calendar'
import { fieldOf } from '~/domain/record/catalogue'
import { BudgetDifferenceTable } from '../budget/budget-difference'
import { Prose } from '../record/prose'

/** The present values and those that were asked for, side by side. */
export const AmendmentChange = ({ amendment: { lastDay, money, inside } }: { amendment: AmendmentView }) => (
  <section className="amendment-part" aria-labelledby="change">
    <h2 id="change">What is changed</h2>
    {lastDay && (
      <table className="sheet">
        <caption className="sr-only">The last day of the project</caption>
        <thead>
          <tr>
            <th scope="col">{fieldOf('expectedCompletion').label}</th>
            <th scope="col">Before</th>
            <th scope="col">Asked for</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Last day</th>
            <td>{lastDay.before ? formatDate(lastDay.before) : 'not given'}</td>
            <td>
              <b>{formatDate(lastDay.proposed)}</b>
            </td>
          </tr>
        </tbody>
      </table>
    )}
    {money && <BudgetDifferenceTable difference={money} />}
    {inside && inside.design !== '' && (
      <>
        <h3>Done otherwise than the proposal says</h3>
        <Prose text={inside.design} />
      </>
    )}
    {!lastDay && !money && !inside && <p>The design of the project; its money and its dates stay as they were.</p>}
  </section>
)
