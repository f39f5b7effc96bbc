import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { CheckGroups } from '~/components/record/check-groups'
import { checkRecord, rules } from '~/domain/checks/run'
import { fieldOf, sectionTitle } from '~/domain/record/catalogue'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { paths } from '~/paths'
import { findCheckFacts } from '~db/queries/check-facts.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Checks of ${data.number}` : 'Checks')

export const loader = signedIn(async ({ visitor, db, params, now }) => {
  const number = numberIn(params)
  const subject = await visitor.about(number)
  const mayEdit = visitor.may('record.edit', subject)
  if (!mayEdit) allow(visitor.verdict('quality.assess', subject))
  const facts = found(
    await findCheckFacts(db, number, await visitor.audiences(number), dayOf(now)),
    `There is no project ${number}.`,
  )
  const checks = checkRecord(facts)
  return {
    number,
    title: facts.record.values.title ?? number,
    rules: rules.length,
    checks: checks.map(({ rule, severity, source, text, field, line }) => ({
      ...{ rule, severity, source, text },
      where: field ? sectionTitle(fieldOf(field).section) : 'Budget',
      to: mayEdit ? (field ? paths.editSection(number, fieldOf(field).section) : paths.editBudget(number)) : null,
      key: `${rule} ${field ?? ''} ${line ?? ''} ${text}`,
    })),
  }
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
