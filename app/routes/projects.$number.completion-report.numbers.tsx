import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NumberForm, NumbersOfPart } from '~/components/completion/numbers'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { overrideForm } from '~/domain/completion/override-form'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { overrideNumber, takeOverrideBack } from '~/operations/completion/override-number.server'
import { readNumbers } from '~/operations/completion/read-numbers.server'
import { paths } from '~/paths'
import '~/styles/completion.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Numbers of the completion report, ${data.number}` : 'Numbers')

async function numberToWrite({ visitor, params }: OpenedBy): Promise<string> {
  const number = numberIn(params)
  allow(visitor.verdict('completion.write', await visitor.about(number)))
  return number
}

const keyIn = (request: Request): string => new URL(request.url).searchParams.get('key') ?? ''

export const loader = signedIn(async opened => {
  const number = await numberToWrite(opened)
  const { db, person, now, request } = opened
  const answer = await readNumbers(db, { number, by: person, now })
  allow(answer)
  const read = found(answer.ok ? answer.read : null, `There is no project ${number}.`)
  const key = keyIn(request)
  const chosen = read.rows.find(row => row.key === key && !row.isFixed) ?? null
  return { number, ...read, chosen, saved: new URL(request.url).searchParams.has('saved') }
})

export const action = signedIn(async opened => {
  const number = await numberToWrite(opened)
  const { db, person, now, request } = opened
  const form = parseTyped(await request.formData(), overrideForm)
  if (!form.ok) return rejected(form)
  const { intent, value, reason } = form.value
  const asked = { number, by: person, now, key: keyIn(request) }
  if (intent === 'take-back') {
    const back = await takeOverrideBack(db, asked)
    if (!back.ok) return refusedBy(back.reason, form.typed)
  } else {
    const given = await overrideNumber(db, { ...asked, typed: value, reason })
    if (!given.ok) return rejected({ typed: form.typed, errors: { [given.field ?? '']: [given.reason] } })
  }
  return redirect(`${paths.completionNumbers(number)}?saved`)
})

export default function CompletionNumbers() {
  const { number, title, rows, chosen, closed, saved } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const titles = [...new Set(rows.map(row => row.title))]
  return (
    <Page
      title="Numbers and their sources"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.completionReport(number), title: 'Completion report' },
        { to: paths.editCompletionReport(number), title: 'Write' },
        { title: 'Numbers' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {})} title="The number was not changed" />
      {saved && !refused && (
        <Note tone="good" live>
          Saved. The report shows it from now on.
        </Note>
      )}
      {closed && <Note tone="wait">{closed}</Note>}
      {chosen && !closed && (
        <NumberForm
          key={chosen.key}
          number={chosen}
          typed={refused?.typed ?? null}
          errors={refused?.errors ?? {}}
          backTo={paths.completionNumbers(number)}
        />
      )}
      {rows.length === 0 ? (
        <Empty title="The report has no numbers yet">
          <p>They come from the outputs, events, indicators, questionnaires and payments of the project.</p>
          <LinkButton to={paths.editCompletionReport(number)}>Back to the report</LinkButton>
        </Empty>
      ) : (
        titles.map(part => (
          <NumbersOfPart
            key={part}
            title={part}
            numbers={rows.filter(row => row.title === part)}
            addressOf={key => paths.overrideNumber(number, key)}
          />
        ))
      )}
    </Page>
  )
}
