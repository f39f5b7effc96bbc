import type { CellError } from '~/domain/workbook/content'
import { errorInWords } from '~/domain/workbook/sheet'

const most = 100

/** What is wrong in a workbook, cell by cell, in the order of its sheets. */
export const CellErrors = ({ errors }: { errors: readonly CellError[] }) => (
  <section aria-labelledby="cell-errors">
    <h2 id="cell-errors">
      {errors.length === 1 ? 'One cell is to be mended' : `${errors.length} cells are to be mended`}
    </h2>
    <ul className="cell-errors">
      {errors.slice(0, most).map(error => (
        <li key={errorInWords(error)}>
          <strong>
            {error.sheet}!{error.cell}
          </strong>
          {`: ${error.message}`}
        </li>
      ))}
    </ul>
    {errors.length > most && <p className="hint">{`And ${errors.length - most} more.`}</p>}
  </section>
)
