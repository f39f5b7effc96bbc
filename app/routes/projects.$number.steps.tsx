import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { PagesOfLife } from '~/components/endorsement/pages-of-life'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { DecisionTable } from '~/components/lifecycle/decision-table'
import { StepList } from '~/components/lifecycle/step-list'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { isStepKey } from '~/domain/lifecycle/lifecycle'
import { parseTyped, rejected } from '~/http/form.server'
import { found, numberIn, signedIn } from '~/http/route.server'
import { readSteps } from '~/operations/read-steps.server'
import { takeStep } from '~/operations/take-step.server'
import { paths } from '~/paths'
import '~/styles/lifecycle.css'
import '~/styles/papers.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Steps of ${data.number}` : 'There is no such project')

export const loader = signedIn(async ({ db, person, params, now, visitor }) => {
  const number = numberIn(params)
  const read = found(await readSteps(db, { number, by: person, now }), `There is no project ${number}.`)
  const subject = await visitor.about(number)
  const [mayInvite, mayReopen] = [visitor.may('project.invite', subject), visitor.may('project.screen', subject)]
  return { number, mayInvite, mayReopen, ...read }
})

const form = z.object({
  step: z.string().refine(isStepKey, 'Choose one of the steps.'),
  agreed: z.string().optional(),
  signer: z.string().max(200, 'Please use at most 200 characters.').optional(),
  edition: z.string().max(200).optional(),
  reason: z.string().max(5000, 'Please use at most 5000 characters.').default(''),
})

export const action = signedIn(async ({ db, person, params, now, request }) => {
  const number = numberIn(params)
  found(await readSteps(db, { number, by: person, now }), `There is no project ${number}.`)
  const read = parseTyped(await request.formData(), form)
  if (!read.ok) return rejected(read)
  const { step, reason, agreed, signer = '', edition } = read.value
  const signature = edition === undefined ? undefined : { edition, agreed: agreed === 'on', signer }
  const taken = await takeStep(db, { number, step, reason, by: person, now, signature })
  if (taken.ok) return redirect(paths.steps(taken.number))
  return rejected({ typed: read.typed, errors: { [taken.field ?? '']: [taken.reason] } })
})

export default function Steps() {
  const { number, title, state, steps, signer, decisions, endorsed, mayInvite, mayReopen } =
    useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page
      title="Steps"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Steps' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} title="The step was not taken" />
      {state && (
        <p className="standing">
          The project is at <b>{state.title}</b>.
          {state.waitsFor && (
            <>
              {' '}
              Next: {state.waitsFor.todo} ({state.waitsFor.who}).
            </>
          )}
        </p>
      )}
      <PagesOfLife number={number} endorsed={endorsed} mayInvite={mayInvite} mayReopen={mayReopen} />
      {steps.length > 0 ? (
        <StepList steps={steps} signer={signer} refused={refused} />
      ) : (
        <Empty title="There is no step for you to take now" />
      )}
      <section aria-labelledby="decisions-title">
        <h2 id="decisions-title">What was done so far</h2>
        <DecisionTable decisions={decisions} number={number} />
      </section>
    </Page>
  )
}
