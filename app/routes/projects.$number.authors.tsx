import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { originOf } from '~/auth/origin.server'
import { AuthorTable } from '~/components/endorsement/author-table'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { inviteForm } from '~/domain/access/authors'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { allow, found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { endCoAuthor, inviteCoAuthor, readAuthors } from '~/operations/project-authors.server'
import { paths } from '~/paths'
import { findRecord } from '~db/queries/records.server'
import '~/styles/endorsement.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Authors of ${data.number}` : 'There is no such project')

const told: Record<string, string> = {
  invited: 'A letter is on its way. Whoever has no account yet finds a link in it, good once, to begin.',
  ended: 'The person cannot write on the project any more.',
}

/** The project that the address names, for those who may invite to it. */
async function projectIn({ visitor, db, params }: OpenedBy) {
  const number = numberIn(params)
  allow(visitor.verdict('project.invite', await visitor.about(number)))
  const record = found(await findRecord(db, number, await visitor.audiences(number)), `There is no project ${number}.`)
  return { number, title: record.values.title ?? number }
}

export const loader = signedIn(async opened => {
  const project = await projectIn(opened)
  const { db, person: by, now, request } = opened
  const read = await readAuthors(db, { number: project.number, by, now })
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return { ...project, authors: read.ok ? read.authors : [], told: told[done] ?? null }
})

const endForm = z.object({ grant: z.string({ error: 'Choose the person.' }).regex(/^\d{1,9}$/, 'Choose the person.') })

export const action = signedIn(async opened => {
  const { number } = await projectIn(opened)
  const { db, person: by, now, request } = opened
  const sent = await request.formData()
  if (sent.get('intent') === 'end') {
    const read = parseTyped(sent, endForm)
    if (!read.ok) return refusedBy('Choose the person whose part is to end.', {})
    const ended = await endCoAuthor(db, { number, by, now, grant: Number(read.value.grant) })
    return ended.ok ? redirect(`${paths.authors(number)}?done=ended`) : refusedBy(ended.reason, {})
  }
  const read = parseTyped(sent, inviteForm)
  if (!read.ok) return rejected(read)
  const invited = await inviteCoAuthor(db, { number, by, now, origin: originOf(request), ...read.value })
  return invited.ok ? redirect(`${paths.authors(number)}?done=invited`) : refusedBy(invited.reason, read.typed)
})

export default function Authors() {
  const { number, title, authors, told } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const { typed, errors = {} } = returned ?? {}
  return (
    <Page
      title="Who writes on the project"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Authors' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(errors)} />
      {told && !returned && (
        <Note tone="good" live>
          {told}
        </Note>
      )}
      <AuthorTable authors={authors} />
      <section aria-labelledby="invite-title" className="authors-invite">
        <h2 id="invite-title">Invite a co-author</h2>
        <p>Co-authors read and edit the record and its budget. They sign nothing: the overseer submits.</p>
        <Form method="post" className="narrow" key={returned ? JSON.stringify(returned.typed) : `${authors.length}`}>
          <TextField
            field={{ name: 'name', value: typed?.name, errors: errors.name }}
            label="Name"
            autoComplete="off"
          />
          <TextField
            field={{ name: 'email', value: typed?.email, errors: errors.email }}
            label="E-mail address"
            type="email"
            autoComplete="off"
            spellCheck={false}
          />
          <Actions>
            <Button kind="primary" name="intent" value="invite">
              Send the invitation
            </Button>
          </Actions>
        </Form>
      </section>
    </Page>
  )
}
