import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { asObject } from '~/components/form/typed'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { Findings } from '~/components/quality/findings'
import { JudgementFields } from '~/components/quality/judgement-fields'
import { qualityCriteria } from '~/domain/quality/criteria'
import { ratingForm } from '~/domain/quality/forms'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { rateQuality } from '~/operations/assess.server'
import { readAssessment } from '~/operations/read-assessment.server'
import { paths } from '~/paths'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read ? `Rate the criteria, ${read.number}` : 'There is no such project')

async function numberToAssess({ visitor, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('quality.assess', await visitor.about(number)))
  return number
}

export const loader = signedIn(async opened => {
  const number = await numberToAssess(opened)
  const { db, person, now, request } = opened
  const read = found(await readAssessment(db, { number, by: person, now }), `There is no project ${number}.`)
  const { title, mayAssess, ratings, unmet, minimum, edition } = read
  return {
    ...{ number, title, mayAssess, ratings, unmet, minimum, edition },
    base: Math.max(0, ...ratings.map(({ seq }) => seq)),
    saved: new URL(request.url).searchParams.has('saved'),
  }
})

/** What came back with a refused form; `stale` names what somebody else has judged meanwhile. */
type Returned = Refused & { stale?: string[] }

export const action = signedIn(async opened => {
  const number = await numberToAssess(opened)
  const { db, person, now, request } = opened
  const form = parseTyped(await request.formData(), ratingForm)
  if (!form.ok) return rejected(form)
  const rated = await rateQuality(db, { number, ...form.value, by: person, now })
  if (rated.ok) return redirect(`${paths.rateQuality(number)}?saved`)
  if (!rated.stale) return refusedBy(rated.reason, form.typed)
  return data<Returned>({ typed: form.typed, errors: { '': [rated.reason] }, stale: rated.stale }, { status: 409 })
})

export default function Rate() {
  const { number, title, mayAssess, ratings, base, saved, ...rules } = useLoaderData<typeof loader>()
  const returned: Returned | undefined = useActionData<typeof action>()
  const typed = asObject(returned?.typed.ratings)
  const { stale } = returned ?? {}
  return (
    <Page
      title="Rate the criteria"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.assessment(number), title: 'Quality assessment' },
        { title: 'Ratings' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(returned?.errors ?? {})} title="The ratings were not saved" />
      {saved && !returned && (
        <Note tone="good" live>
          Saved. The overseer reads the ratings after the proposal was returned or rated satisfactory.
        </Note>
      )}
      {mayAssess || returned ? (
        <>
          <Findings {...rules} />
          <Form method="post" className="judging" key={returned ? JSON.stringify(returned.typed) : base}>
            <input type="hidden" name="base" value={returned && !stale ? String(returned.typed.base) : base} />
            {qualityCriteria.map(criterion => (
              <JudgementFields
                key={criterion.key}
                criterion={criterion}
                kept={ratings.find(one => one.criterion === criterion.key)}
                typed={returned ? asObject(typed[criterion.key]) : undefined}
                isStale={stale?.includes(criterion.key) ?? false}
                errors={returned?.errors ?? {}}
              />
            ))}
            <Actions>
              <Button kind="primary">Save</Button>
              <LinkButton to={paths.assessment(number)}>Back to the assessment</LinkButton>
            </Actions>
            <p className="hint">What is not judged yet may stay empty. Earlier ratings are kept.</p>
          </Form>
        </>
      ) : (
        <Empty title="There is nothing to rate now">
          <p>A proposal is rated from when it was submitted until it is returned or rated satisfactory.</p>
          <LinkButton to={paths.assessment(number)}>Back to the assessment</LinkButton>
        </Empty>
      )}
    </Page>
  )
}
