import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button } from '~/components/form/button'
import { RadioGroup } from '~/components/form/choice-groups'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { choiceForm, choicesNow } from '~/domain/letters/choice-form'
import { alwaysSent, chosenKinds, letterTimes, letterTimeTitles, letterTitle } from '~/domain/letters/kinds'
import { readForm, rejected } from '~/http/form.server'
import { signedIn } from '~/http/route.server'
import { chooseLetters } from '~/operations/choose-letters.server'
import { paths } from '~/paths'
import { choicesOf } from '~db/queries/letters.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('My letters')

export const loader = signedIn(async ({ db, person }) => ({ choices: choicesNow(await choicesOf(db, person.id)) }))

export const action = signedIn(async ({ db, person, request, now }) => {
  const read = await readForm(request, choiceForm)
  if (!read.ok) return rejected(read)
  await chooseLetters(db, { by: person, chosen: read.value, now })
  throw redirect(`${paths.account}?done=letters`)
})

const options = letterTimes.map(time => ({ value: time, label: letterTimeTitles[time] }))

export default function MyLetters() {
  const { choices } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <Page
      title="My letters"
      trail={[{ to: paths.account, title: 'My account' }, { title: 'My letters' }]}
      lead="Dossier writes to you when something waits for you. Choose when you want which letters."
    >
      <ErrorSummary findings={findingsOf(refused?.errors ?? {}, name => `${name}-0`)} />
      <Form method="post" className="letter-choices">
        {chosenKinds.map(kind => (
          <RadioGroup
            key={kind}
            field={{ name: kind, value: refused?.typed[kind] ?? choices[kind], errors: refused?.errors[kind] }}
            label={letterTitle(kind)}
            options={options}
          />
        ))}
        <Actions>
          <Button kind="primary">Save</Button>
        </Actions>
      </Form>
      <section>
        <h2>Always sent at once</h2>
        <dl className="read-fields">
          {alwaysSent.map(({ kind, title, reason }) => (
            <div key={kind}>
              <dt>{title}</dt>
              <dd>{reason}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p className="after">Whatever you choose, what waits for you stands on your desk.</p>
    </Page>
  )
}
