import type { Became } from '~/domain/difference/change'
import { type Cents, formatCents, formatMoney } from '~/domain/money'

/** "+US$ 1,200" or "−1,200"; `bare` where the column says the currency. */
export const changeInWords = (change: Cents, bare?: boolean): string =>
  `${change > 0 ? '+' : '\u2212'}${bare ? formatCents(Math.abs(change)) : formatMoney(Math.abs(change))}`

type BecameProps = { became: Became; absent?: string; bare?: boolean }

/** A fact before and after, each whole; of an amount the change too. One that is the same in both is only said. */
export function BecameText({ became: { before, after, change }, absent = 'not given', bare }: BecameProps) {
  if (before === after) return <>{after ?? absent}</>
  return (
    <>
      <del>{before ?? absent}</del>
      <span className="sr-only"> became </span> <ins>{after ?? absent}</ins>
      {change !== null && change !== 0 && <span className="change num"> ({changeInWords(change, bare)})</span>}
    </>
  )
}
