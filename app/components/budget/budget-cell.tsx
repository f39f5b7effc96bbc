import type { ReactNode } from 'react'
import { idOf, wiring } from '../form/field'

type CellProps = {
  /** What the cell is, for the style sheet: "item". */
  part: string
  name: string
  label: string
  errors: readonly string[] | null | undefined
  children: (wired: ReturnType<typeof wiring>) => ReactNode
}

/** One cell of a row of the budget: its label, its error, its control. On a wide screen the labels stand over the columns. */
export function BudgetCell({ part, name, label, errors, children }: CellProps) {
  const field = { name, errors: errors ?? [] }
  return (
    <div className={`budget-cell of-${part}${field.errors.length > 0 ? ' wrong' : ''}`}>
      <label htmlFor={idOf(field)}>{label}</label>
      {children(wiring(field, null))}
      {field.errors.length > 0 && (
        <p className="field-error" id={`${idOf(field)}-error`}>
          <span className="sr-only">Error: </span>
          {field.errors.join(' ')}
        </p>
      )}
    </div>
  )
}

/** One line of text or a number in a cell. */
export function BoxCell({
  value,
  list,
  numeric,
  placeholder,
  ...cell
}: Omit<CellProps, 'children'> & {
  value: string | undefined
  list?: string
  numeric?: boolean
  placeholder?: string
}) {
  return (
    <BudgetCell {...cell}>
      {wired => (
        <input
          type="text"
          className={numeric ? 'input num' : 'input'}
          inputMode={numeric ? 'decimal' : undefined}
          autoComplete="off"
          defaultValue={value ?? ''}
          list={list}
          placeholder={placeholder}
          {...wired}
        />
      )}
    </BudgetCell>
  )
}

/** One of a few in a cell. */
export function ChoiceCell({
  value,
  options,
  ...cell
}: Omit<CellProps, 'children'> & { value: string | undefined; options: readonly { value: string; label: string }[] }) {
  return (
    <BudgetCell {...cell}>
      {wired => (
        <select className="input" defaultValue={value} {...wired}>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </BudgetCell>
  )
}

/** A note under a row: it grows with what is written. */
export const NoteCell = ({
  name,
  value,
  errors,
}: Pick<CellProps, 'name' | 'errors'> & { value: string | undefined }) => (
  <BudgetCell part="note" name={name} label="Note" errors={errors}>
    {wired => (
      <textarea className="input area plain" rows={1} placeholder="Note" defaultValue={value ?? ''} {...wired} />
    )}
  </BudgetCell>
)
