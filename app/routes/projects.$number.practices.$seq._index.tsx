import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import type { Meanwhile } from '~/components/practice/change-form'
import { PracticeAside } from '~/components/practice/practice-aside'
import { PracticeMain } from '~/components/practice/practice-main'
import { PracticeStatus } from '~/components/practice/practice-state'
import { practiceForm } from '~/domain/practice/forms'
import { wayOf } from '~/domain/practice/standing'
import { textOf } from '~/domain/practice/texts'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { changePractice } from '~/operations/practices/change-practice.server'
import { readPractice } from '~/operations/practices/read-practice.server'
import { takePracticeStep } from '~/operations/practices/take-practice-step.server'
import { paths } from '~/paths'
import '~/styles/practice-making.css'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read ? `${read.practice.title}, ${read.number}` : 'Best practice')

async function practiceAsked({ visitor, params, person: by, now }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('practices.read', await visitor.about(number)))
  return { number, seq: seqIn(params.seq, 'There is no such practice.'), by, now }
}

export const loader = signedIn(async opened => {
  const ask = await practiceAsked(opened)
  const read = await readPractice(opened.db, ask)
  if (!read.ok) throw refuse(403, read.reason)
  const view = found(read.view, `Project ${ask.number} has no such practice.`)
  const asked = new URL(opened.request.url).searchParams
  const unasked = view.practice.economies.filter(one => asked.getAll('unreached').includes(one))
  const way = wayOf(view.practice, view.past)
  return { number: ask.number, saved: asked.has('saved'), unasked, way, ...view }
})

export const action = signedIn(async opened => {
  const ask = await practiceAsked(opened)
  const form = parseTyped(await opened.request.formData(), practiceForm)
  if (!form.ok) return rejected(form)
  const { value, typed } = form
  const here = `${paths.editPractice(ask.number, ask.seq)}?saved`
  if (value.intent !== 'change') {
    const done = await takePracticeStep(opened.db, ask, value)
    if (!done.ok) return refusedBy(done.reason, typed)
    const unreached = (done.unreached ?? []).map(economy => `&unreached=${encodeURIComponent(economy)}`)
    return redirect(here + unreached.join(''))
  }
  const mine = textOf(value)
  const changed = await changePractice(opened.db, { ...ask, text: mine, base: value.base, why: value.why })
  if (changed.ok) return redirect(here)
  const refused = { typed, errors: { [changed.field ?? '']: [changed.reason] } }
  if (!changed.meanwhile) return rejected(refused)
  const meanwhile: Meanwhile = { ...changed.meanwhile, mine }
  return data({ ...refused, meanwhile }, { status: 409 })
})

export default function PracticePage() {
  const view = useLoaderData<typeof loader>()
  const refused: (Refused & { meanwhile?: Meanwhile }) | undefined = useActionData<typeof action>()
  const { number, practice, saved, unasked, next } = view
  return (
    <Page
      title={practice.title}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.projectPractices(number), title: 'Best practices' },
        { title: practice.title },
      ]}
      above={<PracticeStatus state={practice.state} />}
      lead={next}
    >
      <ErrorSummary
        findings={findingsOf(refused?.errors ?? {})}
        title={refused?.meanwhile && 'The text was not saved'}
      />
      {saved && !refused && (
        <Note tone="good" live>
          Saved.
        </Note>
      )}
      {unasked.length > 0 && !refused && (
        <Note tone="wait">
          Not asked: {unasked.join(', ')}. Dossier knows no focal point, neither with an account nor with a link to an
          answer. Please ask the Secretariat to invite one.
        </Note>
      )}
      <div className="practice-page">
        <PracticeMain view={view} refused={refused} meanwhile={refused?.meanwhile} />
        <PracticeAside view={view} refused={refused} />
      </div>
    </Page>
  )
}
