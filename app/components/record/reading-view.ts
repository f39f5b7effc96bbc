import { type FieldKey, fieldOf, fields, isFieldKey } from '~/domain/record/catalogue'
import { isEmpty } from '~/domain/record/empty'
import type { Reading, Subject } from '~/domain/record/legacy/reading'
import { type FieldView, fieldView, type Naming } from './shown'

export type DoubtView = { field: Subject; label: string; text: string; why: string; line: number | null }
export type ReadField = { key: FieldKey; view: FieldView; from: number | null }

const otherLabels: Record<string, string> = {
  record: 'The record as a whole',
  total: 'Total Project Value',
  keeping: 'Record keeping',
}

export const labelOf = (subject: Subject): string =>
  isFieldKey(subject) ? fieldOf(subject).label : (otherLabels[subject] ?? subject)

/** The doubts of a reading in the order of the record, the record as a whole first. */
export function doubtViews(reading: Reading): DoubtView[] {
  const place = (subject: Subject) => fields.findIndex(field => field.key === subject)
  return [...reading.doubts]
    .sort((a, b) => place(a.field) - place(b.field))
    .map(({ field, text, why, line }) => ({ field, label: labelOf(field), text, why, line: line ?? null }))
}

/** What was read, field by field: those with a value or a mark, with the first line each was read from. */
export function readFields(reading: Reading, naming: Naming): ReadField[] {
  const record = {
    values: reading.values,
    marks: reading.marks,
    keeping: { ...reading.keeping, version: reading.keeping.version ?? { major: 1, minor: 0 } },
  }
  return fields
    .filter(field => !isEmpty(reading.values[field.key]) || reading.marks[field.key])
    .map(field => ({
      key: field.key,
      view: fieldView(field, record, naming),
      from: reading.lines[field.key]?.[0]?.from ?? null,
    }))
}
