import { type FieldKind, fields } from './catalogue'
import type { FieldValue, RecordValues } from './record'

const manyValued: readonly FieldKind[] = [
  ...(['fora', 'economies', 'topics', 'proponents', 'workPlan', 'risks'] as const),
  ...(['links', 'genderTargets', 'indicators', 'drawdown'] as const),
]

export const isManyValued = (kind: FieldKind): boolean => manyValued.includes(kind)

/** A record in which nothing has been given yet. */
export const emptyValues = (): RecordValues =>
  Object.fromEntries<FieldValue>(fields.map(field => [field.key, isManyValued(field.kind) ? [] : null])) as RecordValues

export const isEmpty = (value: FieldValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)
