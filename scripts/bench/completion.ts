import BetterSqlite from 'better-sqlite3'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import ExcelJS from 'exceljs'
import { gatherCompletion } from '~/operations/completion/gather.server'
import { paths } from '~/paths'
import { completionReport } from '~/reports/completion-report'
import type { Table as ReportTable } from '~/reports/model'
import { cellValue } from '~/reports/values'
import { openDatabase } from '~db/connect.server'
import { benchNumber, layCompletedProject } from './completion-file'
import { ask, median } from './load'
import { middleOf } from './middle'
import type { Running } from './processes'
import type { Desk } from './register-file'
import { ms, type Report, times } from './report'

const rounds = 25

/** What the report is made of, read as rows and no more. */
function bareRead(file: string): { read: () => unknown; close: () => void } {
  const connection = new BetterSqlite(file, { readonly: true })
  const project = connection.prepare('select seq from project where number = ?').pluck().get(benchNumber)
  const ofProject = ['budget_line', 'payment', 'output', 'dissemination', 'measured', 'event', 'amendment'].map(table =>
    connection.prepare(`select * from ${table} where project = ?`),
  )
  const people = connection.prepare('select a.* from attendee a join event e on e.seq = a.event where e.project = ?')
  const answers = connection
    .prepare(
      'select c.answers from clearance c join response r on r.seq = c.response join questionnaire q on q.seq = r.questionnaire where q.project = ?',
    )
    .pluck()
  return {
    read: () => [
      ...[...ofProject, people].map(statement => statement.all(project)),
      answers.all(project).map(text => JSON.parse(String(text))),
    ],
    close: () => connection.close(),
  }
}

/** The tables of the report as rows of plain values. */
async function plainTables(desk: Desk): Promise<(string | number | null)[][][]> {
  const database = openDatabase({ file: desk.file })
  const gathered = await gatherCompletion(database, {
    number: benchNumber,
    audience: 'secretariat',
    asOf: '2026-11-26',
  })
  await database.close()
  if (!gathered) throw new Error('The bench has no completion report')
  return completionReport(gathered)
    .blocks.filter((block): block is ReportTable => block.block === 'table')
    .map(({ columns, rows }) => rows.map(row => columns.map(column => cellValue(columns, row, column))))
}

/** The same cells by ExcelJS alone, without formats, widths and formulas. */
async function bareWorkbook(tables: (string | number | null)[][][]): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  for (const [index, rows] of tables.entries()) workbook.addWorksheet(String(index)).addRows(rows)
  await workbook.xlsx.writeBuffer()
}

/** The same cells by docx alone. */
async function bareWord(tables: (string | number | null)[][][]): Promise<void> {
  const cell = (value: string | number | null) => new TableCell({ children: [new Paragraph(String(value ?? ''))] })
  const children = tables
    .filter(rows => rows.length > 0)
    .map(rows => new Table({ rows: rows.map(row => new TableRow({ children: row.map(cell) })) }))
  await Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** The completion report of a full project: page and files as a browser gets them. */
export async function measureCompletion(report: Report, desk: Desk, server: Running): Promise<void> {
  await layCompletedProject(desk)
  const headers = { cookie: desk.cookie }
  const taken = async (path: string) => {
    const each: number[] = []
    for (let round = 0; round < rounds + 5; round += 1) {
      const answer = await ask(server.url + path, { headers })
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      if (round >= 5) each.push(answer.ms)
    }
    return median(each)
  }
  const bare = bareRead(desk.file)
  const read = await middleOf(rounds, bare.read)
  bare.close()
  const tables = await plainTables(desk)
  const workbook = await middleOf(rounds, () => bareWorkbook(tables))
  const word = await middleOf(rounds, () => bareWord(tables))
  const shown = [
    { what: 'page', path: paths.completionReport(benchNumber), goal: 60, floor: read, of: 'bare SQL and JSON' },
    {
      what: 'HTML file',
      path: paths.completionReportHtml(benchNumber),
      goal: 120,
      floor: read,
      of: 'bare SQL and JSON',
    },
    {
      what: 'workbook',
      path: paths.completionReportWorkbook(benchNumber),
      goal: 250,
      floor: workbook,
      of: 'bare ExcelJS',
    },
    { what: 'Word file', path: paths.completionReportWord(benchNumber), goal: 250, floor: word, of: 'bare docx' },
  ]
  for (const { what, path, goal, floor, of } of shown) {
    const ours = await taken(path)
    report.add({
      what: `completion report of a full project: ${what}`,
      came: ms(ours),
      floor: `${ms(floor)} ${of}: ${times(ours / floor)}`,
      goal: `under ${goal} ms`,
      met: ours < goal,
    })
  }
}
