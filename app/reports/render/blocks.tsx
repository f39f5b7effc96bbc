import type { ComponentType } from 'react'
import { Fragment } from 'react'
import type { Piece } from '~/domain/difference/change'
import type { Block, Cell, Chart, Column, Fact, Row, Table } from '../model'
import { cellValue, hrefOf, noteOf, numbersOf, totalsRow } from '../values'
import { factInWords, formatValue, isNumeric, showsCents, toneWords } from './format'
import { safeHref } from './inert'

/**
 * The blocks of a report as HTML, for pages and for the stand-alone file alike. Class names begin with `report-` and
 * are dressed by `blocks.css`. Nothing here is server-only.
 */
type ChartView = ComponentType<{ chart: Chart }>

/** Whether links to sources are drawn: a page draws them, a file that travels only those within itself. */
type Links = 'all' | 'within'

const linked = (href: string | null, links: Links): string | null => {
  const safe = href === null ? null : safeHref(href)
  return safe !== null && (links === 'all' || safe.startsWith('#')) ? safe : null
}

const Linked = ({ href, links, text }: { href: string | null; links: Links; text: string }) => {
  const safe = linked(href, links)
  return safe === null ? text : <a href={safe}>{text}</a>
}

const FactList = ({ facts, links }: { facts: readonly Fact[]; links: Links }) => (
  <dl className="report-facts">
    {facts.map(fact => (
      <div key={fact.label}>
        <dt>{fact.label}</dt>
        <dd className={isNumeric(fact.kind) ? 'report-num' : undefined}>
          <Linked href={fact.href ?? null} links={links} text={factInWords(fact)} />
        </dd>
      </div>
    ))}
  </dl>
)

const cellClass = (column: Column) => (isNumeric(column.kind) ? 'report-num' : undefined)

/** What is said of a value stands below it, small, and in sight of everybody. */
const CellNote = ({ of }: { of: Cell | undefined }) => {
  const said = noteOf(of)
  return said === null ? null : <small className="report-cell-note">{said}</small>
}

type RowProps = { table: Table; row: Row; cents: boolean[]; links: Links }

const TableRow = ({ table, row, cents, links }: RowProps) => (
  <tr>
    {table.columns.map((column, index) => {
      const shown = formatValue(column.kind, cellValue(table.columns, row, column), cents[index])
      const href = hrefOf(row[column.key])
      return index === 0 && column.kind === 'text' ? (
        <th key={column.key} scope="row">
          <Linked href={href} links={links} text={shown} />
          <CellNote of={row[column.key]} />
        </th>
      ) : (
        <td key={column.key} className={cellClass(column)} data-label={column.header}>
          <Linked href={href} links={links} text={shown} />
          <CellNote of={row[column.key]} />
        </td>
      )
    })}
  </tr>
)

