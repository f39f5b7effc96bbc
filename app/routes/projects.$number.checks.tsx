import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { CheckGroups } from '~/components/record/check-groups'
import { rules } from '~/domain/checks/run'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { readChecks } from '~/operations/read-checks.server'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Checks of ${data.number}` : 'Checks')

export const loader = signedIn(async ({ visitor, person, db, params, now }) => {
  const number = numberIn(params)
  const subject = await visitor.about(number)
  if (!visitor.may('record.edit', subject)) allow(visitor.verdict('quality.assess', subject))
  const read = found(await readChecks(db, { number, by: person, now }), `There is no project ${number}.`)
  return { number, ...read, rules: rules.length }
})

export default function Checks() {
  const { number, title, checks, rules } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Checks"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.edit(number), title: 'Edit' },
        { title: 'Checks' },
      ]}
      lead={`${title}. ${rules} rules look over the whole record. They never keep you from saving.`}
    >
      {checks.length > 0 ? <CheckGroups checks={checks} /> : <Empty title="The rules find nothing to mend" />}
    </Page>
  )
}
