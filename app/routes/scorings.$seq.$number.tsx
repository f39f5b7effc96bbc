import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { Page } from '~/components/page/page'
import { Empty } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { NoteBeside, ScoreForm } from '~/components/scoring/score-parts'
import { scoreForm } from '~/domain/scoring/score-form'
import { scoringEditionOf } from '~/domain/scoring/template'
import { parseTyped, type Refused, rejected } from '~/http/form.server'
import { found, numberIn, type OpenedBy, refuse, signedIn } from '~/http/route.server'
import { seqIn } from '~/http/seq.server'
import { giveScore } from '~/operations/give-score.server'
import { readScoreForm } from '~/operations/read-scoring.server'
import { paths } from '~/paths'
import { findRecord } from '~db/queries/records.server'
import '~/styles/scoring.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data: read }) =>
  pageTitle(read?.candidate ? `Score ${read.candidate.number}` : 'Score')

async function scoreIn({ db, params, person, now }: OpenedBy, economy: string | null) {
  const number = numberIn(params)
  const seq = seqIn(params.seq, 'There is no such scoring.')
  const ask = { scoring: seq, number, economy, by: person, now }
  const read = found(await readScoreForm(db, ask), `${number} is not among the eligible concept notes of this scoring.`)
  if (!read.mine)
    throw refuse(403, 'Only the assessors of this scoring score its concept notes, each for their economy.')
  return read
}

const parts = [
  { key: 'summary', title: 'Summary' },
  { key: 'relevance', title: 'Relevance' },
  { key: 'objectives', title: 'Objectives' },
  { key: 'alignment', title: 'Alignment' },
] as const

export const loader = signedIn(async opened => {
  const { db, visitor, request } = opened
  const { mine, edition, ...read } = await scoreIn(opened, new URL(request.url).searchParams.get('economy'))
  const number = read.candidate?.number
  const record = number === undefined ? null : await findRecord(db, number, await visitor.audiences(number))
  return {
    ...read,
    texts: parts
      .map(({ key, title }) => ({ title, text: record?.values[key] ?? '' }))
      .filter(({ text }) => text !== ''),
  }
})

export const action = signedIn(async opened => {
  const { db, person: by, now, request } = opened
  const sent = await request.formData()
  const asked = sent.get('economy')
  const { head, edition } = await scoreIn(opened, typeof asked === 'string' && asked !== '' ? asked : null)
  const read = parseTyped(sent, scoreForm(scoringEditionOf(edition)))
  if (!read.ok) return rejected(read)
  const number = numberIn(opened.params)
  const given = await giveScore(db, { by, now, scoring: head.seq, number, ...read.value })
  if (given.ok) return redirect(`${paths.scoring(head.seq)}?done=scored`)
  const status = given.conflict ? 409 : 422
  return data<Refused>({ typed: read.typed, errors: { '': [given.reason] } }, { status })
})

export default function ScorePage() {
  const { head, economy, criteria, scale, candidate, given, conflict, texts } = useLoaderData<typeof loader>()
  const returned: Refused | undefined = useActionData<typeof action>()
  const errors = returned?.errors ?? {}
  const isOpen = head.closed === null && candidate !== null && conflict === null
  return (
    <Page
      title={candidate ? candidate.title : 'Score'}
      trail={[
        { to: paths.session(head.session), title: head.session },
        { to: paths.scoring(head.seq), title: `Scoring: ${head.name}` },
        { title: candidate?.number ?? 'Score' },
      ]}
    >
      <ErrorSummary findings={findingsOf(errors)} title="The score was not saved" />
      {!isOpen && !returned ? (
        <Empty title={conflict ?? 'The scoring is closed'}>
          <p>{conflict ? 'Other economies score it.' : 'Scores can neither be given nor changed any more.'}</p>
          <LinkButton to={paths.scoring(head.seq)}>Back to the scoring</LinkButton>
        </Empty>
      ) : (
        <div className="scoring">
          {candidate && <NoteBeside note={candidate} texts={texts} />}
          <ScoreForm
            key={JSON.stringify(returned?.typed ?? given)}
            head={{ economy, to: paths.scoring(head.seq) }}
            {...{ criteria, scale, given, errors }}
            typed={returned?.typed ?? null}
          />
        </div>
      )}
    </Page>
  )
}
