import { z } from 'zod'
import { isIsoDate, parseDayFirst } from '../calendar'
import { type Cents, largestCents, parseMoney } from '../money'
import { formatNumber, parseNumber } from './number'

/** How the boxes of a form about a record are read: text as people type it in, values out. An empty box is null. */

export const longestLine = 500
export const longestText = 50_000

/** Text → value, with the sentence to say where the text does not fit. */
export const read = <Value>(parse: (text: string) => Value | null, refusal: string) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text, context) => {
      if (text === undefined || text === '') return null
      const value = parse(text)
      if (value === null) context.addIssue({ code: 'custom', message: refusal })
      return value
    })

/** An amount in whole cents; null where the text is none, or is negative. */
export const readCents = (text: string): Cents | null => {
  const cents = parseMoney(text)
  return cents === null || cents < 0 || cents > largestCents ? null : cents
}

export const dateField = (label: string) =>
  read(
    text => (isIsoDate(text) ? text : parseDayFirst(text)),
    `Enter ${label} as a day that exists, such as 31/12/2018.`,
  )

export const projectNumber = read(text => {
  const number = parseNumber(text)
  return number && formatNumber(number)
}, 'Enter the project number as APEC writes it, such as CTI 32 2017A.')
