import type ExcelJS from 'exceljs'
import { formatDate } from '~/domain/calendar'
import type { Piece } from '~/domain/difference/change'
import { type Block, type Fact, notGiven, type Report, type Table } from '../model'
import { tablesOf } from '../values'
import {
  colours,
  excelValue,
  font,
  footer,
  formatOf,
  link,
  newWorkbook,
  pageSetup,
  quiet,
  rowHeight,
  sheetName,
  thin,
  workbookBytes,
} from './excel.server'
import { toneWords } from './format'
import { cellText } from './inert'
import { writeSheet } from './sheet.server'

/** The width of the column that is read, in characters. */
const reading = 96

/** Writes the cover from top to bottom: column A for labels, column B for what is read. */
class Cover {
  private row = 0
  constructor(private readonly sheet: ExcelJS.Worksheet) {
    sheet.getColumn(1).width = 30
    sheet.getColumn(2).width = reading
  }

  private next(style: Partial<ExcelJS.Font> = {}, column = 1): ExcelJS.Cell {
    this.row += 1
    const cell = this.sheet.getCell(this.row, column)
    cell.font = font(style)
    cell.alignment = { vertical: 'top', horizontal: 'left' }
    return cell
  }

  text(text: string, style: Partial<ExcelJS.Font> = {}): void {
    this.next(style).value = excelValue('text', text)
  }

  height(points: number): void {
    this.sheet.getRow(this.row).height = points
  }

  space(): void {
    this.row += 1
  }

  heading(text: string, level: 2 | 3): void {
    this.space()
    this.text(text, { bold: true, size: level === 2 ? 13 : 11 })
    this.height(level === 2 ? 22 : 18)
    if (level === 2)
      for (const column of [1, 2]) this.sheet.getCell(this.row, column).border = { bottom: thin(colours.quiet) }
  }

  paragraph(text: string, style: Partial<ExcelJS.Font> = {}): void {
    const cell = this.next(style, 2)
    cell.value = excelValue('text', text)
    const format = formatOf('text', text)
    if (format) cell.numFmt = format
    cell.alignment = { vertical: 'top', wrapText: true }
    this.height(rowHeight([{ text, width: reading }]))
  }

  /** What was taken out is struck through, what was put in underlined, and both are said in brackets. */
  words(pieces: readonly Piece[]): void {
    const said = pieces.map(({ kind, text }) => (kind === 'kept' ? text : `[${kind}: ${text}]`)).join('')
    this.paragraph(said)
    const whole = cellText(said)
    // A cell that was cut has no runs: its mark would be lost among them.
    if (whole.length < said.length) return
    const runs = pieces.map(({ kind, text }) => ({
      text: cellText(kind === 'kept' ? text : `[${kind}: ${text}]`),
      font: font({ strike: kind === 'removed', underline: kind === 'added' }),
    }))
    if (runs.length > 1) this.sheet.getCell(this.row, 2).value = { richText: runs }
  }

  fact(fact: Fact): void {
    this.text(fact.kind === 'money' ? `${fact.label} (US$)` : fact.label, quiet)
    const cell = this.sheet.getCell(this.row, 2)
    cell.font = font()
    cell.value = excelValue(fact.kind, fact.value) ?? notGiven
    const format = formatOf(fact.kind, fact.value)
    if (format) cell.numFmt = format
    cell.alignment = { vertical: 'top', horizontal: 'left', wrapText: true }
    this.height(rowHeight([{ text: fact.value, width: reading }]))
  }

  /** A line of the contents: a sheet as a link, and beside it what stands there. */
  entry(sheet: string, about: string): void {
    const cell = this.next(link, 1)
    cell.value = { text: sheet, hyperlink: `#'${sheet}'!A1` }
    const beside = this.sheet.getCell(this.row, 2)
    beside.font = font()
    beside.value = excelValue('text', about)
    const format = formatOf('text', about)
    if (format) beside.numFmt = format
    beside.alignment = { vertical: 'top', wrapText: true }
    this.height(rowHeight([{ text: about, width: reading }]))
  }

