import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { RadioGroup } from '~/components/form/choice-groups'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { TextArea } from '~/components/form/text-area'
import { asObject } from '~/components/form/typed'
import { Page } from '~/components/page/page'
import { Empty, Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { MomentText } from '~/components/record/date-text'
import { Money } from '~/components/record/money'
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
  const typedPoints = asObject(returned?.typed.points)
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
          <Form method="post" className="score-form">
            <h2>Your score for {economy}</h2>
            {given && (
              <Note>
                {given.by} gave a score on <MomentText moment={given.at} />. Saving again replaces it; the earlier one
                stays in the record.
              </Note>
            )}
            <input type="hidden" name="base" value={String(returned?.typed.base ?? given?.seq ?? 0)} />
            <input type="hidden" name="economy" value={economy} />
            {criteria.map(({ key, title, ask, weight }) => (
              <RadioGroup
                key={key}
                field={{
                  name: `points.${key}`,
                  value: typedPoints[key] ?? given?.points[key],
                  errors: errors[`points.${key}`],
                }}
                label={title}
                hint={`${ask} Counts ${weight} of 100.`}
                options={scale.map(({ points, words }) => ({ value: String(points), label: `${points} ${words}` }))}
                columns
              />
            ))}
            <TextArea
              field={{ name: 'comment', value: returned?.typed.comment ?? given?.comment, errors: errors.comment }}
              label="Comment"
              hint="Those who decide read it after the scoring is closed."
              optional
              rows={5}
              plain
            />
            <Actions>
              <Button kind="primary">Save the score</Button>
              <LinkButton to={paths.scoring(head.seq)}>Back to the scoring</LinkButton>
            </Actions>
          </Form>
          {candidate && (
            <aside aria-label="The concept note" className="note-beside">
              <dl className="facts">
                <div>
                  <dt>Number</dt>
                  <dd>
                    <Link to={paths.project(candidate.number)}>{candidate.number}</Link>
                  </dd>
                </div>
                <div>
                  <dt>Proposed by</dt>
                  <dd>{candidate.economies.join('; ')}</dd>
                </div>
                <div>
                  <dt>Co-sponsored by</dt>
                  <dd>{candidate.coSponsors.join('; ') || 'Nobody'}</dd>
                </div>
                <div>
                  <dt>Asks of APEC</dt>
                  <dd>
                    <Money cents={candidate.asks} />
                  </dd>
                </div>
              </dl>
              {texts.map(({ title, text }) => (
                <section key={title}>
                  <h2>{title}</h2>
                  <p className="read">{text}</p>
                </section>
              ))}
            </aside>
          )}
        </div>
      )}
    </Page>
  )
}
