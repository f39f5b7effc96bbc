import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RulesOf } from '~/components/admin/reference-rules'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { rulesInForce } from '~/domain/reference/rules-in-force'
import { open } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import '~/styles/rules.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Rules in force')

export const loader = open(async ({ now }) => ({ rules: rulesInForce(dayOf(now)) }))

export default function Rules() {
  const { rules } = useLoaderData<typeof loader>()
  return (
    <Page
      title="Rules in force"
      lead="The rules of APEC that Dossier follows, since when, and where each comes from. What no public source states is marked as Dossier’s own default."
    >
      {rules.map(({ key, ...group }) => (
        <RulesOf key={key} {...group} />
      ))}
    </Page>
  )
}
