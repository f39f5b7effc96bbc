/** What numbers have in common; the unit is theirs. */
export type Spread = { count: number; sum: number; mean: number; median: number; min: number; max: number }

/** Mean, median and ends of some numbers; null of none. Nothing is rounded. */
export function spreadOf(numbers: readonly number[]): Spread | null {
  const sorted = Float64Array.from(numbers).sort()
  const count = sorted.length
  const [min = 0] = sorted
  const max = sorted[count - 1] ?? 0
  if (count === 0) return null
  let sum = 0
  for (const number of sorted) sum += number
  const middle = count >> 1
  const upper = sorted[middle] ?? 0
  const median = count % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
  return { count, sum, mean: sum / count, median, min, max }
}

/** The same in whole units, for cents. */
export const rounded = (spread: Spread): Spread => ({
  ...spread,
  mean: Math.round(spread.mean),
  median: Math.round(spread.median),
})

/** The same of steps from 1 up, of which only the counts are known: nothing is sorted. */
export function spreadOfSteps(counts: readonly number[]): Spread | null {
  const count = counts.reduce((all, one) => all + one, 0)
  if (count === 0) return null
  const sum = counts.reduce((all, one, index) => all + one * (index + 1), 0)
  /** The step of the one at a place, when all stand in order. */
  const stepAt = (place: number): number => {
    let passed = 0
    for (const [index, one] of counts.entries()) {
      passed += one
      if (passed > place) return index + 1
    }
    return counts.length
  }
  const median = (stepAt((count - 1) >> 1) + stepAt(count >> 1)) / 2
  return { count, sum, mean: sum / count, median, min: stepAt(0), max: stepAt(count - 1) }
}
