import type { Cents } from '~/domain/money'

/** What was granted and co-funded in the projects of a year. */
export type YearPoint = { year: number; apec: Cents; coFunding: Cents; count: number }

/** The size of the drawing, in its own units; the live chart uses the same, so that nothing moves when it comes. */
export const frame = { width: 360, height: 84, left: 46, right: 4, top: 8, bottom: 20 }

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The smallest round number that is not below the value: few digits times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const step = steps.find(each => each * power >= value) ?? 10
  return step * power
}

/** Every year from the first to the last, with zeros for the years between that have no project. */
export function everyYear(points: readonly YearPoint[]): YearPoint[] {
  const first = Math.min(...points.map(point => point.year))
  const last = Math.max(...points.map(point => point.year))
  const known = new Map(points.map(point => [point.year, point]))
  return points.length === 0
    ? []
    : Array.from({ length: last - first + 1 }, (_, index) => {
        const year = first + index
        return known.get(year) ?? { year, apec: 0, coFunding: 0, count: 0 }
      })
}

/** "1.2 M", "250 k", "0": whole dollars, short, for an axis. */
export function shortDollars(cents: Cents): string {
  const dollars = cents / 100
  if (dollars >= 1_000_000) return `${Number((dollars / 1_000_000).toFixed(2))} M`
  return dollars >= 1000 ? `${Number((dollars / 1000).toFixed(1))} k` : String(dollars)
}

type Bar = { year: number; x: number; width: number; apec: Box; own: Box }
type Box = { y: number; height: number }

/** Where each bar and line of the drawing stands. `top` is the value of the upper line, in cents. */
export function scaleYears(points: readonly YearPoint[]) {
  const top = roundUp(Math.max(0, ...points.map(point => point.apec + point.coFunding)))
  const height = frame.height - frame.top - frame.bottom
  const base = frame.height - frame.bottom
  const slot = (frame.width - frame.left - frame.right) / Math.max(1, points.length)
  const width = Math.min(26, slot * 0.72)
  const tall = (cents: Cents) => (cents / top) * height
  const bars: Bar[] = points.map((point, index) => {
    const apec = tall(point.apec)
    const own = tall(point.coFunding)
    return {
      year: point.year,
      x: frame.left + slot * index + (slot - width) / 2,
      width,
      apec: { y: base - apec, height: apec },
      own: { y: base - apec - own, height: own },
    }
  })
  return { top, base, bars, ticks: [0, top / 2, top] }
}
