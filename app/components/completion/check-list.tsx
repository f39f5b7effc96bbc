import { Link } from '@remix-run/react'
import { type PartKey, partTitle } from '~/domain/completion/parts'
import type { Finding } from '~/domain/completion/readiness'
import { InPageLink } from '../page/in-page-link'

/** Where parts are mended that are not on this page. */
type Elsewhere = Partial<Record<PartKey, string>>

const Place = ({ part, to }: { part: PartKey; to?: string }) =>
  to ? <Link to={to}>{partTitle(part)}</Link> : <InPageLink to={part}>{partTitle(part)}</InPageLink>

const List = ({ findings, elsewhere }: { findings: Finding[]; elsewhere: Elsewhere }) => (
  <ul>
    {findings.map(({ part, text }) => (
      <li key={`${part} ${text}`}>
        <Place part={part} to={elsewhere[part]} />
        <span>{text}</span>
      </li>
    ))}
  </ul>
)

/** What is still missing before the report can be submitted, and what somebody should look at again; each with its place. */
export function CheckList({
  findings,
  elsewhere,
  review,
}: {
  findings: Finding[]
  elsewhere: Elsewhere
  /** For the reader who decides: only what is doubtful, since nothing is missing any more. */
  review?: boolean
}) {
  const must = findings.filter(finding => finding.weight === 'must')
  const ask = findings.filter(finding => finding.weight === 'ask')
  return (
    <section className="check-list" aria-label="Check list">
      {!review && <h2>{must.length === 0 ? 'Ready to submit' : `${must.length} to do before submission`}</h2>}
      {!review && must.length === 0 && <p>Everything that must be there is there.</p>}
      {must.length > 0 && <List findings={must} elsewhere={elsewhere} />}
      {ask.length > 0 && (
        <>
          <h3>Please look at this again</h3>
          <List findings={ask} elsewhere={elsewhere} />
        </>
      )}
    </section>
  )
}
