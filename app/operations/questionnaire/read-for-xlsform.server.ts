import type { Definition } from '~/domain/questionnaire/definition'
import type { Reader } from '~db/connect.server'
import { findDefinition, findDraft } from '~db/queries/questionnaires.server'
import { type Asked, openQuestionnaire } from './open-questionnaire.server'

/**
 * The questions of a questionnaire for who takes them along: those of a version, else the draft for who reads it before it
 * is published, else the version in force. Null where there is none, or where it is not theirs to see.
 */
export async function readForXlsForm(
  source: Reader,
  { version, ...asked }: Asked & { place: number; version: number | null },
): Promise<Definition | null> {
  const opened = await openQuestionnaire(source, asked)
  if (!opened) return null
  const { seq, version: inForce } = opened.questionnaire
  if (version === null && opened.head.may.read) return (await findDraft(source, seq))?.draft ?? null
  return findDefinition(source, seq, Number.isSafeInteger(version ?? inForce) ? (version ?? inForce) : 0)
}
