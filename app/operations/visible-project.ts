import { audiencesOf, type Person, type Subject } from '~/domain/access/may'
import { recordFor } from '~/domain/record/audience'
import type { Audience } from '~/domain/record/catalogue'
import type { Reader } from '~db/connect.server'
import { isVisible } from '~db/queries/record-rows.server'
import { getForChange, type StoredProject } from '~db/queries/records.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from './author'

/** A project that a person may see, with its record as they may read it. */
export type VisibleProject = StoredProject & {
  subject: Subject & { project: string }
  audiences: Audience[]
}

/** The project of a number as a person sees it now; null where there is none, or where it is not theirs to see. */
export async function findVisibleProject(
  source: Reader,
  { number, by, now }: { number: string; by: Person | null; now: Date },
): Promise<VisibleProject | null> {
  const subject = await subjectOf(source, number)
  const current = await getForChange(source, number)
  const audiences = audiencesOf(by, subject, dayOf(now))
  if (!current || !isVisible(current.visibility, audiences)) return null
  return { ...current, subject, audiences, record: recordFor(current.record, audiences) }
}
