import type { Act } from '~/domain/access/matrix'
import { audiencesOf, may, type Person } from '~/domain/access/may'
import { partsOfName } from '~/domain/attachment/file-name'
import {
  type FrozenEntry,
  type FrozenFormat,
  type FrozenName,
  frozenFileName,
  isPublic,
  type MadeAgain,
} from '~/domain/frozen/frozen'
import type { Database } from '~db/connect.server'
import { findFrozenReport, listFrozenReports, readFrozenFile } from '~db/queries/frozen-reports.server'
import { findRecord, findSeq } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'
import { filesFrom, sha256Of } from './freeze.server'

/** Who asks, null for the public, about which project. */
type Asking = { number: string; by: Person | null; now: Date }
type AskingOne = Asking & { seq: number }

/** What of a project this reader may read of what was frozen; null where they may not read the project. */
async function rightsOf(db: Database, { number, by, now }: Asking) {
  const today = dayOf(now)
  const subject = by === null ? { project: number } : await subjectOf(db, number)
  const record = await findRecord(db, number, audiencesOf(by, subject, today))
  const project = record && (await findSeq(db, number))
  if (!record || project === null) return null
  const allowed = (act: Act) => may(by, act, subject, today).ok
  const [completion, monitoring, lines] = [
    allowed('completion.read-draft'),
    allowed('monitoring.read'),
    allowed('budget.read-lines'),
  ]
  const mayRead = (of: Pick<FrozenName, 'report' | 'edition' | 'act'>): boolean =>
    isPublic(of) || (of.report === 'completion' ? completion : monitoring && (lines || of.edition === 'summary'))
  return { project, title: record.values.title ?? number, mayRead, worksOnIt: completion || monitoring }
}

export type FrozenList = { title: string; worksOnIt: boolean; entries: FrozenEntry[] }

/**
 * What was frozen of a project, as far as this person (null: the public) may read it, the oldest first; null where there
 * is no project, or nothing for somebody who does not work on it.
 */
export async function readFrozenList(db: Database, asking: Asking): Promise<FrozenList | null> {
  const rights = await rightsOf(db, asking)
  if (!rights) return null
  const entries = (await listFrozenReports(db, rights.project)).filter(rights.mayRead)
  const { title, worksOnIt } = rights
  return entries.length > 0 || worksOnIt ? { title, worksOnIt, entries } : null
}

async function findOne(db: Database, asking: AskingOne) {
  const rights = await rightsOf(db, asking)
  const frozen = rights && (await findFrozenReport(db, rights.project, asking.seq))
  return frozen && rights.mayRead(frozen) ? frozen : null
}

/** A frozen file, or the data as JSON text, under a name without its ending; null where there is none that this person may read. */
export async function openFrozen(
  db: Database,
  { format, ...asking }: AskingOne & { format: FrozenFormat | 'json' },
): Promise<{ name: string; content: Uint8Array | string } | null> {
  const frozen = await findOne(db, asking)
  if (!frozen) return null
  const name = frozenFileName(asking.number, frozen)
  if (format === 'json') return { name, content: frozen.model }
  const file = await readFrozenFile(db, frozen.seq, format)
  return file && { name: partsOfName(file.name).stem, content: file.bytes }
}

/** Makes the files of a frozen report again from its data and compares; null where this person may not read it. */
export async function makeAgain(db: Database, asking: AskingOne): Promise<MadeAgain | null> {
  const frozen = await findOne(db, asking)
  if (!frozen) return null
  const isDataWhole = sha256Of(frozen.model) === frozen.sha256
  const made = await filesFrom(frozen.model)
  const compared = made.map(async ({ format, sha256 }) => {
    const kept = await readFrozenFile(db, frozen.seq, format)
    return { format, kept: kept ? sha256Of(kept.bytes) : '', made: sha256 }
  })
  return { seq: frozen.seq, isDataWhole, files: await Promise.all(compared) }
}
