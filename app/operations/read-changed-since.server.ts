import { audiencesOf, type Person } from '~/domain/access/may'
import type { IsoDate } from '~/domain/calendar'
import { type BudgetDifference, totalsOnly } from '~/domain/difference/budget'
import { recordFor } from '~/domain/record/audience'
import { formatVersion, type ProjectRecord } from '~/domain/record/record'
import type { Database } from '~db/connect.server'
import { subjectOf } from '~db/queries/subjects.server'
import { listVersions } from '~db/queries/versions.server'
import { dayOf } from './author'
import { readDifference } from './read-difference.server'

export type ChangedSinceRead = {
  number: string
  endorsedOn: IsoDate
  from: string
  to: string
  savedOn: IsoDate
  before: ProjectRecord
  after: ProjectRecord
  budget: BudgetDifference | null
}

/**
 * A project as its forum endorsed it last, and the newest version that this person may read: those who write it see
 * their draft, the forum the paper that was laid before it last. Of both only what the whole forum may read, so that the
 * note can be handed on. Null where the project was not endorsed, or where its endorsed version is not theirs to read.
 */
export async function readChangedSince(
  db: Database,
  { number, by, now }: { number: string; by: Person; now: Date },
): Promise<ChangedSinceRead | null> {
  const audiences = audiencesOf(by, await subjectOf(db, number), dayOf(now))
  const versions = await listVersions(db, number, audiences)
  const [newest] = versions
  const endorsed = versions.find(({ step }) => step === 'endorse')
  if (!newest || !endorsed) return null
  const read = await readDifference(db, { number, from: endorsed.version, to: newest.version, by, now })
  return (
    read && {
      number,
      endorsedOn: endorsed.at.slice(0, 10),
      from: formatVersion(endorsed.version),
      to: formatVersion(newest.version),
      savedOn: newest.at.slice(0, 10),
      before: recordFor(read.before, ['public']),
      after: recordFor(read.after, ['public']),
      budget: read.budget && totalsOnly(read.budget),
    }
  )
}
