import type { ReactNode } from 'react'
import { type Cents, formatCents } from '~/domain/money'

type TotalsProps = { count: number; apec: Cents; coFunding: Cents; children?: ReactNode }

/** What a result comes to; its children stand at the end of the line. */
export const Totals = ({ count, apec, coFunding, children }: TotalsProps) => (
  <div className="totals">
    <dl>
      <div>
        <dt>{count === 1 ? 'project' : 'projects'}</dt>
        <dd>{count.toLocaleString('en-US')}</dd>
      </div>
      <div>
        <dt>APEC funding, US$</dt>
        <dd>{formatCents(apec)}</dd>
      </div>
      <div>
        <dt>co-funding, US$</dt>
        <dd>{formatCents(coFunding)}</dd>
      </div>
      <div>
        <dt>total value, US$</dt>
        <dd>{formatCents(apec + coFunding)}</dd>
      </div>
    </dl>
    {children}
  </div>
)
