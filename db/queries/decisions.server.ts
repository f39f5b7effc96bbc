import { and, asc, eq, inArray } from 'drizzle-orm'
import type { StepKey } from '~/domain/lifecycle/lifecycle'
import type { Reader, Transaction } from '../database'
import { given, prepared } from './prepared.server'

/** A step that was taken: who, when, by which edition of the rules, why, and the letter that told of it. */
export type Decision = {
  seq: number
  step: StepKey
  at: string
  by: string
  session: string | null
  reason: string
  amount: number | null
  edition: string
  major: number
  letterSubject: string | null
  letterText: string | null
}

const columnsOf = ({ decision: t }: Reader['tables']) => ({
  seq: t.seq,
  step: t.step,
  at: t.at,
  by: t.by,
  session: t.session,
  reason: t.reason,
  amount: t.amount,
  edition: t.edition,
  major: t.major,
  letterSubject: t.letterSubject,
  letterText: t.letterText,
})

/** Every step of a project, in their order; `only` names those that are wanted. */
export async function listDecisions(source: Reader, project: number, only?: readonly StepKey[]): Promise<Decision[]> {
  const { decision: t } = source.tables
  return source
    .select(columnsOf(source.tables))
    .from(t)
    .where(and(eq(t.project, project), only ? inArray(t.step, [...only]) : undefined))
    .orderBy(asc(t.seq))
}

/** Whether the forum has endorsed a project, by its number. */
export const wasEndorsed = async (source: Reader, number: string): Promise<boolean> =>
  (await prepared(source, endorsement).execute({ number })).length > 0

const endorsement = (source: Reader) => {
  const { decision: t, project } = source.tables
  return source
    .select({ seq: t.seq })
    .from(t)
    .innerJoin(project, eq(project.seq, t.project))
    .where(and(eq(project.number, given(project.number, 'number')), eq(t.step, 'endorse')))
    .limit(1)
    .prepare()
}

/** Keeps a step with what it decided. */
export async function insertDecision(
  tx: Transaction,
  project: number,
  decision: Omit<Decision, 'seq'> & { person: string | null },
): Promise<number> {
  const { decision: t } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ project, ...decision })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The decision was not stored')
  return row.seq
}
