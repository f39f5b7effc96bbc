import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AnswerForm } from '~/components/endorsement/answer-form'
import { OpenRoundForm } from '~/components/endorsement/open-round-form'
import { ResultSheet, Tally } from '~/components/endorsement/result-sheet'
import { RoundFacts } from '~/components/endorsement/round-facts'
import { Actions, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { answerForm, roundForm } from '~/domain/endorsement/forms'
import type { Verdict } from '~/domain/verdict'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { found, numberIn, type OpenedBy, signedIn } from '~/http/route.server'
import { answerRound } from '~/operations/answer-round.server'
import { openRound } from '~/operations/open-round.server'
import { readEndorsement } from '~/operations/read-endorsement.server'
import { paths } from '~/paths'
import '~/styles/lifecycle.css'
import '~/styles/endorsement.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Endorsement of ${data.number}` : 'There is no such project')

const told: Record<string, string> = {
  opened: 'The round is open. The people of the member economies have been written to.',
  answered: 'The answer was kept. You may change it until the deadline.',
}

async function roundIn({ db, person, params, now }: OpenedBy) {
  const number = numberIn(params)
  return found(await readEndorsement(db, { number, by: person, now }), `There is no project ${number}.`)
}

export const loader = signedIn(async opened => {
  const done = new URL(opened.request.url).searchParams.get('done') ?? ''
  return { ...(await roundIn(opened)), told: told[done] ?? null }
})

export const action = signedIn(async opened => {
  const { number } = await roundIn(opened)
  const { db, person: by, now, request } = opened
  const sent = await request.formData()
  const answer = (verdict: Verdict, done: string, typed: Refused['typed']) =>
    verdict.ok ? redirect(`${paths.endorsement(number)}?done=${done}`) : refusedBy(verdict.reason, typed)
  if (sent.get('intent') === 'open') {
    const read = parseTyped(sent, roundForm)
    if (!read.ok) return rejected(read)
    return answer(await openRound(db, { number, by, now, ...read.value }), 'opened', read.typed)
  }
  const read = parseTyped(sent, answerForm)
  if (!read.ok) return rejected(read)
  return answer(await answerRound(db, { number, by, now, ...read.value }), 'answered', read.typed)
})

export default function Endorsement() {
  const { number, title, forum, round, told, ...view } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const again = returned ? JSON.stringify(returned.typed) : (told ?? 'new')
  return (
    <Page
      title="Endorsement"
      trail={[
        { to: paths.projects, title: 'Projects' },
        { to: paths.project(number), title: number },
        { title: 'Endorsement' },
      ]}
      lead={title}
    >
      <ErrorSummary findings={findingsOf(returned?.errors ?? {})} />
      {told && !returned && (
        <Note tone="good" live>
          {told}
        </Note>
      )}
      {round && <RoundFacts round={round} forum={forum} />}
      {view.mayAnswerFor.length > 0 && round && (
        <AnswerForm key={again} economies={view.mayAnswerFor} rows={round.rows} returned={returned} />
      )}
      {round ? (
        <section aria-labelledby="answers-title">
          <h2 id="answers-title">Answers</h2>
          <Tally rows={round.rows} silent={round.silent} />
          <ResultSheet rows={round.rows} silent={round.silent} comments={view.comments} />
          <Actions>
            {view.isChair && round.closedAt === null && (
              <LinkButton to={paths.steps(number)} kind="primary">
                Record the endorsement or send it back
              </LinkButton>
            )}
            {round.outcome === 'endorsed' && (
              <LinkButton to={paths.changedSince(number)}>What changed since</LinkButton>
            )}
            <LinkButton to={paths.endorsementWorkbook(number)} download>
              Download as Excel
            </LinkButton>
          </Actions>
        </section>
      ) : (
        !(view.isChair && view.notOpen === null) && (
          <Empty title="There is no endorsement round">
            <p>{view.isChair ? view.notOpen : `The chair of ${forum ?? 'the sponsoring forum'} opens it.`}</p>
          </Empty>
        )
      )}
      {view.isChair && view.notOpen === null && (
        <OpenRoundForm key={again} firstDay={view.firstDay} lastDay={view.lastDay} returned={returned} />
      )}
    </Page>
  )
}
