import { Link } from '@remix-run/react'
import { sumOfHits } from '~/domain/output/hits'
import { accessKindTitles, type Dissemination, disseminationKindTitles } from '~/domain/output/output'
import { paths } from '~/paths'
import { NotGiven, WideTable } from '../page/parts'
import { DateText } from '../record/date-text'

type SpreadTableProps = {
  number: string
  spread: readonly Dissemination[]
  outputs: readonly { seq: number; name: string }[]
  mayWrite: boolean
}

const grouped = (count: number) => count.toLocaleString('en-US')

/** All visits and downloads of a place, in words; a place that is no address counts none. */
const Hits = ({ hits }: Pick<Dissemination, 'hits'>) => {
  if (hits.length === 0) return <span className="absent">None counted</span>
  const { visits, downloads } = sumOfHits(hits)
  return (
    <>
      <b className="num">{grouped(visits)}</b> visits
      {downloads !== null && <small>{grouped(downloads)} downloads</small>}
    </>
  )
}

const SpreadRow = ({
  number,
  one,
  name,
  mayWrite,
}: { one: Dissemination; name: string | undefined } & Pick<SpreadTableProps, 'number' | 'mayWrite'>) => (
  <tr>
    <th scope="row">
      {mayWrite ? <Link to={paths.dissemination(number, one.seq)}>{one.where}</Link> : one.where}
      <small>
        {disseminationKindTitles[one.kind]}
        {one.forum !== null && ` · ${one.forum}`}
      </small>
    </th>
    <td>{one.on === null ? <NotGiven /> : <DateText date={one.on} />}</td>
    <td>{name ?? 'The project as a whole'}</td>
    <td>
      {accessKindTitles[one.access]}
      {one.link !== '' && (
        <a href={one.link} rel="noreferrer" className="found" aria-label={`${one.where}: ${one.link}`}>
          {one.link}
        </a>
      )}
      {one.note !== '' && <small>{one.note}</small>}
    </td>
    <td>
      <Hits hits={one.hits} />
    </td>
  </tr>
)

/** Where the outputs of a project were published and to whom they were sent, the earliest first. */
export const SpreadTable = ({ spread, outputs, ...props }: SpreadTableProps) => (
  <WideTable label="Dissemination as a table">
    <table className="sheet outputs">
      <caption className="sr-only">Where the outputs were published and sent</caption>
      <thead>
        <tr>
          <th scope="col">Where, or to whom</th>
          <th scope="col">Day</th>
          <th scope="col">Output</th>
          <th scope="col">Access</th>
          <th scope="col">Web hits</th>
        </tr>
      </thead>
      <tbody>
        {spread.map(one => (
          <SpreadRow key={one.seq} one={one} name={outputs.find(({ seq }) => seq === one.output)?.name} {...props} />
        ))}
      </tbody>
    </table>
  </WideTable>
)
