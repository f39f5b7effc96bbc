import type { Definition } from '~/domain/questionnaire/definition'
import type { QuestionnaireHead } from '~/domain/questionnaire/questionnaire-head'
import type { Reader } from '~db/connect.server'
import { listQuestionnaireVersions, type QuestionnaireVersion } from '~db/queries/corrections.server'
import { findDefinition } from '~db/queries/questionnaires.server'
import { type Asked, openQuestionnaire } from './open-questionnaire.server'

/** A version in the list of versions; who published it is told only to who reads who answered. */
export type ReadVersion = Omit<QuestionnaireVersion, 'by'> & { by: string | null }

/** A published version with all versions beside it, the latest first; null where it is not there for this person. */
export async function readVersion(
  source: Reader,
  { version, ...asked }: Asked & { place: number; version: number },
): Promise<{ head: QuestionnaireHead; definition: Definition; versions: ReadVersion[] } | null> {
  const opened = await openQuestionnaire(source, asked)
  const definition = opened && (await findDefinition(source, opened.questionnaire.seq, version))
  if (!opened || !definition) return null
  const versions = await listQuestionnaireVersions(source, opened.questionnaire.seq)
  const { head } = opened
  return { head, definition, versions: versions.map(one => ({ ...one, by: head.may.read ? one.by : null })) }
}
