import { Link } from '@remix-run/react'
import { paths } from '~/paths'

type PagesProps = { number: string; endorsed: boolean; mayInvite: boolean; mayReopen: boolean }

/** The pages beside the steps of a project: who co-sponsors, how the forum answers, who writes, reopened deadlines. */
export const PagesOfLife = ({ number, endorsed, mayInvite, mayReopen }: PagesProps) => (
  <nav aria-label="Pages of this project" className="ways">
    <Link to={paths.coSponsors(number)}>Co-sponsoring economies</Link>
    <Link to={paths.endorsement(number)}>Endorsement</Link>
    {endorsed && <Link to={paths.changedSince(number)}>What changed since the endorsement</Link>}
    {mayInvite && <Link to={paths.authors(number)}>Who writes on it</Link>}
    {mayReopen && <Link to={paths.reopening(number)}>Reopen a deadline</Link>}
  </nav>
)
