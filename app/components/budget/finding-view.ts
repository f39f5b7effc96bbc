import { aboutOf, anchorOf, type Waiver, waiverStateOf } from '~/domain/budget/waiver'
import { isOfBudget } from '~/domain/checks/budget-rules'
import type { Check } from '~/domain/checks/check'
import { paths } from '~/paths'
import type { ShownFinding } from './finding-list'

/** What the rules found in a budget, as it is told beside its lines. */
export const findingViews = (number: string, checks: readonly Check[], waivers: readonly Waiver[]): ShownFinding[] =>
  checks.filter(isOfBudget).map(check => {
    const needsWaiver = check.severity === 'waiver'
    return {
      ...{ key: `${check.rule} ${aboutOf(check)} ${check.text}`, text: check.text, source: check.source },
      ...{ severity: check.severity, line: check.line ?? null, traveller: check.traveller ?? null },
      state: needsWaiver ? waiverStateOf(check, waivers).state : null,
      to: needsWaiver ? `${paths.waivers(number)}#${anchorOf(check)}` : null,
    }
  })
