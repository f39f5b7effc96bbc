import { formatDate, type IsoDate } from '../calendar'
import type { Indicator } from '../record/rows'
import { numberInWords } from './measure'
import type { MeasuredText } from './measured'

/** What does not hold in a measured value, with the field of its form. */
export type MeasuredProblem = { field: keyof MeasuredText; text: string }

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const women = (count: number) => (count === 1 ? '1 woman' : `${count} women`)
const men = (count: number) => (count === 1 ? '1 man' : `${count} men`)

/** What the women and men, or the economies, of a value come to; null where nothing of the kind is given. */
export const actualSums = (value: Pick<MeasuredText, 'women' | 'men' | 'byEconomy'>) => ({
  bySex: value.women === null && value.men === null ? null : (value.women ?? 0) + (value.men ?? 0),
  byEconomy: value.byEconomy.length === 0 ? null : value.byEconomy.reduce((sum, row) => sum + row.value, 0),
})

/** Women and men are both told, once one of them is or the target tells them, and add up to the value. */
function sexProblem(
  { targetWomen, targetMen }: Indicator,
  { value, women: w, men: m }: MeasuredText,
): MeasuredProblem | null {
  if (w === null && m === null) {
    if (targetWomen === null && targetMen === null) return null
    return { field: 'women', text: 'Enter how many were women and how many were men: the target tells them.' }
  }
  if (w === null) return { field: 'women', text: `Enter how many were women beside the ${men(m ?? 0)}, or 0.` }
  if (m === null) return { field: 'men', text: `Enter how many were men beside the ${women(w)}, or 0.` }
  if (value === null || w + m === value) return null
  return { field: 'women', text: `${women(w)} and ${men(m)} are ${people(w + m)}, but the value is ${value}.` }
}

function economyProblem(indicator: Indicator, measured: MeasuredText): MeasuredProblem | null {
  const { byEconomy: sum } = actualSums(measured)
  if (sum === null)
    return indicator.byEconomy.length === 0 || measured.value === 0
      ? null
      : { field: 'byEconomy', text: 'Enter how many came from each economy: the target tells them.' }
  if (measured.value === null || sum === measured.value) return null
  return {
    field: 'byEconomy',
    text: `The economies together are ${people(sum)}, but the value is ${measured.value}.`,
  }
}

function numberProblems(indicator: Indicator, { value }: MeasuredText): MeasuredProblem[] {
  const { kind, scaleTop } = indicator
  if (value === null) return [{ field: 'value', text: 'Enter what was measured.' }]
  if (kind === 'scale' && scaleTop !== null && (value < 1 || value > scaleTop))
    return [{ field: 'value', text: `The scale goes from 1 to ${scaleTop}, not to ${value}.` }]
  return []
}

/**
 * Why a value cannot be submitted, in sentences with their numbers; none where all is well. A draft may have them. The
 * parts of a count of people add up to its value, and a period is over before its value is submitted.
 */
export function measuredProblems(indicator: Indicator, measured: MeasuredText, today: IsoDate): MeasuredProblem[] {
  const problems: MeasuredProblem[] = []
  if (measured.until > today)
    problems.push({ field: 'until', text: `The period ends on ${formatDate(measured.until)}, which lies ahead.` })
  if (indicator.kind === 'text') {
    if (measured.text === '') problems.push({ field: 'text', text: 'Say what was found.' })
  } else problems.push(...numberProblems(indicator, measured))
  if (!indicator.countsPeople) return problems
  const parts = [sexProblem(indicator, measured), economyProblem(indicator, measured)]
  return [...problems, ...parts.filter(problem => problem !== null)]
}

/** Why parts by economy cannot be kept: an economy that is not `known`, or one that is named twice and would count twice. */
export function economiesProblem(
  byEconomy: MeasuredText['byEconomy'],
  known: readonly string[],
): MeasuredProblem | null {
  const names = byEconomy.map(({ economy }) => economy)
  const stranger = names.find(name => !known.includes(name))
  if (stranger !== undefined) return { field: 'byEconomy', text: `“${stranger}” is not an economy of APEC’s list.` }
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  return twice === undefined ? null : { field: 'byEconomy', text: `${twice} is named twice. Name each economy once.` }
}

type Period = { from: IsoDate; until: IsoDate }

/** "1 January 2018 to 30 June 2018" */
export const periodInWords = ({ from, until }: Period): string => `${formatDate(from)} to ${formatDate(until)}`

/**
 * Why a period cannot be kept: it ends before it begins, or overlaps another of the same indicator, since what happened
 * on a day counts once. `others` are those kept besides it.
 */
export function periodProblem(period: Period, others: readonly Period[]): MeasuredProblem | null {
  const { from, until } = period
  if (from > until)
    return { field: 'until', text: `The period ends on ${formatDate(until)}, before it begins on ${formatDate(from)}.` }
  const other = others.find(one => one.from <= until && from <= one.until)
  if (!other) return null
  return { field: 'from', text: `This period overlaps the one of ${periodInWords(other)}, which is kept already.` }
}

/** A value in words by the kind of its indicator; its words where it is one; empty where nothing was measured. */
export const valueInWords = (indicator: Indicator, { value, text }: Pick<MeasuredText, 'value' | 'text'>): string =>
  indicator.kind === 'text' ? text : value === null ? '' : numberInWords(indicator, value)
