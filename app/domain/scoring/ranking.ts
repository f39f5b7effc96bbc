import type { Cents } from '../money'
import { meanOf } from './template'

/**
 * Where a concept note lies: the money reaches it, it shares its place with others of which the money reaches only
 * some, or the money does not reach it.
 */
export type LinePlace = 'within' | 'tied' | 'below'

/** A concept note in its place. `mean` is the mean of the economies' totals, 0 to 100; null where nobody scored. */
export type RankedProject = {
  /** The key of its record, since its number may change later. */
  project: number
  number: string
  title: string
  /** The economies that propose it. */
  economies: string[]
  /** What it asks of APEC, in whole cents. */
  asks: Cents
  mean: number | null
  scores: number
  /** 1, 2, 2, 4: equals share a place; null where nobody scored. */
  place: number | null
  line: LinePlace
}

/** The ranking of one fund in one session, as it was when the scoring closed. */
export type Ranking = { available: Cents; projects: RankedProject[] }

/** A concept note with the totals that the economies gave it. */
export type ScoredProject = Pick<RankedProject, 'project' | 'number' | 'title' | 'economies' | 'asks'> & {
  totals: readonly number[]
}

const byMean = (one: { mean: number | null; number: string }, other: { mean: number | null; number: string }) =>
  (other.mean ?? -1) - (one.mean ?? -1) || (one.number < other.number ? -1 : 1)

type Group = Omit<RankedProject, 'line'>[]

/** The projects in groups of one place, the unscored ones last and each alone. */
function groupsOf(ranked: Group): Group[] {
  const groups: Group[] = []
  for (const project of ranked) {
    const last = groups.at(-1)
    if (last && project.mean !== null && last[0]?.mean === project.mean) last.push(project)
    else groups.push([project])
  }
  return groups
}

const asked = (group: Group): Cents => group.reduce((sum, { asks }) => sum + asks, 0)

/**
 * Ranks the concept notes of one fund in one session: by the mean of the economies' totals, equals on one place. Scores
 * alone decide (Funding Sources 2023), so the line is drawn at the first place that the money does not reach, and
 * nothing behind it comes before it. Where the money reaches some of a shared place and not all, that place stays
 * undecided. What nobody scored has no place and is below.
 */
export function rank(available: Cents, projects: readonly ScoredProject[]): Ranking {
  const sorted = projects
    .map(({ totals, ...project }) => ({ ...project, mean: meanOf(totals), scores: totals.length }))
    .sort(byMean)
  const placed = sorted.map(project => ({
    ...project,
    place: project.mean === null ? null : 1 + sorted.findIndex(({ mean }) => mean === project.mean),
  }))
  let left = available
  let reached = false
  const drawn = groupsOf(placed).flatMap(group => {
    const line = reached ? 'below' : lineOf(group, left)
    if (line === 'within') left -= asked(group)
    else reached = true
    return group.map(project => ({ ...project, line }))
  })
  return { available, projects: drawn }
}

function lineOf(group: Group, left: Cents): LinePlace {
  if (group.some(({ place }) => place === null)) return 'below'
  if (asked(group) <= left) return 'within'
  return group.length > 1 && group.some(({ asks }) => asks <= left) ? 'tied' : 'below'
}

/** What the concept notes ask together, from the first place down to each; null from the first without a place on. */
export function runningTotals({ projects }: Ranking): (Cents | null)[] {
  let sum = 0
  return projects.map(({ place, asks }) => {
    sum += asks
    return place === null ? null : sum
  })
}

export const lineWords: Record<LinePlace, string> = {
  within: 'Within the money',
  tied: 'Tie across the line, undecided',
  below: 'Below the line',
}
