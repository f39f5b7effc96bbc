import { type BudgetLine, factorsInWords } from '~/domain/budget/line'
import { plannedOf } from '~/domain/budget/totals'
import { formatCents, formatMoney } from '~/domain/money'
import { FindingList, type ShownFinding } from './finding-list'
import { IntentButton, type OnIntent } from './row-acts'

type FollowingLinesProps = {
  /** Those of one category, each with its place among all that follow. */
  lines: readonly { line: BudgetLine; place: number }[]
  findingsOf: (line: string) => ShownFinding[]
  onIntent: OnIntent
}

const payer = (line: BudgetLine) => (line.fundedBy === 'self' ? 'self-funding' : 'APEC')

/** The lines that follow the traveller table: read here, changed there, or set free. */
export const FollowingLines = ({ lines, findingsOf, onIntent }: FollowingLinesProps) =>
  lines.length === 0 ? null : (
    <div className="budget-following">
      <p className="hint">
        These follow the traveller table. Change them there, or set a line free to edit it by hand.
      </p>
      <ul className="plain-list">
        {lines.map(({ line, place }) => (
          <li key={line.id}>
            <span className="what">
              {line.item}
              {line.note !== '' && <small>{line.note}</small>}
            </span>
            <span className="how">
              {factorsInWords(line)} at {formatMoney(line.rate)}, {payer(line)}
            </span>
            <span className="num amount">{formatCents(plannedOf(line).total)}</span>
            <IntentButton
              intent={{ act: 'free', rows: 'lines', index: place }}
              label={`Set free: ${line.item}, ${line.note}`}
              words="Set free"
              onIntent={onIntent}
            />
            <FindingList findings={findingsOf(line.id)} />
          </li>
        ))}
      </ul>
    </div>
  )
