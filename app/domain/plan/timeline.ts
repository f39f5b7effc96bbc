import { type IsoDate, monthNames } from '../calendar'

/** "December 2017": a month as a reader names it. */
export const monthInWords = (date: IsoDate): string => `${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`

/** The months of a row in words: "March 2018", "December 2017 to January 2018"; empty where no month is chosen. */
export function timelineOf(start: IsoDate | null, end: IsoDate | null): string {
  const [first, last] = [start ?? end, end ?? start]
  if (first === null || last === null) return ''
  const [from, to] = [monthInWords(first), monthInWords(last)]
  return from === to ? from : `${from} to ${to}`
}

const month = `(?:${monthNames.join('|')}) \\d{4}`
const derived = new RegExp(`^${month}(?: to ${month})?$`)

/** Whether these words are what `timelineOf` writes, and so follow the months that are chosen. */
export const isDerivedTimeline = (words: string): boolean => derived.test(words)

/** The words of a row when it is saved: empty or derived ones follow its months, all others stay as they were written. */
export function timelineAfter(words: string, start: IsoDate | null, end: IsoDate | null): string {
  const follows = words === '' || isDerivedTimeline(words)
  return follows && (start !== null || end !== null) ? timelineOf(start, end) : words
}
