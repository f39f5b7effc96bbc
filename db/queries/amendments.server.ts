import { asc, eq } from 'drizzle-orm'
import type { Amendment } from '~/domain/amendment/amendment'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** The amendments of a project by its number, in the order in which they were asked for. */
export function listAmendments(source: Reader, number: string): Promise<Amendment[]> {
  const { amendment: t, project: p } = source.tables
  return source
    .select({
      ...{ seq: t.seq, number: p.number, kind: t.kind, before: t.before, proposed: t.proposed, reason: t.reason },
      ...{ at: t.at, by: t.by, decider: t.decider, edition: t.edition, decision: t.decision },
      ...{ decisionReason: t.decisionReason, decidedAt: t.decidedAt, decidedBy: t.decidedBy },
      ...{ withdrawnAt: t.withdrawnAt, version: t.version },
    })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(eq(p.number, number))
    .orderBy(asc(t.seq))
}

type Asked = Pick<Amendment, 'kind' | 'before' | 'proposed' | 'reason' | 'at' | 'decider' | 'edition'>

/** Keeps a wish to change a project, by its key; gives its own. */
export async function insertAmendment(
  tx: Transaction,
  project: number,
  asked: Asked,
  { person, name }: Author,
): Promise<number> {
  const { amendment: t } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ project, ...asked, decisionReason: '', person, by: name })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The amendment was not kept')
  return row.seq
}

/** Writes the decision on an amendment, its withdrawal, or the version that it made. */
export async function changeAmendment(
  tx: Transaction,
  seq: number,
  changes: Partial<
    Pick<Amendment, 'decision' | 'decisionReason' | 'decidedAt' | 'decidedBy' | 'withdrawnAt' | 'version'>
  > & { decidedPerson?: string | null },
): Promise<void> {
  const { amendment: t } = tx.tables
  await tx.update(t).set(changes).where(eq(t.seq, seq))
}
