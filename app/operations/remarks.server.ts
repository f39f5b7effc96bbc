import { audiencesOf, may, type Person } from '~/domain/access/may'
import {
  type Remark,
  type RemarkAudience,
  remarkAudiencesOf,
  remarkAudienceTitles,
  threadsOf,
} from '~/domain/quality/remarks'
import { inSections, isSpokenOf } from '~/domain/quality/sections'
import { sectionTitle } from '~/domain/record/catalogue'
import { no, type Verdict, yes } from '~/domain/verdict'
import { remarkLetter } from '~/mail/messages/remark'
import { absolute } from '~/mail/origin.server'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { listPeopleAround } from '~db/queries/letters.server'
import { isVisible } from '~db/queries/record-rows.server'
import { insertRemark, listRemarks } from '~db/queries/remarks.server'
import { authorOf, dayOf } from './author'
import { rememberAct } from './history'
import { findVisibleProject, type VisibleProject } from './visible-project'

type By = { number: string; by: Person; now: Date }

/** The threads of remarks that this person may read, newest first; null where there is nothing for them here. */
export async function readRemarks(db: Database, { section, ...asked }: By & { section: string | null }) {
  const project = await findVisibleProject(db, asked)
  if (!project) return null
  const audiences = remarkAudiencesOf(asked.by, project.subject, dayOf(asked.now))
  if (audiences.length === 0) return null
  const threads = threadsOf(await listRemarks(db, project.seq, audiences))
  return {
    title: project.record.values.title ?? asked.number,
    audiences,
    counts: inSections(threads).map(({ key, title, things }) => ({ key, title, count: things.length })),
    threads: section === null ? threads : threads.filter(thread => thread.section === section),
  }
}

type NewRemark = Pick<Remark, 'section' | 'visibleTo' | 'text'>

/**
 * Begins a thread of remarks on a section, for the readers that its author has chosen and belongs to, and tells them.
 * Refuses who may not write remarks, and readers among whom the author is not.
 */
export const writeRemark = (db: Database, { section, visibleTo, text, ...by }: By & NewRemark): Promise<Verdict> =>
  remarking(db, by, async (tx, project, audiences) => {
    if (!isSpokenOf(section)) return no('Choose the section that the remark is about.')
    if (!audiences.includes(visibleTo)) return no('Choose readers among whom you are.')
    return keep(tx, by, project, { section, visibleTo, text, thread: null })
  })

/** Replies in a thread, for the readers of the thread. Refuses a thread that its author may not read. */
export const replyToRemark = (
  db: Database,
  { thread: key, text, ...by }: By & { thread: number; text: string },
): Promise<Verdict> =>
  remarking(db, by, async (tx, project, audiences) => {
    const remarks = await listRemarks(tx, project.seq, audiences)
    const first = remarks.find(({ seq, thread }) => seq === key && thread === null)
    if (!first) return no('There is no such remark.')
    const { section, visibleTo } = first
    return keep(tx, by, project, { section, visibleTo, text, thread: key })
  })

/** Who writes remarks, in the transaction of the project, with the audiences to which they belong. */
const remarking = (
  db: Database,
  by: By,
  work: (tx: Transaction, project: VisibleProject, audiences: RemarkAudience[]) => Promise<Verdict>,
): Promise<Verdict> =>
  db.inTransaction(`project ${by.number}`, async tx => {
    const project = await findVisibleProject(tx, by)
    const allowed = may(by.by, 'remarks.write', project?.subject ?? { project: by.number }, dayOf(by.now))
    if (!allowed.ok) return allowed
    if (!project) return no(`There is no project ${by.number}.`)
    return work(tx, project, remarkAudiencesOf(by.by, project.subject, dayOf(by.now)))
  })

async function keep(
  tx: Transaction,
  by: By,
  project: VisibleProject,
  remark: Pick<Remark, 'section' | 'thread' | 'visibleTo' | 'text'>,
): Promise<Verdict> {
  const given = { author: authorOf(by.by), at: by.now.toISOString() }
  await insertRemark(tx, project.seq, remark, given)
  const act = remark.thread === null ? 'remark written' : 'remark answered'
  await rememberAct(tx, { number: by.number, act, ...given, why: '' })
  await tellReaders(tx, by, project, remark)
  return yes
}

/** Tells those who may read a remark, but for its author; what it says stays in Dossier. */
async function tellReaders(
  tx: Transaction,
  { number, by, now }: By,
  { seq, subject, record, visibility }: VisibleProject,
  { section, visibleTo, thread }: Pick<Remark, 'section' | 'visibleTo' | 'thread'>,
): Promise<void> {
  for (const reader of await listPeopleAround(tx, subject)) {
    if (reader.id === by.id || !remarkAudiencesOf(reader, subject, dayOf(now)).includes(visibleTo)) continue
    // A forum's chair does not see a draft, nor hears of it.
    if (!isVisible(visibility, audiencesOf(reader, subject, dayOf(now)))) continue
    const words = remarkLetter({
      ...{ name: reader.name, by: by.name, number, title: record.values.title ?? '', isReply: thread !== null },
      section: sectionTitle(section),
      readers: remarkAudienceTitles[visibleTo],
      url: absolute(paths.remarksOn(number, section)),
    })
    await enqueue(tx, { kind: 'project-step', person: reader.id, project: seq, to: reader.email, ...words, now })
  }
}
