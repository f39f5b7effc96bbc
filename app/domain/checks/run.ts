import { type FieldKey, fieldOf } from '../record/catalogue'
import { isEmpty } from '../record/empty'
import { budgetRules } from './budget-rules'
import { type Check, type CheckFacts, type Found, type Rule, severities } from './check'
import { dateRules } from './date-rules'
import { identityRules } from './identity-rules'
import { textRules } from './text-rules'

/** Every rule that looks over a whole record, once. */
export const rules: readonly Rule[] = [...identityRules, ...dateRules, ...textRules, ...budgetRules]

const isGiven = ({ record, lines }: CheckFacts, field: FieldKey | undefined): boolean =>
  field === undefined ? lines.length > 0 : !isEmpty(record.values[field]) || record.marks[field] !== undefined

/** Whether the form that a project stands on asks for a field, or for the budget where there is none. */
const isAsked = ({ stage, edition }: CheckFacts, field: FieldKey | undefined): boolean => {
  if (stage === null || edition === null) return true
  if (field === undefined) return stage === 'proposal'
  return fieldOf(field).audience !== 'public' || edition.forms[stage].asks.includes(field)
}

/** What a form does not ask yet is looked at only where something was written already, and then keeps nobody from submitting. */
function asTheFormAsks(facts: CheckFacts, { id: rule, severity, source }: Rule, found: Found): Check[] {
  const check = { source, ...found, rule, severity }
  if (isAsked(facts, found.field)) return [check]
  if (!isGiven(facts, found.field)) return []
  return [severity === 'blocks' ? { ...check, severity: 'look' } : check]
}

/** What the rules find in a record, the gravest first, else in the order of the rules. Changes nothing. */
export function checkRecord(facts: CheckFacts): Check[] {
  const checks = rules.flatMap(rule => rule.look(facts).flatMap(found => asTheFormAsks(facts, rule, found)))
  return checks.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
