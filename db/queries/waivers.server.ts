import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Waiver, WaiverDecision } from '~/domain/budget/waiver'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

const columnsOf = ({ waiver: t }: Reader['tables']) => ({
  ...{ seq: t.seq, rule: t.rule, line: t.line, finding: t.finding, excess: t.excess, reason: t.reason },
  ...{ at: t.at, person: t.person, by: t.by, decision: t.decision, decisionReason: t.decisionReason },
  ...{ decidedAt: t.decidedAt, decidedBy: t.decidedBy, withdrawnAt: t.withdrawnAt },
})

/** Every waiver that was asked for on a project, by its key, the oldest first. */
export async function listWaiversOf(source: Reader, project: number): Promise<Waiver[]> {
  const { waiver: t } = source.tables
  return source.select(columnsOf(source.tables)).from(t).where(eq(t.project, project)).orderBy(asc(t.seq))
}

/** Keeps a wish. */
export async function insertWaiver(
  tx: Transaction,
  project: number,
  wish: Pick<Waiver, 'rule' | 'line' | 'finding' | 'excess' | 'reason' | 'at'> & { author: Author },
): Promise<void> {
  const { author, ...waiver } = wish
  await tx.insert(tx.tables.waiver).values({ project, ...waiver, person: author.person, by: author.name })
}

/** Those of a project's wishes that nobody has decided on and nobody has taken back. */
const undecided = ({ tables: { waiver: t } }: Reader, project: number, seq: number) =>
  and(eq(t.project, project), eq(t.seq, seq), isNull(t.decision), isNull(t.withdrawnAt))

/** Writes down a decision; false where the wish is not there, or was decided or taken back meanwhile. */
export async function decideOnWaiver(
  tx: Transaction,
  { project, seq }: { project: number; seq: number },
  decided: { decision: WaiverDecision; reason: string; at: string; author: Author },
): Promise<boolean> {
  const { decision, reason: decisionReason, at: decidedAt, author } = decided
  const rows = await tx
    .update(tx.tables.waiver)
    .set({ decision, decisionReason, decidedAt, decidedPerson: author.person, decidedBy: author.name })
    .where(undecided(tx, project, seq))
    .returning({ seq: tx.tables.waiver.seq })
  return rows.length === 1
}

/** Takes a wish back; false where it is not there, or was decided or taken back meanwhile. */
export async function withdrawWish(
  tx: Transaction,
  { project, seq, at }: { project: number; seq: number; at: string },
): Promise<boolean> {
  const rows = await tx
    .update(tx.tables.waiver)
    .set({ withdrawnAt: at })
    .where(undecided(tx, project, seq))
    .returning({ seq: tx.tables.waiver.seq })
  return rows.length === 1
}
