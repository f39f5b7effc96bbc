import { and, asc, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { StateKey, Visibility } from '~/domain/lifecycle/lifecycle'
import type { CalendarSession } from '~/domain/lifecycle/sessions'
import type { Reader, Transaction } from '../database'

/** Sessions are written one after the other. */
export const calendarScope = 'calendar'

/** Every session of the calendar with its money, the latest first. */
export async function listSessions(source: Reader): Promise<CalendarSession[]> {
  const { calendarSession: t, sessionMoney } = source.tables
  const [sessions, money] = await Promise.all([
    source.select().from(t).orderBy(desc(t.year), desc(t.session)),
    source.select().from(sessionMoney).orderBy(asc(sessionMoney.fund), asc(sessionMoney.subFund)),
  ])
  return sessions.map(session => ({
    ...session,
    money: money
      .filter(row => row.session === session.seq)
      .map(({ fund, subFund, amount }) => ({ fund, subFund, amount })),
  }))
}

/** A session by its year and name, or null where the calendar has none. */
export async function findSessionOf(
  source: Reader,
  year: number | null,
  session: string | null,
): Promise<CalendarSession | null> {
  if (year === null || session === null) return null
  const { calendarSession: t, sessionMoney: m } = source.tables
  const [row] = await source
    .select()
    .from(t)
    .where(and(eq(t.year, year), eq(t.session, session)))
    .limit(1)
  if (!row) return null
  const money = await source
    .select({ fund: m.fund, subFund: m.subFund, amount: m.amount })
    .from(m)
    .where(eq(m.session, row.seq))
    .orderBy(asc(m.fund), asc(m.subFund))
  return { ...row, money }
}

/** Adds a session, or gives a known one (`seq`) its new dates and money; returns its key. */
export async function writeSession(
  tx: Transaction,
  { money, seq, ...dates }: Omit<CalendarSession, 'seq'> & { seq: number | null },
): Promise<number> {
  const { calendarSession: t, sessionMoney } = tx.tables
  const [row] =
    seq === null
      ? await tx.insert(t).values(dates).returning({ seq: t.seq })
      : await tx.update(t).set(dates).where(eq(t.seq, seq)).returning({ seq: t.seq })
  if (!row) throw new Error('The session was not stored')
  await tx.delete(sessionMoney).where(eq(sessionMoney.session, row.seq))
  if (money.length > 0) await tx.insert(sessionMoney).values(money.map(part => ({ session: row.seq, ...part })))
  return row.seq
}

/** A concept note of a session, with what decides who may see it. */
export type SessionNote = {
  number: string
  title: string
  state: StateKey
  visibility: Visibility
  fund: string | null
  subFund: string | null
  forum: string | null
  asks: number | null
  /** Those that propose it first, then those that co-sponsor it. */
  economies: { economy: string; proposes: boolean }[]
}

/** Every project of a session that has a life here, whoever may see it, by fund and number. Two queries. */
export async function listNotesOf(
  source: Reader,
  { year, session }: { year: number; session: string },
): Promise<SessionNote[]> {
  const { project: t, projectEconomy: e } = source.tables
  const rows = await source
    .select({
      seq: t.seq,
      number: t.number,
      title: t.title,
      state: t.state,
      visibility: t.visibility,
      fund: t.fundAccount,
      subFund: t.subFund,
      forum: t.sponsoringForum,
      asks: t.apecFunding,
    })
    .from(t)
    .where(and(eq(t.year, year), eq(t.session, session), isNotNull(t.state)))
    .orderBy(asc(t.fundAccount), asc(t.subFund), asc(t.number))
  if (rows.length === 0) return []
  const economies = await source
    .select({ project: e.project, part: e.part, economy: e.economy })
    .from(e)
    .where(
      inArray(
        e.project,
        rows.map(row => row.seq),
      ),
    )
    .orderBy(asc(e.project), desc(e.part), asc(e.position))
  return rows.flatMap(({ seq, state, ...row }) =>
    state === null
      ? []
      : {
          ...row,
          state,
          economies: economies
            .filter(({ project }) => project === seq)
            .map(({ economy, part }) => ({ economy, proposes: part === 'proposing' })),
        },
  )
}
