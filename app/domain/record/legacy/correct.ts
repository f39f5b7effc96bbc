import { isFieldKey } from '../catalogue'
import { isEmpty } from '../empty'
import type { FieldValue, Marks, RecordValues } from '../record'
import type { Reading } from './reading'

/**
 * A reading after a person looked at it: their values take the place of what was read, and the doubts about those
 * fields are answered. A field that was emptied on purpose loses its mark too.
 */
export function corrected(reading: Reading, corrections: Record<string, unknown>): Reading {
  const keys = Object.keys(corrections).filter(isFieldKey)
  const values: Record<string, unknown> = { ...reading.values }
  const marks: Marks = { ...reading.marks }
  for (const key of keys) {
    values[key] = corrections[key]
    const mark = marks[key]
    if (mark && (mark.kind === 'unreadable' || !isEmpty(corrections[key] as FieldValue))) delete marks[key]
  }
  const answered = new Set<string>(keys)
  return {
    ...reading,
    values: values as RecordValues,
    marks,
    doubts: reading.doubts.filter(doubt => !answered.has(doubt.field)),
  }
}
