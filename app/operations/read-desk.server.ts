import { may, type Person, scopesFor } from '~/domain/access/may'
import { addDays } from '~/domain/calendar'
import { mayStillWrite } from '~/domain/completion/completion-report'
import { stateOf } from '~/domain/lifecycle/lifecycle'
import { sessionName } from '~/domain/lifecycle/sessions'
import { waitingFor } from '~/domain/waiting/waiting-for'
import type { Database } from '~db/connect.server'
import { listOwnProjects } from '~db/queries/desk.server'
import { listOpenReadings } from '~db/queries/readings.server'
import { readWaitingFacts } from '~db/queries/waiting.server'
import { dayOf } from './author'

/** So many lines of what waits are shown at first. */
const atFirst = 40

/** How many days before it is due something counts as near. */
const near = 7

/** A person's desk: what waits for them, their projects, the sessions coming up, and what they may begin. */
export async function readDesk(db: Database, { by, now, all }: { by: Person; now: Date; all: boolean }) {
  const today = dayOf(now)
  const moment = now.toISOString()
  const own = scopesFor(by, 'record.edit', 'project', today)
  const mayImport = may(by, 'record.import', {}, today).ok
  const [facts, projects, readings] = await Promise.all([
    readWaitingFacts(db, { own }),
    listOwnProjects(db, own),
    mayImport ? listOpenReadings(db, by.id) : [],
  ])
  const waiting = waitingFor(by, facts, moment)
  const shown = waiting.slice(0, all ? undefined : atFirst)
  const nearUntil = addDays(today, near)
  return {
    name: by.name,
    now: moment,
    waiting: shown.map(({ kind: _, ...one }) => ({ ...one, isNear: one.due !== null && one.due.at <= nearUntil })),
    more: waiting.length - shown.length,
    projects: projects.map(({ state, ...project }) => ({
      ...project,
      state: state === null ? null : stateOf(state).title,
      mayWriteReport:
        project.status !== null &&
        (project.report === null || mayStillWrite(project.report).ok) &&
        may(by, 'completion.write', { project: project.number }, today).ok,
    })),
    sessions: facts.sessions
      .filter(session => session.finalDeadline >= moment)
      .map(session => ({
        name: sessionName(session),
        internalDeadline: session.internalDeadline,
        finalDeadline: session.finalDeadline,
      })),
    readings: readings.length,
    mayImport,
    mayBegin: scopesFor(by, 'concept.begin', 'economy', today).length > 0,
  }
}
