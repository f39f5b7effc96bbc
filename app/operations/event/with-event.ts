import type { Act } from '~/domain/access/matrix'
import type { ProjectEvent } from '~/domain/event/event'
import { mayKeepFacts } from '~/domain/implementation/running'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { findEvent } from '~db/queries/events.server'
import { type ProjectAsk, type ProjectFound, withProject } from '../implementation/with-project'

/** Who asks for something on which event of which project. */
export type EventAsk = ProjectAsk & { seq: number }

export type EventFound = ProjectFound & { event: ProjectEvent; projectSeq: number }

type Refused = Extract<Verdict, { ok: false }>
type Rule = { act: Act /** Still done while and after the completion report is looked at. */; later?: boolean }

/**
 * Does something with an event for who may; refuses others, an event that the project does not have, and a project whose
 * facts are closed.
 */
export const withEvent = <Result extends { ok: boolean }>(
  db: Database,
  { seq, ...ask }: EventAsk,
  { act, later }: Rule,
  work: (tx: Transaction, found: EventFound) => Promise<Result | Refused>,
): Promise<Result | Refused> =>
  withProject(db, ask, act, async (tx, project) => {
    const event = await findEvent(tx, ask.number, seq)
    if (!event) return no('This project has no such event.')
    const open = mayKeepFacts(project.state, { later })
    if (!open.ok) return open
    return work(tx, { ...project, projectSeq: project.seq, event })
  })

/** What somebody else saved since a form was filled. */
export type SavedMeanwhile<Text> = { text: Text; revision: number; by: string; at: string }
