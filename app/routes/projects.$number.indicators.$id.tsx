import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import type { FactRefused } from '~/components/form/fact-refused'
import { IndicatorPeriods } from '~/components/indicator/indicator-periods'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { measuredForm, measuredStepForm } from '~/domain/indicator/measured-form'
import { measuredDifferences } from '~/domain/indicator/measured-texts'
import { reachedInWords } from '~/domain/indicator/reached'
import { parseTyped, refusedFact, rejected } from '~/http/form.server'
import { allow, found, numberIn, type Opened, open, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { dayOf } from '~/operations/author'
import { keepMeasured, takeMeasuredStep } from '~/operations/indicator/do-with-measured.server'
import { readIndicator } from '~/operations/indicator/read-indicators.server'
import { paths } from '~/paths'
import '~/styles/outputs.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${data.indicator.name}, ${data.number}` : 'There is no such indicator')

const missing = 'The record of this project has no such indicator.'

/** The value that an address asks to change; null where it asks for none. */
function valueIn(request: Request): number | null {
  const asked = new URL(request.url).searchParams.get('value')
  return asked === null ? null : seqIn(asked, 'There is no such value.')
}

async function viewFor({ db, visitor, params, now }: Opened) {
  const number = numberIn(params)
  const by = visitor.person
  return { number, ...found(await readIndicator(db, { number, id: params.id ?? '', by, now }), missing) }
}

export const loader = open(async opened => ({
  ...(await viewFor(opened)),
  changing: valueIn(opened.request),
  saved: new URL(opened.request.url).searchParams.has('saved'),
  today: dayOf(opened.now),
}))

export const action = signedIn(async opened => {
  const { db, visitor, person: by, now, request } = opened
  const { number, indicator, mayWrite } = await viewFor(opened)
  const sent = await request.formData()
  const isStep = sent.has('seq')
  allow(visitor.verdict(isStep && !mayWrite ? 'facts.check' : 'facts.write', await visitor.about(number)))
  const back = `${paths.indicator(number, indicator.id)}?saved`
  const ask = { number, by, now }
  if (isStep) {
    const form = parseTyped(sent, measuredStepForm)
    if (!form.ok) return rejected(form)
    const done = await takeMeasuredStep(db, ask, form.value)
    return done.ok ? redirect(back) : refusedFact(form.typed, done)
  }
  const form = parseTyped(sent, measuredForm(indicator))
  if (!form.ok) return rejected(form)
  const kept = await keepMeasured(db, { ...ask, seq: valueIn(request) }, form.value)
  if (kept.ok) return redirect(back)
  return refusedFact(form.typed, kept, saved => measuredDifferences(indicator, saved, form.value.text))
})

export default function IndicatorPage() {
  const { number, saved, changing, today, ...view } = useLoaderData<typeof loader>()
  const refused: FactRefused | undefined = useActionData<typeof action>()
  const idOf = (name: string) => (name === 'remark' ? `remark-${refused?.typed.seq}` : name)
  return (
    <Page
      title={view.indicator.name}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.indicators(number), title: 'Indicators' },
        { title: view.indicator.name },
      ]}
      lead={reachedInWords(view.indicator, view.reached)}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {}, idOf)} />
      {saved && !refused && (
        <Note tone="good" live>
          Saved.
        </Note>
      )}
      <IndicatorPeriods number={number} view={view} changing={changing} today={today} refused={refused} />
    </Page>
  )
}
