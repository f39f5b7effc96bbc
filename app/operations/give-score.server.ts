import { may, type Person } from '~/domain/access/may'
import { mayScore } from '~/domain/scoring/conflict'
import { type Points, scoringEditionOf } from '~/domain/scoring/template'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import {
  type Candidate,
  findScore,
  findScoring,
  insertScore,
  listEligible,
  type Score,
  type Scoring,
} from '~db/queries/scoring.server'
import { dayOf } from './author'
import { economiesOf, scoringScope, subjectOfScoring } from './scoring-subject'

export type GiveScore = {
  by: Person
  now: Date
  scoring: number
  number: string
  /** For which economy; "" where the person scores for one only. */
  economy: string
  points: Points
  comment: string
  /** The score that the page showed, 0 where there was none: one that came meanwhile is not overwritten. */
  base: number
}

export type ScoreGiven = { ok: true } | { ok: false; reason: string; conflict?: true }

/**
 * Gives an economy's score to a concept note, behind those it gave before; the last one counts. Refuses assessors of
 * another forum, session or economy, a proposal of their own economy, what is not eligible, a closed scoring, and a save
 * over a score that somebody else gave meanwhile. The same again changes nothing.
 */
export async function giveScore(db: Database, input: GiveScore): Promise<ScoreGiven> {
  return db.inTransaction(scoringScope(input.scoring), async (tx): Promise<ScoreGiven> => {
    const { by, now } = input
    const today = dayOf(now)
    const scoring = await findScoring(tx, input.scoring)
    if (!scoring) return no('There is no such scoring.')
    const economy = input.economy || economiesOf(by, scoring, today)[0]
    const allowed = may(by, 'scores.give', subjectOfScoring(scoring, economy), today)
    if (!allowed.ok || economy === undefined)
      return no(
        `Only the assessors of ${scoring.forum} in this session score these concept notes, each for their economy.`,
      )
    const project = await findOpen(tx, scoring, input.number)
    if (!project.ok) return project
    const free = mayScore(by, project.candidate, economy, today)
    if (!free.ok) return free
    const kept = { scoring: scoring.seq, project: project.candidate.seq, economy }
    const before = await findScore(tx, kept)
    const repeated = before !== null && isSame(before, input, scoring)
    if (repeated) return yes
    if ((before?.seq ?? 0) !== input.base) return { ok: false, reason: changedMeanwhile, conflict: true }
    const { points, comment } = input
    await insertScore(tx, { ...kept, points, comment, person: by.id, by: by.name, at: now.toISOString() })
    return yes
  })
}

const changedMeanwhile =
  'This score was changed since you opened the page. Nothing was overwritten. ' +
  'Open the concept note in a second window and compare before you save again.'

async function findOpen(
  tx: Transaction,
  scoring: Scoring,
  number: string,
): Promise<{ ok: true; candidate: Candidate } | Extract<Verdict, { ok: false }>> {
  if (scoring.closedAt !== null) return no('The scoring is closed. Scores cannot be given or changed any more.')
  const candidate = (await listEligible(tx, scoring)).find(one => one.number === number)
  return candidate
    ? { ok: true, candidate }
    : { ok: false, reason: `${number} is not among the eligible concept notes of this scoring.` }
}

const isSame = (before: Score, { points, comment }: GiveScore, { edition }: Scoring): boolean =>
  before.comment === comment &&
  scoringEditionOf(edition).criteria.every(({ key }) => before.points[key] === points[key])
