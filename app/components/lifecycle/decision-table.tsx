import { Link } from '@remix-run/react'
import { paths } from '~/paths'
import { Empty, WideTable } from '../page/parts'
import { MomentText } from '../record/date-text'
import { Money } from '../record/money'

type Decision = {
  seq: number
  at: string
  by: string
  done: string
  reason: string
  amount: number | null
  version: string
  edition: string
  hasLetter: boolean
  declaration: number | null
}

/** Every step that was taken, newest first: when, by whom, why, under which rules, and its letter. */
export const DecisionTable = ({ decisions, number }: { decisions: Decision[]; number: string }) =>
  decisions.length === 0 ? (
    <Empty title="No step has been taken yet" />
  ) : (
    <WideTable label="Steps taken">
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">When</th>
            <th scope="col">By</th>
            <th scope="col">Version</th>
            <th scope="col">Reason or remark</th>
            <th scope="col">Rules</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map(({ seq, at, by, done, reason, amount, version, edition, hasLetter, declaration }) => (
            <tr key={seq}>
              <th scope="row">
                {done}
                {amount !== null && (
                  <>
                    {' '}
                    (<Money cents={amount} />)
                  </>
                )}
                {hasLetter && (
                  <>
                    {' '}
                    <Link to={paths.decisionLetter(number, seq)}>Letter</Link>
                  </>
                )}
                {declaration !== null && (
                  <>
                    {' '}
                    <Link to={paths.declaration(number, declaration)}>Declaration</Link>
                  </>
                )}
              </th>
              <td>
                <MomentText moment={at} />
              </td>
              <td>{by}</td>
              <td>{version}</td>
              <td className="prose-cell">{reason}</td>
              <td>{edition}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
