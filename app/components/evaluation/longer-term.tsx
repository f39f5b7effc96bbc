import { Link } from '@remix-run/react'
import type { IsoDate } from '~/domain/calendar'
import { type ResponseRate, rateInWords } from '~/domain/questionnaire/response-rate'
import { paths } from '~/paths'
import { DateText } from '../record/date-text'

type LongerTermEvaluationProps = {
  number: string
  evaluation: { questionnaires: ResponseRate[]; goesOutOn: IsoDate | null; mayReadResults: boolean } | null
}

/** The evaluation a year or more after the end: what was asked and who answered, or when it goes out. */
export function LongerTermEvaluation({ number, evaluation }: LongerTermEvaluationProps) {
  if (evaluation === null) return null
  const { questionnaires, goesOutOn, mayReadResults } = evaluation
  if (questionnaires.length === 0 && goesOutOn === null) return null
  return (
    <section aria-labelledby="longer-term-evaluation">
      <h2 id="longer-term-evaluation">Longer-term evaluation</h2>
      {questionnaires.length > 0 && (
        <ul className="outcomes">
          {questionnaires.map(one => (
            <li key={one.place}>
              <Link to={mayReadResults ? paths.results(number, one.place) : paths.questionnaires(number)}>
                {one.title}
              </Link>
              <small>
                {rateInWords(one)}
                {one.publishedAt && (
                  <>
                    , asked on <DateText date={one.publishedAt.slice(0, 10)} />
                  </>
                )}
              </small>
            </li>
          ))}
        </ul>
      )}
      {goesOutOn !== null && (
        <p>
          On <DateText date={goesOutOn} /> the project overseer and those who took part are asked what has come of the
          project.
        </p>
      )}
    </section>
  )
}
