import { Form, Link, useLocation } from '@remix-run/react'
import { paths } from '~/paths'
import { type ShellData, useShellData } from './shell-data'

const isWithin = (place: string, to: string) => place === to || place.startsWith(`${to}/`)

/** What everybody reads. */
const publicRooms = [
  { to: paths.projects, title: 'Projects' },
  { to: paths.practices, title: 'Best practices' },
  { to: paths.sessions, title: 'Sessions' },
]

function NavLinks({ links, place }: { links: ShellData['links']; place: string }) {
  return links.map(link => (
    <li key={link.to}>
      <Link to={link.to} discover="none" aria-current={isWithin(place, link.to) ? 'page' : undefined}>
        {link.title}
      </Link>
    </li>
  ))
}

const SignOut = () => (
  <Form method="post" action={paths.signOut}>
    <button type="submit" className="plain-button">
      Sign out
    </button>
  </Form>
)

/** The narrow navigation: one row, opened by the reader, without a script. A new place closes it. */
function Menu({ person, links, place }: ShellData & { place: string }) {
  return (
    <details className="menu" key={place}>
      <summary>Menu</summary>
      <ul>
        <NavLinks links={links} place={place} />
        {person ? (
          <>
            <NavLinks links={[{ to: paths.account, title: 'My account' }]} place={place} />
            <li>
              <span>{person.name}</span>
              <SignOut />
            </li>
          </>
        ) : (
          <li>
            <Link to={paths.signIn} discover="none">
              Sign in
            </Link>
          </li>
        )}
      </ul>
    </details>
  )
}

/** The brand and the main navigation, wide as a row, narrow as a menu. */
export function SiteHeader() {
  const { person, links } = useShellData()
  const { pathname } = useLocation()
  const rooms = [...publicRooms, ...links]
  return (
    <header className="top">
      <div className="bar">
        <Link className="brand" to={paths.home} discover="none" aria-label="Dossier, first page">
          Dossier<i>.</i>
        </Link>
        <nav className="nav" aria-label="Main">
          <ul>
            <NavLinks links={rooms} place={pathname} />
          </ul>
          <div className="me">
            {person ? (
              <>
                <Link
                  to={paths.account}
                  discover="none"
                  title="My account"
                  aria-current={isWithin(pathname, paths.account) ? 'page' : undefined}
                >
                  {person.name}
                </Link>
                <SignOut />
              </>
            ) : (
              <Link to={paths.signIn} discover="none" aria-current={pathname === paths.signIn ? 'page' : undefined}>
                Sign in
              </Link>
            )}
          </div>
        </nav>
        <nav aria-label="Main" className="menu-nav">
          <Menu person={person} links={rooms} place={pathname} />
        </nav>
      </div>
    </header>
  )
}
