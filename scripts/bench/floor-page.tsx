import { formatMonth } from '~/domain/calendar'
import { formatCents } from '~/domain/money'
import type { FloorProject, FloorRow } from './floor-queries'

/** The register's table with the same cells, and nothing around it. */
export const FloorTable = ({ rows }: { rows: FloorRow[] }) => (
  <table className="ledger">
    <thead>
      <tr>
        <th scope="col">Project</th>
        <th scope="col">Status</th>
        <th scope="col">Start to end</th>
        <th scope="col">Total value, US$</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <tr key={row.number}>
          <td>
            <a href={`/projects/${row.number}`}>
              <span>{row.number}</span>
              <span>{row.title}</span>
            </a>
            <span>
              {row.sponsoring_forum} · {row.economies}
            </span>
          </td>
          <td>{row.status}</td>
          <td>
            {row.expected_start && formatMonth(row.expected_start)} –{' '}
            {row.expected_completion && formatMonth(row.expected_completion)}
          </td>
          <td>
            <b>{formatCents(row.apec_funding + row.co_funding)}</b>
            <small>APEC {formatCents(row.apec_funding)}</small>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** A record's facts, texts and tables with the same words, and nothing around them. */
export const FloorRecord = ({ row, sections, economies, topics, plan, risks, people }: FloorProject) => (
  <article>
    <h1>{String(row.title)}</h1>
    <dl>
      {Object.entries(row).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <p>{[...economies, ...topics].join('; ')}</p>
    {sections.map(({ field, text }) => (
      <section key={field} id={field}>
        <h2>{field}</h2>
        <p>{text}</p>
      </section>
    ))}
    <FloorCells rows={plan} />
    <FloorCells rows={risks} />
    <FloorCells rows={people} />
  </article>
)

const FloorCells = ({ rows }: { rows: Record<string, string | number | null>[] }) => (
  <table>
    <tbody>
      {rows.map(row => (
        <tr key={row.position}>
          {Object.entries(row).map(([name, value]) => (
            <td key={name}>{value}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
