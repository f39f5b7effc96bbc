import { may, type Person } from '~/domain/access/may'
import { sessionName } from '~/domain/lifecycle/sessions'
import { mayScore } from '~/domain/scoring/conflict'
import { fundingLineName } from '~/domain/scoring/funding-line'
import { progressOf, whyClosingNeedsReason } from '~/domain/scoring/progress'
import { type Ranking, runningTotals } from '~/domain/scoring/ranking'
import { scoringEditionOf, totalOf } from '~/domain/scoring/template'
import type { Database } from '~db/connect.server'
import { listHoldersOf } from '~db/queries/grants.server'
import { reference } from '~db/queries/reference.server'
import {
  type Candidate,
  findScore,
  findScoring,
  listEligible,
  listScored,
  listScores,
  listStates,
  type Scoring,
} from '~db/queries/scoring.server'
import { dayOf } from './author'
import { concerns } from './read-sessions.server'
import { economiesOf, subjectOfScoring } from './scoring-subject'

type Asked = { scoring: number; by: Person; now: Date }
type Found = Scoring & { ranking: Ranking | null }

export type ScoringHead = {
  seq: number
  name: string
  session: string
  forum: string
  deadline: string
  closed: { at: string; by: string } | null
  template: string
}

const headOf = ({ seq, forum, deadline, closedAt, closedBy, edition, ...scoring }: Found): ScoringHead => ({
  ...{ seq, forum, deadline },
  name: fundingLineName(scoring),
  session: sessionName(scoring),
  closed: closedAt === null ? null : { at: closedAt, by: closedBy ?? '' },
  template: scoringEditionOf(edition).title,
})

/**
 * A scoring as this person may see it: an assessor what they have to score, the project management unit who has scored
 * how many, and, once it is closed, those who read scores the ranking. Scores are in no part before the close. Null
 * where there is none, `mine: false` where it does not concern them.
 */
export async function readScoring(db: Database, { scoring: seq, by, now }: Asked) {
  const scoring = await findScoring(db, seq)
  if (!scoring) return null
  if (!concerns(scoring, by, now)) return { mine: false as const }
  const today = dayOf(now)
  const subject = subjectOfScoring(scoring)
  const isOpen = scoring.closedAt === null
  const mayClose = may(by, 'scores.close', subject, today).ok
  const mayRead = may(by, 'scores.read', subject, today).ok
  const economies = economiesOf(by, scoring, today)
  const [eligible, scored] = isOpen ? await Promise.all([listEligible(db, scoring), listScored(db, seq)]) : [[], []]
  const watches = isOpen && (mayClose || mayRead)
  return {
    mine: true as const,
    head: headOf(scoring),
    toScore: economies.map(economy => ({ economy, notes: toScore(eligible, scored, { by, economy, today }) })),
    progress: watches ? await progressFor(db, { scoring, eligible, scored, now }) : null,
    mayClose: mayClose && isOpen,
    ranking: !isOpen && mayRead ? await rankingFor(db, scoring) : null,
    mayDecide: !isOpen && may(by, 'funding.decide', subject, today).ok,
  }
}

type Scored = Awaited<ReturnType<typeof listScored>>

export type NoteToScore = {
  number: string
  title: string
  asks: number
  economies: string[]
  isScored: boolean
  /** Why this person cannot score it; null where they can. */
  conflict: string | null
}

const toScore = (
  eligible: readonly Candidate[],
  scored: Scored,
  { by, economy, today }: { by: Person; economy: string; today: string },
): NoteToScore[] =>
  eligible.map(candidate => {
    const { number, title, asks, economies } = candidate
    const free = mayScore(by, candidate, economy, today)
    const isScored = scored.some(one => one.number === number && one.economy === economy)
    return { number, title, asks, economies, isScored, conflict: free.ok ? null : free.reason }
  })

type Watched = { scoring: Scoring; eligible: readonly Candidate[]; scored: Scored; now: Date }

