import { sessionName } from '~/domain/lifecycle/sessions'
import type { Database } from '~db/connect.server'
import { calendarScope, writeSession } from '~db/queries/calendar.server'
import { economies, fora, type HiddenName, session } from '../actors'
import { plant } from '../canaries'
import { at, farAhead } from './moments'

const by = { at, person: null, by: 'Test' }

/** The account and sub-fund that all hidden projects ask, and that the session has money in. */
export const fund = { fund: 'APEC Support Fund', subFund: 'ASF: General Fund' } as const

/** The session of the hidden projects, open for submissions for as long as the tests run. */
export const writeCalendar = (db: Database): Promise<number> =>
  db.inTransaction(calendarScope, tx =>
    writeSession(tx, {
      seq: null,
      ...session,
      internalDeadline: farAhead,
      finalDeadline: farAhead,
      money: [{ ...fund, amount: 10_000_000 }],
    }),
  )

/** The key of the scoring that is open, as the portfolio writes it. */
export const openScoring = 1

/** An open scoring: two economies have scored, one of them twice, the other is the assessor's own. */
export const writeScoring = (db: Database, calendar: number, projects: Record<HiddenName, number>): Promise<void> =>
  db.inTransaction(`scoring ${sessionName(session)}`, async tx => {
    const { scoring, score } = tx.tables
    const where = { session: calendar, ...fund, forum: fora.own, edition: 'ed-15', deadline: farAhead }
    await tx.insert(scoring).values({ ...by, ...where, seq: openScoring })
    const points = { relevance: 20, design: 20, capacity: 20 }
    const given = (name: 'eligible' | 'rival', economy: string, comment: string) => ({
      ...{ ...by, scoring: openScoring, project: projects[name], economy, points, comment },
    })
    await tx
      .insert(score)
      .values([
        given('eligible', 'Peru', plant('score', 'eligible', 'earlier', true)),
        given('eligible', 'Peru', plant('score', 'eligible', 'later')),
        given('eligible', economies.scoring, plant('own-score', 'eligible', 'own')),
        given('rival', 'Peru', plant('score', 'rival', 'comment')),
      ])
  })
