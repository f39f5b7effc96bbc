import { z } from 'zod'
import { type TypedCondition, typedConditionShape } from '~/domain/questionnaire/edit/typed-condition'
import { applyRowsIntent, type RowsIntent } from '../form/rows-intent'

/** The typed form with a row of one of its tables added, removed or moved, for browsers without a script. */
export function withTypedRows<Typed extends Record<string, unknown>>(typed: Typed, intent: RowsIntent): Typed {
  const rows = Object.hasOwn(typed, intent.rows) ? typed[intent.rows] : []
  return { ...typed, [intent.rows]: applyRowsIntent(Array.isArray(rows) ? rows : [], intent, {}) }
}

const shape = z.object(typedConditionShape)

/** The boxes of the condition editor in a form that came back; empty ones where it holds none. */
export const conditionTyped = (typed: Record<string, unknown>): TypedCondition => {
  const read = shape.safeParse(typed)
  return read.success ? read.data : shape.parse({})
}
