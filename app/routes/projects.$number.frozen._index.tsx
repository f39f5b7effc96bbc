import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { FrozenReport } from '~/components/frozen/frozen-entry'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { found, numberIn, open, signedIn } from '~/http/route.server'
import { makeAgain, readFrozenList } from '~/operations/completion/read-frozen.server'
import { paths } from '~/paths'
import '~/styles/frozen.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Frozen reports of ${data.number}` : 'Frozen reports')

const nothing = (number: string) => `Nothing has been frozen of ${number} that you can read.`

export const loader = open(async ({ db, visitor, params, now }) => {
  const number = numberIn(params)
  const list = found(await readFrozenList(db, { number, by: visitor.person, now }), nothing(number))
  return { number, mayCompare: visitor.person !== null, ...list }
})

const asked = z.object({ seq: z.coerce.number().int().positive() }).catch({ seq: 0 })

export const action = signedIn(async ({ db, person, params, request, now }) => {
  const number = numberIn(params)
  const { seq } = asked.parse(Object.fromEntries(await request.formData()))
  return found(await makeAgain(db, { number, seq, by: person, now }), nothing(number))
})

export default function Frozen() {
  const { number, title, entries, mayCompare } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return (
    <Page
      title="Frozen reports"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Frozen reports' },
      ]}
      lead={`${title}. What was submitted and accepted, kept as data and as files that nobody can change. The same files can be made again from the data at any time.`}
    >
      {entries.length === 0 && (
        <Empty title="Nothing has been frozen yet">
          <p>A report is frozen when it is submitted and when it is accepted.</p>
        </Empty>
      )}
      {entries.map(entry => (
        <FrozenReport
          key={entry.seq}
          number={number}
          entry={entry}
          mayCompare={mayCompare}
          made={made?.seq === entry.seq ? made : null}
        />
      ))}
    </Page>
  )
}
