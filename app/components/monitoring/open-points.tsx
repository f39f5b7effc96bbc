import type { MonitoringFinding } from '~/domain/monitoring/findings'
import { monitoringPartTitle } from '~/domain/monitoring/parts'
import { InPageLink } from '../page/in-page-link'

const List = ({ findings }: { findings: MonitoringFinding[] }) => (
  <ul>
    {findings.map(({ key, part, text }) => (
      <li key={key}>
        {part === 'profile' ? (
          <b>{monitoringPartTitle(part)}</b>
        ) : (
          <InPageLink to={part}>{monitoringPartTitle(part)}</InPageLink>
        )}
        <span>{text}</span>
      </li>
    ))}
  </ul>
)

/** What is missing before a report can be submitted, and what the facts do not agree with; each with its place. */
export function OpenPoints({ findings }: { findings: MonitoringFinding[] }) {
  const must = findings.filter(({ weight }) => weight === 'must')
  const ask = findings.filter(({ weight }) => weight === 'ask')
  return (
    <section className="check-list" aria-label="Check list">
      <h2>{must.length === 0 ? 'Nothing is missing' : `${must.length} to do before submission`}</h2>
      {must.length > 0 && <List findings={must} />}
      {ask.length > 0 && (
        <>
          <h3>The facts do not agree</h3>
          <List findings={ask} />
        </>
      )}
    </section>
  )
}
