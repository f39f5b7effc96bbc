import type { FieldKey } from '../record/catalogue'
import { isEmpty } from '../record/empty'
import { editionOn, fieldsAsked } from '../record/form-editions'
import { budgetRules } from './budget-rules'
import { type Check, type CheckFacts, type Found, type Rule, severities } from './check'
import { dateRules } from './date-rules'
import { formRules } from './form-rules'
import { identityRules } from './identity-rules'
import { measureRules } from './measure-rules'
import { planRules } from './plan-rules'
import { textRules } from './text-rules'

/** Every rule that looks over a whole record, once. The itemized budget is of the proposal. */
export const rules: readonly Rule[] = [
  ...formRules,
  ...identityRules,
  ...dateRules,
  ...planRules,
  ...measureRules,
  ...textRules,
  ...budgetRules.map((rule): Rule => ({ ...rule, form: 'proposal' })),
]

const isGiven = ({ record, lines }: CheckFacts, field: FieldKey | undefined): boolean =>
  field === undefined ? lines.length > 0 : !isEmpty(record.values[field]) || record.marks[field] !== undefined

/** Whether the form that a project stands on asks for what was found. */
function isAsked({ stage, edition }: CheckFacts, { form }: Rule, field: FieldKey | undefined): boolean {
  if (stage === null) return true
  if (form !== undefined && form !== stage) return false
  return field === undefined || edition === null || fieldsAsked(edition, stage).includes(field)
}

/** What a form does not ask yet is looked at only where something was written already, and then keeps nobody from submitting. */
function asTheFormAsks(facts: CheckFacts, rule: Rule, found: Found): Check[] {
  const { id, severity, source } = rule
  const check = { source, ...found, rule: id, severity }
  if (isAsked(facts, rule, found.field)) return [check]
  if (!isGiven(facts, found.field)) return []
  return [severity === 'blocks' ? { ...check, severity: 'look' } : check]
}

/**
 * What the rules find in a record, the gravest first, else in the order of the rules. A draft without an edition of its own
 * is looked at as one on today's. Changes nothing.
 */
export function checkRecord(given: CheckFacts): Check[] {
  const facts = { ...given, edition: given.edition ?? (given.stage === null ? null : editionOn(given.today)) }
  const checks = rules.flatMap(rule => rule.look(facts).flatMap(found => asTheFormAsks(facts, rule, found)))
  return checks.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
