import type { ResultRow } from '~/domain/endorsement/result'
import { tallyOf } from '~/domain/endorsement/result'
import { answerTitles, type EndorsementAnswer, endorsementAnswers } from '~/domain/endorsement/round'
import { WideTable } from '../page/parts'
import { MomentText } from '../record/date-text'

const counted: Record<EndorsementAnswer, string> = {
  endorses: 'endorse',
  'co-sponsors': 'endorse and co-sponsor',
  objects: 'object',
  comments: 'comment only',
}

/** How many economies gave each answer, in a line. */
export function Tally({ rows, silent }: { rows: ResultRow[]; silent: string }) {
  const tally = tallyOf(rows)
  return (
    <ul className="tally">
      {endorsementAnswers
        .filter(answer => tally[answer] > 0)
        .map(answer => (
          <li key={answer}>
            <b>{tally[answer]}</b> {counted[answer]}
          </li>
        ))}
      {tally.silent > 0 && (
        <li>
          <b>{tally.silent}</b> {silent.charAt(0).toLowerCase() + silent.slice(1)}
        </li>
      )}
    </ul>
  )
}

const Earlier = ({ earlier }: { earlier: ResultRow['earlier'] }) => (
  <details>
    <summary>{earlier.length === 1 ? 'One earlier answer' : `${earlier.length} earlier answers`}</summary>
    <ul>
      {earlier.map(one => (
        <li key={`${one.at} ${one.answer}`}>
          {answerTitles[one.answer]}, <MomentText moment={one.at} />, {one.by}
          {one.comment && <span className="said">: {one.comment}</span>}
        </li>
      ))}
    </ul>
  </details>
)

type SheetProps = { rows: ResultRow[]; silent: string; comments: boolean }

/** Each economy with its answer or its silence, when and by whom; comments where the reader is told them. */
export function ResultSheet({ rows, silent, comments }: SheetProps) {
  const withWords = comments || rows.some(row => row.comment !== null)
  return (
    <WideTable label="Answers of the economies">
      <table className="sheet answers-sheet">
        <thead>
          <tr>
            <th scope="col">Economy</th>
            <th scope="col">Answer</th>
            <th scope="col">When</th>
            <th scope="col">By</th>
            {withWords && <th scope="col">Comment</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ economy, answer, at, by, comment, earlier }) => (
            <tr key={economy}>
              <th scope="row">{economy}</th>
              <td className={answer ?? 'silent'}>
                {answer === null ? silent : answerTitles[answer]}
                {earlier.length > 0 && <Earlier earlier={earlier} />}
              </td>
              <td>{at && <MomentText moment={at} />}</td>
              <td>{by}</td>
              {withWords && <td className="prose-cell">{comment}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
