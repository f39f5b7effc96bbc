import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { DecideForm, GivenScores, RankingTable } from '~/components/scoring/ranking-parts'
import { CloseForm, ProgressTables, ScoringFacts, ToScore } from '~/components/scoring/scoring-parts'
import { decisionForm } from '~/domain/scoring/decision-form'
import { parseTyped, type Refused, refusedBy, rejected } from '~/http/form.server'
import { found, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { closeScoring } from '~/operations/close-scoring.server'
import { decideInPrinciple } from '~/operations/decide-in-principle.server'
import { readScoring } from '~/operations/read-scoring.server'
import { paths } from '~/paths'
import '~/styles/scoring.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageTitle(data ? `Scoring: ${data.head.session}, ${data.head.name}` : 'Scoring')

const none = 'There is no such scoring.'

/** The scoring of the address as this person may see it; 404 where there is none, 403 where it is not theirs. */
async function scoringIn({ db, params, person, now }: OpenedBy) {
  const ask = { scoring: seqIn(params.seq, none), by: person, now }
  const read = found(await readScoring(db, ask), none)
  if (!read.mine) throw refuse(403, 'A scoring is for its assessors, the Secretariat and those who decide.')
  return read
}

const told: Record<string, string> = {
  scored: 'Your score is saved. You can change it until the scoring is closed.',
  closed: 'The scoring is closed.',
  decided: 'The decisions are recorded, and their letters are on the way.',
}

export const loader = signedIn(async opened => {
  const read = await scoringIn(opened)
  return { ...read, told: told[new URL(opened.request.url).searchParams.get('done') ?? ''] ?? null }
})

const closing = z.object({
  reason: z.string().trim().max(5000, 'Please use at most 5,000 characters.').default(''),
})

export const action = signedIn(async opened => {
  const { head } = await scoringIn(opened)
  const { db, person: by, now, request } = opened
  const sent = await request.formData()
  const back = (done: string) => redirect(`${paths.scoring(head.seq)}?done=${done}`)
  if (sent.get('intent') === 'close') {
    const read = parseTyped(sent, closing)
    if (!read.ok) return rejected(read)
    const closed = await closeScoring(db, { by, now, scoring: head.seq, reason: read.value.reason })
    return closed.ok ? back('closed') : refusedBy(closed.reason, read.typed)
  }
  const read = parseTyped(sent, decisionForm)
  if (!read.ok) return rejected(read)
  const decided = await decideInPrinciple(db, { by, now, scoring: head.seq, decisions: read.value })
  return decided.ok ? back('decided') : refusedBy(decided.reason, read.typed)
})

export default function ScoringPage() {
  const { head, toScore, progress, mayClose, ranking, mayDecide, told } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const errors = returned?.errors ?? {}
  const isAssessor = toScore.length > 0
  return (
    <Page
      title={`Scoring: ${head.name}`}
      trail={[
        { to: paths.sessions, title: 'Sessions' },
        { to: paths.session(head.session), title: head.session },
        { title: 'Scoring' },
      ]}
    >
      <ErrorSummary findings={findingsOf(errors, name => (name === 'reason' && ranking ? 'common-reason' : name))} />
      {told && !returned && (
        <Note tone="good" live>
          {told}
        </Note>
      )}
      <ScoringFacts head={head} />
      {head.closed && isAssessor && !ranking && (
        <Note>The scoring is closed. Scores can neither be given nor changed any more.</Note>
      )}
      {!head.closed &&
        toScore.map(({ economy, notes }) => (
          <ToScore key={economy} seq={head.seq} economy={economy} notes={notes} one={toScore.length === 1} />
        ))}
      {progress && <ProgressTables progress={progress} />}
      {mayClose && progress && (
        <CloseForm reasonAsked={progress.reasonAsked} typed={returned?.typed ?? {}} errors={errors} />
      )}
      {ranking && (
        <>
          <section aria-labelledby="ranking-title">
            <h2 id="ranking-title">Ranking</h2>
            <RankingTable {...ranking} />
            <p className="after">
              <LinkButton to={paths.scoringWorkbook(head.seq)} download>
                Download as Excel
              </LinkButton>
            </p>
          </section>
          {mayDecide && (
            <section aria-labelledby="decide-title">
              <h2 id="decide-title">Approval in principle</h2>
              <DecideForm projects={ranking.projects} typed={returned?.typed ?? null} errors={errors} />
            </section>
          )}
          <GivenScores projects={ranking.projects} />
        </>
      )}
    </Page>
  )
}
