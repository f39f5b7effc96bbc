import type { Indicator } from '../record/rows'

/** The indicators with an identity each: one that is new, or that repeats another's, gets one of `newId`. */
export function identified(indicators: readonly Indicator[], newId: () => string): Indicator[] {
  const known = new Set<string>()
  return indicators.map(indicator => {
    const id = indicator.id === '' || known.has(indicator.id) ? newId() : indicator.id
    known.add(id)
    return { ...indicator, id }
  })
}
