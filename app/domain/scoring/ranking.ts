import type { Cents } from '../money'

/** A concept note in its place. `mean` is the mean of the economies' totals, 0 to 100; null where nobody scored. */
export type RankedProject = {
  number: string
  title: string
  /** What it asks of APEC, in whole cents. */
  asks: Cents
  mean: number | null
  scores: number
  /** 1, 2, 2, 4: equals share a place. */
  place: number | null
  /** Whether the money of the session reaches down to it. */
  within: boolean
}

/** The ranking of one fund in one session, as it was when the scoring closed. */
export type Ranking = { available: Cents; projects: RankedProject[] }
