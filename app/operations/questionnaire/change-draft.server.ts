import { may, type Person } from '~/domain/access/may'
import { definitionProblems, definitionSchema } from '~/domain/questionnaire/definition-schema'
import type { DraftEdit } from '~/domain/questionnaire/edit/draft-edit'
import { same } from '~/domain/record/changed'
import { no } from '~/domain/verdict'
import type { Database, Transaction } from '~db/connect.server'
import { questionnaireScope } from '~db/queries/monitor.server'
import { type DraftChange, findDraftAt, listDraftChanges, writeDraft } from '~db/queries/questionnaire-drafts.server'
import { findDraft } from '~db/queries/questionnaires.server'
import { authorOf, dayOf } from '../author'
import { openQuestionnaire } from './open-questionnaire.server'

export type ChangeDraft = DraftEdit & {
  number: string
  place: number
  /** The revision of the draft that the page was made of. */
  base: number
  by: Person
  now: Date
}

export type DraftSaved =
  | { ok: true; revision: number; made?: string }
  /** `since`: what others changed meanwhile; then nothing was written, and `revision` is what to save from. */
  | { ok: false; reason: string; revision?: number; since?: DraftChange[] }

const gone = no('This questionnaire is not there any more.')

/**
 * Changes the draft of a questionnaire, and keeps what it was before with author, time and words. The one way in which a
 * draft changes; what was published stays as it was. Refuses who may not draft, a closed questionnaire, and a change of a
 * part that somebody else has changed since the page was opened.
 */
export async function changeDraft(db: Database, { number, place, ...asked }: ChangeDraft): Promise<DraftSaved> {
  const { by, now } = asked
  const opened = await openQuestionnaire(db, { number, place, by, now })
  if (!opened) return gone
  const { seq } = opened.questionnaire
  return db.inTransaction(questionnaireScope(seq), async tx => {
    const current = await openQuestionnaire(tx, { number, place, by, now })
    const stored = current && (await findDraft(tx, seq))
    if (!current || !stored) return gone
    const allowed = may(by, 'questionnaires.write', current.subject, dayOf(now))
    if (!allowed.ok) return allowed
    if (current.head.state === 'closed') return no('This questionnaire is closed, and is not changed any more.')
    const { draft, revision } = stored
    const since = await changedMeanwhile(tx, seq, stored, asked)
    if (since) return { ...no(clashWords(since, by)), revision, since }
    const changed = asked.change(draft)
    if ('ok' in changed) return changed
    const read = definitionSchema.safeParse(changed.definition)
    if (!read.success)
      return no(
        definitionProblems(read.error)
          .map(({ message }) => message)
          .join(' '),
      )
    const { what, made } = changed
    if (same(read.data, draft)) return { ok: true, revision, made }
    const next = { draft: read.data, before: draft, revision: revision + 1, isPublished: current.head.version > 0 }
    await writeDraft(tx, { questionnaire: seq, ...next, what, at: now.toISOString(), author: authorOf(by) })
    return { ok: true, revision: next.revision, made }
  })
}

/** What others changed after `base`, where that touches what this change is about; else null. */
async function changedMeanwhile(
  tx: Transaction,
  questionnaire: number,
  { draft, revision }: NonNullable<Awaited<ReturnType<typeof findDraft>>>,
  { base, about }: Pick<ChangeDraft, 'base' | 'about'>,
): Promise<DraftChange[] | null> {
  if (base === revision) return null
  const before = await findDraftAt(tx, questionnaire, base)
  if (before && base < revision && same(about(before), about(draft))) return null
  return listDraftChanges(tx, questionnaire, { after: base, limit: 5 })
}

function clashWords(since: readonly DraftChange[], { name }: Person): string {
  const names = [...new Set(since.map(({ by }) => (by === name ? 'You, in another window,' : by)))].join(' and ')
  const what = since.map(change => change.what).join('; ')
  return since.length === 0
    ? 'The page has lost its version. What you typed is kept: look at it, and save again.'
    : `${names} changed the same since you opened this page (${what}). Nothing was overwritten. What you typed is kept: saving again puts it in the place of theirs.`
}
