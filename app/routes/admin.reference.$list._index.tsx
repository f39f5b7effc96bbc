import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReferenceTable } from '~/components/admin/reference-table'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { entriesOf } from '~/domain/reference/entry'
import { isReferenceList, listWords } from '~/domain/reference/lists'
import { allow, refuse, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { paths } from '~/paths'
import { reference } from '~db/queries/reference.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? listWords[data.list].title : 'Reference lists')

export const loader = signedIn(async ({ visitor, db, now, params, request }) => {
  allow(visitor.verdict('reference.manage'))
  const list = params.list ?? ''
  if (!isReferenceList(list)) throw refuse(404, 'There is no such reference list.')
  const entries = entriesOf(await reference(db), list)
  const hasEnded = ({ until }: { until: string | null }) => until !== null && until < dayOf(now)
  const search = new URL(request.url).searchParams
  const saved = entries.find(entry => entry.key === search.get('saved'))?.key ?? null
  return {
    list,
    entries: entries.filter(entry => !hasEnded(entry)),
    ended: entries.filter(hasEnded),
    saved,
    wasSame: search.has('same'),
  }
})

export default function ReferenceListPage() {
  const { list, entries, ended, saved, wasSame } = useLoaderData<typeof loader>()
  const { title, one, lead, fixed } = listWords[list]
  return (
    <Page
      title={title}
      lead={lead}
      trail={[
        { to: paths.administration, title: 'Administration' },
        { to: paths.referenceLists, title: 'Reference lists' },
        { title },
      ]}
    >
      {saved !== null && (
        <Note tone="good" live>
          {wasSame ? `Nothing had changed in ${saved}, so nothing was saved.` : `${saved} was saved.`}
        </Note>
      )}
      {fixed === null ? (
        <p className="doors">
          <LinkButton to={paths.referenceEntry(list, 'new')}>Add a {one}</LinkButton>
        </p>
      ) : (
        <p>{fixed}</p>
      )}
      <ReferenceTable list={list} entries={entries} label={title} />
      {ended.length > 0 && (
        <section aria-labelledby="ended">
          <h2 id="ended">Ended</h2>
          <p className="hint">They are offered for nothing new. Old records keep their words.</p>
          <ReferenceTable list={list} entries={ended} label={`${title} that have ended`} />
        </section>
      )}
    </Page>
  )
}
