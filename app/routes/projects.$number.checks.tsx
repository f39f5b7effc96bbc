import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { Missing, Ready } from '~/components/lifecycle/missing'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { CheckGroups } from '~/components/record/check-groups'
import { rules } from '~/domain/checks/run'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { readChecks } from '~/operations/read-checks.server'
import { readSubmission } from '~/operations/read-submission.server'
import { paths } from '~/paths'
import '~/styles/lifecycle.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data ? `Checks of ${data.number}` : 'Checks')

export const loader = signedIn(async ({ visitor, person, db, params, now }) => {
  const number = numberIn(params)
  const subject = await visitor.about(number)
  if (!visitor.may('record.edit', subject)) allow(visitor.verdict('quality.assess', subject))
  const asked = { number, by: person, now }
  const [read, submission] = await Promise.all([readChecks(db, asked), readSubmission(db, asked)])
  return { number, submission, ...found(read, `There is no project ${number}.`), rules: rules.length }
})

export default function Checks() {
  const { number, title, checks, rules, submission, edition } = useLoaderData<typeof loader>()
  // What blocks a submission stands above, in the order of the form.
  const besides = submission ? checks.filter(({ severity }) => severity !== 'blocks') : checks
  return (
    <Page
      title={submission ? 'Before you can submit' : 'Checks'}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.edit(number), title: 'Edit' },
        { title: 'Checks' },
      ]}
      lead={`${title}. ${rules} rules look over the whole record. They never keep you from saving.`}
    >
      {submission && (
        <section className="step alone" aria-labelledby="submission">
          <h2 id="submission">{submission.title}</h2>
          {submission.problems.length > 0 ? (
            <Missing things={submission.problems} />
          ) : (
            <>
              <Ready>Nothing is missing any more.</Ready>
              <LinkButton to={paths.steps(number)}>Go to the steps</LinkButton>
            </>
          )}
        </section>
      )}
      {besides.length > 0 && <CheckGroups checks={besides} />}
      {besides.length === 0 && !submission && <Empty title="The rules find nothing to mend" />}
      {edition && (
        <p className="hint written-on">
          Written on: {edition}. <Link to={paths.ruleEditions}>What each edition asks</Link>
        </p>
      )}
    </Page>
  )
}
