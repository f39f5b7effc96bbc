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

/** The rating of one criterion that counts, with who gave it. */
export type Rating = { criterion: QualityCriterion; rating: number; comment: string; at: IsoMoment; by: string }

/** The criteria without a rating, and those below the least that is asked. Ratings are never averaged. */
export const unmetCriteria = (given: readonly Rating[], minimum: number): { title: string; rating: number | null }[] =>
  qualityCriteria.flatMap(({ key, title }): { title: string; rating: number | null }[] => {
    const found = given.find(one => one.criterion === key)
    if (!found) return [{ title, rating: null }]
    return found.rating < minimum ? [{ title, rating: found.rating }] : []
  })
