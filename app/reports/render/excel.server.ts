import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import type { IsoDate } from '~/domain/calendar'
import type { CellKind, CellValue } from '../model'
import { isDay } from './format'
import { cellText, looksLikeFormula } from './inert'
import { keepSignsWhole } from './whole-signs.server'

/** What all workbooks share: number formats, colours of the look on white, and how a raw value becomes a cell. */
export const formats: Record<CellKind, string | null> = {
  text: null,
  year: '0',
  count: '#,##0',
  money: '#,##0.00',
  percent: '0.0%',
  date: 'd mmmm yyyy',
}
export const colours = {
  ink: 'FF16242D',
  quiet: 'FF48575F',
  rule: 'FFDCD8CC',
  wash: 'FFE3EFF0',
  input: 'FFFFFBEB',
} as const

/** A4 in the list of paper sizes of the file format. */
const a4 = 9

/** A day as Excel keeps it: a number at midnight UTC, free of any time zone. */
export const excelDate = (date: IsoDate): Date => new Date(`${date.slice(0, 10)}T00:00:00Z`)

/** Raw values in a workbook's units: dollars, fractions, dates, inert text. */
export function excelValue(kind: CellKind, value: CellValue): string | number | Date | null {
  if (value === null || value === '') return null
  if (kind === 'date' && isDay(value)) return excelDate(value)
  if (typeof value === 'string') return cellText(value)
  return kind === 'money' || kind === 'percent' ? value / 100 : value
}

/** The number format of a value. Text that looks like a formula is marked as text, so that editing it runs nothing. */
export function formatOf(kind: CellKind, value: CellValue): string | null {
  if (typeof value === 'string' && !(kind === 'date' && isDay(value))) return looksLikeFormula(value) ? '@' : null
  if (kind === 'count' && typeof value === 'number' && !Number.isInteger(value)) return '#,##0.00'
  return formats[kind]
}

/** A live formula with its result at the time of writing; `null` where it shows an empty text. */
export const live = (formula: string, result: number | null): ExcelJS.CellFormulaValue => ({
  formula,
  result: result ?? '',
})

/** A name that Excel takes for a sheet: at most 31 letters, none of its signs, not its reserved word, not used yet. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const bare =
    cellText(wanted)
      .replace(/[[\]:*?/\\']/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 31)
      .trim() || 'Sheet'
  const safe = bare.toLowerCase() === 'history' ? 'Past' : bare
  const used = new Set(taken.map(name => name.toLowerCase()))
  for (let n = 1; ; n++) {
    const name = n === 1 ? safe : `${safe.slice(0, 31 - ` ${n}`.length)} ${n}`
    if (!used.has(name.toLowerCase())) return name
  }
}

/** In headers and footers "&" begins a code. */
const footerText = (text: string) => cellText(text).replace(/\s+/g, ' ').slice(0, 100).replaceAll('&', '&&')

export const pageSetup = (landscape: boolean, titleRows?: string): Partial<ExcelJS.PageSetup> => ({
  paperSize: a4,
  orientation: landscape ? 'landscape' : 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: false,
  margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.8, header: 0.3, footer: 0.4 },
  ...(titleRows ? { printTitlesRow: titleRows } : {}),
})

export const footer = (what: string): Partial<ExcelJS.HeaderFooter> => ({
  oddFooter: `&L&8${footerText(what)}&R&8Page &P of &N`,
})

/** An empty workbook whose properties carry no clock and no machine. */
export function newWorkbook(title: string, asOf: IsoDate): ExcelJS.Workbook {
  keepSignsWhole()
  const workbook = new ExcelJS.Workbook()
  workbook.title = cellText(title)
  workbook.creator = 'Dossier'
  workbook.lastModifiedBy = 'Dossier'
  workbook.created = excelDate(asOf)
  workbook.modified = excelDate(asOf)
  workbook.calcProperties = { fullCalcOnLoad: true }
  return workbook
}

/** A font with its name and size: left out, each program chooses another. */
export const font = (style: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> => ({
  name: 'Calibri',
  size: 11,
  color: { argb: colours.ink },
  ...style,
})
export const quiet = { color: { argb: colours.quiet } } as const
export const link = { color: { argb: 'FF0A5A68' }, underline: true } as const
export const groupTitle = { bold: true, color: { argb: 'FF0A5A68' } } as const

const lineHeight = 15
const tallestRow = 409

/**
 * The height of a row in points for wrapped texts in columns of these widths. A file cannot ask for "as high as
 * needed", and not every program finds out by itself, so the lines are estimated.
 */
export function rowHeight(texts: readonly { text: CellValue; width: number }[]): number {
  const lines = texts.map(({ text, width }) =>
    typeof text !== 'string'
      ? 1
      : text
          .split('\n')
          .reduce((sum, line) => sum + (line.length <= width ? 1 : Math.ceil((line.length * 1.1) / width)), 0),
  )
  return Math.min(tallestRow, Math.max(1, ...lines) * lineHeight + 1)
}

export const thin = (argb: string): Partial<ExcelJS.Border> => ({ style: 'thin', color: { argb } })

export function styleHeader(row: ExcelJS.Row, numeric: readonly boolean[]): void {
  row.height = 30
  numeric.forEach((right, index) => {
    const cell = row.getCell(index + 1)
    cell.font = font({ bold: true })
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colours.wash } }
    cell.border = { bottom: thin(colours.quiet) }
    cell.alignment = { wrapText: true, vertical: 'bottom', horizontal: right ? 'right' : 'left', indent: right ? 0 : 1 }
  })
}

export function styleTotals(row: ExcelJS.Row, columns: number): void {
  for (let index = 1; index <= columns; index++) {
    const cell = row.getCell(index)
    cell.font = font({ bold: true })
    cell.border = { top: thin(colours.ink) }
  }
}

/**
 * The bytes of a workbook. ExcelJS stamps the time of writing on each file in the zip; it is replaced by the workbook's
 * own date, so that the same report gives the same bytes.
 */
export async function workbookBytes(workbook: ExcelJS.Workbook): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }))
  for (const file of Object.values(zip.files)) file.date = workbook.created
  const options = { compression: 'DEFLATE', compressionOptions: { level: 6 } } as const
  return new Uint8Array(await zip.generateAsync({ ...options, type: 'arraybuffer' }))
}
