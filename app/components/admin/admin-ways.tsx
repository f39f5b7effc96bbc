import { Link } from '@remix-run/react'
import { paths } from '~/paths'

const rooms = [
  { to: paths.administration, title: 'People' },
  { to: paths.access, title: 'Who may do what' },
  { to: paths.referenceLists, title: 'Reference lists' },
  { to: paths.outbox, title: 'Outbox and jobs' },
]

/** The rooms of the administration, beside each other. */
export const AdminWays = ({ at }: { at: string }) => (
  <nav aria-label="Administration">
    <ul className="ways-on">
      {rooms.map(({ to, title }) => (
        <li key={to}>
          <Link to={to} aria-current={to === at ? 'page' : undefined}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
