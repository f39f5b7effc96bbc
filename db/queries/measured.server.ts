import { and, asc, count, eq, inArray, type SQL } from 'drizzle-orm'
import type { IsoMoment } from '~/domain/calendar'
import type { Measured, MeasuredText } from '~/domain/indicator/measured'
import type { Indicator } from '~/domain/record/rows'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

function measuredWhere(source: Reader, where: SQL | undefined): Promise<Measured[]> {
  const { measured: t, project: p } = source.tables
  return source
    .select({
      ...{ seq: t.seq, number: p.number, indicator: t.indicator, from: t.from, until: t.until, value: t.value },
      ...{ text: t.text, women: t.women, men: t.men, byEconomy: t.byEconomy, note: t.note, evidence: t.evidence },
      ...{ state: t.state, remark: t.remark, decidedAt: t.decidedAt, decidedBy: t.decidedBy },
      ...{ revision: t.revision, at: t.at, by: t.by },
    })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(where)
    .orderBy(asc(t.indicator), asc(t.from), asc(t.seq))
}

/** What was measured for the indicators of a project, by indicator and period. */
export const listMeasured = (source: Reader, number: string): Promise<Measured[]> =>
  measuredWhere(source, eq(source.tables.project.number, number))

/** What was measured of one indicator of a project, by period. */
export function listMeasuredOf(source: Reader, number: string, indicator: string): Promise<Measured[]> {
  const { measured: t, project: p } = source.tables
  return measuredWhere(source, and(eq(p.number, number), eq(t.indicator, indicator)))
}

/** A measured value of a project; null where it has none of this key. */
export async function findMeasured(source: Reader, number: string, seq: number): Promise<Measured | null> {
  const { measured: t, project: p } = source.tables
  const [found] = await measuredWhere(source, and(eq(p.number, number), eq(t.seq, seq)))
  return found ?? null
}

/** The indicators that the record of a project, by its key, named in former versions, as they were last. */
export async function listFormerIndicators(source: Reader, project: number): Promise<Indicator[]> {
  const { versionChange: t } = source.tables
  const rows = await source
    .select({ before: t.before })
    .from(t)
    .where(and(eq(t.project, project), eq(t.part, 'indicators')))
    .orderBy(asc(t.version), asc(t.revision))
  const held = rows.flatMap(({ before }) => (before as { value: Indicator[] | null } | null)?.value ?? [])
  return [...new Map(held.map(indicator => [indicator.id, indicator])).values()]
}

/** Takes a measured value away. */
export async function deleteMeasured(tx: Transaction, seq: number): Promise<void> {
  await tx.delete(tx.tables.measured).where(eq(tx.tables.measured.seq, seq))
}

/** Keeps what was measured in a period as a draft; gives its key. */
export async function insertMeasured(
  tx: Transaction,
  project: number,
  value: MeasuredText & { at: IsoMoment },
  { person, name }: Author,
): Promise<number> {
  const { measured: t } = tx.tables
  const fresh = { state: 'draft', remark: '', revision: 0 } as const
  const [row] = await tx
    .insert(t)
    .values({ project, ...value, ...fresh, person, by: name })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The value was not kept')
  return row.seq
}

/** Writes a value or what was decided on it, as a revision. */
export async function changeMeasured(
  tx: Transaction,
  seq: number,
  changes: Partial<MeasuredText & Pick<Measured, 'state' | 'remark' | 'decidedAt' | 'decidedBy'>> & {
    revision: number
  },
): Promise<void> {
  const { measured: t } = tx.tables
  await tx.update(t).set(changes).where(eq(t.seq, seq))
}

/** Projects of which a measured value waits for the Secretariat. */
export function hasMeasuredWaiting(source: Reader): SQL {
  const { project, measured: t } = source.tables
  return inArray(project.seq, source.select({ project: t.project }).from(t).where(eq(t.state, 'submitted')))
}

/** How many measured values of each project wait for the Secretariat. */
export async function countMeasuredWaiting(source: Reader): Promise<Map<number, number>> {
  const { measured: t } = source.tables
  const rows = await source
    .select({ project: t.project, values: count() })
    .from(t)
    .where(eq(t.state, 'submitted'))
    .groupBy(t.project)
  return new Map(rows.map(row => [row.project, row.values]))
}
