import { monthNames } from '../calendar'

/** A number in a text: its value and where it stands. */
export type WrittenNumber = { value: number; at: number; end: number }

export const numberWords: readonly string[] = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
]

const scales: Record<string, number> = { thousand: 1_000, million: 1_000_000 }

const spelling = new RegExp(
  `(?<![\\w.,/-])(?:(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(\\.\\d{1,2})?|(${numberWords.join('|')}))(?:\\s(${Object.keys(scales).join('|')}))?(?![\\w/-]|[.,]\\d)`,
  'gi',
)

/** The numbers of a text in digits ("1,200", "4.5") and in words up to twenty, with "thousand" and "million". */
export const numbersIn = (text: string): WrittenNumber[] =>
  [...text.matchAll(spelling)].map(match => {
    const [whole, digits, decimals = '', word = '', scale = ''] = match
    const bare = digits ? Number(digits.replaceAll(',', '') + decimals) : numberWords.indexOf(word.toLowerCase())
    const value = bare * (scales[scale.toLowerCase()] ?? 1)
    return { value: Math.round(value * 100) / 100, at: match.index, end: match.index + whole.length }
  })

const months = monthNames.join('|')
const dayOf = new RegExp(`^\\s(?:to \\d{1,2} |and \\d{1,2} )?(?:${months})\\b`, 'i')

/** Whether a number names a year or a day of a month and not a quantity. */
export function isYear(text: string, { value, at, end }: WrittenNumber): boolean {
  const written = text.slice(at, end)
  if (/^\d{4}$/.test(written) && value >= 1900 && value <= 2100) return true
  return value <= 31 && dayOf.test(text.slice(end))
}
