import { Link } from '@remix-run/react'
import { paths } from '~/paths'
import { Note } from '../page/parts'

type WritingNotesProps = {
  number: string
  saved: boolean
  refreshed: boolean
  /** What the Secretariat said when it returned the report; empty where it did not. */
  remark: string
  /** How many of its points are not settled. */
  points: number
}

/** What just happened to the report, and what the Secretariat asks for. */
export const WritingNotes = ({ number, saved, refreshed, remark, points }: WritingNotesProps) => (
  <>
    {saved && (
      <Note tone="good" live>
        Saved. You may leave and go on later.
      </Note>
    )}
    {refreshed && (
      <Note tone="good" live>
        Saved and refreshed. The report stands on the numbers of now.
      </Note>
    )}
    {remark && (
      <Note tone="wait">
        The Secretariat returned this report and asks: <span className="remark">{remark}</span>
      </Note>
    )}
    {points > 0 && (
      <Note tone="wait">
        Please reply to{' '}
        <Link to={paths.completionPoints(number)}>
          {points === 1 ? 'one point' : `${points} points`} of the Secretariat
        </Link>
        .
      </Note>
    )}
  </>
)
