import { and, asc, eq, max } from 'drizzle-orm'
import type { IsoMoment } from '~/domain/calendar'
import type { Reader } from '../database'

export type CompletedProject = { seq: number; number: string; completedAt: IsoMoment }

const completed = (source: Reader, number?: string) => {
  const { project: p, decision: t } = source.tables
  const one = number === undefined ? undefined : eq(p.number, number)
  return source
    .select({ seq: p.seq, number: p.number, completedAt: max(t.at) })
    .from(p)
    .innerJoin(t, eq(t.project, p.seq))
    .where(and(eq(p.state, 'completed'), eq(t.step, 'accept-report'), one))
    .groupBy(p.seq, p.number)
    .orderBy(asc(p.seq))
}

const whole = (rows: (Omit<CompletedProject, 'completedAt'> & { completedAt: string | null })[]): CompletedProject[] =>
  rows.flatMap(({ completedAt, ...row }) => (completedAt === null ? [] : [{ ...row, completedAt }]))

/**
 * The projects whose completion report was accepted in Dossier, and when. A record that came in as completed from the old
 * database has no such day and is not among them.
 */
export const listCompleted = async (source: Reader): Promise<CompletedProject[]> => whole(await completed(source))

/** The same of one project by its number; null where it is not completed, or was before it came to Dossier. */
export const findCompleted = async (source: Reader, number: string): Promise<CompletedProject | null> =>
  whole(await completed(source, number))[0] ?? null
