import { and, asc, eq, isNull } from 'drizzle-orm'
import { type Amendment, originalCompletion, originalLines } from '~/domain/amendment/amendment'
import type { BudgetLine } from '~/domain/budget/line'
import type { IsoDate } from '~/domain/calendar'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

const columnsOf = ({ amendment: t, project: p }: Reader['tables']) => ({
  ...{ seq: t.seq, number: p.number, kind: t.kind, before: t.before, proposed: t.proposed, reason: t.reason },
  ...{ at: t.at, by: t.by, decider: t.decider, edition: t.edition, decision: t.decision },
  ...{ decisionReason: t.decisionReason, decidedAt: t.decidedAt, decidedBy: t.decidedBy },
  ...{ withdrawnAt: t.withdrawnAt, version: t.version },
})

/** The amendments of a project by its number, in the order in which they were asked for. */
export function listAmendments(source: Reader, number: string): Promise<Amendment[]> {
  const { amendment: t, project: p } = source.tables
  return source
    .select(columnsOf(source.tables))
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(eq(p.number, number))
    .orderBy(asc(t.seq))
}

/** One amendment of a project with the account of who asked for it; null where the project has none of this key. */
export async function findAmendment(
  source: Reader,
  number: string,
  seq: number,
): Promise<(Amendment & { person: string | null }) | null> {
  const { amendment: t, project: p } = source.tables
  const [row] = await source
    .select({ ...columnsOf(source.tables), person: t.person })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(and(eq(p.number, number), eq(t.seq, seq)))
    .limit(1)
  return row ?? null
}

const approvedOf = async (source: Reader, number: string, kind: Amendment['kind']): Promise<Amendment[]> => {
  const { amendment: t, project: p } = source.tables
  return source
    .select(columnsOf(source.tables))
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(and(eq(p.number, number), eq(t.kind, kind), eq(t.decision, 'approved')))
    .orderBy(asc(t.seq))
}

/** The last day of a project as it was approved first; null where it was never extended. */
export const findOriginalCompletion = async (source: Reader, number: string): Promise<IsoDate | null> =>
  originalCompletion(await approvedOf(source, number, 'extension'))

/** The budget of a project as it was approved first; null where no reprogramming changed it. */
export const findOriginalLines = async (source: Reader, number: string): Promise<BudgetLine[] | null> =>
  originalLines(await approvedOf(source, number, 'reprogramming'))

const isOpen = ({ tables: { amendment: t } }: Reader) => and(isNull(t.decision), isNull(t.withdrawnAt))

/** The keys of the projects of which an amendment waits for a decision, for a query over projects. */
export const openAmendmentsOf = (source: Reader) =>
  source.select({ project: source.tables.amendment.project }).from(source.tables.amendment).where(isOpen(source))

/** The amendments of all projects that wait for a decision, by the key of their project, the oldest first. */
export function listOpenAmendments(
  source: Reader,
): Promise<(Pick<Amendment, 'seq' | 'kind' | 'decider'> & { project: number })[]> {
  const { amendment: t } = source.tables
  return source
    .select({ project: t.project, seq: t.seq, kind: t.kind, decider: t.decider })
    .from(t)
    .where(isOpen(source))
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
