import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react'
import type { ReactNode } from 'react'
import { notAfterAutosave } from '~/components/drafting/autosave-answer'
import { Going } from '~/components/page/going'
import { useNonce } from '~/components/page/nonce'
import type { ShellData } from '~/components/page/shell-data'
import { visitor } from '~/http/route.server'
import { paths } from '~/paths'
import stylesheet from '~/styles/dossier.css?url'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'
export { notAfterAutosave as shouldRevalidate }

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const loader = async ({ request, context }: LoaderFunctionArgs): Promise<ShellData> => {
  const { person, settingUp, may, maySomewhere } = await visitor({ request, context })
  const known = person ?? settingUp
  return {
    person: known && { name: known.name },
    links: [
      ...(person ? [{ to: paths.desk, title: 'My desk' }] : []),
      ...(maySomewhere('portfolio.read') ? [{ to: paths.portfolio, title: 'Portfolio' }] : []),
      ...(maySomewhere('lateness.read') ? [{ to: paths.late, title: 'Late reports' }] : []),
      ...(may('record.import') ? [{ to: paths.imports, title: 'Import' }] : []),
      ...(may('history.read') ? [{ to: paths.history, title: 'History' }] : []),
      ...(may('letters.read') ? [{ to: paths.letters, title: 'Letters' }] : []),
      ...(may('people.manage') ? [{ to: paths.administration, title: 'Administration' }] : []),
    ],
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Dossier() {
  return (
    <>
      <Going />
      <Outlet />
    </>
  )
}
