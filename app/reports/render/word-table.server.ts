import {
  AlignmentType,
  BorderStyle,
  type ITableCellBorders,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { CellValue, Column, Fact, Row, Table } from '../model'
import { cellValue, hrefOf, noteOf, rawValue, totalsRow } from '../values'
import { factInWords, formatValue, isNumeric, showsCents } from './format'
import { inks, styleOf, textWidth } from './word-styles.server'
import { linkedRuns, type Places, runsRightToLeft, said } from './word-text.server'

const none = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const
const line = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color })
/** Rules between rows and below the last are of the table: a cell that says nothing of its own is quickly written. */
const ruled = {
  ...{ top: none, left: none, right: none, insideVertical: none },
  ...{ bottom: line(inks.rule), insideHorizontal: line(inks.rule) },
}
const margins = { top: 40, bottom: 40, left: 80, right: 80 }

/** How many columns a table has before its letters become smaller. */
const many = 6

/** What a letter of a cell is wide, and what the edges of a cell take, in twentieths of a point. */
const letter = { usual: 122, small: 98 } as const
const edges = 170

type Drawn = { text: string; href: string | null; right: boolean; bold: boolean }
type Look = { width: number; borders?: ITableCellBorders; fill?: string; style: string }

const cell = ({ text, href, right, bold }: Drawn, look: Look, places: Places) =>
  new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    ...(look.borders ? { borders: look.borders } : {}),
    ...(look.fill ? { shading: { fill: look.fill } } : {}),
    children: [
      new Paragraph({
        style: look.style,
        ...(right ? { alignment: AlignmentType.RIGHT } : {}),
        ...(runsRightToLeft(text) ? { bidirectional: true } : {}),
        children: linkedRuns(text, href, places, bold ? { bold: true } : {}),
      }),
    ],
  })

/** The cells of a table as texts: of its header, of each row, and of its totals where it has any. */
type Texts = { header: string[]; rows: string[][]; totals: string[] | null }

function textsOf(table: Table): Texts {
  const cents = table.columns.map(column => showsCents(table, column))
  const shown = (column: Column, at: number, value: CellValue) => formatValue(column.kind, value, cents[at])
  const totals = totalsRow(table)
  return {
    header: table.columns.map(({ header }) => header),
    rows: table.rows.map(row =>
      table.columns.map((column, at) => shown(column, at, cellValue(table.columns, row, column))),
    ),
    totals:
      totals &&
      table.columns.map((column, at) => (at === 0 ? String(totals[0] ?? '') : shown(column, at, totals[at] ?? null))),
  }
}

/** From so many letters on, a text is more than a few words; and the letters that it gets at least in a line. */
const sentence = 60
const sentenceWidth = 26

const longestOf = (texts: readonly string[]) => texts.reduce((longest, text) => Math.max(longest, text.length), 0)

/** The letters that a column needs so that neither a number nor a word of its header is broken; bold ones are wider. */
function leastLetters({ kind }: Column, header: string, below: readonly string[]): number {
  const heads = longestOf(header.split(/\s+/)) + 2
  const longest = longestOf(below)
  if (isNumeric(kind) || kind === 'year') return Math.max(longest + 1, heads)
  // Sentences in a column of a word's width would run down the page.
  return longest > sentence ? sentenceWidth : Math.min(Math.max(heads, 11), 16)
}

/** Widths in twentieths of a point: each column has what it needs, and what is left is shared by the widths asked for. */
function columnWidths(table: Table, texts: Texts, letterWidth: number): number[] {
  const all = [...texts.rows, ...(texts.totals ? [texts.totals] : [])]
  const wanted = table.columns.map((column, at) => {
    const below = all.map(row => row[at] ?? '')
    const least = leastLetters(column, texts.header[at] ?? '', below) * letterWidth + edges
    return { least, share: (column.width ?? 16) * (column.kind === 'text' ? 1 : 0.3) }
  })
  const taken = wanted.reduce((sum, { least }) => sum + least, 0)
  const shares = wanted.reduce((sum, { share }) => sum + share, 0)
  const left = Math.max(0, textWidth - taken)
  const scale = Math.min(1, textWidth / taken)
  return wanted.map(({ least, share }) => Math.floor(least * scale + (left * share) / shares))
}

/** A table with its header repeated on every page; rows are not torn apart. */
export function wordTable(table: Table, places: Places): WordTable {
  const texts = textsOf(table)
  const small = table.columns.length > many
  const style = small ? styleOf.smallCell : styleOf.cell
  const widths = columnWidths(table, texts, small ? letter.small : letter.usual)
  const right = table.columns.map(column => isNumeric(column.kind))
  const row = (words: readonly string[], look: Omit<Look, 'width' | 'style'>, bold: boolean, source?: Row) =>
    new TableRow({
      cantSplit: longestOf(words) < 1_500,
      tableHeader: look.fill !== undefined,
      children: table.columns.map((column, at) =>
        cell(
          {
            text: words[at] ?? '',
            href: hrefOf(source?.[column.key]),
            right: right[at] ?? false,
            bold,
          },
          { ...look, style, width: widths[at] ?? 0 },
          places,
        ),
      ),
    })
  return new WordTable({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: ruled,
    margins,
    rows: [
      row(texts.header, { borders: { bottom: line(inks.quiet) }, fill: inks.wash }, true),
      ...texts.rows.map((words, at) => row(words, {}, false, table.rows[at])),
      ...(texts.totals ? [row(texts.totals, { borders: { top: line(inks.ink) } }, true)] : []),
    ],
  })
}

/** What is said of single values stands below their table, small, with the row and the column: cells are narrow. */
export function notesBelow(table: Table): Paragraph[] {
  const [first] = table.columns
  return table.rows.flatMap(row =>
    table.columns.flatMap(column => {
      const note = noteOf(row[column.key])
      if (note === null) return []
      const where = first && first !== column ? [formatValue(first.kind, rawValue(row[first.key])), column.header] : []
      return [said([...where, note].join(': '), { style: styleOf.cellNote })]
    }),
  )
}

const labelWidth = 3_000

/** Facts as two columns, what they are and what they say. */
export const factTable = (facts: readonly Fact[], places: Places): WordTable =>
  new WordTable({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [labelWidth, textWidth - labelWidth],
    layout: TableLayoutType.FIXED,
    borders: ruled,
    margins,
    rows: facts.map(fact => {
      const look = { style: styleOf.cell }
      const drawn = { right: false, bold: false }
      return new TableRow({
        children: [
          cell({ ...drawn, text: fact.label, href: null, bold: true }, { ...look, width: labelWidth }, places),
          cell(
            { ...drawn, text: factInWords(fact), href: fact.href ?? null },
            { ...look, width: textWidth - labelWidth },
            places,
          ),
        ],
      })
    }),
  })
