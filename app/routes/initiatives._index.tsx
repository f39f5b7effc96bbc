import { Link, useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { open } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { paths } from '~/paths'
import { listInitiatives } from '~db/queries/initiatives.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta = () => pageTitle('Initiatives', 'Initiatives of APEC whose projects belong together.')

/** The first paragraph says what an initiative is for; the rest stands on its page. */
const firstParagraph = (about: string) => about.split(/\n\s*\n/)[0] ?? ''

export const loader = open(async ({ db, now }) => ({
  initiatives: (await listInitiatives(db)).map(({ name, about, until, projects }) => ({
    ...{ name, projects, about: firstParagraph(about) },
    hasEnded: until !== null && until < dayOf(now),
  })),
}))

const projectsInWords = (count: number) => (count === 1 ? 'One project' : `${count} projects`)

export default function Initiatives() {
  const { initiatives } = useLoaderData<typeof loader>()
  return (
    <Page title="Initiatives" lead="Projects of several economies that belong together, under one name.">
      {initiatives.length === 0 && (
        <Empty title="There is no initiative yet">
          <p>An administrator adds initiatives to the reference lists; projects then name the one they belong to.</p>
        </Empty>
      )}
      <ul className="initiatives">
        {initiatives.map(({ name, about, projects, hasEnded }) => (
          <li key={name}>
            <h2>
              <Link to={paths.initiative(name)}>{name}</Link>
            </h2>
            <p>{about}</p>
            <p className="label">
              {projectsInWords(projects)} in the register{hasEnded && ' · ended'}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
