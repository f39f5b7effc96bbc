import { type Cents, formatCents, formatMoney } from '~/domain/money'

/** An amount with its currency; `bare` where the column or the label says the currency. */
export const Money = ({ cents, bare }: { cents: Cents; bare?: boolean }) => (
  <span className="num">{bare ? formatCents(cents) : formatMoney(cents)}</span>
)
