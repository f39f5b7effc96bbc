import { Link } from '@remix-run/react'
import { type Standing, standingTitles } from '~/domain/questionnaire/results/hearing'
import type { MatrixRow } from '~/domain/questionnaire/results/matrix'
import { WideTable } from '../page/parts'

export type MatrixQuestion = { key: string; number: string; ask: string }

/** A mark for each standing: a shape of its own, since colour alone tells nothing. */
const marks: Record<Standing, string> = {
  given: '●',
  'not-applicable': '○',
  'not-known': '?',
  'will-follow': '…',
  'no-answer': '□',
  'not-asked': '–',
  'another-wording': '≠',
  'no-response': '×',
}
const shown = Object.keys(marks) as Standing[]

/** What the marks mean. */
export const MarkKey = () => (
  <ul className="mark-key" aria-label="What the marks mean">
    {shown.map(standing => (
      <li key={standing}>
        <span className={`mark ${standing}`} aria-hidden="true">
          {marks[standing]}
        </span>
        {standingTitles[standing]}
      </li>
    ))}
  </ul>
)

const Name = ({ row }: { row: MatrixRow }) => (
  <th scope="row">
    {row.name}
    {row.isDraft && <span className="draft-mark"> Draft</span>}
  </th>
)

type Props = { rows: readonly MatrixRow[]; questions: readonly MatrixQuestion[]; hrefOf: (question: string) => string }

/** Everybody by every question, as marks: at a glance, what is there and what is missing. */
export const MarkMatrix = ({ rows, questions, hrefOf }: Props) => (
  <WideTable label="How everybody answered every question">
    <table className="sheet marks">
      <caption className="sr-only">How everybody who was asked answered every question</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          {questions.map(({ key, number, ask }) => (
            <th scope="col" key={key}>
              <Link to={hrefOf(key)} prefetch="none" title={ask} aria-label={`${number} ${ask}`}>
                {number}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.response}>
            <Name row={row} />
            {row.cells.map(({ standing }, at) => (
              <td key={questions[at]?.key} className={`mark ${standing}`} title={standingTitles[standing]}>
                <span aria-hidden="true">{marks[standing]}</span>
                <span className="sr-only">{standingTitles[standing]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)

/** Everybody by the questions of one section, in words. */
export const WordMatrix = ({ rows, questions, hrefOf }: Props) => (
  <WideTable label="Answers of everybody to this section">
    <table className="sheet answers-matrix">
      <caption className="sr-only">What everybody who was asked answered to this section</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          {questions.map(({ key, number, ask }) => (
            <th scope="col" key={key}>
              <Link to={hrefOf(key)} prefetch="none">
                {number} {ask}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr
            key={row.response}
            className={row.cells.every(one => one.standing === 'no-response') ? 'silent' : undefined}
          >
            <Name row={row} />
            {row.cells.map(({ standing, words }, at) => (
              <td key={questions[at]?.key} className={standing === 'given' ? undefined : 'absent'}>
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
