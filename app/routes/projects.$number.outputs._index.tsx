import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { OutputTable } from '~/components/output/output-table'
import { PromisedForm } from '~/components/output/promised-form'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { registerForm } from '~/domain/output/forms'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, open, signedIn } from '~/http/route.server'
import { beginRegister } from '~/operations/output/add-output.server'
import { readOutputs } from '~/operations/output/read-outputs.server'
import { paths } from '~/paths'
import '~/styles/outputs.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Outputs of ${data.number}` : 'There is no such project')

export const loader = open(async ({ db, visitor, params, request, now }) => {
  const number = numberIn(params)
  const read = await readOutputs(db, { number, by: visitor.person, now })
  const {
    end: _,
    files: _files,
    openLater: _later,
    ...register
  } = found(read, `There is no project ${number} in the register.`)
  return { number, ...register, saved: new URL(request.url).searchParams.has('saved') }
})

export const action = signedIn(async ({ db, visitor, person: by, params, request, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('facts.write', await visitor.about(number)))
  const form = parseTyped(await request.formData(), registerForm)
  if (!form.ok) return rejected(form)
  const begun = await beginRegister(db, { number, by, now, keys: form.value.promised })
  return begun.ok ? redirect(`${paths.outputs(number)}?saved`) : refusedBy(begun.reason, form.typed)
})

export default function Outputs() {
  const { number, title, outputs, missing, mayWrite, open: mayChange, saved } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  return (
    <Page title="Outputs" trail={[{ to: paths.project(number), title: number }, { title: 'Outputs' }]} lead={title}>
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} />
      {saved && !refused && (
        <Note tone="good" live>
          Saved.
        </Note>
      )}
      <p className="doors">
        {mayWrite && mayChange.ok && <LinkButton to={paths.output(number, 'new')}>Add an output</LinkButton>}
        <LinkButton to={paths.disseminations(number)}>Dissemination</LinkButton>
        <LinkButton to={paths.indicators(number)}>Indicators</LinkButton>
      </p>
      {outputs.length === 0 ? (
        <Empty title="No outputs have been registered">
          <p>What the proposal promises is read in the record of the project.</p>
        </Empty>
      ) : (
        <OutputTable outputs={outputs} number={number} mayWrite={mayWrite} />
      )}
      {missing.length > 0 && (
        <section aria-labelledby="from-proposal">
          <h2 id="from-proposal">From the proposal</h2>
          <PromisedForm missing={missing} />
        </section>
      )}
    </Page>
  )
}
