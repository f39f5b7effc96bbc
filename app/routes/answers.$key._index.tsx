import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkButton } from '~/components/form/button'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { AnswerNotes } from '~/components/questionnaire/answer-notes'
import { responseTones, stateWords } from '~/components/questionnaire/answer-state'
import { AnswerWays } from '~/components/questionnaire/answer-ways'
import { MissingAnswers, SectionStandings } from '~/components/questionnaire/section-standings'
import { Status } from '~/components/record/status'
import { formatDate } from '~/domain/calendar'
import { countAnswered } from '~/domain/questionnaire/standing'
import { answered } from '~/http/answer.server'
import { open } from '~/http/route.server'
import { markOpened } from '~/operations/answers/mark-opened.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { readStanding } from '~/operations/answers/read-standing.server'
import { paths } from '~/paths'
import '~/styles/answering.css'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data ? data.title : 'There is no such answer'),
  { name: 'robots', content: 'noindex' },
]

export const loader = open(async opened => {
  const { db, params, visitor, now } = opened
  const answer = answered(await openAnswer(db, { key: params.key ?? '', person: visitor.person, now }), opened)
  const standing = await readStanding(db, answer, now)
  await markOpened(db, answer, now)
  return { answer: answer.key, ...standing }
})

export default function Answer() {
  const standing = useLoaderData<typeof loader>()
  const { answer, title, intro, sections, state, dueOn, locked } = standing
  const { asked, answered: count } = countAnswered(sections)
  const first = sections.find(({ done, answered: some, asked: all }) => !done && some < all) ?? sections[0]
  return (
    <Page
      title={title}
      above={
        <p className="answer-above">
          <span className="no">{standing.number}</span>
          <Status of={stateWords(state, standing.audience)} tone={responseTones[state]} />
        </p>
      }
      lead={intro || undefined}
    >
      <AnswerNotes {...standing} />
      <dl className="facts answer-facts">
        <div>
          <dt>Asked by</dt>
          <dd>{standing.sender}</dd>
        </div>
        {standing.project && (
          <div>
            <dt>For the project</dt>
            <dd>{standing.project}</dd>
          </div>
        )}
        {standing.economy && (
          <div>
            <dt>Answer of</dt>
            <dd>{standing.economy}</dd>
          </div>
        )}
        {dueOn && (
          <div>
            <dt>{standing.isLate ? 'Was due by' : 'Please answer by'}</dt>
            <dd>{formatDate(dueOn)}</dd>
          </div>
        )}
        <div>
          <dt>So far</dt>
          <dd>
            {count} of {asked} questions answered
          </dd>
        </div>
      </dl>
      {locked === null && first && (
        <p className="actions">
          <LinkButton kind="primary" to={paths.answerSection(answer, first.key)}>
            {count === 0 ? 'Begin' : 'Go on'}: {first.title}
          </LinkButton>
        </p>
      )}
      <h2>{standing.isPart ? 'The sections that were handed to you' : 'Sections'}</h2>
      {sections.length === 0 && <Note>Nothing is asked here now. It may follow from answers of other sections.</Note>}
      <SectionStandings answer={answer} sections={sections} />
      {locked === null && <MissingAnswers answer={answer} sections={sections} />}
      <AnswerWays {...standing} />
    </Page>
  )
}
