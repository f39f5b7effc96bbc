import { asc, eq } from 'drizzle-orm'
import type { Payment, PaymentText } from '~/domain/budget/payment'
import type { IsoMoment } from '~/domain/calendar'
import type { Reader, Transaction } from '../database'
import type { Author } from './records.server'

/** The payments of a project by its number, voided ones too, by day. */
export function listPayments(source: Reader, number: string): Promise<Payment[]> {
  const { payment: t, project: p } = source.tables
  return source
    .select({
      ...{ seq: t.seq, number: p.number, line: t.line, source: t.source, amount: t.amount, on: t.on },
      ...{ payee: t.payee, reference: t.reference, note: t.note, at: t.at, by: t.by },
      ...{ voidedAt: t.voidedAt, voidedBy: t.voidedBy, voidReason: t.voidReason },
    })
    .from(t)
    .innerJoin(p, eq(p.seq, t.project))
    .where(eq(p.number, number))
    .orderBy(asc(t.on), asc(t.seq))
}

/** Keeps a payment of a project, by its key; gives its own. */
export async function insertPayment(
  tx: Transaction,
  project: number,
  payment: PaymentText & { at: IsoMoment },
  { person, name }: Author,
): Promise<number> {
  const { payment: t } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ project, ...payment, person, by: name, voidReason: '' })
    .returning({ seq: t.seq })
  if (!row) throw new Error('The payment was not kept')
  return row.seq
}

/** Voids a payment with its reason. */
export async function voidPayment(
  tx: Transaction,
  seq: number,
  voided: { voidedAt: IsoMoment; voidedBy: string; voidReason: string },
): Promise<void> {
  const { payment: t } = tx.tables
  await tx.update(t).set(voided).where(eq(t.seq, seq))
}