async function progressFor(db: Database, { scoring, eligible, scored, now }: Watched) {
  const [lists, holders] = await Promise.all([reference(db), listHoldersOf(db, 'assessor')])
  const today = dayOf(now)
  const assessors = new Map<string, Set<string>>()
  for (const { person, ...grant } of holders) {
    const one = { id: person, name: '', email: '', grants: [grant] }
    for (const economy of economiesOf(one, scoring, today))
      assessors.set(economy, (assessors.get(economy) ?? new Set()).add(person))
  }
  const counts = new Map([...assessors].map(([economy, people]) => [economy, people.size]))
  const economies = lists.economies.map(({ name }) => name)
  const progress = progressOf(economies, eligible, scored, counts)
  return {
    economies: progress,
    notes: eligible.map(({ number, title }) => ({
      number,
      title,
      scores: scored.filter(one => one.number === number).length,
    })),
    reasonAsked: whyClosingNeedsReason(eligible, progress, scored, now.toISOString() <= scoring.deadline),
  }
}

/** The ranking with what each economy gave, for those who read scores, and where each project stands now. */
async function rankingFor(db: Database, { seq, ranking, edition }: Found) {
  if (ranking === null) return null
  const keys = ranking.projects.map(({ project }) => project)
  const [scores, states] = await Promise.all([listScores(db, seq), listStates(db, keys)])
  const template = scoringEditionOf(edition)
  const running = runningTotals(ranking)
  return {
    available: ranking.available,
    projects: ranking.projects.map(({ project, ...ranked }, index) => {
      const now = states.find(one => one.seq === project)
      return {
        ...ranked,
        number: now?.number ?? ranked.number,
        running: running[index] ?? null,
        isOpen: now?.state === 'scored',
        given: scores
          .filter(score => score.project === project)
          .map(({ economy, points, comment }) => ({ economy, comment, total: totalOf(points, template) })),
      }
    }),
  }
}

export type ShownRanking = NonNullable<Awaited<ReturnType<typeof rankingFor>>>

/**
 * The ranking of a closed scoring, with its head, for those who read scores; null where there is none, no ranking where
 * it is not this person's to read or not there yet.
 */
export async function readRanking(db: Database, { scoring: seq, by, now }: Asked) {
  const scoring = await findScoring(db, seq)
  if (!scoring) return null
  const mayRead = may(by, 'scores.read', subjectOfScoring(scoring), dayOf(now))
  return { mayRead, head: headOf(scoring), ranking: mayRead.ok ? await rankingFor(db, scoring) : null }
}

/**
 * What the page of one score shows: the template, and the score that the economy gave last. `mine: false` where this
 * person does not score here or not for this economy; null where there is no such scoring or concept note.
 */
export async function readScoreForm(db: Database, ask: Asked & { number: string; economy: string | null }) {
  const { scoring: seq, by, now, number } = ask
  const today = dayOf(now)
  const scoring = await findScoring(db, seq)
  if (!scoring) return null
  const all = economiesOf(by, scoring, today)
  const economy = ask.economy === null ? all[0] : all.find(one => one === ask.economy)
  if (economy === undefined) return { mine: false as const }
  const candidate = (await listEligible(db, scoring)).find(one => one.number === number)
  const { criteria, scale } = scoringEditionOf(scoring.edition)
  const rest = { mine: true as const, head: headOf(scoring), edition: scoring.edition, economy, criteria, scale }
  if (!candidate) return scoring.closedAt === null ? null : { ...rest, candidate: null, given: null, conflict: null }
  const free = mayScore(by, candidate, economy, today)
  // What the economy gave is not shown to somebody who may not score it.
  const given = free.ok ? await findScore(db, { scoring: seq, project: candidate.seq, economy }) : null
  const { title, asks, economies, coSponsors } = candidate
  return {
    ...rest,
    candidate: { number, title, asks, economies, coSponsors },
    given: given && { seq: given.seq, points: given.points, comment: given.comment, by: given.by, at: given.at },
    conflict: free.ok ? null : free.reason,
  }
}
