import { Link } from '@remix-run/react'
import { formatDate } from '~/domain/calendar'
import { measureInWords } from '~/domain/indicator/measure'
import { fieldOf, sectionTitle } from '~/domain/record/catalogue'
import type { Indicator } from '~/domain/record/rows'
import { paths } from '~/paths'
import { NotGiven, WideTable } from '../page/parts'

type IndicatorTableProps = {
  rows: readonly Indicator[]
  /** Of the project in which the promises stand; null where it has no number yet. */
  number: string | null
  /** The ids of indicators whose sentence no longer stands in its section. */
  lost: readonly string[]
}

/** The sentence that promised an indicator, with the way to its section. */
function Promised({ promise, number, gone }: Pick<Indicator, 'promise'> & { number: string | null; gone: boolean }) {
  if (promise === null) return null
  const { section } = fieldOf(promise.field)
  const title = sectionTitle(section)
  return (
    <small className="promised">
      Promised in {number === null ? title : <Link to={`${paths.project(number)}#${section}`}>{title}</Link>}: “
      {promise.sentence}”{gone && <strong> The sentence no longer stands there.</strong>}
    </small>
  )
}

const sexes = ({ targetWomen, targetMen }: Indicator) =>
  [targetWomen === null ? '' : `${targetWomen} women`, targetMen === null ? '' : `${targetMen} men`]
    .filter(Boolean)
    .join(', ')

/** A baseline or a target with its day. */
const Measure = ({ row, which }: { row: Indicator; which: 'baseline' | 'target' }) => {
  const day = which === 'baseline' ? row.baselineOn : row.targetOn
  return (
    <>
      {measureInWords(row, which) || <NotGiven />}
      {day && (
        <small>
          {which === 'baseline' ? 'on' : 'by'} {formatDate(day)}
        </small>
      )}
    </>
  )
}

/** Indicators with what promised them, their numbers, and the people they count by sex and economy. */
export const IndicatorTable = ({ rows, number, lost }: IndicatorTableProps) => (
  <WideTable label="Indicators as a table">
    <table className="sheet indicators">
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col">Before</th>
          <th scope="col">Target</th>
          <th scope="col">How it is measured</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row">
              {row.name}
              <Promised promise={row.promise} number={number} gone={lost.includes(row.id)} />
            </th>
            <td className="parts">
              <Measure row={row} which="baseline" />
            </td>
            <td className="parts">
              <Measure row={row} which="target" />
              {sexes(row) !== '' && <small>{sexes(row)}</small>}
              {row.byEconomy.length > 0 && (
                <small>{row.byEconomy.map(({ economy, target }) => `${economy} ${target}`).join('; ')}</small>
              )}
            </td>
            <td>{row.method}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
