import { Link } from '@remix-run/react'
import type { KnownProject } from '~/domain/linkage/similar'
import { paths } from '~/paths'
import { Status, toneOf } from '../record/status'

/** Projects as they are told of in passing: number, title, where each stands, forum and year. Opens beside the form. */
export const KnownList = ({ projects }: { projects: KnownProject[] }) => (
  <ul className="known-list">
    {projects.map(({ number, title, standing, forum, year, isPublic }) => (
      <li key={number}>
        <Link to={paths.project(number)} target="_blank" rel="noreferrer">
          <span className="no">{number}</span> <span className="t">{title}</span>
          <span className="sr-only"> (opens beside this page)</span>
        </Link>
        <span className="known-facts">
          <Status of={standing} tone={isPublic ? toneOf(standing) : 'plain'} />{' '}
          <span className="label">{[forum, year].filter(Boolean).join(', ')}</span>
        </span>
      </li>
    ))}
  </ul>
)
