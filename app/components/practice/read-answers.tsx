import { Link } from '@remix-run/react'
import { paths } from '~/paths'

/** Where the answers are read in which passages are marked. */
export const ReadAnswers = ({
  number,
  questionnaires,
}: {
  number: string
  questionnaires: readonly { place: number; title: string }[]
}) => (
  <section className="read-answers">
    <h2>Read the answers</h2>
    <p>
      A practice stands on what economies have answered. Read the texts of a questionnaire, and mark the passage from
      which the practice comes.
    </p>
    {questionnaires.length === 0 ? (
      <p className="absent">This project has not published a questionnaire yet.</p>
    ) : (
      <ul className="plain-list">
        {questionnaires.map(({ place, title }) => (
          <li key={place}>
            <Link to={paths.results(number, place)}>{title}</Link>
          </li>
        ))}
      </ul>
    )}
  </section>
)
