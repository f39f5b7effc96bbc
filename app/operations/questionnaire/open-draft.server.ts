import type { Definition } from '~/domain/questionnaire/definition'
import type { Reader } from '~db/connect.server'
import { type DraftChange, listDraftChanges } from '~db/queries/questionnaire-drafts.server'
import { findDefinition, findDraft } from '~db/queries/questionnaires.server'
import { type Asked, type OpenedQuestionnaire, openQuestionnaire } from './open-questionnaire.server'

export type OpenedDraft = OpenedQuestionnaire & {
  draft: Definition
  revision: number
  /** The version in force, of which the draft is a correction; null while there is none. */
  inForce: Definition | null
  /** The latest changes of the draft. */
  changes: DraftChange[]
}

/** The draft of a questionnaire for who reads it before it is published; null where it is not there for them. */
export async function openDraft(source: Reader, asked: Asked & { place: number }): Promise<OpenedDraft | null> {
  const opened = await openQuestionnaire(source, asked)
  if (!opened?.head.may.read) return null
  const { seq, version } = opened.questionnaire
  const [stored, inForce, changes] = await Promise.all([
    findDraft(source, seq),
    version > 0 ? findDefinition(source, seq, version) : null,
    listDraftChanges(source, seq, { after: 0, limit: 10 }),
  ])
  return stored && { ...opened, ...stored, inForce, changes }
}
