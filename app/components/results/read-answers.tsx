import { Link } from '@remix-run/react'
import { type Permission, permissionTitles } from '~/domain/questionnaire/answers'
import { type Standing, standingTitles } from '~/domain/questionnaire/results/hearing'
import { paths } from '~/paths'
import { MakePracticeLink } from '../practice/make-practice-link'
import { MomentText } from '../record/date-text'

export type AnswerToRead = {
  response: number
  name: string
  lines: string[]
  file: string | null
  at: string
  by: string
  isDraft: boolean
  permission: Permission | null
}

/** A text as it was written: blank lines part paragraphs, single line breaks stay. */
const paragraphsOf = (lines: readonly string[]) =>
  lines.flatMap(line => line.split(/\n\s*\n/)).filter(text => text.trim() !== '')

function About({ answer: { at, by, isDraft, permission } }: { answer: AnswerToRead }) {
  const allowed = permission === null ? 'Nothing is said yet about publication' : permissionTitles[permission]
  return (
    <p className="about-answer">
      {isDraft ? <span className="draft-mark">Draft, not cleared</span> : at !== '' && 'Cleared '}
      {at !== '' && (
        <>
          {isDraft && ', last saved '}
          <MomentText moment={at} />
        </>
      )}
      {by !== '' && `, by ${by}`}
      {(isDraft || at !== '' || by !== '') && '. '}
      {allowed}.
    </p>
  )
}

type Props = { answers: AnswerToRead[]; practiceOf: ((response: number) => string) | null }

/** Answers in full, each with its own address, and the way to a best practice where the reader may write one. */
export const ReadAnswers = ({ answers, practiceOf }: Props) => (
  <div className="read-answers">
    {answers.map(answer => (
      <article key={answer.response} id={`r-${answer.response}`} aria-labelledby={`r-${answer.response}-name`}>
        <h2 id={`r-${answer.response}-name`}>
          <a href={`#r-${answer.response}`}>{answer.name}</a>
        </h2>
        <div className="read" id={`r-${answer.response}-read`}>
          {answer.file !== null && (
            <p>
              <a href={paths.answerFile(answer.response, answer.file)}>{answer.lines.join()}</a>
            </p>
          )}
          {answer.file === null &&
            paragraphsOf(answer.lines).map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity and are never reordered
              <p key={at}>{text}</p>
            ))}
        </div>
        <About answer={answer} />
        {practiceOf && !answer.isDraft && (
          <p>
            <MakePracticeLink
              to={practiceOf(answer.response)}
              name={answer.name}
              within={`r-${answer.response}-read`}
            />
          </p>
        )}
      </article>
    ))}
  </div>
)

type Others = { standing: Standing; names: string[] }[]

/** Who gave no answer to this question, and how they stand to it; people are only counted. */
export const WithoutAnswer = ({ others, isNamed }: { others: Others; isNamed: boolean }) =>
  others.length === 0 ? null : (
    <section className="without-answer" aria-labelledby="without-answer">
      <h2 id="without-answer">Without an answer</h2>
      <dl>
        {others.map(({ standing, names }) => (
          <div key={standing}>
            <dt>
              {standingTitles[standing]} ({names.length})
            </dt>
            {isNamed && <dd>{names.join('; ')}</dd>}
          </div>
        ))}
      </dl>
    </section>
  )

type Neighbour = { number: string; ask: string; to: string } | null

/** The way to the questions before and after. */
export const BesideQuestions = ({ before, after }: { before: Neighbour; after: Neighbour }) => (
  <nav className="beside-questions" aria-label="Other questions">
    {before && (
      <Link to={before.to} rel="prev" prefetch="none">
        ← {before.number} {before.ask}
      </Link>
    )}
    {after && (
      <Link to={after.to} rel="next" prefetch="none">
        {after.number} {after.ask} →
      </Link>
    )}
  </nav>
)
