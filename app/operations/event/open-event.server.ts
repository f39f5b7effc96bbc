import { may, type Person, type Subject, scopesFor } from '~/domain/access/may'
import type { ProjectEvent } from '~/domain/event/event'
import { isOver } from '~/domain/event/event-form'
import type { EventRights } from '~/domain/event/view'
import { mayKeepFacts } from '~/domain/implementation/running'
import { type Verdict, yes } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { findEvent } from '~db/queries/events.server'
import { dayOf } from '../author'
import { findVisibleProject, type VisibleProject } from '../visible-project'

export type OpenedEvent = {
  project: VisibleProject
  /** Of the project. */
  title: string
  event: ProjectEvent
  may: EventRights
  /** Why nothing can be changed now, for those who otherwise may. */
  closed: string | null
  /** Whether the facts of the project are open, whoever asks. */
  mayKeep: boolean
  isOver: boolean
  today: string
}

export type OneEventAsked = { number: string; seq: number; by: Person | null; now: Date }

/** An event with what a person may do with it; null where the project is not theirs to see, or has no such event. */
export async function openEvent(db: Database, { number, seq, by, now }: OneEventAsked): Promise<OpenedEvent | null> {
  const project = await findVisibleProject(db, { number, by, now })
  const event = project && (await findEvent(db, number, seq))
  if (!event) return null
  const today = dayOf(now)
  const allowed = (act: Parameters<typeof may>[1]) => may(by, act, project.subject, today).ok
  const [open, later] = [mayKeepFacts(project.state), mayKeepFacts(project.state, { later: true })]
  const writes = allowed('facts.write')
  const over = isOver(event, today)
  return {
    ...{ project, event, today, isOver: over, title: project.record.values.title ?? number },
    may: {
      ...{ readPeople: allowed('facts.read'), readContacts: allowed('record.read-contacts') },
      ...{ readFiles: allowed('attachments.read'), write: writes && open.ok, writeLater: writes && later.ok },
      ask: allowed('questionnaires.send') && open.ok && !over,
      nominate: by === null ? [] : scopesFor(by, 'events.nominate', 'economy', today),
    },
    ...{ closed: writes && !open.ok ? open.reason : null, mayKeep: open.ok },
  }
}

/** Whether somebody may open nominations: who reads the people of the project, or nominates for an economy. */
export const mayOpenNominations = (by: Person, subject: Subject, now: Date): Verdict =>
  scopesFor(by, 'events.nominate', 'economy', dayOf(now)).length > 0 ? yes : may(by, 'facts.read', subject, dayOf(now))
