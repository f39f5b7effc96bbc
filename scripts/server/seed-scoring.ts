import { dayInSingapore, sessionName } from '~/domain/lifecycle/sessions'
import { scoringEditionOf } from '~/domain/scoring/template'
import { closeScoring } from '~/operations/close-scoring.server'
import { giveScore } from '~/operations/give-score.server'
import { openScoring } from '~/operations/open-scoring.server'
import { saveSession } from '~/operations/save-session.server'
import { findScoring } from '~db/queries/scoring.server'
import { type DemoCalendarSession, demoSessions } from '~db/seed/demo/under-way/calendar'
import { assessorOf, type DemoScoring, unit } from '~db/seed/demo/under-way/notation'
import { done, type Happening, happening, type Known } from './seed-acts'

/** The sessions of the demo are announced one after the other, each in good time. */
export const announcements = (known: Known): Happening[] =>
  demoSessions(known.when).map(session => happening(known, session.announced, 1, now => announce(known, session, now)))

async function announce({ db, person }: Known, session: DemoCalendarSession, now: Date): Promise<void> {
  const days = {
    internalDay: dayInSingapore(session.internalDeadline),
    finalDay: dayInSingapore(session.finalDeadline),
  }
  const { year, session: name, money } = session
  const saved = await saveSession(db, {
    ...{ by: await person(unit), now, base: null, why: '' },
    session: { year, session: name, money, ...days },
  })
  done(saved, sessionName(session))
}

/** A scoring from its opening to its close, if it has closed: the assessors of the demo score one after the other. */
export function actsOfScoring(known: Known, scoring: DemoScoring): Happening[] {
  const what = `scoring of ${scoring.subFund || scoring.fund}`
  let seq = 0
  const open = happening(known, scoring.opened, 5, async now => {
    const { session, fund, subFund, forum } = scoring
    const opening = { session: known.when.session(session), line: { fund, subFund }, forum }
    const lastDay = known.when.moment(scoring.deadline).slice(0, 10)
    const opened = done(await openScoring(known.db, { by: await known.person(unit), now, ...opening, lastDay }), what)
    seq = opened.seq
  })
  const scores = scoring.scores.map(score => happening(known, score.ago, 6, now => give(known, seq, score, now)))
  if (scoring.closed === null) return [open, ...scores]
  const close = happening(known, scoring.closed, 5, async now => {
    done(await closeScoring(known.db, { by: await known.person(unit), now, scoring: seq, reason: '' }), what)
  })
  return [open, ...scores, close]
}

async function give(
  { db, tx, numbers, person }: Known,
  seq: number,
  { economy, title, points, comment }: DemoScoring['scores'][number],
  now: Date,
): Promise<void> {
  const scoring = await findScoring(tx, seq)
  if (!scoring) throw new Error(`There is no scoring ${seq}`)
  const { criteria } = scoringEditionOf(scoring.edition)
  const given = Object.fromEntries(criteria.map(({ key }, index) => [key, points[index] ?? 0]))
  const by = await person(assessorOf(economy))
  const number = numbers.get(title) ?? ''
  done(await giveScore(db, { by, now, scoring: seq, number, economy, points: given, comment, base: 0 }), title)
}
