import { type GenderTarget, genderGroupTitles } from '~/domain/record/rows'
import { WideTable } from '../page/parts'

/** "100 (50 % women)" where both are given, else what is. */
function together({ women, men }: GenderTarget): string {
  const sum = (women ?? 0) + (men ?? 0)
  return women === null || men === null || sum === 0
    ? String(sum)
    : `${sum} (${Math.round((women * 100) / sum)} % women)`
}

/** How many women and men are aimed at. */
export const GenderTargetTable = ({ rows }: { rows: readonly GenderTarget[] }) => (
  <WideTable label="Targets by sex as a table">
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col" className="r">
            Women
          </th>
          <th scope="col" className="r">
            Men
          </th>
          <th scope="col" className="r">
            Together
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.group}>
            <th scope="row">{genderGroupTitles[row.group]}</th>
            <td className="r num">{row.women ?? <span className="absent">not given</span>}</td>
            <td className="r num">{row.men ?? <span className="absent">not given</span>}</td>
            <td className="r num">{together(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
