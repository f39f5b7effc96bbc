import { budgetRules } from './budget-rules'
import { type Check, type CheckFacts, type Rule, severities } from './check'
import { dateRules } from './date-rules'
import { identityRules } from './identity-rules'
import { textRules } from './text-rules'

/** Every rule that looks over a whole record, once. */
export const rules: readonly Rule[] = [...identityRules, ...dateRules, ...textRules, ...budgetRules]

/** What the rules find in a record, the gravest first, else in the order of the rules. Changes nothing. */
export function checkRecord(facts: CheckFacts): Check[] {
  const checks = rules.flatMap(({ id, severity, source, look }) =>
    look(facts).map((found): Check => ({ ...found, rule: id, severity, source: found.source ?? source })),
  )
  return checks.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
