import { type FieldKey, fields } from './catalogue'
import { isEmpty } from './empty'
import type { FieldValue, Mark, RecordParts } from './record'

/** What a part of a record holds, or held before a version changed it. */
export type Held = { value: unknown; mark?: Mark }

/** A value in which the order of keys plays no part: forms and queries name the same things in different orders. */
const inKeyOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inKeyOrder)
  if (value === null || typeof value !== 'object') return value ?? null
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, inKeyOrder(held)]),
  )
}

/** Whether two values or marks say the same. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(inKeyOrder(a)) === JSON.stringify(inKeyOrder(b))

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
