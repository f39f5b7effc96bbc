import { qualityCriteria, type Rating } from '~/domain/quality/criteria'
import { NotGiven, WideTable } from '../page/parts'
import { MomentText } from '../record/date-text'
import { Status } from '../record/status'

const Given = ({ rating, minimum }: { rating: number | null; minimum: number }) => {
  if (rating === null) return <span className="absent">Not rated</span>
  return (
    <>
      <b className="num">{rating} of 5</b>
      {rating < minimum && (
        <>
          {' '}
          <Status of={`Below ${minimum}`} tone="stop" />
        </>
      )}
    </>
  )
}

/** The judgement under every criterion, with its comment, who gave it and when. */
export const RatingTable = ({ ratings, minimum }: { ratings: Rating[]; minimum: number }) => (
  <WideTable label="Ratings by criterion">
    <table className="sheet ratings">
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col">Rating</th>
          <th scope="col">Comment</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {qualityCriteria.map(({ key, title, ask }) => {
          const given = ratings.find(one => one.criterion === key)
          return (
            <tr key={key}>
              <th scope="row">
                <b>{title}</b>
                <small>{ask}</small>
              </th>
              <td className="rating-cell">
                <Given rating={given?.rating ?? null} minimum={minimum} />
              </td>
              <td className="prose-cell">{given?.comment ? given.comment : <NotGiven />}</td>
              <td>
                {given && (
                  <>
                    {given.by}
                    <small>
                      <MomentText moment={given.at} />
                    </small>
                  </>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </WideTable>
)
