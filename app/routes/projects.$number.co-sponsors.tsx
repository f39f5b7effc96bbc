import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { CoSponsorForm } from '~/components/endorsement/co-sponsor-form'
import { CoSponsorSheet } from '~/components/endorsement/co-sponsor-sheet'
import { Actions, Button } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { coSponsorForm } from '~/domain/endorsement/forms'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { answerCoSponsorship } from '~/operations/answer-co-sponsorship.server'
import { askCoSponsors } from '~/operations/ask-co-sponsors.server'
import { readCoSponsors } from '~/operations/read-co-sponsors.server'
import { paths } from '~/paths'
import '~/styles/lifecycle.css'
import '~/styles/endorsement.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Co-sponsors of ${data.number}` : 'There is no such project')

const told: Record<string, string> = {
  asked: 'The people of the named economies have been written to.',
  answered: 'The answer was kept, and the overseer is told. You may change it until the forum has endorsed.',
}

async function coSponsorsIn({ db, person, params, now }: OpenedBy) {
  const number = numberIn(params)
  return found(await readCoSponsors(db, { number, by: person, now }), `There is no project ${number}.`)
}

export const loader = signedIn(async opened => {
  const done = new URL(opened.request.url).searchParams.get('done') ?? ''
  return { ...(await coSponsorsIn(opened)), told: told[done] ?? null }
})

export const action = signedIn(async opened => {
  const { number } = await coSponsorsIn(opened)
  const { db, person: by, now, request } = opened
  const sent = await request.formData()
  const back = (done: string) => redirect(`${paths.coSponsors(number)}?done=${done}`)
  if (sent.get('intent') === 'ask') {
    const asked = await askCoSponsors(db, { number, by, now })
    return asked.ok ? back('asked') : refusedBy(asked.reason, {})
  }
  const read = parseTyped(sent, coSponsorForm)
  if (!read.ok) return rejected(read)
  const answered = await answerCoSponsorship(db, { number, by, now, ...read.value })
  return answered.ok ? back('answered') : refusedBy(answered.reason, read.typed)
})

/** The id of a field's control: each economy has its own form. */
const controlOf = (typed: Refused['typed']) => (name: string) =>
  `${name}-${String(typed.economy ?? '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')}`

export default function CoSponsors() {
  const { number, title, rows, remarks, toAsk, mayAnswerFor, mayEdit, needed, isOpen, told } =
    useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const again = returned ? JSON.stringify(returned.typed) : (told ?? 'new')
  return (
    <Page
      title="Co-sponsoring economies"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Co-sponsors' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(returned?.errors ?? {}, controlOf(returned?.typed ?? {}))} />
      {told && !returned && (
        <Note tone="good" live>
          {told}
        </Note>
      )}
      <p>
        {needed > 0
          ? `At least ${needed} economies besides the proposing one must confirm before the forum endorses.`
          : 'Several economies propose this project together; it needs no co-sponsors.'}{' '}
        {!isOpen && 'The co-sponsors are settled.'}
      </p>
      {rows
        .filter(row => mayAnswerFor.includes(row.economy))
        .map(row => (
          <CoSponsorForm key={`${row.economy} ${again}`} row={row} returned={returned} />
        ))}
      {rows.length > 0 ? (
        <CoSponsorSheet rows={rows} remarks={remarks} />
      ) : (
        <Empty title="No co-sponsoring economy is named">
          {mayEdit && (
            <p>
              <Link to={paths.editSection(number, 'fora')}>Name them in the record</Link>, then ask them here.
            </p>
          )}
        </Empty>
      )}
      {toAsk.length > 0 && (
        <Form method="post">
          <p>
            Nothing was sent to {toAsk.join('; ')} within the last day. Their officials and focal points get a letter
            and see the project on their desk.
          </p>
          <Actions>
            <Button kind="primary" name="intent" value="ask">
              Ask them
            </Button>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
