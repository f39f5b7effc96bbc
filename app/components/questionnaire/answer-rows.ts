import { applyRowsIntent, type RowsIntent } from '../form/rows-intent'
import { type FormAnswer, valueName } from './answer-controls'

/** What was typed with a row of a table added, removed or moved, for browsers without a script. */
export function withAnswerRows(typed: Record<string, FormAnswer>, intent: RowsIntent): Record<string, FormAnswer> {
  const key = Object.keys(typed).find(each => valueName(each) === intent.rows)
  const one = key === undefined ? undefined : typed[key]
  if (key === undefined || !one) return typed
  const rows = Array.isArray(one.value) ? one.value.filter(row => typeof row !== 'string') : []
  return { ...typed, [key]: { ...one, value: applyRowsIntent(rows, intent, {}) } }
}
