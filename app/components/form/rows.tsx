import { useRef, useState } from 'react'
import { type RowColumn, RowControl, type RowValues } from './row-control'
import { applyRowsIntent, type RowsIntent, writeRowsIntent } from './rows-intent'

type RowsProps = {
  /** Controls are named `name[0].key`. */
  name: string
  legend: string
  hint?: string
  /** What one row is called: "Activity". */
  one: string
  columns: readonly RowColumn[]
  rows: readonly RowValues[]
  /** By the full name of a control, `workPlan[0].activity`; under `name` those of the whole table. */
  errors?: Record<string, readonly string[] | null | undefined>
  /** The name under which the row buttons are sent; read it with `readRowsIntent`. */
  intentName?: string
  /** Labels stand over the columns only, on a wide screen: for tables of many short rows. */
  compact?: boolean
  /** The title of the page says the same as the legend: it is only heard. */
  quiet?: boolean
}

type Kept = { id: number; values: RowValues; fresh: boolean }

/**
 * Rows of a table being edited. Without a script each button sends the form, which comes back with the row added,
 * removed or moved; with one it happens at once. Rows are numbered by where they stand.
 */
export function Rows(props: RowsProps) {
  const { name, legend, hint, one, columns, errors = {}, intentName = 'intent', compact, quiet } = props
  const next = useRef(props.rows.length)
  const [rows, setRows] = useState<Kept[]>(() => props.rows.map((values, id) => ({ id, values, fresh: false })))
  const tableErrors = errors[name] ?? []

  const button = (words: string, label: string, intent: RowsIntent) => (
    <button
      type="submit"
      className={intent.act === 'add' ? 'btn' : 'plain-button'}
      name={intentName}
      value={writeRowsIntent(intent)}
      formNoValidate
      aria-label={label}
      onClick={event => {
        event.preventDefault()
        setRows(before => applyRowsIntent(before, intent, { id: next.current++, values: {}, fresh: true }))
      }}
    >
      {words}
    </button>
  )

  return (
    <fieldset className={compact ? 'rows compact' : 'rows'} id={name} tabIndex={-1}>
      <legend className={quiet ? 'sr-only' : undefined}>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {tableErrors.length > 0 && <p className="field-error">{tableErrors.join(' ')}</p>}
      {rows.length === 0 && <p className="hint">Nothing here yet.</p>}
      <ol>
        {rows.map(({ id, values, fresh }, index) => (
          <li key={id}>
            <fieldset className="row">
              <legend>
                {one} {index + 1}
              </legend>
              <div className="cells">
                {columns.map((column, at) => (
                  <RowControl
                    key={column.key}
                    column={column}
                    name={`${name}[${index}].${column.key}`}
                    value={values[column.key] ?? ''}
                    errors={errors[`${name}[${index}].${column.key}`] ?? []}
                    focus={fresh && at === firstSeen(columns)}
                  />
                ))}
              </div>
              <div className="row-acts">
                {index > 0 && button('Move up', `Move ${one} ${index + 1} up`, { act: 'up', rows: name, index })}
                {button('Remove', `Remove ${one} ${index + 1}`, { act: 'remove', rows: name, index })}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      {button(`Add ${article(one)} ${one.toLowerCase()}`, `Add ${article(one)} ${one.toLowerCase()}`, {
        act: 'add',
        rows: name,
        index: rows.length,
      })}
    </fieldset>
  )
}

const firstSeen = (columns: readonly RowColumn[]) => columns.findIndex(column => column.kind !== 'hidden')

const article = (word: string) => (/^[aeiou]/i.test(word) ? 'an' : 'a')
