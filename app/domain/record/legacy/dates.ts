import { dateOf, type IsoDate, parseDayFirst } from '../../calendar'

/** What was understood. `why` says what is unsure; a null value with a `why` could not be read. */
export type Taken<Value> = { value: Value | null; why?: string; suggestion?: string }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const wholeMonths =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/i

/** The number of a month by its English name or abbreviation, 1 to 12, or null. */
export const monthOf = (word: string): number | null =>
  wholeMonths.test(word) ? months.indexOf(word.slice(0, 3).toLowerCase()) + 1 : null

const noDay = 'There is no such day.'

/** "1 Jan 2018", "1st January, 2018", "January 1, 2018". */
function inWords(text: string): Taken<IsoDate> | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9}\.?),?[\s-]+(\d{4})$/i.exec(text)
  const monthFirst = /^([a-z]{3,9}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text)
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = monthOf(word ?? '')
  if (month === null) return null
  const value = dateOf(Number(year), month, Number(day))
  return value ? { value } : { value: null, why: noDay }
}

function inFigures(text: string): Taken<IsoDate> | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (!match) return null
  const value = parseDayFirst(text)
  if (value) return { value }
  const monthFirst = dateOf(Number(match[3]), Number(match[1]), Number(match[2]))
  return monthFirst
    ? { value: monthFirst, why: 'The month seems to stand before the day here; records write the day first.' }
    : { value: null, why: noDay }
}

/**
 * Reads one date: day first as the records write it ("31/12/2018", "31.12.2018"), ISO, or with the month in words.
 * A date that only fits with the month first is taken so, with a doubt; a day that does not exist is not read.
 */
export function readDate(text: string): Taken<IsoDate> {
  const day = text.replace(/[\sT]+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?$/i, '').trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(day)
  if (iso) {
    const value = dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    return value ? { value } : { value: null, why: noDay }
  }
  const found = inFigures(day) ?? inWords(day)
  if (found) return found
  const short = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/.exec(day)
  const value = short ? parseDayFirst(`${short[1]}20${short[2]}`) : null
  return value
    ? { value, why: 'The year has two figures only; it was taken as this century.' }
    : { value: null, why: 'This is no complete date.' }
}

/** Is this a date in figures that only fits with the month first? Then the other dates of the record may be, too. */
export const isMonthFirst = (text: string): boolean => {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/.exec(text)
  return match !== null && Number(match[1]) <= 12 && Number(match[2]) > 12
}

/** Could the day and the month be exchanged? */
export const isAmbiguous = (text: string): boolean => {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}$/.exec(text)
  return match !== null && Number(match[1]) <= 12 && Number(match[2]) <= 12 && match[1] !== match[2]
}

/** "26/01/2018 14:44" as "2018-01-26T14:44", the local time of the legacy database, which names no zone. */
export function readMoment(text: string): Taken<string> {
  const match = /^(.*?)[\sT,]+(\d{1,2}):(\d{2})(?::\d{2})?\s*([AP]M)?$/i.exec(text)
  const date = readDate(match?.[1] ?? text)
  if (date.value === null || !match) return date
  const half = match[4]?.toUpperCase()
  const hour = half ? (Number(match[2]) % 12) + (half === 'PM' ? 12 : 0) : Number(match[2])
  if (hour > 23 || Number(match[3]) > 59) return { value: null, why: 'There is no such time of day.' }
  return { ...date, value: `${date.value}T${String(hour).padStart(2, '0')}:${match[3]}` }
}
