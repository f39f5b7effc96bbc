import { asc, eq } from 'drizzle-orm'
import type { IsoMoment } from '~/domain/calendar'
import type { Measured, MeasuredText } from '~/domain/indicator/measured'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** What was measured for the indicators of a project, by indicator and period. */
export function listMeasured(source: Reader, number: string): Promise<Measured[]> {
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
    .where(eq(p.number, number))
    .orderBy(asc(t.indicator), asc(t.from), asc(t.seq))
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
