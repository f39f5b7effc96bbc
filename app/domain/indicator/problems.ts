import { formatDate } from '../calendar'
import type { Indicator } from '../record/rows'
import { numberInWords } from './measure'

/**
 * What does not hold in an indicator: `parts` do not add up to the whole, something is `missing` without which nobody can
 * say whether the target was reached, or a number or day lies out of its `range`.
 */
export type IndicatorProblem = { about: 'parts' | 'missing' | 'range'; field: keyof Indicator; text: string }

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

/** What the women and men, or the economies, of a target come to; null where nothing of the kind is given. */
export function partSums({ targetWomen, targetMen, byEconomy }: Pick<Indicator, PartKey>): {
  bySex: number | null
  byEconomy: number | null
} {
  return {
    bySex: targetWomen === null && targetMen === null ? null : (targetWomen ?? 0) + (targetMen ?? 0),
    byEconomy: byEconomy.length === 0 ? null : byEconomy.reduce((sum, row) => sum + row.target, 0),
  }
}
type PartKey = 'targetWomen' | 'targetMen' | 'byEconomy'

/** A target of women alone, or of men alone, leaves the others open: only its excess over the whole is wrong. */
function sexProblem({ target, targetWomen, targetMen }: Indicator, bySex: number): string | null {
  if (target === null) return `Enter the target: women and men together are ${people(bySex)}.`
  const open = targetWomen === null || targetMen === null
  if (open ? bySex <= target : bySex === target) return null
  const said = open
    ? `${targetWomen === null ? `${targetMen} men` : `${targetWomen} women`} are`
    : `${targetWomen} women and ${targetMen} men are ${people(bySex)},`
  return open ? `${said} more than the target of ${target}.` : `${said} but the target is ${target}.`
}

function partProblems(indicator: Indicator): IndicatorProblem[] {
  if (indicator.kind !== 'count' || !indicator.countsPeople) return []
  const { bySex, byEconomy } = partSums(indicator)
  const ofSex = bySex === null ? null : sexProblem(indicator, bySex)
  const ofEconomies =
    byEconomy === null || byEconomy === indicator.target
      ? null
      : indicator.target === null
        ? `Enter the target: the economies together are ${people(byEconomy)}.`
        : `The economies together are ${people(byEconomy)}, but the target is ${indicator.target}.`
  return [
    ...(ofSex === null ? [] : [{ about: 'parts' as const, field: 'targetWomen' as const, text: ofSex }]),
    ...(ofEconomies === null ? [] : [{ about: 'parts' as const, field: 'byEconomy' as const, text: ofEconomies }]),
  ]
}

function scaleProblems(indicator: Indicator): IndicatorProblem[] {
  const { kind, scaleTop } = indicator
  if (kind !== 'scale') return []
  if (scaleTop === null)
    return [{ about: 'missing', field: 'scaleTop', text: 'Enter the highest step of the scale, such as 5.' }]
  return (['baseline', 'target'] as const).flatMap(field => {
    const value = indicator[field]
    if (value === null || (value >= 1 && value <= scaleTop)) return []
    return [{ about: 'range' as const, field, text: `The scale goes from 1 to ${scaleTop}, not to ${value}.` }]
  })
}

/**
 * What does not hold in an indicator, in sentences for its author; none where all is well. Nothing here stops a save.
 * The parts of a count of people add up to its target: women and men where both are given, economies where any is.
 */
export function indicatorProblems(indicator: Indicator): IndicatorProblem[] {
  const { name, kind, target, targetText, baseline, baselineOn, targetOn } = indicator
  const problems: IndicatorProblem[] = []
  if (name === '') problems.push({ about: 'missing', field: 'name', text: 'Say what is measured.' })
  if (kind === 'text' ? targetText === '' : target === null)
    problems.push({ about: 'missing', field: 'target', text: 'Enter the target.' })
  if (targetOn === null)
    problems.push({ about: 'missing', field: 'targetOn', text: 'Enter the day by which the target is to be reached.' })
  problems.push(...scaleProblems(indicator), ...partProblems(indicator))
  if (baselineOn !== null && targetOn !== null && baselineOn > targetOn)
    problems.push({
      about: 'range',
      field: 'targetOn',
      text: `The target is of ${formatDate(targetOn)}, before its baseline of ${formatDate(baselineOn)}.`,
    })
  if (kind !== 'text' && baseline !== null && baseline === target)
    problems.push({
      about: 'range',
      field: 'target',
      text: `The target is ${numberInWords(indicator, baseline)}, as before the project: nothing would change.`,
    })
  return problems
}
