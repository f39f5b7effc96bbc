import { may, type Person } from '~/domain/access/may'
import { mayStillWrite } from '~/domain/completion/completion-report'
import type { Database } from '~db/connect.server'
import { findReportOf, listCompletionPoints } from '~db/queries/completion.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'
import { findVisibleProject } from '../visible-project'

/** The Secretariat's points with what the reader may do with them; refused for who may not read drafts. */
export async function readCompletionPoints(db: Database, asking: { number: string; by: Person; now: Date }) {
  const { number, by, now } = asking
  const today = dayOf(now)
  const subject = await subjectOf(db, number)
  const allowed = may(by, 'completion.read-draft', subject, today)
  if (!allowed.ok) return allowed
  const project = await findVisibleProject(db, asking)
  if (!project) return { ok: true, read: null } as const
  const [report, points] = await Promise.all([findReportOf(db, project.seq), listCompletionPoints(db, project.seq)])
  const state = report?.state ?? 'draft'
  const read = {
    ...{ points, title: project.record.values.title ?? number, state },
    mayReply: may(by, 'completion.write', subject, today).ok && mayStillWrite(state).ok,
    maySettle: may(by, 'completion.decide', subject, today).ok && state !== 'accepted',
  }
  return { ok: true, read } as const
}
