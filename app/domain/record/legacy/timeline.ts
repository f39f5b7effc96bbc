import { dateOf, type IsoDate, lastOfMonth } from '../../calendar'
import { monthOf, readDate } from './dates'

/** The months of a work plan's step: first day of the first, last day of the last; null where not certain. */
export type Months = { start: IsoDate | null; end: IsoDate | null }

type Point = { year: number | null; from: number; to: number; day: number | null }
const unknown: Months = { start: null, end: null }

const ordinals = ['first', 'second', 'third', 'fourth']

function quarterOf(text: string): number | null {
  const match =
    /^(?:q([1-4])|([1-4])(?:st|nd|rd|th) quarter(?: of)?|quarter ([1-4])|(first|second|third|fourth) quarter(?: of)?)$/i.exec(
      text,
    )
  if (!match) return null
  const named = ordinals.indexOf(match[4]?.toLowerCase() ?? '')
  return named >= 0 ? named + 1 : Number(match[1] ?? match[2] ?? match[3])
}

/** One end of a span: "December 2017", "Q3 2018", "10 September 2019", "August", "10", "2018". */
function pointOf(text: string): Point | null {
  const match = /^(.*?)[\s,/]*((?:19|20)\d{2})?$/.exec(text)
  const rest = (match?.[1] ?? '').trim()
  const year = match?.[2] ? Number(match[2]) : null
  if (rest === '') return year === null ? null : { year, from: 1, to: 12, day: null }
  const quarter = quarterOf(rest)
  if (quarter !== null) return { year, from: quarter * 3 - 2, to: quarter * 3, day: null }
  const dayed = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]+\.?)(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?$/i.exec(rest)
  const month = monthOf(dayed?.[2] ?? '')
  if (month === null) return null
  const day = dayed?.[1] ?? dayed?.[3]
  return { year, from: month, to: month, day: day === undefined ? null : Number(day) }
}

function monthsOf(first: Point, last: Point): Months {
  const endYear = last.year ?? first.year
  const startYear = first.year ?? endYear
  if (startYear === null || endYear === null) return unknown
  const start = dateOf(startYear, first.from, first.day ?? 1)
  const lastDay = dateOf(endYear, last.to, last.day ?? 1)
  const end = lastDay && last.day === null ? lastOfMonth(lastDay) : lastDay
  return start && end && start <= end ? { start, end } : unknown
}

/**
 * "December 2017-January 2018", "January– April 2018", "August / September 2018", "Q3 2018", "10-12 September 2019".
 * "mid-2019", "March" without a year, or "December - January 2018" are not certain and give null.
 */
export function readTimeline(text: string): Months {
  const plain = text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^from /i, '')
  if (plain.length > 60) return unknown
  const day = readDate(plain)
  if (day.value !== null) return day.why ? unknown : { start: day.value, end: day.value }
  const days = /^(\d{1,2}) ?(?:-|to|and|&) ?(\d{1,2}) ([a-z]+\.?,? \d{4})$/i.exec(plain)
  const ends = days ? [`${days[1]} ${days[3]}`, `${days[2]} ${days[3]}`] : splitEnds(plain)
  const dates = ends.map(readDate)
  if (dates.length === 2 && dates.every(date => date.value !== null && !date.why)) {
    const [start = null, end = null] = dates.map(date => date.value)
    return start && end && start <= end ? { start, end } : unknown
  }
  const points = ends.map(end => pointOf(end.replaceAll(',', '')))
  const [first, last] = [points[0], points.at(-1)]
  return first && last && points.length <= 2 ? monthsOf(first, last) : unknown
}

const dividers = [/ - /, / (?:to|till|until|through) /i, /-/, /\//, / and |&/i]

/** The two ends of a span, by the first divider that gives two; the whole text where none does. */
function splitEnds(text: string): string[] {
  for (const divider of dividers) {
    const ends = text.split(divider)
    if (ends.length === 2) return ends.map(end => end.trim())
  }
  return [text]
}

const timeWord =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|q[1-4]|quarters?|months?|weeks?|days?|years?|early|mid|middle|late|end|beginning|start|of|the|to|by|from|in|until|till|through|and|or|before|after|first|second|third|fourth|half|spring|summer|autumn|fall|winter|ongoing|continuous|tbc|tbd|som[1-3]?)$/i

/** Does the whole cell speak of time? Then a row of the work plan begins with it. */
export function looksLikeTimeline(text: string): boolean {
  if (text.length > 80 || text === '') return false
  const words = text.split(/[\s.,/&()\u2010-\u2015\u2212:;-]+/).filter(Boolean)
  const all = words.length > 0 && words.every(word => timeWord.test(word) || monthOf(word) !== null)
  return (
    all &&
    words.some(word => /\d|quarter|month|week|half|ongoing|continuous|tb[cd]/i.test(word) || monthOf(word) !== null)
  )
}
