import { useEffect, useRef } from 'react'
import { type FieldSource, idOf, wiring } from './field'
import { type Option, optionOf } from './select-field'

export type RowColumn = {
  /** The rest of the control's name after `rows[0].`; may itself have parts: `factors[0].count`. */
  key: string
  label: string
  kind: 'text' | 'long' | 'date' | 'number' | 'money' | 'select' | 'hidden'
  options?: readonly Option[]
  /** The words of the empty choice of a select. */
  empty?: string
  /** The id of a list of suggestions for a text. */
  list?: string
  /** How much of the row it takes, of twelve parts; by kind where it is not given. */
  span?: number
}

export type RowValues = Record<string, string>

const usualSpan: Record<RowColumn['kind'], number> = {
  text: 4,
  long: 6,
  date: 3,
  number: 2,
  money: 2,
  select: 3,
  hidden: 0,
}

function Control({ column, wired, value, focus }: ControlProps) {
  const box = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null)
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [focus])
  if (column.kind === 'long') {
    return <textarea ref={box} className="input area plain" rows={3} defaultValue={value} {...wired} />
  }
  if (column.kind === 'select') {
    return (
      <select ref={box} className="input" defaultValue={value} {...wired}>
        {column.empty !== undefined && <option value="">{column.empty}</option>}
        {(column.options ?? []).map(optionOf).map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  const isNumber = column.kind === 'number' || column.kind === 'money'
  return (
    <input
      ref={box}
      type={column.kind === 'date' ? 'date' : 'text'}
      inputMode={isNumber ? 'decimal' : undefined}
      list={column.list}
      className={isNumber ? 'input num' : 'input'}
      defaultValue={value}
      {...wired}
    />
  )
}

type ControlProps = { column: RowColumn; wired: ReturnType<typeof wiring>; value: string; focus: boolean }

/** One cell of a row being edited: its label, its error, its control. */
export function RowControl({
  column,
  name,
  value,
  errors,
  focus,
}: {
  column: RowColumn
  name: string
  value: string
  errors: readonly string[]
  focus: boolean
}) {
  if (column.kind === 'hidden') return <input type="hidden" name={name} defaultValue={value} />
  const field: FieldSource = { name, errors }
  return (
    <div className={`cell span-${column.span ?? usualSpan[column.kind]}${errors.length > 0 ? ' wrong' : ''}`}>
      <label htmlFor={idOf(field)}>{column.label}</label>
      {errors.length > 0 && (
        <p className="field-error" id={`${idOf(field)}-error`}>
          <span className="sr-only">Error: </span>
          {errors.join(' ')}
        </p>
      )}
      <Control column={column} wired={wiring(field, null)} value={value} focus={focus} />
    </div>
  )
}
