import type { PartKey } from '../parts'

/**
 * Something to mend before submission. `must` keeps the report from being submitted; `ask` is a doubt that the overseer
 * may leave as it is. `part` is where to mend it.
 */
export type Finding = { part: PartKey; weight: 'must' | 'ask'; text: string }

export const must = (part: PartKey, text: string): Finding => ({ part, weight: 'must', text })
export const ask = (part: PartKey, text: string): Finding => ({ part, weight: 'ask', text })
export const when = (holds: boolean, ...findings: Finding[]): Finding[] => (holds ? findings : [])

/** The first three of these names, and how many more there are. */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(name => `“${name.length > 60 ? `${name.slice(0, 59)}…` : name}”`)
  const rest = names.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}
