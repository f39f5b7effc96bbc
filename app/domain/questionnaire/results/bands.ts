/** A band of numbers from `from` to below `to`; the last one holds its end. */
export type Band = { from: number; to: number; count: number }

const most = 6

/** The next of 1, 2 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = rough / power
  return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10)
}

/** Numbers counted in at most six bands of round width that hold all of them. `least` is the narrowest band. */
export function bandsOf(numbers: readonly number[], least = 1): Band[] {
  if (numbers.length === 0) return []
  const min = Math.min(...numbers)
  const max = Math.max(...numbers)
  if (min === max) return [{ from: min, to: max, count: numbers.length }]
  let step = Math.max(least, roundStep((max - min) / most))
  const startOf = () => Math.floor(min / step) * step
  while (Math.floor((max - startOf()) / step) + 1 > most) step = roundStep(step * 1.01)
  const first = startOf()
  const bands: Band[] = []
  for (let from = first; from <= max; from += step) bands.push({ from, to: from + step, count: 0 })
  for (const number of numbers) {
    const band = bands[Math.min(bands.length - 1, Math.floor((number - first) / step))]
    if (band) band.count += 1
  }
  return bands
}
