import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { DateField } from '~/components/form/date-field'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { extensionForm } from '~/domain/amendment/forms'
import { extendedInWords, extensionRuleInWords } from '~/domain/amendment/words'
import { addDays } from '~/domain/calendar'
import { implementationRulesOn } from '~/domain/implementation/rules'
import { fieldOf } from '~/domain/record/catalogue'
import { parseTyped, type Refused, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { askForExtension } from '~/operations/amendment/ask-for-extension.server'
import { readAmendments } from '~/operations/amendment/read-amendments.server'
import { dayOf } from '~/operations/author'
import { paths } from '~/paths'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Ask for an extension, ${data.number}` : 'Ask for an extension')

async function askedBy({ visitor, params, person: by, now }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('amendments.ask', await visitor.about(number)))
  return { number, by, now }
}

export const loader = signedIn(async opened => {
  const ask = await askedBy(opened)
  const read = found(await readAmendments(opened.db, ask), `There is no project ${ask.number}.`)
  const { title, lastDay, asking } = read
  return {
    ...{ number: ask.number, title, lastDay },
    closed: asking && !asking.extension.ok ? asking.extension.reason : null,
    rule: extensionRuleInWords(implementationRulesOn(dayOf(ask.now))),
  }
})

export const action = signedIn(async opened => {
  const ask = await askedBy(opened)
  const form = parseTyped(await opened.request.formData(), extensionForm)
  if (!form.ok) return rejected(form)
  const { until, base, reason } = form.value
  const asked = await askForExtension(opened.db, { ...ask, base: base === '' ? null : base, until, reason })
  if (asked.ok) return redirect(`${paths.amendment(ask.number, asked.seq)}?saved`)
  return rejected({ typed: form.typed, errors: { [asked.field ?? '']: [asked.reason] } })
})

export default function AskForExtension() {
  const { number, title, lastDay, closed, rule } = useLoaderData<typeof loader>()
  const refused: Refused | undefined = useActionData<typeof action>()
  const field = (name: string) => ({ name, value: refused?.typed[name], errors: refused?.errors[name] })
  const { original, current } = lastDay
  return (
    <Page
      title="Ask for an extension"
      trail={[
        { to: paths.project(number), title: number },
        { to: paths.amendments(number), title: 'Amendments' },
        { title: 'Ask for an extension' },
      ]}
      lead={title}
    >
      {refused && <ErrorSummary findings={findingsOf(refused.errors)} />}
      <p>
        {fieldOf('expectedCompletion').label} now: <b>{current ? extendedInWords(original, current) : 'not given'}</b>
      </p>
      {closed && !refused ? (
        <Note tone="wait">{closed}</Note>
      ) : (
        <Form method="post" className="edit-form">
          <input type="hidden" name="base" value={current ?? ''} />
          <DateField
            field={field('until')}
            label="The new last day"
            hint={rule}
            min={current ? addDays(current, 1) : undefined}
          />
          <TextArea
            field={field('reason')}
            label="Why the project needs more time"
            hint="Who decides reads it, and those who work on the project."
            rows={5}
            plain
          />
          <Actions>
            <Button kind="primary">Ask for the extension</Button>
            <LinkButton to={paths.amendments(number)}>Back to the amendments</LinkButton>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
