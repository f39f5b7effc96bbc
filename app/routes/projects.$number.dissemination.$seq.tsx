import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import type { FactRefused } from '~/components/form/fact-refused'
import { applyRowsIntent, readRowsIntent } from '~/components/form/rows-intent'
import { DisseminationForms } from '~/components/output/dissemination-page'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { fullName } from '~/domain/forum'
import { disseminationForm } from '~/domain/output/forms'
import { disseminationDifferences } from '~/domain/output/texts'
import { parseTyped, refusedFact, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { dayOf } from '~/operations/author'
import { keepDissemination } from '~/operations/output/keep-dissemination.server'
import { readDisseminations, readPast } from '~/operations/output/read-outputs.server'
import { paths } from '~/paths'
import { reference } from '~db/queries/reference.server'
import '~/styles/outputs.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read ? `${read.one?.where ?? 'Add a dissemination'}, ${read.number}` : 'Dissemination')

const missing = 'This project has no such dissemination.'

async function askedFor({ db, visitor, params, person: by, now }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('facts.write', await visitor.about(number)))
  const seq = params.seq === 'new' ? null : seqIn(params.seq, missing)
  const read = found(await readDisseminations(db, { number, by, now }), `There is no project ${number}.`)
  const one = seq === null ? null : found(read.spread.find(each => each.seq === seq) ?? null, missing)
  return { ask: { number, by, now }, read, one }
}

export const loader = signedIn(async opened => {
  const { ask, read, one } = await askedFor(opened)
  const { title, outputs, open, openLater } = read
  const fora = (await reference(opened.db)).fora.map(forum => ({ value: forum.acronym, label: fullName(forum) }))
  const past = one
    ? await readPast(opened.db, { number: ask.number, kind: 'dissemination', now: one }, disseminationDifferences)
    : []
  return { number: ask.number, title, outputs, open, openLater, one, past, fora, today: dayOf(ask.now) }
})

/** The typed form with a month added, removed or moved, for browsers without a script. */
function withRows(typed: Record<string, unknown>, intent: NonNullable<ReturnType<typeof readRowsIntent>>) {
  return { ...typed, hits: applyRowsIntent<unknown>(Array.isArray(typed.hits) ? typed.hits : [], intent, {}) }
}

export const action = signedIn(async opened => {
  const { ask, one } = await askedFor(opened)
  const sent = await opened.request.formData()
  const form = parseTyped(sent, disseminationForm(dayOf(ask.now)))
  const rows = readRowsIntent(sent.get('intent'))
  if (rows) return data<FactRefused>({ typed: withRows(form.typed, rows), errors: {} })
  if (!form.ok) return rejected(form)
  const kept = await keepDissemination(opened.db, { ...ask, seq: one?.seq ?? null }, form.value)
  if (kept.ok) return redirect(`${paths.disseminations(ask.number)}?saved`)
  return refusedFact(form.typed, kept, saved =>
    form.value.intent === 'remove' ? [] : disseminationDifferences(saved, form.value),
  )
})

export default function DisseminationPage() {
  const { title, ...page } = useLoaderData<typeof loader>()
  const refused: FactRefused | undefined = useActionData<typeof action>()
  const { number, one } = page
  return (
    <Page
      title={one?.where ?? 'Add a dissemination'}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.outputs(number), title: 'Outputs' },
        { to: paths.disseminations(number), title: 'Dissemination' },
        { title: one ? 'One dissemination' : 'Add a dissemination' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} />
      <DisseminationForms {...page} refused={refused} />
    </Page>
  )
}
