import { Link } from '@remix-run/react'

/** Ways to the sections of a record, each with how many things it has. */
export const SectionLinks = ({
  label,
  links,
}: {
  label: string
  links: { key: string; title: string; to: string; count: number; isHere?: boolean }[]
}) => (
  <nav aria-label={label}>
    <ul className="section-links">
      {links.map(({ key, title, to, count, isHere }) => (
        <li key={key}>
          <Link to={to} aria-current={isHere ? 'page' : undefined}>
            {title}
            {count > 0 && <span className="num"> ({count})</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
