import { type IsoDate, monthNames } from '../calendar'
import type { MonthOfHits } from './output'

/** More visits in a month than any web site of a project has. */
export const largestHits = 1_000_000_000

const monthOf = (year: number, month: number): string | null =>
  year >= 1990 && year <= 2999 && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null

/** Reads a month as people write it: "2020-04", "4/2020", "April 2020", "Apr 2020"; null where the text is none. */
export function parseMonth(text: string): string | null {
  const bare = text.trim()
  const iso = /^(\d{4})-(\d{1,2})$/.exec(bare)
  if (iso) return monthOf(Number(iso[1]), Number(iso[2]))
  const numbers = /^(\d{1,2})[/.](\d{4})$/.exec(bare)
  if (numbers) return monthOf(Number(numbers[2]), Number(numbers[1]))
  const words = /^([a-z]{3,9})\.?\s+(\d{4})$/i.exec(bare)
  const start = words?.[1]?.toLowerCase() ?? ''
  const at = start === '' ? -1 : monthNames.findIndex(name => name.toLowerCase().startsWith(start))
  return at < 0 ? null : monthOf(Number(words?.[2]), at + 1)
}

/** "April 2020" */
export const monthInWords = (month: string): string =>
  `${monthNames[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`.trim()

/** What does not hold in the hits of a web address, by the place of its row: a month that lies ahead, or that comes twice. */
export function hitProblems(hits: readonly MonthOfHits[], today: IsoDate): { row: number; text: string }[] {
  const known = new Set<string>()
  return hits.flatMap(({ month }, row) => {
    const isTwice = known.has(month)
    known.add(month)
    if (month > today.slice(0, 7)) return [{ row, text: `${monthInWords(month)} has not begun yet.` }]
    return isTwice ? [{ row, text: `${monthInWords(month)} stands here twice. Enter each month once.` }] : []
  })
}

/** The months in their order. */
export const inOrder = (hits: readonly MonthOfHits[]): MonthOfHits[] =>
  [...hits].sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))

export type HitSums = { visits: number /** Null where no month tells any. */; downloads: number | null }

/** All visits and downloads together. */
export function sumOfHits(hits: readonly MonthOfHits[]): HitSums {
  const told = hits.filter(({ downloads }) => downloads !== null)
  return {
    visits: hits.reduce((sum, { visits }) => sum + visits, 0),
    downloads: told.length === 0 ? null : told.reduce((sum, { downloads }) => sum + (downloads ?? 0), 0),
  }
}

/** The hits of several places by month, each month once and in order: for a chart over all of them. */
export function hitsByMonth(places: readonly { hits: readonly MonthOfHits[] }[]): MonthOfHits[] {
  const months = new Map<string, MonthOfHits>()
  for (const { month, visits, downloads } of places.flatMap(({ hits }) => hits)) {
    const before = months.get(month)
    months.set(month, {
      month,
      visits: (before?.visits ?? 0) + visits,
      downloads: before?.downloads == null && downloads === null ? null : (before?.downloads ?? 0) + (downloads ?? 0),
    })
  }
  return inOrder([...months.values()])
}
