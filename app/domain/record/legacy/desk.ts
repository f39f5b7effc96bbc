import type { FieldKey } from '../catalogue'
import { emptyValues } from '../empty'
import type { Marks, RecordValues } from '../record'
import type { Line } from './lines'
import type { Lookups } from './lookup'
import type { Doubt, KeepingRead, Layout, LineSpan, Reading, Subject } from './reading'

/** The desk at which one record is read: what is known of the lists, and what has been read so far. */
export type Desk = {
  lookups: Lookups
  layout: Layout
  values: RecordValues
  marks: Marks
  keeping: KeepingRead
  statedTotal: number | null
  subFundLabel: string | null
  doubts: Doubt[]
  lines: Reading['lines']
}

export const newDesk = (lookups: Lookups, layout: Layout): Desk => ({
  lookups,
  layout,
  values: emptyValues(),
  marks: {},
  keeping: {
    contentType: null,
    version: null,
    createdAt: null,
    createdBy: null,
    modifiedAt: null,
    modifiedBy: null,
  },
  statedTotal: null,
  subFundLabel: null,
  doubts: [],
  lines: {},
})

export function doubt(
  desk: Desk,
  field: Subject,
  text: string,
  why: string,
  more: Pick<Doubt, 'line' | 'suggestion'> = {},
) {
  const said: Doubt = { field, text, why }
  if (more.line !== undefined) said.line = more.line
  if (more.suggestion !== undefined) said.suggestion = more.suggestion
  desk.doubts.push(said)
}

/** A mark keeps the words of a field that has no value. */
export function mark(desk: Desk, field: FieldKey, kind: 'not-applicable' | 'unreadable', text: string) {
  desk.marks[field] = { kind, text }
}

/** Notes where a field was read. Adjoining spans become one. */
export function notePlace(desk: Desk, subject: Subject, lines: readonly Line[]) {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return
  const spans: LineSpan[] = desk.lines[subject] ?? []
  spans.push({ from: first.n, to: last.n })
  desk.lines[subject] = spans
}
