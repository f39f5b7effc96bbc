import { addDays, type IsoDate, lastOfMonth, monthNames, parseDayFirst } from '../calendar'
import { type Cents, largestCents } from '../money'
import type { FieldKey } from '../record/catalogue'
import type { Indicator } from '../record/rows'
import { isYear, numbersIn, type WrittenNumber } from './written-numbers'

type Measure = Pick<
  Indicator,
  'kind' | 'unit' | 'scaleTop' | 'target' | 'targetText' | 'countsPeople' | 'targetWomen' | 'targetMen'
>

const longestName = 160
const longestSentence = 2_000
const largestCount = 10_000_000

const plain: Measure = {
  ...{ kind: 'count', unit: '', scaleTop: null, target: null, targetText: '' },
  ...{ countsPeople: false, targetWomen: null, targetMen: null },
}

const money = /(?:US\s?\$|USD|\$)\s*$|^\s*(?:US\s?\$|USD|US dollars|dollars)/i
const before = (sentence: string, { at }: WrittenNumber) => sentence.slice(Math.max(0, at - 12), at)
const after = (sentence: string, { end }: WrittenNumber) => sentence.slice(end)

function amountIn(sentence: string, numbers: WrittenNumber[]): Measure | null {
  const found = numbers.find(
    number => /(?:US\s?\$|USD|\$)\s*$/i.test(before(sentence, number)) || money.test(after(sentence, number)),
  )
  if (!found) return null
  const cents: Cents = Math.round(found.value * 100)
  return cents > largestCents ? null : { ...plain, kind: 'amount', target: cents }
}

function percentIn(sentence: string, numbers: WrittenNumber[]): Measure | null {
  const found = numbers.find(number => /^\s?(?:%|per\s?cent\b|percent\b)/i.test(after(sentence, number)))
  if (!found || found.value > 1_000) return null
  return { ...plain, kind: 'percent', target: Math.round(found.value * 100) / 100 }
}

/** "4 out of 5", "4.2 on a scale of 5", "an average of 4 on a scale from 1 to 5". */
function scaleIn(sentence: string, numbers: WrittenNumber[]): Measure | null {
  for (const number of numbers) {
    const match =
      /^\s+(?:out of|of|on (?:a|the) scale (?:of|from)(?: (?:1|one) (?:to|-))?)\s+(\d{1,3}|five|ten)\b/i.exec(
        after(sentence, number),
      )
    if (!match?.[1]) continue
    const top = { five: 5, ten: 10 }[match[1].toLowerCase()] ?? Number(match[1])
    const isScale = /scale|out of|score|rating|average|mean/i.test(sentence)
    if (isScale && top >= 2 && number.value >= 1 && number.value <= top)
      return { ...plain, kind: 'scale', scaleTop: top, target: Math.round(number.value * 100) / 100 }
  }
  return null
}

const women = /\b(?:wom[ae]n|females?)\b/i
const men = /\b(?:m[ae]n|males?)\b/i
const peopleWords =
  /\b(?:participants?|speakers?|experts?|officials?|officers?|persons?|people|delegates?|trainees?|trainers?|students?|researchers?|managers?|entrepreneurs?|representatives?|wom[ae]n|m[ae]n|females?|males?)\b/i

const unitEnd =
  /[,.;:!?()]|\s(?:from|in|to|are|is|were|will|shall|should|of|by|and|or|for|at|on|with|who|which|that|take|takes|attend|attends|per|each|than|during|have|has|be|can|must|nominate|speak)\b/i

const plural = /^(?:\p{L}{2,}[^s\W]s|wom[ae]n|m[ae]n|people|staff)$/iu

/** What is counted: the words behind the number up to the first plural, or to where the sentence goes on. */
function unitAfter(sentence: string, number: WrittenNumber): string {
  const rest = after(sentence, number).replace(/^\s*(?:of the|or more|different|new)\s/i, ' ')
  const end = rest.search(unitEnd)
  const words = (end < 0 ? rest : rest.slice(0, end)).trim().split(/\s+/).filter(Boolean)
  const noun = words.findIndex(word => plural.test(word))
  return words
    .slice(0, noun < 0 ? 4 : Math.min(noun + 1, 5))
    .join(' ')
    .slice(0, 60)
    .trim()
}

/** "20 women and 20 men" is one count of people by sex. */
function bothSexes(sentence: string, numbers: WrittenNumber[]): Measure | null {
  const counted = numbers.filter(isCount)
  const ofWomen = counted.find(number => women.test(unitAfter(sentence, number)))
  const ofMen = counted.find(number => number !== ofWomen && men.test(unitAfter(sentence, number)))
  if (!ofWomen || !ofMen) return null
  const [targetWomen, targetMen] = [ofWomen.value, ofMen.value]
  return { ...plain, unit: 'people', target: targetWomen + targetMen, countsPeople: true, targetWomen, targetMen }
}

