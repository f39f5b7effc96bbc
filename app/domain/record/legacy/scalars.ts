import { type Cents, largestCents, parseMoney } from '../../money'
import { formatNumber, parseNumber } from '../number'
import type { Taken } from './dates'
import type { Lookup } from './lookup'

/** An amount of US dollars in cents. Negative and astronomical amounts are not taken. */
export function readMoney(text: string): Taken<Cents> {
  const cents = parseMoney(
    text
      .replace(/^\((.*)\)$/, '-$1')
      .replace(/[\u2212\u2013]/g, '-')
      .replace(/^(US\s?\$|USD|\$)\s*-/i, '-$1'),
  )
  if (/\d{12}/.test(text.replace(/[, .]/g, ''))) {
    return { value: null, why: 'The amount is far above what any project costs.' }
  }
  if (cents === null) return { value: null, why: 'This is no amount in US dollars that could be read with certainty.' }
  if (cents < 0) return { value: null, why: 'The amount is negative.' }
  if (cents > largestCents) return { value: null, why: 'The amount is far above what any project costs.' }
  return { value: cents }
}

export function readPercent(text: string): Taken<number> {
  const match = /^(\d{1,3}(?:\.\d{1,4})?)\s*%?$/.exec(text)
  const value = match ? Number(match[1]) : null
  return value !== null && value <= 100 ? { value } : { value: null, why: 'This is no percentage from 0 to 100.' }
}

export function readYear(text: string): Taken<number> {
  return /^(?:19|20)\d{2}$/.test(text)
    ? { value: Number(text) }
    : { value: null, why: 'This is no year in four figures.' }
}

export function readYesNo(text: string): Taken<boolean> {
  const match = /^(yes|no|y|n)\.?$/i.exec(text)
  return match
    ? { value: match[1]?.toLowerCase().startsWith('y') === true }
    : { value: null, why: 'The answer should be Yes or No.' }
}

/** The number in its one kept spelling: "EWG 06/2005" as "EWG 06 2005". */
export function readNumber(text: string): Taken<string> {
  const number = parseNumber(text)
  return number
    ? { value: formatNumber(number) }
    : { value: null, why: 'This is no project number, such as CTI 32 2017A.' }
}

/** One name of a reference list or one of a few words; the nearest is suggested, never taken. */
export function readName(text: string, lookup: Lookup, what: string): Taken<string> {
  const found = lookup.find(text)
  if (found) return { value: found.key }
  const acronym = /\(([A-Za-z]{2,8})\)\s*$/.exec(text)?.[1]
  const known = acronym === undefined ? null : lookup.find(acronym)
  if (known) return { value: known.key, why: `The acronym is known as “${known.shown}”; the name before it differs.` }
  const nearest = lookup.nearest(text)
  return {
    value: null,
    why: nearest ? `This is no known ${what}. Perhaps “${nearest}” is meant.` : `This is no known ${what}.`,
    suggestion: nearest ?? undefined,
  }
}
