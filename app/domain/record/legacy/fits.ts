import { parseMoney } from '../../money'
import { fieldOf } from '../catalogue'
import { parseNumber } from '../number'
import { readDate } from './dates'
import type { Label } from './labels'
import { isListOf } from './lists'
import type { Lookups } from './lookup'

/** "Casey Harbour", "Ms. Casey Harbour (F)": two to five words that each begin with a capital letter. */
export const looksLikeName = (text: string): boolean =>
  text.length <= 60 &&
  /^(?:\p{Lu}[\p{L}'’.-]*\.?)(?: (?:\p{Lu}[\p{L}'’.-]*|de|da|del|van|von|bin|binti|al|la|\([MF]\))){1,4}$/u.test(text)

/** Could the text be a value of the label? Only asked of labels whose values can be told by themselves. */
export function fits(label: Label, text: string, lookups: Lookups): boolean {
  if (label.zone === 'closing' || label.id === 'proponents' || label.id === 'beneficiariesAndOutputs') return false
  if (label.id === 'total') return parseMoney(text) !== null
  if (label.id === 'number') return parseNumber(text) !== null
  if (label.id === 'declaration') return looksLikeName(text)
  switch (fieldOf(label.id).kind) {
    case 'money':
      return parseMoney(text) !== null
    case 'percent':
      return /^\d{1,3}(?:\.\d+)? ?%$/.test(text)
    case 'year':
      return /^(?:19|20)\d{2}$/.test(text)
    case 'date':
      return readDate(text).value !== null
    case 'yesNo':
      return /^(?:yes|no)\.?$/i.test(text)
    case 'choice':
      return [lookups.types, lookups.sessions, lookups.statuses].some(choices => choices.find(text) !== null)
    case 'fund':
      return lookups.funds.find(text) !== null
    case 'subFund':
      return /^ASF:/i.test(text) || lookups.subFunds.find(text) !== null
    case 'forum':
      return lookups.fora.find(text) !== null
    case 'committee':
      return lookups.committees.find(text) !== null
    case 'fora':
      return isListOf(text, lookups.fora)
    case 'economies':
      return isListOf(text, lookups.economies)
    case 'topics':
      return isListOf(text, lookups.topics)
    default:
      return false
  }
}
