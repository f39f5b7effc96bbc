import type { IsoDate } from '../calendar'
import { type GenderGroup, type GenderTarget, genderGroupTitles, type Indicator } from '../record/rows'

/** A target by sex as a sentence of its section: "Participants: 30 women and 30 men". */
export function targetInWords({ group, women, men }: GenderTarget): string {
  const parts = [women === null ? '' : `${women} women`, men === null ? '' : `${men} men`].filter(Boolean)
  return `${genderGroupTitles[group]}: ${parts.join(' and ')}`
}

const isOf = (group: GenderGroup, { promise }: Indicator): boolean =>
  promise?.field === 'genderTargets' && promise.sentence.startsWith(`${genderGroupTitles[group]}:`)

/** The day of what was given before, else that of the project's end. */
const freshFrom = (targetOn: IsoDate | null, group: GenderGroup, id: string): Indicator => ({
  ...{ id, name: genderGroupTitles[group], kind: 'count', unit: group, scaleTop: null, baseline: null, target: null },
  ...{ baselineText: '', targetText: '', baselineOn: null, targetOn, countsPeople: true },
  ...{ targetWomen: null, targetMen: null, byEconomy: [], method: 'List of those who came, by sex', promise: null },
})

/**
 * The indicators with one for each target by sex: a new one, or the one that was made of it before with its new numbers.
 * The whole is women and men together. A breakdown by economy is kept; where it no longer adds up, its problem is told.
 */
export function withTargets(
  indicators: readonly Indicator[],
  targets: readonly GenderTarget[],
  projectEnd: IsoDate | null,
  newId: () => string,
): Indicator[] {
  const made = [...indicators]
  for (const target of targets) {
    const { group, women, men } = target
    const place = made.findIndex(indicator => isOf(group, indicator))
    const indicator: Indicator = {
      ...(made[place] ?? freshFrom(projectEnd, group, newId())),
      target: (women ?? 0) + (men ?? 0),
      targetWomen: women,
      targetMen: men,
      promise: { field: 'genderTargets', sentence: targetInWords(target) },
    }
    made.splice(place < 0 ? made.length : place, place < 0 ? 0 : 1, indicator)
  }
  return made
}
