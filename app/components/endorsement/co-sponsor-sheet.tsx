import { type CoSponsorRow, coSponsorTitles } from '~/domain/endorsement/co-sponsors'
import { WideTable } from '../page/parts'
import { MomentText } from '../record/date-text'

const Earlier = ({ earlier }: { earlier: CoSponsorRow['earlier'] }) => (
  <details>
    <summary>{earlier.length === 1 ? 'One earlier answer' : `${earlier.length} earlier answers`}</summary>
    <ul>
      {earlier.map(one => (
        <li key={`${one.at} ${one.answer}`}>
          {coSponsorTitles[one.answer]}, <MomentText moment={one.at} />, {one.by}
          {one.remark && <span className="said">: {one.remark}</span>}
        </li>
      ))}
    </ul>
  </details>
)

/** What an economy has said, or whether it was asked. */
function Standing({ row: { answer, askedAt, named, earlier } }: { row: CoSponsorRow }) {
  return (
    <td className={answer ? (answer.answer === 'declined' ? 'objects' : undefined) : 'silent'}>
      {answer ? (
        coSponsorTitles[answer.answer]
      ) : askedAt ? (
        <>
          No answer yet, asked on <MomentText moment={askedAt} />
        </>
      ) : (
        'Not asked yet'
      )}
      {!named && <span className="label"> (not named in the record any more)</span>}
      {earlier.length > 0 && <Earlier earlier={earlier} />}
    </td>
  )
}

/** Each economy that is named as co-sponsor, with its answer; remarks where the reader is told them. */
export function CoSponsorSheet({ rows, remarks }: { rows: CoSponsorRow[]; remarks: boolean }) {
  const withWords = remarks || rows.some(row => row.answer?.remark)
  return (
    <WideTable label="Co-sponsoring economies">
      <table className="sheet answers-sheet">
        <thead>
          <tr>
            <th scope="col">Economy</th>
            <th scope="col">Answer</th>
            <th scope="col">When</th>
            <th scope="col">By</th>
            {withWords && <th scope="col">Remark</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.economy}>
              <th scope="row">{row.economy}</th>
              <Standing row={row} />
              <td>{row.answer && <MomentText moment={row.answer.at} />}</td>
              <td>{row.answer?.by}</td>
              {withWords && <td className="prose-cell">{row.answer?.remark}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
