import { Link } from '@remix-run/react'
import { formatDate } from '~/domain/calendar'
import type { SectionStanding } from '~/domain/questionnaire/standing'
import { paths } from '~/paths'
import { Status } from '../record/status'

const stateOf = ({ asked, answered, done, missing }: SectionStanding) => {
  if (done) return { of: 'Finished', tone: 'done' } as const
  if (answered === 0) return { of: 'Not begun', tone: 'plain' } as const
  const isWhole = answered === asked && missing.length === 0
  return isWhole ? ({ of: 'Answered', tone: 'ready' } as const) : ({ of: 'Begun', tone: 'go' } as const)
}

/** The sections of an answer, each a link, with how far it is in words and who wrote last. */
export const SectionStandings = ({ answer, sections }: { answer: string; sections: readonly SectionStanding[] }) => (
  <ol className="section-standings">
    {sections.map(section => (
      <li key={section.key}>
        <div>
          <Link to={paths.answerSection(answer, section.key)}>{section.title}</Link>
          <small>
            {section.words}
            {section.last && `; last by ${section.last.by}, ${formatDate(section.last.at)}`}
          </small>
        </div>
        <Status {...stateOf(section)} />
      </li>
    ))}
  </ol>
)

/** What is required and has no answer, each a link to its question. */
export function MissingAnswers({ answer, sections }: { answer: string; sections: readonly SectionStanding[] }) {
  const missing = sections.flatMap(section => section.missing.map(question => ({ section, question })))
  if (missing.length === 0) return null
  return (
    <details className="missing-answers">
      <summary>
        {missing.length === 1
          ? '1 required question has no answer'
          : `${missing.length} required questions have no answer`}
      </summary>
      <ul>
        {missing.map(({ section, question }) => (
          <li key={question.key}>
            <Link to={`${paths.answerSection(answer, section.key)}#a.${question.key}.value`}>{question.ask}</Link>
            <small> {section.title}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
