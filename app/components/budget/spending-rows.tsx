import type { typedSpending } from '~/domain/budget/spending-form'
import type { Parts } from '~/domain/budget/totals'
import { formatCents } from '~/domain/money'
import type { ErrorsByName } from '../form/error-summary'
import { asObject } from '../form/typed'
import { BoxCell, BudgetCell } from './budget-cell'

export type SpentLine = ReturnType<typeof typedSpending> & {
  item: string
  /** "2 persons × 3 days" */
  units: string
  planned: Parts
  note: string
  /** The sum of its recorded payments; null where it has none and the amounts are typed in here. */
  paid: Parts | null
}

type SpendingRowsProps = { lines: readonly SpentLine[]; typed: unknown; errors: ErrorsByName }

/** What was paid on a line by its payments: read here, entered there. */
const PaidCells = ({ paid: { apec, self } }: { paid: Parts }) => (
  <>
    <p className="planned num">
      <span className="label">Paid by APEC, US$</span> {formatCents(apec)}
      <small>Sum of the payments</small>
    </p>
    <p className="planned num">
      <span className="label">Self-funded, US$</span> {formatCents(self)}
      <small>Sum of the payments</small>
    </p>
  </>
)

/** For each line of a budget what was planned, and the boxes for what was spent. */
export const SpendingRows = ({ lines, typed, errors }: SpendingRowsProps) => (
  <ol className="budget-rows">
    {lines.map((line, index) => {
      const name = `spent[${index}]`
      const row = Array.isArray(typed) ? asObject(typed[index]) : line
      const cell = (key: 'actualApec' | 'actualSelf' | 'explanation', label: string) => ({
        ...{ part: key, label, name: `${name}.${key}`, errors: errors[`${name}.${key}`] },
      })
      const value = (key: 'actualApec' | 'actualSelf' | 'explanation') => String(row[key] ?? '')
      return (
        <li key={line.id}>
          <fieldset className="budget-row">
            <legend>Line {index + 1}</legend>
            <input type="hidden" name={`${name}.id`} value={line.id} />
            <div className="budget-cells spending">
              <p className="what">
                {line.item}
                <small>{[line.units, line.note].filter(Boolean).join('; ')}</small>
              </p>
              <p className="planned num">
                <span className="label">Planned, US$</span> APEC {formatCents(line.planned.apec)}
                <br />
                self {formatCents(line.planned.self)}
              </p>
              {line.paid ? (
                <PaidCells paid={line.paid} />
              ) : (
                <>
                  <BoxCell {...cell('actualApec', 'Paid by APEC, US$')} value={value('actualApec')} numeric />
                  <BoxCell {...cell('actualSelf', 'Self-funded, US$')} value={value('actualSelf')} numeric />
                </>
              )}
              <BudgetCell {...cell('explanation', 'Why it differs from plan')}>
                {wired => (
                  <textarea className="input area plain" rows={1} defaultValue={value('explanation')} {...wired} />
                )}
              </BudgetCell>
            </div>
          </fieldset>
        </li>
      )
    })}
  </ol>
)
