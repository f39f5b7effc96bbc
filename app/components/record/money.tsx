import { type Cents, formatCents, formatMoney } from '~/domain/money'

/** Amounts that stand in one column: all with cents where one of them has some, so that the points stand in line. */
export const inOneColumn = (amounts: readonly Cents[]): ((cents: Cents) => string) => {
  const withCents = amounts.some(cents => cents % 100 !== 0)
  return cents => (withCents && cents % 100 === 0 ? `${formatCents(cents)}.00` : formatCents(cents))
}

/** An amount with its currency; `bare` where the column or the label says the currency. */
export const Money = ({ cents, bare }: { cents: Cents; bare?: boolean }) => (
  <span className="num">{bare ? formatCents(cents) : formatMoney(cents)}</span>
)
