import { may, type Person } from '~/domain/access/may'
import {
  checkSession,
  deadlineOn,
  movedDeadlines,
  type SessionDates,
  sessionState,
} from '~/domain/lifecycle/session-form'
import { type CalendarSession, sessionName } from '~/domain/lifecycle/sessions'
import { formatMoney } from '~/domain/money'
import { fundingLineName, isSameLine } from '~/domain/scoring/funding-line'
import { no, type Verdict, yes } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { calendarScope, findSessionOf, writeSession } from '~db/queries/calendar.server'
import { listScoringsOf } from '~db/queries/scoring.server'
import { dayOf } from './author'
import { rememberOfSession } from './session-history'

/** `base` is the state on which the form was opened; null for a new session. */
export type SaveSession = { by: Person; now: Date; session: SessionDates; base: string | null; why: string }

export type SessionSaved = { ok: true; name: string } | { ok: false; reason: string; conflict?: true }

const changedMeanwhile =
  'Somebody else has changed this session since you opened this page. Nothing was overwritten. ' +
  'Open the session in a second window, compare, and enter your changes there.'

/**
 * Adds a session to the calendar, or gives a known one its new deadlines and money; a moved deadline stands in the
 * history with what it was before. Refuses who may not, an internal deadline after the final one, a session that is
 * there already, a save over another's, and taking away the money of a scoring that is open.
 */
export async function saveSession(db: Database, input: SaveSession): Promise<SessionSaved> {
  const { by, now, session, base } = input
  const allowed = may(by, 'sessions.manage', {}, dayOf(now))
  if (!allowed.ok) return allowed
  const meant = checkSession(session)
  if (!meant.ok) return meant
  const name = sessionName(session)
  return db.inTransaction(calendarScope, async (tx): Promise<SessionSaved> => {
    const before = await findSessionOf(tx, session.year, session.session)
    if (base === null && before) return no(`${name} is in the calendar already. Open it to change it.`)
    if (base !== null && !before) return no(`The calendar has no ${name}.`)
    if (before && sessionState(before) !== base) return { ok: false, reason: changedMeanwhile, conflict: true }
    const after = {
      ...{ year: session.year, session: session.session, money: session.money },
      internalDeadline: deadlineOn(session.internalDay, before?.internalDeadline),
      finalDeadline: deadlineOn(session.finalDay, before?.finalDeadline),
    }
    if (before && sessionState(before) === sessionState(after)) return { ok: true, name }
    const paid = await keepsMoneyOfOpen(tx, before, after)
    if (!paid.ok) return paid
    await writeSession(tx, { ...after, seq: before?.seq ?? null })
    await remember(tx, input, before, after)
    return { ok: true, name }
  })
}

type Dates = Omit<CalendarSession, 'seq'>

async function keepsMoneyOfOpen(tx: Transaction, before: CalendarSession | null, after: Dates): Promise<Verdict> {
  if (!before) return yes
  const open = (await listScoringsOf(tx, before.seq)).filter(({ closedAt }) => closedAt === null)
  const without = open.find(scoring => !after.money.some(row => isSameLine(row, scoring)))
  return without
    ? no(`The scoring of “${fundingLineName(without)}” is open. Keep its money until the scoring is closed.`)
    : yes
}

const moneyInWords = ({ money }: Dates) =>
  money.map(row => `${fundingLineName(row)} ${formatMoney(row.amount)}`).join('; ') || 'none'

async function remember(
  tx: Transaction,
  { by, now, why, session }: SaveSession,
  before: CalendarSession | null,
  after: Dates,
): Promise<void> {
  const told = { session, by, now }
  const datesOf = ({ internalDeadline, finalDeadline }: Dates) => ({ internalDeadline, finalDeadline })
  if (!before) {
    const detail = { ...datesOf(after), money: moneyInWords(after) }
    return rememberOfSession(tx, { ...told, act: 'Session announced', why, detail })
  }
  const moved = movedDeadlines(before, after)
  const was = datesOf(before)
  const is = datesOf(after)
  if (moved.length > 0)
    await rememberOfSession(tx, {
      ...{ ...told, act: 'Deadline moved', why: [...moved, why].filter(text => text !== '').join(' ') },
      detail: {
        internalBefore: was.internalDeadline,
        internalAfter: is.internalDeadline,
        finalBefore: was.finalDeadline,
        finalAfter: is.finalDeadline,
      },
    })
  const money = { before: moneyInWords(before), after: moneyInWords(after) }
  if (money.before !== money.after)
    await rememberOfSession(tx, {
      ...{ ...told, act: 'Money of the session changed', detail: money },
      why: [`It was: ${money.before}. It is now: ${money.after}.`, why].filter(text => text !== '').join(' '),
    })
}
