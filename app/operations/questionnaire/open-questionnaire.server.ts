import { audiencesOf, type Person, type Subject } from '~/domain/access/may'
import type { Questionnaire } from '~/domain/questionnaire/questionnaire'
import { headOf, isThereFor, type QuestionnaireHead } from '~/domain/questionnaire/questionnaire-head'
import type { Reader } from '~db/connect.server'
import { findQuestionnaire } from '~db/queries/questionnaires.server'
import { findProjectRow } from '~db/queries/record-rows.server'
import { subjectOf } from '~db/queries/subjects.server'
import { dayOf } from '../author'

export type Asked = { number: string; by: Person | null; now: Date }

/** A questionnaire as somebody comes to it. */
export type OpenedQuestionnaire = {
  questionnaire: Questionnaire
  subject: Subject & { project: string }
  head: QuestionnaireHead
}

/** A project as far as its questionnaires need it; null where there is none, or where it is not theirs to see. */
export async function findProjectAround(source: Reader, { number, by, now }: Asked) {
  const subject = await subjectOf(source, number)
  const row = await findProjectRow(source, number, audiencesOf(by, subject, dayOf(now)))
  return row && { subject, seq: row.seq, title: row.title }
}

/**
 * The questionnaire of a project at a place, as a person (null: the public) may see it; null where there is none, where
 * the project is not theirs to see, and where it is a draft that is not theirs to read.
 */
export async function openQuestionnaire(
  source: Reader,
  { place, ...asked }: Asked & { place: number },
): Promise<OpenedQuestionnaire | null> {
  const { number, by, now } = asked
  const around = await findProjectAround(source, asked)
  const questionnaire = around && (await findQuestionnaire(source, number, place))
  if (!around || !questionnaire) return null
  const head = headOf(questionnaire, by, around.subject, dayOf(now))
  return isThereFor(head) ? { questionnaire, subject: around.subject, head } : null
}
