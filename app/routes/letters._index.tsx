import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LetterStates, lettersAt } from '~/components/history/letter-states'
import { LetterTable } from '~/components/history/letter-table'
import { Page } from '~/components/page/page'
import { Pagination } from '~/components/page/pagination'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { isLetterState } from '~/domain/letters/outbox'
import { lettersInBrowser } from '~/http/demo.server'
import { type Opened, open, refuse, signedIn } from '~/http/route.server'
import { readOutbox } from '~/operations/read-letters.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta = () => pageTitle('Letters')

async function outbox({ db, visitor, request, now }: Opened) {
  const search = new URL(request.url).searchParams
  const asked = Number(search.get('page') ?? 1)
  const named = search.get('state') ?? ''
  const state = isLetterState(named) ? named : null
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 1_000_000 ? asked : 1
  const inDemo = lettersInBrowser()
  const read = await readOutbox(db, { by: visitor.person, page, state, now, inDemo })
  if (!read.ok) throw refuse(403, read.reason)
  return { ...read.view, page, state, inDemo, mayOversee: visitor.may('letters.read') }
}

/** In the demo anybody reads the letters, since they go nowhere; elsewhere those who may see that they were sent. */
export const loader = (args: LoaderFunctionArgs) => (lettersInBrowser() ? open(outbox) : signedIn(outbox))(args)

export default function Letters() {
  const { letters, count, page, pages, state, inDemo, mayOversee } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Letters"
      lead={
        inDemo
          ? 'The demo sends no mail. These are the letters that it would send; open one to read it.'
          : 'Which letters were written, and whether they went out. What they say is for their readers alone.'
      }
    >
      {mayOversee && (
        <p>
          <Link to={paths.outbox}>Letters that could not be sent, and how the jobs go</Link>
        </p>
      )}
      <LetterStates at={state} />
      {letters.length > 0 ? (
        <>
          <p role="status">
            {count.toLocaleString('en-US')} {count === 1 ? 'letter' : 'letters'}, newest first
          </p>
          <LetterTable letters={letters} readable={inDemo} />
          <Pagination page={page} pages={pages} hrefOf={n => lettersAt(state, n)} />
        </>
      ) : (
        <Empty
          title={
            count > 0
              ? `There is no page ${page}`
              : state === null
                ? 'No letter has been written yet'
                : 'There is no such letter'
          }
        />
      )}
    </Page>
  )
}
