import type { Grant } from './may'
import { parseScoringScope, scoringScopeInWords } from './scoring-scope'

/**
 * What a grant holds for, as it follows the name of the role: "on CTI 32 2017A", "for Korea", "in EWG", "for Korea, in
 * the scoring of EWG, 2026 Session 1"; "everywhere" where it is for nothing in particular.
 */
export function scopeInWords({ scopeKind, scope }: Pick<Grant, 'scopeKind' | 'scope'>): string {
  switch (scopeKind) {
    case 'project':
      return `on ${scope}`
    case 'economy':
      return `for ${scope}`
    case 'forum':
    case 'committee':
      return `in ${scope}`
    case 'scoring': {
      const parts = parseScoringScope(scope)
      return parts ? scoringScopeInWords(parts) : scope
    }
    case 'everywhere':
      return 'everywhere'
  }
}
