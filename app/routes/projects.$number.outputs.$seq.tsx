import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { FactPast } from '~/components/form/fact-past'
import type { FactRefused } from '~/components/form/fact-refused'
import { NewOutputForm } from '~/components/output/output-forms'
import { OutputForms } from '~/components/output/output-page'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { newOutputForm, outputForm } from '~/domain/output/forms'
import { mayRemoveOutput } from '~/domain/output/standing'
import { outputDifferences } from '~/domain/output/texts'
import { parseTyped, refusedFact, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { dayOf } from '~/operations/author'
import { addOutput } from '~/operations/output/add-output.server'
import { keepOutput } from '~/operations/output/keep-output.server'
import { readOutputs, readPast } from '~/operations/output/read-outputs.server'
import { paths } from '~/paths'
import '~/styles/outputs.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.output?.name ?? 'Add an output'}, ${data.number}` : 'Output')

const missing = 'This project has no such output.'

async function askedFor({ db, visitor, params, person: by, now }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('facts.write', await visitor.about(number)))
  const seq = params.seq === 'new' ? null : seqIn(params.seq, missing)
  const register = found(await readOutputs(db, { number, by, now }), `There is no project ${number}.`)
  const output = seq === null ? null : found(register.outputs.find(one => one.seq === seq) ?? null, missing)
  return { ask: { number, by, now }, register, output }
}

export const loader = signedIn(async opened => {
  const { ask, register, output } = await askedFor(opened)
  const { title, open, openLater, files } = register
  const kept = output && { ...output, file: output.file?.id ?? null }
  return {
    ...{ number: ask.number, title, open, openLater, files, today: dayOf(ask.now) },
    output: kept,
    removable: output !== null && mayRemoveOutput(output, output.spread).ok,
    past: kept ? await readPast(opened.db, { number: ask.number, kind: 'output', now: kept }, outputDifferences) : [],
  }
})

export const action = signedIn(async opened => {
  const { ask, output } = await askedFor(opened)
  const sent = await opened.request.formData()
  const back = `${paths.outputs(ask.number)}?saved`
  if (output === null) {
    const form = parseTyped(sent, newOutputForm)
    if (!form.ok) return rejected(form)
    const added = await addOutput(opened.db, { ...ask, promise: form.value })
    return added.ok ? redirect(back) : refusedFact(form.typed, added)
  }
  const form = parseTyped(sent, outputForm(dayOf(ask.now)))
  if (!form.ok) return rejected(form)
  const kept = await keepOutput(opened.db, { ...ask, seq: output.seq }, form.value)
  return kept.ok
    ? redirect(back)
    : refusedFact(form.typed, kept, saved =>
        form.value.intent === 'remove' ? [] : outputDifferences(saved, form.value),
      )
})

export default function OutputPage() {
  const { number, title, output, past, ...more } = useLoaderData<typeof loader>()
  const refused: FactRefused | undefined = useActionData<typeof action>()
  const back = paths.outputs(number)
  return (
    <Page
      title={output?.name ?? 'Add an output'}
      trail={[
        { to: paths.project(number), title: number },
        { to: back, title: 'Outputs' },
        { title: output ? 'Output' : 'Add an output' },
      ]}
      lead={output ? output.stands : title}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} />
      {output ? (
        <>
          <OutputForms number={number} output={output} {...more} refused={refused} />
          <FactPast past={past} />
        </>
      ) : (
        <NewOutputForm open={more.open} back={back} values={refused?.typed ?? {}} errors={refused?.errors ?? {}} />
      )}
    </Page>
  )
}
