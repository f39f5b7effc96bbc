import { Link } from '@remix-run/react'
import { amendmentKindTitles } from '~/domain/amendment/amendment'
import type { AmendmentView } from '~/domain/amendment/view'
import { amendmentStateTitles, deciderTitles, extendedInWords } from '~/domain/amendment/words'
import { formatMoney } from '~/domain/money'
import { paths } from '~/paths'
import { DateText } from '../record/date-text'
import { AmendmentStatus } from './amendment-status'

/** What an amendment changes, in a few words. */
export const inShort = ({ lastDay, money, inside }: AmendmentView): string =>
  [
    ...(lastDay ? [extendedInWords(lastDay.before, lastDay.proposed)] : []),
    ...(money
      ? [`${formatMoney(money.whole.before.total)} in all, reprogrammed to ${formatMoney(money.whole.after.total)}`]
      : []),
    ...(inside && inside.design !== '' ? ['a change of the design'] : []),
  ].join('; ') || 'a change of the design'

const Became = ({ amendment: { state, decidedAt, decider } }: { amendment: AmendmentView }) => {
  if (state === 'asked') return <>{deciderTitles[decider]} decides</>
  if (state === 'withdrawn' || decidedAt === null) return <>taken back</>
  return (
    <>
      {amendmentStateTitles[state].toLowerCase()} by {deciderTitles[decider]} on{' '}
      <DateText date={decidedAt.slice(0, 10)} />
    </>
  )
}

/** Every amendment with what it changes and what became of it, the first first. */
export const AmendmentList = ({ number, amendments }: { number: string; amendments: readonly AmendmentView[] }) => (
  <ol className="course">
    {amendments.map(amendment => (
      <li key={amendment.seq}>
        <p className="said-by">
          <AmendmentStatus state={amendment.state} />{' '}
          <Link to={paths.amendment(number, amendment.seq)}>
            {amendmentKindTitles[amendment.kind]}: {inShort(amendment)}
          </Link>
        </p>
        <p className="hint">
          Asked for on <DateText date={amendment.at.slice(0, 10)} />; <Became amendment={amendment} />
          {amendment.version && (
            <>
              {' '}
              (<Link to={paths.version(number, amendment.version)}>version {amendment.version}</Link>)
            </>
          )}
          .
        </p>
      </li>
    ))}
  </ol>
)
