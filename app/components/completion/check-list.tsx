import { Link } from '@remix-run/react'
import { partTitle } from '~/domain/completion/parts'
import type { Finding } from '~/domain/completion/readiness'
import { InPageLink } from '../page/in-page-link'

const List = ({ findings, budgetTo }: { findings: Finding[]; budgetTo: string }) => (
  <ul>
    {findings.map(({ part, text }) => (
      <li key={`${part} ${text}`}>
        {part === 'budget' ? <Link to={budgetTo}>Budget</Link> : <InPageLink to={part}>{partTitle(part)}</InPageLink>}
        <span>{text}</span>
      </li>
    ))}
  </ul>
)

/** What is still missing before the report can be submitted, and what somebody should look at again; each with its place. */
export function CheckList({
  findings,
  budgetTo,
  review,
}: {
  findings: Finding[]
  budgetTo: string
  /** For the reader who decides: only what is doubtful, since nothing is missing any more. */
  review?: boolean
}) {
  const must = findings.filter(finding => finding.weight === 'must')
  const ask = findings.filter(finding => finding.weight === 'ask')
  return (
    <section className="check-list" aria-label="Check list">
      {!review && <h2>{must.length === 0 ? 'Ready to submit' : `${must.length} to do before submission`}</h2>}
      {!review && must.length === 0 && <p>Everything that must be there is there.</p>}
      {must.length > 0 && <List findings={must} budgetTo={budgetTo} />}
      {ask.length > 0 && (
        <>
          <h3>Please look at this again</h3>
          <List findings={ask} budgetTo={budgetTo} />
        </>
      )}
    </section>
  )
}
