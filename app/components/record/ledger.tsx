import { Link } from '@remix-run/react'
import { formatMonth } from '~/domain/calendar'
import { formatCents, percentOf } from '~/domain/money'
import type { LedgerRow, Snippet } from '~/domain/record/filter'
import { paths } from '~/paths'
import { Status } from './status'

const economiesOf = ({ proposing, coSponsoring }: LedgerRow) => {
  if (proposing.length === 0) return coSponsoring.join('; ')
  return coSponsoring.length === 0 ? proposing.join('; ') : `${proposing.join('; ')} with ${coSponsoring.join('; ')}`
}

/** Where the words were found, the hits marked. */
export const Found = ({ pieces }: { pieces: Snippet }) => (
  <p className="found">
    {pieces.map((piece, index) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name and never move
      piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text,
    )}
  </p>
)

function Row({ row }: { row: LedgerRow }) {
  const total = row.apec + row.coFunding
  const who = economiesOf(row)
  return (
    <tr>
      <td className="first">
        <Link to={paths.project(row.number)} discover="none">
          <span className="no">{row.number}</span>
          <span className="t">{row.title}</span>
        </Link>
        <span className="m">
          {row.forum}
          {row.forum && who !== '' && ' · '}
          {who}
        </span>
        {row.found && <Found pieces={row.found} />}
      </td>
      <td>
        <Status of={row.status} />
      </td>
      <td className="when num">
        {row.start ? formatMonth(row.start) : 'not given'} – <br />
        {row.end ? formatMonth(row.end) : 'not given'}
      </td>
      <td className="r num">
        <b>{formatCents(total)}</b>
        <i className="share" style={{ backgroundSize: `${percentOf(row.apec, total) ?? 0}% 100%` }} />
        <small>APEC {formatCents(row.apec)}</small>
      </td>
    </tr>
  )
}

/** A row a project; on a narrow screen a row becomes a card with the same facts. */
export const Ledger = ({ rows, caption }: { rows: LedgerRow[]; caption: string }) => (
  <table className="ledger">
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Project</th>
        <th scope="col">Status</th>
        <th scope="col">Start to end</th>
        <th scope="col" className="r">
          Total value, US$
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <Row key={row.number} row={row} />
      ))}
    </tbody>
  </table>
)
