import type { IsoMoment } from '../calendar'
import type { Differing } from './differing'

/** A change of a fact: who made it, when, and each part as it was before (`saved`) and became (`typed`); none made it. */
export type FactPast = { at: IsoMoment; by: string; parts: Differing[] }

type Change = { before: object | null; at: IsoMoment; by: string }

/** The changes of a fact, the latest first, each with what it changed: what was before one is what came of the one before it. */
export function pastOf<Fact extends object>(
  now: Fact,
  changes: readonly Change[],
  differences: (before: Fact, after: Fact) => Differing[],
): FactPast[] {
  let after = now
  return changes.map(({ before, at, by }) => {
    if (before === null) return { at, by, parts: [] }
    const parts = differences(before as Fact, after)
    after = before as Fact
    return { at, by, parts }
  })
}