const isCount = ({ value }: WrittenNumber) => Number.isInteger(value) && value <= largestCount

const saysWho = /^[^,.;]{0,80}?\s(?:are|is|be)\s+(?:a\s+)?(wom[ae]n|m[ae]n|female|male)\b/i

function countIn(sentence: string, numbers: WrittenNumber[]): Measure | null {
  const found = numbers.find(number => isCount(number) && !isYear(sentence, number))
  if (!found) return null
  const unit = unitAfter(sentence, found)
  // "two of the speakers from Russia will be women": who they are may stand at the end of the clause.
  const [, predicate = ''] = saysWho.exec(after(sentence, found)) ?? []
  const said = `${unit} ${predicate}`
  return {
    ...plain,
    unit,
    target: found.value,
    countsPeople: peopleWords.test(said),
    targetWomen: women.test(said) ? found.value : null,
    targetMen: men.test(said) && !women.test(said) ? found.value : null,
  }
}

/** "by December 2018", "before 31/12/2018", "by the end of 2018": the day by which it is promised. */
function dayIn(sentence: string): IsoDate | null {
  const named = new RegExp(
    `\\b(by|before|until)(?: the end of)? (?:(\\d{1,2}) )?(${monthNames.join('|')}),? (\\d{4})\\b`,
    'i',
  )
  const [, word = '', day, month = '', year] = named.exec(sentence) ?? []
  if (year) {
    const at = monthNames.findIndex(name => name.toLowerCase() === month.toLowerCase()) + 1
    const exact = parseDayFirst(`${day ?? 1}/${at}/${year}`)
    if (exact === null) return null
    if (/before/i.test(word)) return addDays(exact, -1)
    return day === undefined ? lastOfMonth(exact) : exact
  }
  const written = /\b(?:by|until) (\d{1,2}\/\d{1,2}\/\d{4})\b/i.exec(sentence)
  if (written?.[1]) return parseDayFirst(written[1])
  const whole = /\bby (?:the )?end of (\d{4})\b/i.exec(sentence)
  return whole ? parseDayFirst(`31/12/${whole[1]}`) : null
}

const leading = /^(?:at least|a minimum of|no fewer than|not less than|not fewer than|more than|about|some)\s+/i

const amongOthers = /^(.{3,}?)\s+(?:are|is|will be|shall be|should be)\s+(?:a\s+)?(wom[ae]n|m[ae]n|female|male)$/i

/** "speakers from Russia will be women" → "women among the speakers from Russia". */
const amongWords = (words: string): string => {
  const [, group, who = ''] = amongOthers.exec(words) ?? []
  return group === undefined ? words : `${women.test(who) ? 'women' : 'men'} among the ${group}`
}

/** A name without the number: "Female speakers from the host economy"; else the sentence without its full stop. */
function nameOf(sentence: string, numbers: WrittenNumber[]): string {
  const bare = sentence.replace(/[\s.!?;:,]+$/, '')
  const first = numbers[0]
  const begins = bare.match(leading)?.[0].length ?? 0
  const rest =
    first?.at === begins
      ? bare.slice(first.end).replace(/^\s*(?:%|per\s?cent|percent)?\s*(?:of\s)?\s*(?:the\s)?\s*/i, '')
      : ''
  const name = rest.length >= 4 && /^\p{L}/u.test(rest) ? amongWords(rest) : bare
  const short = name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`
  return short.charAt(0).toLocaleUpperCase('en') + short.slice(1)
}

/**
 * The indicator that a sentence seems to promise, for its author to confirm: name, kind, target, who is counted, by when.
 * Reads numbers in digits and in words up to twenty, percents, US dollars, steps of a scale, women and men; a sentence
 * without a number is measured in words. Whatever it reads, its form takes.
 */
export function indicatorFrom(sentence: string, field: FieldKey): Omit<Indicator, 'id'> {
  const said = sentence.replace(/\s+/g, ' ').trim().slice(0, longestSentence)
  const numbers = numbersIn(said)
  const measure = amountIn(said, numbers) ??
    percentIn(said, numbers) ??
    scaleIn(said, numbers) ??
    bothSexes(said, numbers) ??
    countIn(said, numbers) ?? { ...plain, kind: 'text' as const, targetText: said }
  return {
    ...measure,
    name: nameOf(said, numbers),
    baseline: null,
    baselineText: '',
    baselineOn: null,
    targetOn: dayIn(said),
    byEconomy: [],
    method: '',
    promise: said === '' ? null : { field, sentence: said },
  }
}

/** Whether a sentence names a number that somebody could measure, so that it is offered first. */
export const namesTarget = (sentence: string): boolean => {
  const numbers = numbersIn(sentence)
  return numbers.some(number => !isYear(sentence, number))
}
