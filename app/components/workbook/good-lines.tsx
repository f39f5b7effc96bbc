import { amount, categoryTitle, factorsInWords } from '~/domain/budget/line'
import { formatCents } from '~/domain/money'
import type { GoodLine } from '~/domain/workbook/budget-sheet'
import { WideTable } from '../page/parts'

/** The rows of a budget workbook that were read well, where others were not. */
export const GoodLines = ({ lines }: { lines: readonly GoodLine[] }) => (
  <section aria-labelledby="good-lines">
    <h2 id="good-lines">{lines.length === 1 ? 'One row was read well' : `${lines.length} rows were read well`}</h2>
    {lines.length > 0 && (
      <WideTable label="Rows that were read well">
        <table className="sheet">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Item</th>
              <th scope="col">Category</th>
              <th scope="col">Units</th>
              <th scope="col" className="r">
                Amount (US$)
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ row, line }) => (
              <tr key={row}>
                <td className="num">{row}</td>
                <th scope="row">{line.item}</th>
                <td>{categoryTitle(line.category)}</td>
                <td>{factorsInWords(line)}</td>
                <td className="r num">{formatCents(amount(line))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    )}
  </section>
)
