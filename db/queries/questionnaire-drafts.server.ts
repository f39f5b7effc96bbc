import { and, asc, desc, eq, gt } from 'drizzle-orm'
import type { Definition } from '~/domain/questionnaire/definition'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** A change of a draft in words. */
export type DraftChange = { revision: number; what: string; by: string; at: string }

/** The changes of a draft after a revision, the latest first; at most `limit` of them. */
export const listDraftChanges = (
  source: Reader,
  questionnaire: number,
  { after, limit }: { after: number; limit: number },
): Promise<DraftChange[]> => {
  const { draftChange: t } = source.tables
  return source
    .select({ revision: t.revision, what: t.what, by: t.by, at: t.at })
    .from(t)
    .where(and(eq(t.questionnaire, questionnaire), gt(t.revision, after)))
    .orderBy(desc(t.revision))
    .limit(limit)
}

/** The draft as it was at a revision that others have changed since; null where nothing was changed after it. */
export async function findDraftAt(source: Reader, questionnaire: number, revision: number): Promise<Definition | null> {
  const { draftChange: t } = source.tables
  const [row] = await source
    .select({ before: t.before })
    .from(t)
    .where(and(eq(t.questionnaire, questionnaire), gt(t.revision, revision)))
    .orderBy(asc(t.revision))
    .limit(1)
  return row?.before ?? null
}

/** Keeps a changed draft as its next revision, and what it was before. The title of what was published stays in force. */
export async function writeDraft(
  tx: Transaction,
  changed: {
    questionnaire: number
    before: Definition
    draft: Definition
    revision: number
    isPublished: boolean
    what: string
    at: string
    author: Author
  },
): Promise<void> {
  const { questionnaire, before, draft, revision, isPublished, what, at, author } = changed
  const { questionnaire: t, draftChange } = tx.tables
  const by = { at, person: author.person, by: author.name }
  await tx.insert(draftChange).values({ questionnaire, revision, before, what, ...by })
  const titled = isPublished ? {} : { title: draft.title }
  await tx
    .update(t)
    .set({ draft, draftRevision: revision, ...titled })
    .where(eq(t.seq, questionnaire))
}
