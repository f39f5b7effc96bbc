import type { Act } from '../access/matrix'
import type { Person, Subject } from '../access/may'
import type { IsoDate, IsoMoment } from '../calendar'
import { type StateKey, stateOf } from '../lifecycle/lifecycle'
import { sessionName } from '../lifecycle/sessions'
import type { Due } from './due'
import type { WaitingFacts, WaitingProject } from './facts'

/** Where something is done: a page of a project, of a scoring, of a session or of a best practice. */
export type Place =
  | { page: ProjectPage; number: string }
  | { page: 'scoring'; seq: number }
  | { page: 'session'; name: string }
  | { page: 'confirm-practice' | 'practice'; number: string; practice: number }
  | { page: 'answer'; seq: number }
  | { page: 'questionnaire'; number: string; place: number }
  | { page: 'monitoring' | 'write-monitoring' | 'review-monitoring'; number: string; place: number }
  | { page: 'amendment'; number: string; amendment: number }
export type ProjectPage =
  | 'steps'
  | 'co-sponsors'
  | 'endorsement'
  | 'points'
  | 'waivers'
  | 'indicators'
  | 'assessment'
  | 'write-report'
  | 'review-report'

/** Something that waits for whoever may do this act to this subject. */
export type Open = {
  act: Act
  subject: Subject
  todo: string
  /** The projects it is about: one, or the several that are done together. */
  projects: { number: string; title: string }[]
  /** What the several are, "of 2026 Session 1, ASF: General Fund". */
  group: string
  due: Due | null
  place: Place
}

export type Asking = { facts: WaitingFacts; person: Person; now: IsoMoment; today: IsoDate }
export type Look = (asking: Asking) => Open[]

const subjectOf = (project: WaitingProject, { committee }: WaitingFacts): Subject => ({
  project: project.number,
  forum: project.forum,
  economies: [...project.proposing, ...project.coSponsoring],
  committee,
})

/**
 * The last moment at which a concept note can be submitted to its forum (internal) or handed in (final): the deadline of
 * its session, or the moment to which it was reopened. Null where the calendar does not know the session.
 */
export function lastMoment(
  deadline: 'internal' | 'final',
  project: WaitingProject,
  { sessions }: WaitingFacts,
): IsoMoment | null {
  const session = sessions.find(one => sessionName(one) === project.session)
  if (!session) return null
  const planned = deadline === 'internal' ? session.internalDeadline : session.finalDeadline
  const reopened = project.reopenings.filter(one => one.deadline === deadline).map(one => one.until)
  return [planned, ...reopened].reduce((last, moment) => (moment > last ? moment : last))
}

export type Details = Partial<Pick<Open, 'act' | 'subject' | 'todo' | 'due'>> & { page?: ProjectPage }

/** What waits with a project, in the words of its state where none are given. */
export function ofProject(project: WaitingProject, facts: WaitingFacts, details: Details = {}): Open[] {
  const { page = 'steps', act, todo, subject = subjectOf(project, facts), due = null } = details
  const waits = stateOf(project.state).waitsFor
  const which = act ?? waits?.act
  if (which === undefined) return []
  const { number, title } = project
  const place = { page, number }
  return [
    { act: which, subject, todo: todo ?? waits?.todo ?? '', projects: [{ number, title }], group: '', due, place },
  ]
}

/** For each project in a state; null where nothing waits with it. */
export const at =
  (state: StateKey, details: (project: WaitingProject, asking: Asking) => Details | null = () => ({})): Look =>
  asking =>
    asking.facts.projects
      .filter(project => project.state === state)
      .flatMap(project => {
        const found = details(project, asking)
        return found === null ? [] : ofProject(project, asking.facts, found)
      })

/** "the point", "3 points" */
export const counted = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`)
