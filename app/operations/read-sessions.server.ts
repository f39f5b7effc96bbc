import { audiencesOf, may, type Person } from '~/domain/access/may'
import { stateOf } from '~/domain/lifecycle/lifecycle'
import { type CalendarSession, sessionName } from '~/domain/lifecycle/sessions'
import { fundingLineName, isSameLine } from '~/domain/scoring/funding-line'
import type { Database } from '~db/connect.server'
import { findSessionOf, listNotesOf, type SessionNote } from '~db/queries/calendar.server'
import { isVisible } from '~db/queries/record-rows.server'
import { listScoringsOf, type Scoring } from '~db/queries/scoring.server'
import { decidingCommittee } from '~db/queries/subjects.server'
import { dayOf } from './author'
import { economiesOf, subjectOfScoring } from './scoring-subject'

type Asked = { year: number; session: string; by: Person | null; now: Date }

/** A concept note as the page of its session shows it. */
export type ShownNote = {
  number: string
  title: string
  state: string
  asks: number | null
  economies: string[]
}

export type ShownScoring = Pick<Scoring, 'seq' | 'forum' | 'deadline' | 'closedAt'> & { name: string }

/**
 * A session with what this person may see of it: the concept notes whose papers reach them, by fund, and the scorings in
 * which they score, which they manage or whose scores they read. Null where the calendar has no such session.
 */
export async function readSession(db: Database, { year, session, by, now }: Asked) {
  const found = await findSessionOf(db, year, session)
  if (!found) return null
  const isManager = may(by, 'scores.close', {}, dayOf(now)).ok
  const [notes, scorings] =
    by === null ? [[], []] : await Promise.all([notesFor(db, found, by, now), listScoringsOf(db, found.seq)])
  const unscored = found.money.filter(row => !scorings.some(one => isSameLine(one, row)))
  return {
    name: sessionName(found),
    internalDeadline: found.internalDeadline,
    finalDeadline: found.finalDeadline,
    money: found.money.map(row => ({ name: fundingLineName(row), amount: row.amount })),
    funds: byFund(notes),
    scorings: by === null ? [] : scorings.filter(one => concerns(one, by, now)).map(shown),
    mayEdit: may(by, 'sessions.manage', {}, dayOf(now)).ok,
    /** The funds whose scoring this person may open; null where they may open none. */
    toOpen: isManager ? unscored.map(fundingLineName) : null,
  }
}

const shown = ({ seq, forum, deadline, closedAt, ...line }: Scoring): ShownScoring => ({
  ...{ seq, forum, deadline, closedAt },
  name: fundingLineName(line),
})

/** Whether a scoring is this person's to see: they score in it, manage it, or read its scores. */
export const concerns = (scoring: Scoring, by: Person, now: Date): boolean => {
  const today = dayOf(now)
  const subject = subjectOfScoring(scoring)
  return (
    may(by, 'scores.close', subject, today).ok ||
    may(by, 'scores.read', subject, today).ok ||
    economiesOf(by, scoring, today).length > 0
  )
}

async function notesFor(db: Database, session: CalendarSession, by: Person, now: Date): Promise<SessionNote[]> {
  const notes = await listNotesOf(db, session)
  return notes.filter(({ number, forum, economies, visibility }) => {
    const all = economies.map(({ economy }) => economy)
    const subject = { project: number, forum, economies: all, committee: decidingCommittee }
    return isVisible(visibility, audiencesOf(by, subject, dayOf(now)))
  })
}

/** Notes arrive by fund, sub-fund and number. */
function byFund(notes: readonly SessionNote[]): { name: string; notes: ShownNote[] }[] {
  const groups = new Map<string, ShownNote[]>()
  for (const { fund, subFund, state, economies, number, title, asks } of notes) {
    const name = fund === null ? 'Fund not chosen yet' : fundingLineName({ fund, subFund: subFund ?? '' })
    const proposing = economies.filter(({ proposes }) => proposes).map(({ economy }) => economy)
    const note = { number, title, asks, state: stateOf(state).title, economies: proposing }
    groups.set(name, [...(groups.get(name) ?? []), note])
  }
  return [...groups].map(([name, all]) => ({ name, notes: all }))
}
