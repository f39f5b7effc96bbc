import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Points } from '~/components/completion/points'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { pointForm } from '~/domain/completion/point-form'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { replyToPoint, settlePoint } from '~/operations/completion/answer-point.server'
import { readCompletionPoints } from '~/operations/completion/read-completion-points.server'
import { paths } from '~/paths'
import '~/styles/completion.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Points on the completion report, ${data.number}` : 'Points')

async function numberToRead({ visitor, params }: OpenedBy): Promise<string> {
  const number = numberIn(params)
  allow(visitor.verdict('completion.read-draft', await visitor.about(number)))
  return number
}

export const loader = signedIn(async opened => {
  const number = await numberToRead(opened)
  const { db, person, now, request } = opened
  const answer = await readCompletionPoints(db, { number, by: person, now })
  allow(answer)
  const read = found(answer.ok ? answer.read : null, `There is no project ${number}.`)
  return { number, ...read, saved: new URL(request.url).searchParams.has('saved') }
})

export const action = signedIn(async opened => {
  const number = await numberToRead(opened)
  const { db, person, now, request } = opened
  const form = parseTyped(await request.formData(), pointForm)
  if (!form.ok) return rejected(form)
  const { intent, reply, before } = form.value
  const asked = { number, by: person, now, point: Number(form.value.point) }
  const done =
    intent === 'reply'
      ? await replyToPoint(db, { ...asked, reply, before })
      : await settlePoint(db, { ...asked, isSettled: intent === 'settle' })
  if (!done.ok) return refusedBy(done.reason, form.typed)
  return redirect(`${paths.completionPoints(number)}?saved#point-${asked.point}`)
})

export default function CompletionPoints() {
  const { number, title, points, mayReply, maySettle, saved } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const typed = refused
    ? {
        point: Number(refused.typed.point),
        reply: String(refused.typed.reply ?? ''),
        errors: Object.values(refused.errors).flat(),
      }
    : null
  return (
    <Page
      title="Points of the Secretariat"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.completionReport(number), title: 'Completion report' },
        { title: 'Points' },
      ]}
      lead={title}
    >
      <ErrorSummary
        findings={findingsOf(refused?.errors ?? {}, name => (name === 'reply' ? `reply-${typed?.point}` : name))}
        title="This was not done"
      />
      {saved && !refused && (
        <Note tone="good" live>
          Saved.
        </Note>
      )}
      {points.length === 0 ? (
        <Empty title="The Secretariat has made no points">
          <p>They come when it returns the report.</p>
          <LinkButton to={paths.completionReport(number)}>Back to the report</LinkButton>
        </Empty>
      ) : (
        <Points {...{ points, mayReply, maySettle, typed }} />
      )}
      {mayReply && points.length > 0 && (
        <p className="doors">
          <LinkButton to={paths.editCompletionReport(number)}>Go on writing the report</LinkButton>
        </p>
      )}
    </Page>
  )
}
