import { Link } from '@remix-run/react'
import { viewQuery } from '~/domain/questionnaire/results/view'
import { counted, nouns, type ResultsShell } from './shell'

type Shell = { shell: ResultsShell }

/** How many of those who were asked have answered, and who has not. */
export function Turnout({ shell: { head, asked, answered, silent, notInvited, drafts } }: Shell) {
  const { audience } = head
  const without = asked - answered
  const share = asked === 0 ? 0 : (answered * 100) / asked
  return (
    <section className="turnout" aria-label="Who answered">
      <p className="turnout-line">
        <b>{answered}</b> of {counted(asked, audience)} answered
        {asked > 0 && ` (${share.toFixed(1)}%)`}
        {drafts > 0 && `: ${answered - drafts} cleared, ${drafts} only in draft`}.
        {without > 0 && ` ${counted(without, audience)} did not respond.`}
      </p>
      <svg className="turnout-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="all" width="100" height="4" />
        <rect className="some" width={share.toFixed(2)} height="4" />
      </svg>
      {(silent.length > 0 || notInvited.length > 0) && (
        <details>
          <summary>Which {nouns[audience].many}</summary>
          {silent.length > 0 && <p>Did not respond: {silent.join('; ')}.</p>}
          {notInvited.length > 0 && <p>Not invited, and not counted: {notInvited.join('; ')}.</p>}
        </details>
      )}
    </section>
  )
}

/** Drafts are never shown without this above them. */
export const DraftBanner = ({ shell: { head, view, drafts } }: Shell) =>
  view.drafts ? (
    <div className="draft-banner" role="note">
      <b>Drafts are shown</b>
      <span>
        {drafts === 0
          ? 'There are none at present: every answer below is cleared.'
          : `${counted(drafts, head.audience)} below ${drafts === 1 ? 'has' : 'have'} not cleared the answer. A draft is not official and may still change: please do not quote it.`}
      </span>
      <Link to={viewQuery({ ...view, drafts: false }) || '?'} prefetch="none">
        Leave the drafts out
      </Link>
    </div>
  ) : null

export const DraftSwitch = ({ shell: { view, mayReadDrafts } }: Shell) =>
  mayReadDrafts && !view.drafts ? (
    <p className="draft-switch">
      Only cleared answers are counted.{' '}
      <Link to={viewQuery({ ...view, drafts: true })} prefetch="none">
        Show drafts as well
      </Link>
    </p>
  ) : null
