import { Link } from '@remix-run/react'
import { paths } from '~/paths'
import { DateText } from '../record/date-text'
import { Found } from '../record/ledger'
import type { PracticeRow } from './catalogue-view'

function Entry({ row }: { row: PracticeRow }) {
  const { seq, title, theme, economies, forum, number, publishedOn, excerpt } = row
  return (
    <li>
      <p className="theme">{theme}</p>
      <h2>
        <Link to={paths.practice(seq)}>{title}</Link>
      </h2>
      <p className="whose">{economies.join(' · ')}</p>
      <Found pieces={excerpt} />
      <p className="from">
        <Link to={paths.project(number)} discover="none" className="no">
          {number}
        </Link>
        {forum && <span>{forum}</span>}
        <span>
          Published <DateText date={publishedOn} />
        </span>
      </p>
    </li>
  )
}

/** The practices of a page of the catalogue, the latest first. */
export const PracticeEntries = ({ rows }: { rows: PracticeRow[] }) => (
  <ul className="practice-entries">
    {rows.map(row => (
      <Entry key={row.seq} row={row} />
    ))}
  </ul>
)
