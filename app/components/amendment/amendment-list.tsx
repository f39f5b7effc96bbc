import { Link } from '@remix-run/react'
import { amendmentKindTitles } from '~/domain/amendment/amendment'
import type { AmendmentView } from '~/domain/amendment/view'
import { amendmentStateTitles, deciderTitles, extendedInWords } from '~/domain/amendment/words'
import type { BudgetDifference } from '~/domain/difference/budget'
import { formatMoney } from '~/domain/money'
import { paths } from '~/paths'
import { DateText } from '../record/date-text'
import { AmendmentStatus } from './amendment-status'

/** "US$ 1,400 in all, reprogrammed to US$ 1,300" */
const moneyInShort = ({ whole: { before, after } }: BudgetDifference): string =>
  before.total === after.total
    ? `${formatMoney(after.total)} in all, moved between lines`
    : `${formatMoney(before.total)} in all, reprogrammed to ${formatMoney(after.total)}`

/** What an amendment changes, in a few words. */
export const inShort = ({ lastDay, money, inside }: AmendmentView): string =>
  [
    ...(lastDay ? [extendedInWords(lastDay.before, lastDay.proposed)] : []),
    ...(money ? [moneyInShort(money)] : []),
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
