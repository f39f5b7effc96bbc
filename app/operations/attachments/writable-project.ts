import { may, type Person } from '~/domain/access/may'
import { mayChange } from '~/domain/lifecycle/editing'
import type { ProjectRecord } from '~/domain/record/record'
import { no, type Verdict } from '~/domain/verdict'
import type { Reader } from '~db/connect.server'
import { getForChange } from '~db/queries/records.server'
import { findEditing } from '~db/queries/subjects.server'
import { dayOf } from '../author'

export type OnProject = { number: string; by: Person; now: Date }

export type WritableProject = { ok: true; seq: number; record: ProjectRecord } | Extract<Verdict, { ok: false }>

/** The project whose files somebody wants to change; refuses who may not edit it, and where its record is closed now. */
export async function findWritableProject(source: Reader, { number, by, now }: OnProject): Promise<WritableProject> {
  const subject = { project: number }
  const allowed = may(by, 'record.edit', subject, dayOf(now))
  if (!allowed.ok) return allowed
  const current = await getForChange(source, number)
  if (!current) return no(`There is no project ${number}.`)
  const standing = { ...(await findEditing(source, number)), now: now.toISOString() }
  const open = mayChange(standing, [], may(by, 'record.edit-secretariat', subject, dayOf(now)).ok)
  return open.ok ? { ok: true, seq: current.seq, record: current.record } : open
}
