import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Remark, RemarkAudience } from '~/domain/quality/remarks'
import { isSectionKey } from '~/domain/record/catalogue'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** The remarks on a project that are for these audiences, oldest first; none where there is no audience. */
export async function listRemarks(
  source: Reader,
  project: number,
  audiences: readonly RemarkAudience[],
): Promise<Remark[]> {
  if (audiences.length === 0) return []
  const { remark: t } = source.tables
  const rows = await source
    .select()
    .from(t)
    .where(and(eq(t.project, project), inArray(t.visibleTo, [...audiences])))
    .orderBy(asc(t.seq))
  return rows.flatMap(({ seq, section, thread, visibleTo, text, at, by }) =>
    isSectionKey(section) ? [{ seq, section, thread, visibleTo, text, at, by }] : [],
  )
}

/** Keeps a remark; `thread` is the first one of its thread, null where it begins one. */
export async function insertRemark(
  tx: Transaction,
  project: number,
  remark: Pick<Remark, 'section' | 'thread' | 'visibleTo' | 'text'>,
  { at, author }: { at: string; author: Author },
): Promise<void> {
  await tx.insert(tx.tables.remark).values({ project, ...remark, at, person: author.person, by: author.name })
}
