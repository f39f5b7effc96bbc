import { Link } from '@remix-run/react'
import type { RunningKey, RunningPlace } from '~/domain/implementation/places'
import { paths } from '~/paths'

const addresses: Record<RunningKey, (number: string) => string> = {
  events: paths.events,
  outputs: paths.outputs,
  dissemination: paths.disseminations,
  indicators: paths.indicators,
  amendments: paths.amendments,
  payments: paths.payments,
  monitoring: paths.monitoring,
  summary: paths.summary,
  frozen: paths.frozenReports,
  dossier: paths.dossier,
}

const Way = ({ number, place: { key, title } }: { number: string; place: RunningPlace }) =>
  key === 'dossier' ? (
    <a href={addresses[key](number)} download>
      {title}
    </a>
  ) : (
    <Link to={addresses[key](number)}>{title}</Link>
  )

/** The ways to what is kept of a project while it runs, beside its text. */
export function RunningAside({ number, places }: { number: string; places: RunningPlace[] }) {
  if (places.length === 0) return null
  return (
    <section aria-labelledby="running-title">
      <h2 id="running-title">Implementation</h2>
      <ul className="outcomes">
        {places.map(place => (
          <li key={place.key}>
            <Way number={number} place={place} />
            {place.count !== null && <small>{place.count === 0 ? 'None yet' : place.count}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
