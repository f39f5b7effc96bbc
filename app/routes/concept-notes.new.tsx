import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newToken } from '~/auth/tokens.server'
import { OpenSessions } from '~/components/endorsement/open-sessions'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { SelectField } from '~/components/form/select-field'
import { TextField } from '~/components/form/text-field'
import { BeginFrom } from '~/components/linkage/begin-from'
import { SimilarProjects } from '~/components/linkage/similar-projects'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { scopesFor } from '~/domain/access/may'
import { fullName } from '~/domain/forum'
import { formatSingapore } from '~/domain/lifecycle/sessions'
import type { KnownProject } from '~/domain/linkage/similar'
import { inForceOn, longestTitle, newConceptNoteForm, sessionsToChoose } from '~/domain/record/new-concept-note'
import { parseTyped, type Refused } from '~/http/form.server'
import { allow, type OpenedBy, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { beginConceptNote } from '~/operations/begin-concept-note.server'
import { findSimilar } from '~/operations/find-known-projects.server'
import { paths } from '~/paths'
import { listSessions } from '~db/queries/calendar.server'
import { reference } from '~db/queries/reference.server'
import '~/styles/endorsement.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('Begin a concept note')

/** The economies for which this person may begin a concept note; refuses who has none. */
function economiesOf({ visitor, person, now }: OpenedBy): string[] {
  const economies = scopesFor(person, 'concept.begin', 'economy', dayOf(now))
  allow(visitor.verdict('concept.begin', { economies }))
  return economies
}

export const loader = signedIn(async opened => {
  const economies = economiesOf(opened)
  const { db, now } = opened
  const [lists, sessions] = await Promise.all([reference(db), listSessions(db)])
  const { fora, fundAccounts } = inForceOn(lists, dayOf(now))
  return {
    economies,
    fora: fora.map(forum => ({ value: forum.acronym, label: fullName(forum) })),
    funds: fundAccounts.map(fund => fund.name),
    sessions: sessionsToChoose(sessions, now.toISOString()),
    /** Marks this showing of the form, so that sent twice it begins one draft. */
    form: newToken(),
  }
})

/** A form that came back, with the projects like its title; `form` is its new mark where it may be sent as another note. */
type Returned = Refused & { form?: string; similar: KnownProject[] }

export const action = signedIn(async opened => {
  economiesOf(opened)
  const { db, person: by, now, request } = opened
  const sent = await request.formData()
  const read = parseTyped(sent, newConceptNoteForm)
  const { typed } = read
  const back = async (errors: Refused['errors'], status = 422, form?: string) => {
    const similar = await findSimilar(db, { title: String(typed.title ?? ''), by, now })
    return data<Returned>({ typed, errors, form, similar }, { status })
  }
  if (sent.get('intent') === 'similar') return back({}, 200)
  if (!read.ok) return back(read.errors)
  const { form, frame, ...note } = read.value
  const begun = await beginConceptNote(db, { by, now, note, form, frame })
  if (begun.ok) return redirect(paths.edit(begun.number))
  if ('already' in begun) return back({ '': [begun.reason] }, 409, newToken())
  const errors = Object.entries(begun.errors ?? { '': [begun.reason] })
  return back(Object.fromEntries(errors.map(([name, texts]) => [name, texts ?? []])))
})

export default function BeginConceptNote() {
  const { economies, fora, funds, sessions, form } = useLoaderData<typeof loader>()
  const returned: Returned | undefined = useActionData<typeof action>()
  const { typed, errors = {} } = returned ?? {}
  const field = (name: string, value?: string | readonly string[]) => ({
    name,
    value: typed ? typed[name] : value,
    errors: errors[name],
  })
  const [only] = economies.length === 1 ? economies : []
  return (
    <Page
      title="Begin a concept note"
      trail={[{ to: paths.desk, title: 'My desk' }, { title: 'Begin a concept note' }]}
      lead="You become its project overseer. Nobody else reads the draft but your economy, the economies that you name, and the Secretariat."
    >
      <ErrorSummary findings={findingsOf(errors)} />
      <Form method="post" className="edit-form" key={returned ? JSON.stringify(typed) : form}>
        <input type="hidden" name="form" value={returned?.form ?? String(typed?.form ?? form)} />
        <TextField
          field={field('title')}
          label="Project Title"
          hint="Short and plain. Use the same name in every later paper."
          maxLength={longestTitle}
        />
        <SimilarProjects titleBox="title" first={returned?.similar ?? []} />
        <noscript>
          <p>
            <Button name="intent" value="similar" formNoValidate>
              Look for similar projects
            </Button>
          </p>
        </noscript>
        <SelectField field={field('economy', only)} label="Proposing economy" options={economies} empty="Choose" />
        <SelectField field={field('forum')} label="Sponsoring Forum" options={fora} empty="Choose" />
        <SelectField field={field('fundAccount')} label="Fund Account" options={funds} empty="Decide later" optional />
        <SelectField
          field={field('session')}
          label="Session"
          hint={
            sessions.length === 0
              ? 'The calendar has no session whose final deadline is ahead. You can begin now and choose later.'
              : 'One concept note goes to one fund in a session.'
          }
          options={sessions.map(({ name, internalDeadline }) => ({
            value: name,
            label: `${name}, to the forum by ${formatSingapore(internalDeadline)}`,
          }))}
          empty="Decide later"
          optional
        />
        {sessions.length > 0 && <OpenSessions sessions={sessions} />}
        <BeginFrom field={field} />
        <Actions>
          <Button kind="primary">Begin the concept note</Button>
          <LinkButton to={paths.desk}>Back to my desk</LinkButton>
        </Actions>
      </Form>
    </Page>
  )
}
