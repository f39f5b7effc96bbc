import type { IsoMoment } from '../calendar'
import { type FieldKey, fieldOf, isFieldKey } from './catalogue'
import { type Held, heldIn, same } from './changed'
import type { RecordParts } from './record'

/**
 * What became of a part since a form was filled: who changed it last and when, and what it held when the form was
 * filled; null where that was not kept, because typing was joined into the very version that the form had read.
 */
export type Since = { part: string; before: Held | null; by: string; at: IsoMoment }

/** A field that somebody else has changed to something other than the form holds. */
export type Clash = { key: FieldKey; theirs: Held; mine: Held; before: Held | null; by: string; at: IsoMoment }

/**
 * What a form holds (`mine`) beside what others have saved since it was filled (`theirs`, the record now). A field that
 * both have brought to the same is no clash, nor one that the form left as it was: `settled` holds theirs there.
 */
export function beside(
  theirs: RecordParts,
  mine: RecordParts,
  since: readonly Since[],
): { clashes: Clash[]; settled: RecordParts } {
  const settled = { values: { ...mine.values }, marks: { ...mine.marks } }
  const clashes: Clash[] = []
  for (const { part: key, before, by, at } of since) {
    if (!isFieldKey(key)) continue
    const now = heldIn(theirs, key)
    const held = heldIn(mine, key)
    if (same(held, now)) continue
    if (before === null || !same(held, before)) clashes.push({ key, theirs: now, mine: held, before, by, at })
    else {
      Object.assign(settled.values, { [key]: now.value })
      Object.assign(settled.marks, { [key]: now.mark })
    }
  }
  return { clashes, settled }
}

export const clashWords = (clashes: readonly Clash[]): string => {
  const names = [...new Set(clashes.map(({ by }) => by))].join(' and ')
  const labels = clashes.map(({ key }) => `“${fieldOf(key).label}”`).join(', ')
  return `${names} changed ${labels} since you opened this page. Nothing was overwritten.`
}