  /** What is written until now is what is printed. */
  printed(): void {
    this.sheet.pageSetup.printArea = `A1:B${this.row}`
  }

  /** A link to another sheet of the same workbook. */
  link(sheet: string, about: string): void {
    const cell = this.next(link, 2)
    cell.value = { text: cellText(`${about}: sheet “${sheet}”`), hyperlink: `#'${sheet}'!A1` }
  }
}

function writeBlock(cover: Cover, block: Block, sheetOf: (table: Table) => string): void {
  if (block.block === 'heading') cover.heading(block.text, block.level)
  else if (block.block === 'paragraphs') for (const text of block.paragraphs) cover.paragraph(text)
  else if (block.block === 'words') cover.words(block.pieces)
  else if (block.block === 'facts') for (const fact of block.facts) cover.fact(fact)
  else if (block.block === 'note') cover.paragraph(`${toneWords[block.tone]}${block.text}`, { italic: true })
  else for (const table of tablesOf({ title: '', asOf: '', blocks: [block] })) cover.link(sheetOf(table), table.caption)
}

/** Tables by the sheet they ask for, in the order in which they come. */
function bySheet(tables: readonly Table[]): Map<string, Table[]> {
  const groups = new Map<string, Table[]>()
  for (const table of tables) groups.set(table.sheet, [...(groups.get(table.sheet) ?? []), table])
  return groups
}

const coverName = 'Report'

/** The sheets behind the cover, each with the tables on it and a link. */
function writeContents(cover: Cover, groups: Map<string, Table[]>, names: ReadonlyMap<string, string>): void {
  if (groups.size === 0) return
  cover.heading('Sheets', 2)
  for (const [wanted, tables] of groups)
    cover.entry(names.get(wanted) ?? wanted, tables.map(({ caption }) => caption).join('; '))
}

/** What programs show of a file before it is opened. */
function describe(workbook: ExcelJS.Workbook, { number, subtitle, asOf }: Report): void {
  workbook.company = 'APEC'
  workbook.category = 'Report'
  workbook.subject = cellText(subtitle ?? '')
  workbook.keywords = cellText(number ?? '')
  workbook.description = `Facts as of ${formatDate(asOf)}. Totals are computed by the workbook.`
}

/** A report as a workbook: a cover with all that is read, then its tables, each on its sheet, with live totals. */
export function workbookOf(report: Report): ExcelJS.Workbook {
  const workbook = newWorkbook(report.title, report.asOf)
  const what = [report.number, report.title].filter(Boolean).join(' · ')
  describe(workbook, report)
  const groups = bySheet(tablesOf(report))
  const names = new Map<string, string>()
  for (const wanted of groups.keys()) names.set(wanted, sheetName(wanted, [coverName, ...names.values()]))

  const sheet = workbook.addWorksheet(coverName, { views: [{ showGridLines: false }] })
  Object.assign(sheet.pageSetup, pageSetup(false))
  Object.assign(sheet.headerFooter, footer(what))
  const cover = new Cover(sheet)
  if (report.number) cover.text(report.number, quiet)
  cover.text(report.title, { bold: true, size: 18 })
  cover.height(28)
  if (report.subtitle) cover.text(report.subtitle, quiet)
  cover.text(`Facts as of ${formatDate(report.asOf)}. Money is in US dollars.`, quiet)
  writeContents(cover, groups, names)
  for (const block of report.blocks) writeBlock(cover, block, table => names.get(table.sheet) ?? coverName)
  cover.printed()

  for (const [wanted, tables] of groups) writeSheet(workbook, names.get(wanted) ?? wanted, tables, what)
  return workbook
}

/** The bytes of `workbookOf(report)`; the same report gives the same bytes. */
export const renderWorkbook = (report: Report): Promise<Uint8Array<ArrayBuffer>> => workbookBytes(workbookOf(report))
