import { may, type Person } from '~/domain/access/may'
import type { IsoDate } from '~/domain/calendar'
import { evaluationDay, evaluationOfKey, isOfLibrary } from '~/domain/evaluation/longer-term'
import type { ResponseRate } from '~/domain/questionnaire/response-rate'
import type { Reader } from '~db/connect.server'
import { findCompleted } from '~db/queries/evaluation.server'
import { listQuestionnaires } from '~db/queries/questionnaires.server'
import { listWritten } from '~db/queries/reminders.server'
import { listResponseRates } from '~db/queries/response-rates.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'

/** What was asked a year or more after the end of a project, and how many answered. */
export type LongerTermEvaluation = {
  questionnaires: ResponseRate[]
  /** The day on which it goes out by itself; null once it was sent, or where the project was completed before Dossier. */
  goesOutOn: IsoDate | null
  /** Whether this reader may read the answers. */
  mayReadResults: boolean
}

/**
 * The longer-term evaluation of a project that a person (null: the public) was found to see; null where there is nothing
 * to tell: the project is not completed, and none was published.
 */
export async function readEvaluation(
  source: Reader,
  { number, by, now }: { number: string; by: Person | null; now: Date },
): Promise<LongerTermEvaluation | null> {
  const [completed, all, rates] = await Promise.all([
    findCompleted(source, number),
    listQuestionnaires(source, number),
    listResponseRates(source, number),
  ])
  const marked = await listWritten(
    source,
    all.map(({ seq }) => evaluationOfKey(seq)),
  )
  const places = new Set(
    all.filter(one => marked.has(evaluationOfKey(one.seq)) || isOfLibrary(one)).map(({ place }) => place),
  )
  const questionnaires = rates.filter(({ place }) => places.has(place))
  if (!completed && questionnaires.length === 0) return null
  const isWaiting = completed !== null && marked.size === 0
  const subject = by === null ? { project: number } : await subjectOf(source, number)
  return {
    questionnaires,
    goesOutOn: isWaiting ? evaluationDay(completed.completedAt.slice(0, 10)) : null,
    mayReadResults: may(by, 'answers.read', subject, dayOf(now)).ok,
  }
}
