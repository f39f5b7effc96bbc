import { Link } from '@remix-run/react'
import { type ResponseRate, rateInWords } from '~/domain/questionnaire/response-rate'
import { paths } from '~/paths'
import { DateText } from '../record/date-text'

export type Outcomes = {
  questionnaires: ResponseRate[]
  practices: { seq: number; title: string }[]
  /** Whether the reader sees questionnaires and practices before they are published. */
  mayReadDrafts: boolean
}

const Questionnaire = ({ number, of }: { number: string; of: ResponseRate }) => (
  <li>
    <Link to={paths.questionnaires(number)}>{of.title}</Link>
    <small>
      {rateInWords(of)}
      {of.publishedAt && (
        <>
          <br />
          Sent on <DateText date={of.publishedAt.slice(0, 10)} />
          {of.closedAt ? (
            <>
              , closed on <DateText date={of.closedAt.slice(0, 10)} />
            </>
          ) : (
            ', still open'
          )}
        </>
      )}
    </small>
  </li>
)

/** What a project asked and who answered, and the best practices that came of it, beside its text. */
export function OutcomesAside({ number, outcomes }: { number: string; outcomes: Outcomes }) {
  const { questionnaires, practices, mayReadDrafts } = outcomes
  return (
    <>
      {(questionnaires.length > 0 || mayReadDrafts) && (
        <section aria-labelledby="questionnaires-title">
          <h2 id="questionnaires-title">Questionnaires</h2>
          {questionnaires.length > 0 && (
            <ul className="outcomes">
              {questionnaires.map(one => (
                <Questionnaire key={one.place} number={number} of={one} />
              ))}
            </ul>
          )}
          {mayReadDrafts && (
            <p>
              <Link to={paths.questionnaires(number)}>All questionnaires</Link> ·{' '}
              <Link to={paths.projectPractices(number)}>Practices in the making</Link>
            </p>
          )}
        </section>
      )}
      {practices.length > 0 && (
        <section aria-labelledby="practices-title">
          <h2 id="practices-title">Best practices</h2>
          <ul className="outcomes">
            {practices.map(({ seq, title }) => (
              <li key={seq}>
                <Link to={paths.practice(seq)}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
