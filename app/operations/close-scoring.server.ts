import { may, type Person } from '~/domain/access/may'
import { sessionName } from '~/domain/lifecycle/sessions'
import { fundingLineName, isSameLine } from '~/domain/scoring/funding-line'
import { progressOf, whyClosingNeedsReason } from '~/domain/scoring/progress'
import { type Ranking, rank } from '~/domain/scoring/ranking'
import { scoringEditionOf, totalOf } from '~/domain/scoring/template'
import { no, type Verdict, yes } from '~/domain/verdict'
import { rankingReady } from '~/mail/messages/scoring'
import { absolute } from '~/mail/origin.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { findSessionOf } from '~db/queries/calendar.server'
import { lockScopes } from '~db/queries/locks.server'
import { reference } from '~db/queries/reference.server'
import { findScoring, listEligible, listScores, type Scoring, writeClose } from '~db/queries/scoring.server'
import { allOrNothing } from './all-or-nothing'
import { dayOf } from './author'
import { scoringScope, subjectOfScoring } from './scoring-subject'
import { rememberOfSession } from './session-history'
import { takeStepIn } from './take-step.server'
import { tell } from './tell'

type CloseScoring = { by: Person; now: Date; scoring: number; reason: string }

/**
 * Closes a scoring: the ranking is computed and kept as it is, and each concept note takes its place and its step, all
 * in one transaction. Refuses who may not, a scoring that is closed, and, without a reason, one that closes early or
 * with a concept note that nobody has scored.
 */
export async function closeScoring(db: Database, input: CloseScoring): Promise<Verdict> {
  const lists = await reference(db)
  return allOrNothing(db, scoringScope(input.scoring), async (tx, must): Promise<Verdict> => {
    const { by, now } = input
    const scoring = await findScoring(tx, input.scoring)
    if (!scoring) return no('There is no such scoring.')
    must(may(by, 'scores.close', subjectOfScoring(scoring), dayOf(now)))
    if (scoring.closedAt !== null) return no(`${scoring.closedBy} has closed this scoring already.`)
    const seen = await listEligible(tx, scoring)
    await lockScopes(
      tx,
      seen.map(({ number }) => `project ${number}`),
    )
    const economies = lists.economies.map(({ name }) => name)
    const reason = input.reason.trim()
    const ranking = await rankingOf(tx, { scoring, now, reason, economies, seen: seen.map(({ number }) => number) })
    if (!ranking.ok) return ranking
    const { projects } = ranking.ranking
    // Written first: the steps look at it.
    await writeClose(tx, scoring.seq, { closedAt: now.toISOString(), closedBy: by.name, ranking: ranking.ranking })
    for (const { number, place, mean } of projects) {
      const step = { number, step: 'close-scoring', reason, by, now, rank: { place, mean } } as const
      must(await takeStepIn(tx, step, lists))
    }
    await tellAndRemember(tx, { ...input, reason }, scoring, projects.length)
    return yes
  })
}

type Closing = { scoring: Scoring; now: Date; reason: string; economies: string[]; seen: string[] }

async function rankingOf(
  tx: Transaction,
  { scoring, now, reason, economies, seen }: Closing,
): Promise<{ ok: true; ranking: Ranking } | Extract<Verdict, { ok: false }>> {
  const eligible = await listEligible(tx, scoring)
  // Whoever came meanwhile is not held for this transaction; whoever went is not there to be ranked.
  const late = eligible.find(({ number }) => !seen.includes(number))
  if (late) return { ok: false, reason: `${late.number} has just been found eligible. Please look again, then close.` }
  if (eligible.length === 0)
    return { ok: false, reason: 'There is no eligible concept note to rank. Find the concept notes eligible first.' }
  const scores = await listScores(tx, scoring.seq)
  const numbers = new Map(eligible.map(({ seq, number }) => [seq, number]))
  const scored = scores.map(({ project, economy }) => ({ number: numbers.get(project) ?? '', economy }))
  const progress = progressOf(economies, eligible, scored, new Map())
  const asked = whyClosingNeedsReason(eligible, progress, scored, now.toISOString() <= scoring.deadline)
  if (asked !== null && reason === '') return { ok: false, reason: asked }
  const session = await findSessionOf(tx, scoring.year, scoring.session)
  const available = session?.money.find(row => isSameLine(row, scoring))?.amount ?? 0
  const edition = scoringEditionOf(scoring.edition)
  const withTotals = eligible.map(({ seq, number, title, asks, economies: proposing }) => ({
    ...{ project: seq, number, title, asks, economies: proposing },
    totals: scores.filter(({ project }) => project === seq).map(({ points }) => totalOf(points, edition)),
  }))
  return { ok: true, ranking: rank(available, withTotals) }
}

async function tellAndRemember(
  tx: Transaction,
  { by, now, reason }: CloseScoring,
  scoring: Scoring,
  count: number,
): Promise<void> {
  const fund = fundingLineName(scoring)
  const why = [fund, reason].filter(text => text !== '').join('. ')
  const detail = { fund, forum: scoring.forum, projects: String(count) }
  await rememberOfSession(tx, { session: scoring, act: 'Scoring closed', why, by, now, detail })
  const facts = { session: sessionName(scoring), fund, by: by.name, url: absolute(paths.scoring(scoring.seq)), count }
  await tell(tx, {
    ...{ kind: 'project-step', project: null, whoMay: 'funding.decide', except: by.id, now },
    subject: subjectOfScoring(scoring),
    words: ({ name }) => rankingReady({ ...facts, name }),
  })
}
