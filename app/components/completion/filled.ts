import { textParts } from '~/domain/completion/parts'
import type { RowValues } from '../form/row-control'

/** The report as the form holds it: texts as they are shown in their boxes. */
export type Filled = {
  texts: Record<string, string>
  activities: RowValues[]
  outputs: RowValues[]
  participants: RowValues[]
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const rowOf = (value: unknown): RowValues =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, cell]) => [key, asText(cell)])) : {}

const rowsOf = (value: unknown): RowValues[] => (Array.isArray(value) ? Array.from(value, rowOf) : [])

/** Fills the form from saved answers, or from what was typed and came back. */
export function filledFrom(source: Record<string, unknown>): Filled {
  return {
    texts: Object.fromEntries(textParts.map(({ key }) => [key, asText(source[key])])),
    activities: rowsOf(source.activities),
    outputs: rowsOf(source.outputs),
    participants: rowsOf(source.participants),
  }
}

/** The rows of points as they were typed; one empty row where there is none. */
export function pointRowsIn(typed: Record<string, unknown>): RowValues[] {
  const rows = rowsOf(typed.points)
  return rows.length === 0 ? [{ part: '', text: '' }] : rows
}
