import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { paths } from '~/paths'
import { InPageLink } from './in-page-link'
import { SiteHeader } from './site-header'

/** A step of the way to this page; the last one, this page, is not named. */
export type TrailStep = { to?: string; title: string }

type PageProps = {
  title: ReactNode
  /** Above the title: where this page lies. */
  trail?: TrailStep[]
  /** Above the title, instead of or after the trail: number, status, type. */
  above?: ReactNode
  /** One or two sentences under the title. */
  lead?: ReactNode
  children: ReactNode
}

function Trail({ steps }: { steps: TrailStep[] }) {
  return (
    <nav className="trail" aria-label="You are here">
      {steps.map((step, index) => (
        <span key={step.title}>
          {index > 0 && ' / '}
          {step.to ? <Link to={step.to}>{step.title}</Link> : step.title}
        </span>
      ))}
    </nav>
  )
}

/** The frame of every page: skip link, header, one h1, main, footer. */
export function Page({ title, trail, above, lead, children }: PageProps) {
  return (
    <>
      <InPageLink className="skip" to="main">
        Skip to the content
      </InPageLink>
      <SiteHeader />
      <main id="main" tabIndex={-1}>
        {trail && <Trail steps={trail} />}
        {above}
        <h1>{title}</h1>
        {lead && <p className="standfirst">{lead}</p>}
        {children}
      </main>
      <SiteFooter />
    </>
  )
}

const SiteFooter = () => (
  <footer className="foot">
    <div>
      <p>
        Dossier, the register of APEC projects.{' '}
        <Link to={paths.ruleEditions} discover="none">
          Rules in force
        </Link>{' '}
        ·{' '}
        <Link to={paths.initiatives} discover="none">
          Initiatives
        </Link>
      </p>
      <p>Amounts are in US dollars. Contact details are not published.</p>
    </div>
  </footer>
)
