import { may, type Person } from '~/domain/access/may'
import { type Attendee, tookPart } from '~/domain/event/attendee'
import { participantsByEconomy, type Reach, reachOf, sumOf } from '~/domain/event/counts'
import type { ProjectEvent } from '~/domain/event/event'
import { mayKeepFacts } from '~/domain/implementation/running'
import type { Database } from '~db/connect.server'
import { listAttendeesOf } from '~db/queries/attendees.server'
import { listEvents } from '~db/queries/events.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from '../author'
import { findVisibleProject } from '../visible-project'

export type EventAsked = { number: string; by: Person | null; now: Date }

/** An event in the list of its project: how many came, of how many economies; null while nobody has. */
export type ListedEvent = {
  event: ProjectEvent
  came: { participants: number; speakers: number; economies: number } | null
}

export type EventList = {
  number: string
  title: string
  events: ListedEvent[]
  /** Over all events of the project. */
  reach: Reach
  mayWrite: boolean
  /** Why nothing can be changed now, for those who otherwise may. */
  closed: string | null
}

function cameTo(people: readonly Attendee[]): ListedEvent['came'] {
  if (!people.some(tookPart)) return null
  const { economies, totals } = participantsByEconomy(people, { economies: [], on: '' })
  return {
    ...{ participants: sumOf(totals.participants), speakers: sumOf(totals.speakers) },
    economies: economies.filter(({ economy }) => economy !== null).length,
  }
}

/** The events of a project for who sees it, with how far they reached; null where the project is not theirs to see. */
export async function readEvents(db: Database, asked: EventAsked): Promise<EventList | null> {
  const project = await findVisibleProject(db, asked)
  if (!project) return null
  const { number, by, now } = asked
  const [events, people] = await Promise.all([listEvents(db, number), listAttendeesOf(db, number)])
  const writes = by !== null && may(by, 'facts.write', project.subject, dayOf(now)).ok
  const open = mayKeepFacts(project.state)
  return {
    ...{ number, title: project.record.values.title ?? number, reach: reachOf(people) },
    events: events.map(event => ({ event, came: cameTo(people.filter(one => one.event === event.seq)) })),
    ...{ mayWrite: writes && open.ok, closed: writes && !open.ok ? open.reason : null },
  }
}

/** The member economies that a host or a person may be of, by their names in APEC's order. */
export const listMembers = async (db: Database): Promise<string[]> =>
  (await reference(db)).economies.map(({ name }) => name)
