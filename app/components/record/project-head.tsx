import { Link } from '@remix-run/react'
import { paths } from '~/paths'
import type { ProjectView } from './project-view'
import { Status } from './status'

type HeadProps = Pick<ProjectView, 'number' | 'status' | 'type' | 'session' | 'year'>

/** Above a project's title on each of its pages: number, status where it has one yet, type and session. */
export const ProjectHead = ({ number, status, type, session, year }: HeadProps) => (
  <p className="head">
    <Link className="no" to={paths.project(number)}>
      {number}
    </Link>
    {status !== null && <Status of={status} />}
    <span>{[type, [session, year].filter(Boolean).join(', ')].filter(Boolean).join(' · ')}</span>
  </p>
)

type UnderProps = Pick<ProjectView, 'proposing' | 'coSponsoring' | 'forum'>

/** Below the title: who proposed it, with whom, in which forum. */
export const UnderTitle = ({ proposing, coSponsoring, forum }: UnderProps) => (
  <p className="under-title">
    {proposing.length > 0 && (
      <span>
        Proposed by <b>{proposing.join('; ')}</b>
        {coSponsoring.length > 0 && ` with ${coSponsoring.join('; ')}`}
      </span>
    )}
    {forum && <span>{forum}</span>}
  </p>
)
