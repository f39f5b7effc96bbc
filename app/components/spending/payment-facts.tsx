import { paymentSources } from '~/domain/budget/payment'
import { formatMoney } from '~/domain/money'
import { Note } from '../page/parts'
import { DateText, MomentText } from '../record/date-text'
import { itemOf, type ListedPayment, VoidWords } from './payment-list'

/** All that is known of one payment. */
export const PaymentFacts = ({ payment }: { payment: ListedPayment }) => (
  <>
    {payment.voidedAt !== null && (
      <Note tone="stop">
        <VoidWords payment={payment} />
      </Note>
    )}
    <dl className="report-facts payment-facts">
      <div>
        <dt>{payment.amount < 0 ? 'Refund' : 'Amount'}</dt>
        <dd className="num">{formatMoney(payment.amount)}</dd>
      </div>
      <div>
        <dt>Whose money</dt>
        <dd>{paymentSources[payment.source]}</dd>
      </div>
      <div>
        <dt>Budget line</dt>
        <dd>{itemOf(payment)}</dd>
      </div>
      <div>
        <dt>Day</dt>
        <dd>
          <DateText date={payment.on} />
        </dd>
      </div>
      <div>
        <dt>Paid to</dt>
        <dd>{payment.payee || <span className="absent">Not given</span>}</dd>
      </div>
      <div>
        <dt>Reference</dt>
        <dd>{payment.reference || <span className="absent">Not given</span>}</dd>
      </div>
      {payment.note !== '' && (
        <div>
          <dt>Note</dt>
          <dd>{payment.note}</dd>
        </div>
      )}
      <div>
        <dt>Recorded</dt>
        <dd>
          {payment.by}, <MomentText moment={payment.at} />
        </dd>
      </div>
    </dl>
  </>
)
