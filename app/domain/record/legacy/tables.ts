import { plainActivity, plainRisk, type RiskRow, type WorkPlanRow } from '../record'
import { bare, isBlank, type Line, paragraphsOf, textOf } from './lines'
import { looksLikeTimeline, readTimeline } from './timeline'

export type TableRead<Row> = { rows: Row[]; whys: { text: string; why: string; line?: number }[] }
type Cell = { text: string; n: number }

/** A table comes flattened, one cell a paragraph (or a line), or with its rows in lines of cells. */
type Table = { kind: 'cells'; cells: Cell[] } | { kind: 'rows'; rows: Cell[][] }

const isHeader = (text: string, headers: readonly string[]): boolean => headers.includes(bare(text))

/** Headers of the table, each alone or all glued into one, are passed over at its beginning. */
function withoutHeader(cells: Cell[], headers: readonly string[]): Cell[] {
  const glued = headers.slice(0, headers.length / 2).join('')
  let start = 0
  while (start < cells.length && start < headers.length) {
    const text = bare(cells[start]?.text ?? '')
    if (!headers.includes(text) && text !== glued) break
    start += 1
    if (text === glued) break
  }
  return cells.slice(start)
}

const cellOf = (line: Line): Cell => ({ text: line.text, n: line.n })

/** Where no blank line parts the cells, each line is one; else each paragraph is one. */
function cellsOf(lines: readonly Line[]): Cell[] {
  const paragraphs = paragraphsOf(lines)
  if (paragraphs.length <= 2 && lines.filter(line => !isBlank(line)).length > 3) {
    return lines.filter(line => !isBlank(line)).map(cellOf)
  }
  return paragraphs.map(paragraph => ({ text: textOf(paragraph.lines), n: paragraph.lines[0]?.n ?? 0 }))
}

function tableOf(lines: readonly Line[], headers: readonly string[], width: number): Table {
  const filled = lines.filter(line => !isBlank(line))
  const inRows = filled.filter(line => line.cells.length >= 2 && line.cells.length <= width)
  if (inRows.length === 0 || inRows.length < filled.length / 2) {
    return { kind: 'cells', cells: withoutHeader(cellsOf(lines), headers) }
  }
  const rows = filled.map(line => line.cells.map(text => ({ text, n: line.n })))
  const isHeaderRow = (row: Cell[]) => row.every(cell => isHeader(cell.text, headers))
  return { kind: 'rows', rows: rows.filter(row => !isHeaderRow(row)) }
}

const workPlanHeaders = ['timeline', 'activity', 'output', 'time', 'activities', 'outputs']
const riskHeaders = ['risks', 'prevention', 'risk', 'mitigation']

const step = (timeline: string, activity: string, output: string): WorkPlanRow =>
  plainActivity({
    timeline,
    ...readTimeline(timeline),
    activity,
    output,
  })

const groups = (cells: Cell[], size: number): Cell[][] =>
  Array.from({ length: Math.ceil(cells.length / size) }, (_, index) => cells.slice(index * size, (index + 1) * size))

const speaksOfTime = (cell: Cell | undefined): boolean => looksLikeTimeline(cell?.text ?? '')

/** Rows of three; where that does not fit, a row begins at each cell that speaks of time. */
function stepsOf(cells: Cell[]): { rows: Cell[][]; isRegular: boolean } {
  const threes = groups(cells, 3)
  const timed = cells.some(speaksOfTime)
  const fits = cells.length % 3 === 0 && threes.every(row => speaksOfTime(row[0]))
  if (fits || !timed) return { rows: threes, isRegular: true }
  const rows: Cell[][] = []
  for (const cell of cells) {
    const last = rows.at(-1)
    if (!last || speaksOfTime(cell)) rows.push([cell])
    else last.push(cell)
  }
  return { rows, isRegular: false }
}

const notThree = 'The cells of the table do not come in threes (timeline, activity, output). Please look at this row.'
const noMonths = 'The months of this step are not certain; no dates were set.'

/** Work Plan: timeline, activity, output. What does not fit keeps its text and becomes a doubt. */
export function readWorkPlan(lines: readonly Line[]): TableRead<WorkPlanRow> {
  const table = tableOf(lines, workPlanHeaders, 3)
  const { rows, isRegular } = table.kind === 'rows' ? { rows: table.rows, isRegular: true } : stepsOf(table.cells)
  const read: TableRead<WorkPlanRow> = { rows: [], whys: [] }
  for (const row of rows) {
    const first = row[0]
    const hasTimeline = isRegular || speaksOfTime(first)
    const [activity, ...output] = (hasTimeline ? row.slice(1) : row).map(cell => cell.text)
    const made = step(hasTimeline ? (first?.text ?? '') : '', activity ?? '', output.join('\n\n'))
    read.rows.push(made)
    const text = row.map(cell => cell.text).join(' | ')
    if (row.length !== 3 || !hasTimeline) read.whys.push({ text, why: notThree, line: first?.n })
    if (made.timeline !== '' && made.start === null) {
      read.whys.push({ text: made.timeline, why: noMonths, line: first?.n })
    }
  }
  return read
}

const notTwo = 'The cells of the table do not come in pairs (risk, prevention). Please look at its rows.'

/** Risks: risk, prevention. Its header repeats the label "Risks". */
export function readRisks(lines: readonly Line[]): TableRead<RiskRow> {
  const table = tableOf(lines, riskHeaders, 2)
  const rows = table.kind === 'rows' ? table.rows : groups(table.cells, 2)
  const read: TableRead<RiskRow> = { rows: [], whys: [] }
  for (const row of rows) {
    const [risk, ...prevention] = row
    read.rows.push(plainRisk(risk?.text ?? '', prevention.map(cell => cell.text).join('\n\n')))
    if (row.length !== 2) read.whys.push({ text: row.map(cell => cell.text).join(' | '), why: notTwo, line: risk?.n })
  }
  return read
}
