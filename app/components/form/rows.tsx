import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type RowColumn, RowControl, type RowValues } from './row-control'
import { useRowDrag } from './row-drag'
import { applyRowsIntent, moveRow, type RowsIntent, writeRowsIntent } from './rows-intent'
import { useScript } from './use-script'

/** A row as it is drawn by an editor of its own; `name` is the beginning of the names of its controls, `rows[0]`. */
export type DrawnRow = { name: string; values: RowValues; fresh: boolean }

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
  /** The order says something: rows can be moved down as well, and dragged where there is a script. */
  sortable?: boolean
  /** Draws what `columns` cannot, below them. */
  children?: (row: DrawnRow) => ReactNode
  /** What a row that is added holds. */
  blank?: () => RowValues
}

type Kept = { id: number; values: RowValues; fresh: boolean }

/**
 * Rows of a table being edited. Without a script each button sends the form, which comes back with the row added,
 * removed or moved; with one it happens at once, and the form hears of it as of typing. Rows are numbered by where they
 * stand.
 */
export function Rows(props: RowsProps) {
  const { name, legend, hint, one, columns, errors = {}, intentName = 'intent', compact, quiet, sortable } = props
  const next = useRef(props.rows.length)
  const [rows, setRows] = useState<Kept[]>(() => props.rows.map((values, id) => ({ id, values, fresh: false })))
  const [told, setTold] = useState('')
  const group = useRef<HTMLFieldSetElement>(null)
  const focusNext = useRef<{ index: number; act: string } | null>(null)
  const scripted = useScript()
  const tableErrors = errors[name] ?? []

  const move = (from: number, to: number) => {
    setRows(before => moveRow(before, from, to))
    setTold(`${one} ${from + 1} is now ${to + 1} of ${rows.length}.`)
  }
  const { list, handleOf, classOf } = useRowDrag(move)

  const first = useRef(rows)
  useEffect(() => {
    if (first.current === rows) return
    group.current?.dispatchEvent(new Event('input', { bubbles: true }))
    // A row that moved in the document loses the focus of its buttons.
    const { index, act } = focusNext.current ?? {}
    focusNext.current = null
    if (index === undefined) return
    const acts = list.current?.children[index]?.querySelectorAll<HTMLButtonElement>('button[data-act]') ?? []
    const same = [...acts].find(button => button.dataset.act === act) ?? acts[0]
    same?.focus()
  }, [rows, list])

  const button = (words: string, label: string, intent: RowsIntent, to?: number) => (
    <button
      type="submit"
      className={intent.act === 'add' ? 'btn' : 'plain-button'}
      name={intentName}
      value={writeRowsIntent(intent)}
      formNoValidate
      aria-label={label}
      data-act={to === undefined ? undefined : words}
      onClick={event => {
        event.preventDefault()
        if (to !== undefined) {
          const from = to === intent.index ? to - 1 : intent.index
          focusNext.current = { index: to, act: words }
          move(from, to)
          return
        }
        const row = { id: next.current++, values: props.blank?.() ?? {}, fresh: true }
        setRows(before => applyRowsIntent(before, intent, row))
      }}
    >
      {words}
    </button>
  )

  return (
    <fieldset className={compact ? 'rows compact' : 'rows'} id={name} tabIndex={-1} ref={group}>
      <legend className={quiet ? 'sr-only' : undefined}>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      {tableErrors.length > 0 && <p className="field-error">{tableErrors.join(' ')}</p>}
      {rows.length === 0 && <p className="hint">Nothing here yet.</p>}
      <ol ref={list}>
        {rows.map(({ id, values, fresh }, index) => (
          <li key={id} className={classOf(index)}>
            <fieldset className="row">
              <legend>
                {one} {index + 1}
              </legend>
              {sortable && scripted && rows.length > 1 && (
                <span className="grip" title="Drag to move" aria-hidden="true" {...handleOf(index)} />
              )}
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
                {props.children?.({ name: `${name}[${index}]`, values, fresh })}
              </div>
              <div className="row-acts">
                {index > 0 &&
                  button('Move up', `Move ${one} ${index + 1} up`, { act: 'up', rows: name, index }, index - 1)}
                {sortable &&
                  index < rows.length - 1 &&
                  button(
                    'Move down',
                    `Move ${one} ${index + 1} down`,
                    { act: 'up', rows: name, index: index + 1 },
                    index + 1,
                  )}
                {button('Remove', `Remove ${one} ${index + 1}`, { act: 'remove', rows: name, index })}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      {scripted && (
        <p className="sr-only" role="status">
          {told}
        </p>
      )}
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
