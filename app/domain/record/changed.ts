import { same } from '../same'
import { type FieldKey, fields } from './catalogue'
import { isEmpty } from './empty'
import type { FieldValue, Mark, RecordParts } from './record'

export { same }

/** What a part of a record holds, or held before a version changed it. */
export type Held = { value: unknown; mark?: Mark }

const sameValue = (a: FieldValue, b: FieldValue): boolean => (isEmpty(a) && isEmpty(b)) || same(a, b)

/** The fields in which two states of a record differ, by value or by mark. */
export const changedFields = (from: RecordParts, to: RecordParts): FieldKey[] =>
  fields
    .map(field => field.key)
    .filter(key => !sameValue(from.values[key], to.values[key]) || !same(from.marks[key], to.marks[key]))

export const heldIn = ({ values, marks }: RecordParts, key: FieldKey): Held => ({
  value: values[key],
  mark: marks[key],
})
