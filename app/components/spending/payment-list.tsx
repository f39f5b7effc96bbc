import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Payment, paymentSources } from '~/domain/budget/payment'
import { formatDate } from '~/domain/calendar'
import { paths } from '~/paths'
import { WideTable } from '../page/parts'
import { DateText } from '../record/date-text'
import { inOneColumn } from '../record/money'

/** A payment with the name of its budget line and what was counted; null where the line is not in the budget any more. */
export type ListedPayment = Payment & { item: string | null }

export const itemOf = ({ item }: Pick<ListedPayment, 'item'>): string =>
  item ?? 'A line that is not in the budget any more'

/** Struck where it is void: the words beside it say so too. */
const Counts = ({ isVoid, children }: { isVoid: boolean; children: ReactNode }) =>
  isVoid ? <del>{children}</del> : children

/** Why and by whom a payment was voided. */
export const VoidWords = ({ payment: { voidedAt, voidedBy, voidReason } }: { payment: Payment }) =>
  voidedAt === null ? null : (
    <>
      Void: {voidReason}{' '}
      <small>
        {voidedBy}, {formatDate(voidedAt)}
      </small>
    </>
  )

const Row = ({ payment, say }: { payment: ListedPayment; say: (cents: number) => string }) => {
  const isVoid = payment.voidedAt !== null
  return (
    <tr>
      <th scope="row">
        <Link to={paths.payment(payment.number, payment.seq)}>
          <span className="sr-only">Payment </span>
          {payment.seq}
        </Link>
      </th>
      <td>
        <Counts isVoid={isVoid}>
          <DateText date={payment.on} />
        </Counts>
      </td>
      <td>
        <Counts isVoid={isVoid}>{itemOf(payment)}</Counts>
      </td>
      <td>
        <Counts isVoid={isVoid}>{payment.payee || 'Not given'}</Counts>
        {payment.reference !== '' && <small>{payment.reference}</small>}
      </td>
      <td>{paymentSources[payment.source]}</td>
      <td className="r">
        <Counts isVoid={isVoid}>{say(payment.amount)}</Counts>
      </td>
      <td>
        {isVoid ? (
          <VoidWords payment={payment} />
        ) : (
          <>
            {payment.amount < 0 && 'Refund. '}
            {payment.note}
          </>
        )}
      </td>
    </tr>
  )
}

/** Every payment by day, voided ones too. */
export const PaymentList = ({ payments }: { payments: readonly ListedPayment[] }) => {
  const say = inOneColumn(payments.map(({ amount }) => amount))
  return (
    <WideTable label="Payments">
      <table className="sheet payments">
        <caption>Payments by day, in US dollars; a refund is below zero</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Day</th>
            <th scope="col">Budget line</th>
            <th scope="col">Paid to</th>
            <th scope="col">Whose money</th>
            <th scope="col" className="r">
              Amount
            </th>
            <th scope="col">Remark</th>
          </tr>
        </thead>
        <tbody>
          {payments.map(payment => (
            <Row key={payment.seq} payment={payment} say={say} />
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
