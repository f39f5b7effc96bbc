import { type Dates, isOutside } from '~/domain/plan/outside'
import type { WorkPlanRow } from '~/domain/record/record'
import { WideTable } from '../page/parts'

/** A work plan as APEC's table; rows outside the dates of the `project` say so, where those are known. */
export const WorkPlanTable = ({ rows, project }: { rows: readonly WorkPlanRow[]; project?: Dates }) => {
  const assigned = rows.some(row => row.responsible !== '')
  return (
    <WideTable label="Work plan as a table">
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">Timeline</th>
            <th scope="col">Activity</th>
            <th scope="col">Output</th>
            {assigned && <th scope="col">Responsible</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a plan may be alike
            <tr key={index}>
              <td className="timeline">
                {row.timeline}
                {project && isOutside(row, project) && <small className="outside">outside the project’s dates</small>}
              </td>
              <td>{row.activity}</td>
              <td>{row.output}</td>
              {assigned && <td>{row.responsible}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
