import { type Cents, percentOf } from '~/domain/money'
import { Money } from './money'

const width = (part: Cents, whole: Cents) => ({ width: `${percentOf(part, whole) ?? 0}%` })

/** The value of a project drawn by who pays, with the amounts in words and figures. */
export function FundingBar({ apec, coFunding }: { apec: Cents; coFunding: Cents }) {
  const total = apec + coFunding
  return (
    <div className="funding">
      <p className="big">
        <small>Total project value</small>
        <Money cents={total} />
      </p>
      {total > 0 && (
        <div className="stack" aria-hidden="true">
          <i style={width(apec, total)} />
          <b style={width(coFunding, total)} />
        </div>
      )}
      <dl className="key">
        <dt className="apec">APEC</dt>
        <dd>
          <Money cents={apec} />
        </dd>
        <dt className="own">Co-funding</dt>
        <dd>
          <Money cents={coFunding} />
        </dd>
      </dl>
    </div>
  )
}