const TableFoot = ({ table, cents }: { table: Table; cents: boolean[] }) => {
  const values = totalsRow(table)
  if (!values) return null
  return (
    <tfoot>
      <tr>
        {table.columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row">
              {values[index]}
            </th>
          ) : (
            <td key={column.key} className={cellClass(column)} data-label={column.header}>
              {formatValue(column.kind, values[index] ?? null, cents[index])}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}

/** Rows have no identity of their own and are never reordered, so their place is their key. */
const keyed = <Item,>(items: readonly Item[]) => items.map((item, place) => ({ item, key: `row-${place}` }))

/** A table of a report; it scrolls sideways by itself where it is wider than the page. */
export function ReportTable({ table, links = 'all' }: { table: Table; links?: Links }) {
  const caption = `${table.id}-caption`
  if (table.rows.length === 0) return <p className="report-empty">{table.whenEmpty ?? 'There is nothing to show.'}</p>
  const cents = table.columns.map(column => showsCents(table, column))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this groups a table and its name
    <div className="report-scroll" role="group" aria-labelledby={caption} tabIndex={0}>
      <table className={table.columns.length > 4 ? 'report-table report-cards' : 'report-table'} id={table.id}>
        <caption id={caption}>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(column => (
              <th key={column.key} scope="col" className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(table.rows).map(({ item, key }) => (
            <TableRow key={key} table={table} row={item} cents={cents} links={links} />
          ))}
        </tbody>
        <TableFoot table={table} cents={cents} />
      </table>
    </div>
  )
}

export const ChartKey = ({ chart }: { chart: Chart }) => (
  <ul className="report-key">
    {chart.series.map(series => (
      <li key={series.key} className={`report-tone-${series.tone}`}>
        {series.name}
      </li>
    ))}
  </ul>
)

const numberIn = (row: Chart['rows'][number], key: string) => (typeof row[key] === 'number' ? row[key] : 0)

/** The longest bar of a chart, in its own unit; at least 1, so that a chart of zeros can be drawn. */
const longest = ({ rows, series, stacked }: Chart) =>
  Math.max(
    1,
    ...rows.map(row => {
      const values = series.map(({ key }) => Math.abs(numberIn(row, key)))
      return stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values)
    }),
  )

const Bars = ({ chart, row, scale }: { chart: Chart; row: Chart['rows'][number]; scale: number }) => {
  let left = 0
  const height = chart.stacked ? 10 : chart.series.length * 8
  return (
    <svg className="report-bars" viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {chart.series.map((series, index) => {
        const width = (Math.abs(numberIn(row, series.key)) * 100) / scale
        const x = chart.stacked ? left : 0
        left += width
        return (
          <rect
            key={series.key}
            className={`report-tone-${series.tone}`}
            x={Math.round(x * 100) / 100}
            y={chart.stacked ? 0 : index * 8}
            width={Math.round(width * 100) / 100}
            height={chart.stacked ? 10 : 6}
          />
        )
      })}
    </svg>
  )
}

/** A chart that is its own table: each row with its bars and its numbers. Needs neither script nor server. */
export function PlainChart({ chart }: { chart: Chart }) {
  const scale = longest(chart)
  const numbers = numbersOf(chart)
  const cents = numbers.columns.map(column => showsCents(numbers, column))
  return (
    <div className="report-chart">
      <ChartKey chart={chart} />
      <table className="report-table report-bar-table" id={numbers.id}>
        <caption>{chart.title}</caption>
        <thead>
          <tr>
            <th scope="col">{chart.labelHeader}</th>
            <td className="report-bar-head" />
            {chart.series.map(series => (
              <th key={series.key} scope="col" className="report-num">
                {series.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(chart.rows).map(({ item, key }) => (
            <tr key={key}>
              <th scope="row">{item.label}</th>
              <td className="report-bar-cell">
                <Bars chart={chart} row={item} scale={scale} />
              </td>
              {chart.series.map((series, index) => (
                <td key={series.key} className="report-num">
                  {formatValue(chart.kind, numberIn(item, series.key), cents[index + 1])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Text = ({ paragraphs }: { paragraphs: readonly string[] }) => (
  <div className="report-prose">
    {keyed(paragraphs).map(({ item, key }) => (
      <p key={key}>{item}</p>
    ))}
  </div>
)

/** What was taken out and put in is said as well as drawn: neither colour nor line alone tells it. */
const Marked = ({ piece: { kind, text } }: { piece: Piece }) => {
  if (kind === 'kept') return <>{text}</>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="sr-only">[{kind}: </span>
      {text}
      <span className="sr-only">]</span>
    </Mark>
  )
}

/** A text in two versions as one. */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => (
  <span className="words">
    {keyed(pieces).map(({ item, key }) => (
      <Marked key={key} piece={item} />
    ))}
  </span>
)

function OneBlock({ block, links, ChartView }: { block: Block; links: Links; ChartView: ChartView }) {
  switch (block.block) {
    case 'heading':
      return block.level === 2 ? <h2 id={block.id}>{block.text}</h2> : <h3 id={block.id}>{block.text}</h3>
    case 'paragraphs':
      return <Text paragraphs={block.paragraphs} />
    case 'words':
      return (
        <div className="report-prose">
          <p>
            <Pieces pieces={block.pieces} />
          </p>
        </div>
      )
    case 'facts':
      return <FactList facts={block.facts} links={links} />
    case 'table':
      return <ReportTable table={block} links={links} />
    case 'chart':
      return <ChartView chart={block} />
    case 'note':
      return (
        <p className={`report-note report-note-${block.tone}`}>
          {toneWords[block.tone] && <strong>{toneWords[block.tone]}</strong>}
          {block.text}
        </p>
      )
  }
}

/** All blocks of a report in order, without its title. `chart` draws charts: by default as a table with bars. */
export const ReportBlocks = ({
  blocks,
  links = 'all',
  chart = PlainChart,
}: {
  blocks: readonly Block[]
  links?: Links
  chart?: ChartView
}) => (
  <>
    {keyed(blocks).map(({ item, key }) => (
      <Fragment key={key}>
        <OneBlock block={item} links={links} ChartView={chart} />
      </Fragment>
    ))}
  </>
)
