import { Link } from '@remix-run/react'
import { paths } from '~/paths'
import { Note } from '../page/parts'

type Placed = { section: string; key: string; ask: string }

const toQuestion = (answer: string, { section, key }: Placed) =>
  `${paths.answerSection(answer, section)}#a.${key}.value`

function PlacedList({ answer, questions }: { answer: string; questions: readonly (Placed & { problem?: string })[] }) {
  return (
    <ul>
      {questions.map(one => (
        <li key={one.key}>
          <Link to={toQuestion(answer, one)}>{one.ask}</Link>
          {one.problem && <span> {one.problem}</span>}
        </li>
      ))}
    </ul>
  )
}

type LookedOver = {
  answer: string
  missing: readonly Placed[]
  unfit: readonly (Placed & { problem: string })[]
  promised: readonly Placed[]
  unasked: readonly { key: string; ask: string }[]
}

/** What stands in the way of an official answer, and what should be known before it is cleared. */
export function LookedOver({ answer, missing, unfit, promised, unasked }: LookedOver) {
  if (missing.length + unfit.length + promised.length + unasked.length === 0)
    return <Note tone="good">Every required question has an answer.</Note>
  return (
    <>
      {missing.length > 0 && (
        <Note tone="stop">
          <p>
            {missing.length === 1
              ? 'A required question has no answer. “Not known” and “Not applicable” are answers, too:'
              : `${missing.length} required questions have no answer. “Not known” and “Not applicable” are answers, too:`}
          </p>
          <PlacedList answer={answer} questions={missing} />
        </Note>
      )}
      {unfit.length > 0 && (
        <Note tone="stop">
          <p>These answers do not fit their questions any more, since the questionnaire was corrected:</p>
          <PlacedList answer={answer} questions={unfit} />
        </Note>
      )}
      {promised.length > 0 && (
        <Note tone="wait">
          <p>“Will follow” is said here. The answer can be returned to you later, so that you can add it:</p>
          <PlacedList answer={answer} questions={promised} />
        </Note>
      )}
      {unasked.length > 0 && (
        <Note tone="wait">
          <p>
            These were answered but are not asked any more, given other answers. They do not become part of the official
            answer:
          </p>
          <ul>
            {unasked.map(({ key, ask }) => (
              <li key={key}>{ask}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  )
}

type ReadSection = {
  key: string
  title: string
  /** Each once; where there are several, each answer tells its own. */
  writtenBy: readonly string[]
  questions: readonly { key: string; ask: string; lines: readonly string[]; by: string }[]
}

const linesOf = (lines: readonly string[]) =>
  lines.length === 1 ? (
    <p>{lines[0]}</p>
  ) : (
    <ul>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table may say the same
        <li key={index}>{line}</li>
      ))}
    </ul>
  )

/** The whole answer in words, section by section, with who wrote each part. */
export const AnswerToRead = ({ answer, sections }: { answer: string; sections: readonly ReadSection[] }) =>
  sections.map(({ key, title, writtenBy, questions }) => (
    <section key={key} aria-labelledby={`section-${key}`} className="cleared-answers">
      <h3 id={`section-${key}`}>{title}</h3>
      <p className="hint">
        {writtenBy.length > 0 && `Written by ${writtenBy.join(', ')}. `}
        <Link to={paths.answerSection(answer, key)}>
          Change this section<span className="sr-only">: {title}</span>
        </Link>
      </p>
      <dl>
        {questions.map(({ key: question, ask, lines, by }) => (
          <div key={question}>
            <dt>{ask}</dt>
            <dd>
              {lines.length === 0 ? <p className="absent">No answer</p> : linesOf(lines)}
              {by !== '' && writtenBy.length > 1 && <small className="line-note">{by}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
