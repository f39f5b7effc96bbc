import { categoryTitle, factorsInWords } from '~/domain/budget/line'
import type { Parts } from '~/domain/budget/totals'
import type { Amounts, BudgetDifference, CategoryDifference, LineDifference } from '~/domain/difference/budget'
import type { Became } from '~/domain/difference/change'
import { matchInWords } from '~/domain/difference/rows'
import { type Cents, formatCents } from '~/domain/money'
import { BecameText } from '../difference/became'
import { WideTable } from '../page/parts'
import { WordDifference } from '../record/word-difference'

const money = (before: Cents | null, after: Cents | null): Became => ({
  before: before === null ? null : formatCents(before),
  after: after === null ? null : formatCents(after),
  change: before !== null && after !== null ? after - before : null,
})

const sources: readonly { of: keyof Parts; label: string }[] = [
  { of: 'apec', label: 'APEC funding' },
  { of: 'self', label: 'Self-funding' },
  { of: 'total', label: 'Planned' },
]

const AmountCells = ({ before, after }: { before: Parts | null; after: Parts | null }) =>
  sources.map(({ of, label }) => (
    <td key={of} className="r" data-label={label}>
      <BecameText became={money(before?.[of] ?? null, after?.[of] ?? null)} absent="" bare />
    </td>
  ))

const TotalCells = ({ amounts }: { amounts: Amounts }) => <AmountCells before={amounts.before} after={amounts.after} />

/** A text under the item of a line, where one of the two versions has it. */
const Small = ({ label, before, after }: { label?: string; before: string; after: string }) =>
  (before !== '' || after !== '') && (
    <small className="line-note">
      {label && `${label}: `}
      <WordDifference before={before} after={after} />
    </small>
  )

const dollars = (cents: Cents | null | undefined): string =>
  cents === null || cents === undefined ? '' : formatCents(cents)

const wentFrom = ({ before, after }: LineDifference): string =>
  before && after && before.category !== after.category ? `Was under “${categoryTitle(before.category)}”` : ''

/** A line that differs, cell by cell. */
function Line({ line }: { line: LineDifference }) {
  const { before, after, amounts } = line
  return (
    <tr>
      <td className="row-change" data-label="Row">
        {matchInWords(line)}
      </td>
      <th scope="row">
        <WordDifference before={before?.item ?? ''} after={after?.item ?? ''} />
        {wentFrom(line) && <small className="line-note">{wentFrom(line)}</small>}
        <Small before={before?.note ?? ''} after={after?.note ?? ''} />
        <Small label="Spent by APEC" before={dollars(before?.actualApec)} after={dollars(after?.actualApec)} />
        <Small label="Spent by economies" before={dollars(before?.actualSelf)} after={dollars(after?.actualSelf)} />
        <Small label="Why it differs" before={before?.explanation ?? ''} after={after?.explanation ?? ''} />
      </th>
      <td className="units" data-label="Units">
        <WordDifference before={before ? factorsInWords(before) : ''} after={after ? factorsInWords(after) : ''} />
      </td>
      <td className="r" data-label="Rate">
        <BecameText became={money(before?.rate ?? null, after?.rate ?? null)} absent="" bare />
      </td>
      <AmountCells before={before && amounts.before} after={after && amounts.after} />
    </tr>
  )
}

const Heads = ({ withLines }: { withLines: boolean }) => (
  <thead>
    <tr>
      {withLines && <th scope="col">Row</th>}
      <th scope="col">{withLines ? 'Item' : 'Category'}</th>
      {withLines && <th scope="col">Units</th>}
      {withLines && (
        <th scope="col" className="r">
          Rate
        </th>
      )}
      {sources.map(({ of, label }) => (
        <th key={of} scope="col" className="r">
          {label}
        </th>
      ))}
    </tr>
  </thead>
)

/** A category with its sums; under it the lines that differ, where the reader may see lines. */
const Category = ({ category: { title, amounts, lines, kept } }: { category: CategoryDifference }) => (
  <tbody>
    <tr className={lines ? 'group' : undefined}>
      <th scope={lines ? 'rowgroup' : 'row'} colSpan={lines ? 4 : 1}>
        {title}
        {kept > 0 && (
          <small className="line-note">{kept === 1 ? '1 line is' : `${kept} lines are`} the same in both.</small>
        )}
      </th>
      <TotalCells amounts={amounts} />
    </tr>
    {lines?.map(line => (
      <Line key={`${line.before?.id ?? ''} ${line.after?.id ?? ''}`} line={line} />
    ))}
  </tbody>
)

/** A budget in two versions: the lines that differ by cell, and the sums of each category and of the whole with their change. */
export function BudgetDifferenceTable({ difference: { categories, whole } }: { difference: BudgetDifference }) {
  const withLines = categories.some(({ lines }) => lines !== null)
  const caption = withLines ? 'Budget lines that differ, in US dollars' : 'Budget by category, in US dollars'
  return (
    <WideTable label={caption}>
      <table className="sheet budget-cards budget-difference">
        <caption>{caption}</caption>
        <Heads withLines={withLines} />
        {categories.map(category => (
          <Category key={category.key} category={category} />
        ))}
        <tfoot>
          <tr>
            <th scope="row" colSpan={withLines ? 4 : 1}>
              Total
            </th>
            <TotalCells amounts={whole} />
          </tr>
        </tfoot>
      </table>
    </WideTable>
  )
}
