import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button } from '~/components/form/button'
import { CheckboxGroup } from '~/components/form/choice-groups'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { answerTrail } from '~/components/questionnaire/answer-trail'
import { ColleagueTable } from '~/components/questionnaire/colleague-table'
import { handOverForm } from '~/domain/questionnaire/hand-over-form'
import { answered } from '~/http/answer.server'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { type Opened, open, refuse } from '~/http/route.server'
import { handOverSections, withdrawAnswerLink } from '~/operations/answers/hand-over-sections.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { readHandOver } from '~/operations/answers/read-hand-over.server'
import { paths } from '~/paths'
import '~/styles/answering.css'
import '~/styles/monitor.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data ? `Hand sections over: ${data.title}` : 'Hand sections over'),
  { name: 'robots', content: 'noindex' },
]

const told: Record<string, string> = {
  sent: 'A letter with a link is on its way to your colleague.',
  withdrawn: 'The link opens nothing any more. What was written stays.',
}

async function answerOf(opened: Opened) {
  const { db, params, visitor, now } = opened
  const asked = { key: params.key ?? '', person: visitor.person, now, act: 'clear' } as const
  const answer = answered(await openAnswer(db, asked), opened)
  if (answer.response.economy === null) throw refuse(404, 'This is your own answer: its parts cannot be handed over.')
  return answer
}

export const loader = open(async opened => {
  const answer = await answerOf(opened)
  const done = new URL(opened.request.url).searchParams.get('done') ?? ''
  return { key: answer.key, told: told[done] ?? null, ...(await readHandOver(opened.db, answer, opened.now)) }
})

export const action = open(async opened => {
  const { db, request, now } = opened
  const answer = await answerOf(opened)
  const sent = await request.formData()
  const here = paths.answerHandOver(answer.key)
  if (sent.get('intent') === 'withdraw') {
    const email = String(sent.get('email') ?? '')
    const withdrawn = await withdrawAnswerLink(db, { answer, email, now })
    return withdrawn.ok ? redirect(`${here}?done=withdrawn`) : refusedBy(withdrawn.reason, {})
  }
  const form = parseTyped(sent, handOverForm)
  if (!form.ok) return rejected(form)
  const handed = await handOverSections(db, { answer, colleague: form.value, now })
  return handed.ok ? redirect(`${here}?done=sent`) : refusedBy(handed.reason, form.typed)
})

export default function HandOver() {
  const { key, title, economy, locked, sections, colleagues, told } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const { typed = {}, errors = {} } = refused ?? {}
  const field = (name: string) => ({ name, value: typed[name], errors: errors[name] })
  return (
    <Page
      title="Hand sections to colleagues"
      trail={answerTrail(key, title, 'Hand over')}
      lead={`Each colleague gets a letter with a link to their sections alone, and needs no account. You clear the answer of ${economy} when all is there.`}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {told && !refused && (
        <Note tone="good" live>
          {told}
        </Note>
      )}
      {colleagues.length > 0 && <ColleagueTable colleagues={colleagues} />}
      {locked !== null ? (
        <Note tone="wait">{locked}</Note>
      ) : (
        <Form method="post" className="narrow" key={refused ? JSON.stringify(typed) : colleagues.length}>
          <h2>{colleagues.length === 0 ? 'Your first colleague' : 'Another colleague'}</h2>
          <TextField field={field('name')} label="Name" autoComplete="off" />
          <TextField
            field={field('email')}
            label="E-mail address"
            hint="Whoever has a link already gets a new one, with the sections that you choose now."
            type="email"
            autoComplete="off"
            spellCheck={false}
          />
          <CheckboxGroup
            field={field('sections')}
            label="Sections"
            options={sections.map(one => ({
              ...{ value: one.key, label: one.title },
              hint: one.writtenBy.length > 0 ? `Written so far by ${one.writtenBy.join(', ')}` : undefined,
            }))}
          />
          <TextArea field={field('note')} label="A note for the letter" optional rows={3} plain />
          <Actions>
            <Button kind="primary" name="intent" value="hand-over">
              Send the link
            </Button>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
