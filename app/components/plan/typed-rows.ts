import { useCallback, useRef, useState } from 'react'
import type { RowValues } from '../form/row-control'

/** The rows named `name[0].key` of a form as they are typed; the rest of a name may itself have parts. */
export function typedRows(form: FormData, name: string): RowValues[] {
  const rows: RowValues[] = []
  for (const [key, value] of form) {
    if (typeof value !== 'string' || !key.startsWith(`${name}[`)) continue
    const match = /^\[(\d{1,4})\]\.(.+)$/.exec(key.slice(name.length))
    if (!match?.[2]) continue
    const at = Number(match[1])
    const row = rows[at] ?? {}
    row[match[2]] = value
    rows[at] = row
  }
  return rows.filter(row => row !== undefined)
}

/** Rows that follow the typing: give `box` to the element around their controls, and `read` to its `onInput`. */
export function useTypedRows(name: string, first: readonly RowValues[]) {
  const box = useRef<HTMLDivElement>(null)
  const [rows, setRows] = useState(first)
  const read = useCallback(() => {
    const form = box.current?.closest('form')
    if (form) setRows(typedRows(new FormData(form), name))
  }, [name])
  return { box, rows, read }
}

/** A value of a record, or a row that was typed, as the flat texts of its controls. */
export const asRows = (value: unknown): RowValues[] =>
  Array.isArray(value)
    ? value.map(row =>
        Object.fromEntries(
          Object.entries(typeof row === 'object' && row !== null ? row : {}).map(([key, cell]) => [
            key,
            cell === null || cell === undefined ? '' : String(cell),
          ]),
        ),
      )
    : []

export type TableEditorProps = {
  /** Of the field: controls are named `name[0].key`. */
  name: string
  legend: string
  hint?: string
  quiet?: boolean
  value: unknown
  errors: Record<string, readonly string[] | null | undefined>
}
