import { Link } from '@remix-run/react'
import type { AmendmentView } from '~/domain/amendment/view'
import { amendmentStateTitles, deciderTitles } from '~/domain/amendment/words'
import { paths } from '~/paths'
import { Note } from '../page/parts'
import { DateText, MomentText } from '../record/date-text'
import { Prose } from '../record/prose'
import { AmendmentStatus } from './amendment-status'

type AmendmentFactsProps = { number: string; amendment: AmendmentView }

const Decision = ({ number, amendment: { state, decidedAt, decider, version, inside } }: AmendmentFactsProps) => {
  if (state === 'asked') return <p>{`It waits for ${deciderTitles[decider]}.`}</p>
  if (decidedAt === null) return null
  return (
    <>
      <p className="said-by">
        {amendmentStateTitles[state]} by {deciderTitles[decider]}
        {inside?.decidedBy && (
          <>
            {' '}
            (<b>{inside.decidedBy}</b>)
          </>
        )}
        , <DateText date={decidedAt.slice(0, 10)} />
        {version && (
          <>
            . It made <Link to={paths.version(number, version)}>version {version}</Link> of the record
          </>
        )}
        .
      </p>
      {inside && <p className="said">{inside.decisionReason}</p>}
    </>
  )
}

/** Where an amendment stands, who asked for it and why, and what was decided. */
export const AmendmentFacts = ({ number, amendment }: AmendmentFactsProps) => {
  const { state, at, inside } = amendment
  return (
    <>
      <p>
        <AmendmentStatus state={state} />{' '}
        <span className="hint">
          Asked for {inside ? `by ${inside.by}, ` : ''}
          <MomentText moment={at} />
        </span>
      </p>
      {inside?.late && <Note tone="wait">{inside.late}</Note>}
      <Decision number={number} amendment={amendment} />
      {inside && (
        <section className="amendment-part" aria-labelledby="reason-given">
          <h2 id="reason-given">Why it is asked for</h2>
          <Prose text={inside.reason} />
        </section>
      )}
    </>
  )
}
