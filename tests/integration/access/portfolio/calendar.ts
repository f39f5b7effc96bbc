import { sessionName } from '~/domain/lifecycle/sessions'
import type { Database, Transaction } from '~db/connect.server'
import { calendarScope, writeSession } from '~db/queries/calendar.server'
import { economies, fora, type HiddenName, hidden, session } from '../actors'
import { plant } from '../canaries'
import { at, farAhead } from './moments'

const by = { at, person: null, by: 'Test' }

/** The account and sub-fund that all hidden projects ask, and that the session has money in. */
export const fund = { fund: 'APEC Support Fund', subFund: 'ASF: General Fund' } as const

/** The last of them has no scoring yet. */
export const sessionMoney = [
  { ...fund, amount: 10_000_000 },
  { fund: 'General Project Account', subFund: '', amount: 5_000_000 },
  { fund: 'TILF Special Account', subFund: '', amount: 5_000_000 },
]

/** The session of the hidden projects, open for submissions for as long as the tests run. */
export const writeCalendar = (db: Database): Promise<number> =>
  db.inTransaction(calendarScope, tx =>
    writeSession(tx, {
      seq: null,
      ...session,
      internalDeadline: farAhead,
      finalDeadline: farAhead,
      money: sessionMoney,
    }),
  )

/** The keys of the scoring that is open and of one that is closed, as the portfolio writes them. */
export const openScoring = 1
export const closedScoring = 2
/** The key of the score that the assessor's economy gave. */
export const ownScore = 3

/** An open scoring: two economies have scored, one of them twice, the other is the assessor's own. */
export const writeScoring = (db: Database, calendar: number, projects: Record<HiddenName, number>): Promise<void> =>
  db.inTransaction(`scoring ${sessionName(session)}`, async tx => {
    const { scoring, score } = tx.tables
    const where = { session: calendar, ...fund, forum: fora.own, edition: 'integrated-2018', deadline: farAhead }
    await tx.insert(scoring).values({ ...by, ...where, seq: openScoring })
    const points = { alignment: 4, relevance: 3, design: 5, feasibility: 2, lasting: 4 }
    const given = (name: 'eligible' | 'rival', economy: string, comment: string) => ({
      ...{ ...by, scoring: openScoring, project: projects[name], economy, points, comment },
    })
    await tx
      .insert(score)
      .values([
        given('eligible', 'Peru', plant('score', 'eligible', 'earlier', true)),
        given('eligible', 'Peru', plant('score', 'eligible', 'later', true)),
        given('eligible', economies.scoring, plant('own-score', 'eligible', 'own')),
        given('rival', 'Peru', plant('score', 'rival', 'comment', true)),
      ])
    await writeClosed(tx, calendar, projects.assessed)
  })

/** A scoring that closed with one project, which has gone on since. */
async function writeClosed(tx: Transaction, session: number, project: number): Promise<void> {
  const { scoring, score } = tx.tables
  const ranked = { ...{ project, number: hidden.assessed, title: 'It was ranked' }, economies: [economies.own] }
  const place = { asks: 7_493_200, mean: 60, scores: 1, place: 1, line: 'within' as const }
  await tx.insert(scoring).values({
    ...{ ...by, session, seq: closedScoring, fund: 'General Project Account', subFund: '', forum: fora.own },
    ...{ edition: 'integrated-2018', deadline: at, closedAt: at, closedBy: 'Test' },
    ranking: { available: 10_000_000, projects: [{ ...ranked, ...place }] },
  })
  const comment = plant('score', 'assessed', 'closed')
  await tx
    .insert(score)
    .values({ ...by, scoring: closedScoring, project, economy: 'Peru', points: { alignment: 3 }, comment })
}
