import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LetterText } from '~/components/history/letter-text'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { formatMoment } from '~/domain/calendar'
import { lettersInBrowser } from '~/http/demo.server'
import { found, open } from '~/http/route.server'
import { paths } from '~/paths'
import { findLetter } from '~db/queries/letter-list.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? data.subject : 'There is no such letter')

/** Only the demo has this address: elsewhere a letter is read by the one it was sent to. */
export const loader = open(async ({ db, params }) => {
  const seq = /^\d{1,9}$/.test(params.seq ?? '') ? Number(params.seq) : null
  const letter = lettersInBrowser() && seq !== null ? await findLetter(db, seq) : null
  return found(letter, 'There is no such page.')
})

export default function Letter() {
  const { to, subject, text, createdAt } = useLoaderData<typeof loader>()
  return (
    <Page
      title={subject}
      trail={[{ to: paths.letters, title: 'Letters' }]}
      lead={`To ${to}, ${formatMoment(createdAt)}`}
    >
      <LetterText text={text} />
    </Page>
  )
}
