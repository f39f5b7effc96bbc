import type { IsoMoment } from '../calendar'

/** What the quality of a proposal is judged by, each from 1 to 5 (quality criteria of 2012; scale: Dossier's default). */
export const qualityCriteria = [
  {
    key: 'relevance',
    title: 'Relevance',
    ask: 'Does the project meet a need of the region and the priorities of APEC?',
  },
  { key: 'effectiveness', title: 'Effectiveness', ask: 'Will the planned work lead to the objectives?' },
  { key: 'efficiency', title: 'Efficiency', ask: 'Is the money well used, and the budget reasonable?' },
  { key: 'impact', title: 'Impact', ask: 'What will have changed for the beneficiaries?' },
  { key: 'sustainability', title: 'Sustainability', ask: 'Will the results last after the end?' },
] as const

export type QualityCriterion = (typeof qualityCriteria)[number]['key']

export const ratings = [1, 2, 3, 4, 5] as const

/** What is thought of a proposal under one criterion; the rating is null while there is only a comment. */
export type Judgement = { criterion: QualityCriterion; rating: number | null; comment: string }

/** The judgement of one criterion that counts, with who gave it. */
export type Rating = Judgement & { at: IsoMoment; by: string }

/** A judgement as it was given; a later one of the same criterion takes its place, and both are kept. */
export type GivenRating = Rating & { seq: number }

/** Of each criterion the last judgement, in the order of the criteria. */
export function lastRatings<Given extends Rating>(given: readonly Given[]): Given[] {
  const last = new Map(given.map(one => [one.criterion, one]))
  return qualityCriteria.flatMap(({ key }) => last.get(key) ?? [])
}

/** The criteria without a rating, and those below the least that is asked. Ratings are never averaged. */
export const unmetCriteria = (given: readonly Rating[], minimum: number): { title: string; rating: number | null }[] =>
  qualityCriteria.flatMap(({ key, title }): { title: string; rating: number | null }[] => {
    const rating = given.find(one => one.criterion === key)?.rating ?? null
    return rating === null || rating < minimum ? [{ title, rating }] : []
  })

const same = (a: Judgement | undefined, b: Judgement) =>
  (a?.rating ?? null) === b.rating && (a?.comment ?? '') === b.comment

/**
 * What an assessor has changed since they read the judgements up to `base` (a key, 0 for none): what is to be kept, and
 * the criteria of which somebody else has meanwhile said something different.
 */
export function ratingsToKeep(given: readonly GivenRating[], base: number, typed: readonly Judgement[]) {
  const read = lastRatings(given.filter(one => one.seq <= base))
  const now = lastRatings(given)
  const of = (list: readonly GivenRating[], { criterion }: Judgement) => list.find(one => one.criterion === criterion)
  const changed = typed.filter(one => !same(of(read, one), one) && !same(of(now, one), one))
  const isStale = (one: Judgement) => (of(now, one)?.seq ?? 0) > base
  return { keep: changed.filter(one => !isStale(one)), stale: changed.filter(isStale).map(one => one.criterion) }
}
