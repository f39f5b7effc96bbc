import { applyRowsIntent, type RowsIntent } from './rows-intent'

/** A part of what was typed, as an object; an empty one where it is none. */
export const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

/** The typed form with a row added, removed or moved, for browsers without a script. Rows are named `values.<key>`. */
export function withRows(typed: Record<string, unknown>, intent: RowsIntent): Record<string, unknown> {
  const key = intent.rows.replace(/^values\./, '')
  const values = asObject(typed.values)
  const before = Array.isArray(values[key]) ? values[key] : []
  return { ...typed, values: { ...values, [key]: applyRowsIntent(before, intent, {}) } }
}
