/** Dates are ISO strings, "2018-12-31"; moments are ISO strings in UTC, "2018-07-31T09:14:00.000Z". */
export type IsoDate = string
export type IsoMoment = string

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const two = (n: number) => String(n).padStart(2, '0')
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** The date of these numbers (month 1 to 12), or null where there is no such day. Years 1900 to 2999. */
export function dateOf(year: number, month: number, day: number): IsoDate | null {
  const exists =
    year >= 1900 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? `${year}-${two(month)}-${two(day)}` : null
}

export const isIsoDate = (text: string): text is IsoDate => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match !== null && dateOf(Number(match[1]), Number(match[2]), Number(match[3])) === text
}

/** Reads "31/12/2018" (day first, as APEC's records write) or null. */
export function parseDayFirst(text: string): IsoDate | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim())
  return match ? dateOf(Number(match[3]), Number(match[2]), Number(match[1])) : null
}

const partsOf = (date: IsoDate) => {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return { year, month, day }
}

/** "1 January 2018": unambiguous for every reader. */
export function formatDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date)
  return `${day} ${monthNames[month - 1]} ${year}`
}

/** "Jan 2018" */
export function formatMonth(date: IsoDate): string {
  const { year, month } = partsOf(date)
  return `${monthNames[month - 1]?.slice(0, 3)} ${year}`
}

/** "31 July 2018, 09:14 UTC" */
export const formatMoment = (moment: IsoMoment): string => `${formatDate(moment)}, ${moment.slice(11, 16)} UTC`

/** The same day n months later, or the last day of that month where it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + month - 1 + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, daysInMonth(toYear, toMonth)))}`
}

export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Days from one date to another; negative where the second is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

export const firstOfMonth = (date: IsoDate): IsoDate => `${date.slice(0, 7)}-01`

export const lastOfMonth = (date: IsoDate): IsoDate => {
  const { year, month } = partsOf(date)
  return `${date.slice(0, 7)}-${two(daysInMonth(year, month))}`
}

/** Whole months from one date's month to another's: 0 within the same month. */
export const monthsBetween = (from: IsoDate, to: IsoDate): number => {
  const a = partsOf(from)
  const b = partsOf(to)
  return (b.year - a.year) * 12 + b.month - a.month
}
