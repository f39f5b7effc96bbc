import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AmendmentChange } from '~/components/amendment/amendment-change'
import { AmendmentFacts } from '~/components/amendment/amendment-facts'
import { DecideForm } from '~/components/amendment/decide-form'
import { Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { amendmentKindTitles } from '~/domain/amendment/amendment'
import { decisionForm } from '~/domain/amendment/forms'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, open, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { decideAmendment } from '~/operations/amendment/decide-amendment.server'
import { readAmendment } from '~/operations/amendment/read-amendments.server'
import { withdrawAmendment } from '~/operations/amendment/withdraw-amendment.server'
import { paths } from '~/paths'
import '~/styles/amendments.css'
import '~/styles/quality.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `${amendmentKindTitles[data.amendment.kind]}, ${data.number}` : 'Amendment')

const none = 'The project has no such amendment.'

export const loader = open(async ({ db, visitor, params, now, request }) => {
  const ask = { number: numberIn(params), seq: seqIn(params.seq, none) }
  const read = found(await readAmendment(db, { ...ask, by: visitor.person, now }), none)
  return { number: ask.number, saved: new URL(request.url).searchParams.has('saved'), ...read }
})

/** Who may decide on some amendments of the project, or ask for them; the operation says on which. */
async function askedBy({ visitor, params, person: by, now }: OpenedBy) {
  const number = numberIn(params)
  const subject = await visitor.about(number)
  const acts = ['amendments.ask', 'funding.decide'] as const
  if (!acts.some(act => visitor.may(act, subject))) allow(visitor.verdict('amendments.decide', subject))
  return { number, seq: seqIn(params.seq, none), by, now }
}

export const action = signedIn(async opened => {
  const ask = await askedBy(opened)
  const form = parseTyped(await opened.request.formData(), decisionForm)
  if (!form.ok) return rejected(form)
  const { value, typed } = form
  const done = await (value.intent === 'withdraw'
    ? withdrawAmendment(opened.db, ask)
    : decideAmendment(opened.db, { ...ask, ...value }))
  return done.ok ? redirect(`${paths.amendment(ask.number, ask.seq)}?saved`) : refusedBy(done.reason, typed)
})

export default function OneAmendment() {
  const { number, saved, title, amendment, mayDecide, mayWithdraw } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  return (
    <Page
      title={amendmentKindTitles[amendment.kind]}
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.amendments(number), title: 'Amendments' },
        { title: amendmentKindTitles[amendment.kind] },
      ]}
      lead={title}
    >
      {refused && <ErrorSummary findings={findingsOf(refused.errors)} />}
      {saved && !refused && (
        <Note tone="good" live>
          Saved. The other side is told by letter.
        </Note>
      )}
      <AmendmentFacts number={number} amendment={amendment} />
      <AmendmentChange amendment={amendment} />
      {mayDecide && <DecideForm amendment={amendment} refused={refused} />}
      {mayWithdraw && (
        <Form method="post">
          <Button name="intent" value="withdraw">
            Take it back
          </Button>
        </Form>
      )}
    </Page>
  )
}
