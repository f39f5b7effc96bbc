import type JSZip from 'jszip'
import { type Content, empty } from '~/domain/workbook/content'
import type { ReadRow, ReadSheet } from '~/domain/workbook/sheet'
import { type NumberStyle, TextGatherer, unescaped } from './shared-parts.server'
import { type Budget, readPart, Unreadable } from './xml-part.server'

/** More rows than any sheet of ours has; what lies below was never typed by a person. */
export const mostRowsRead = 5_000
const mostCellsRead = 200_000

export type Around = { texts: readonly string[]; styles: readonly NumberStyle[]; since1904: boolean }

const dayLength = 86_400_000
/** The day before the first of each calendar of spreadsheets. */
const start = { since1900: Date.UTC(1899, 11, 30), since1904: Date.UTC(1904, 0, 1) }
const lastSerial = 2_958_465

function contentOfNumber(written: string, style: NumberStyle, since1904: boolean): Content {
  const number = Number(written)
  if (written.trim() === '' || !Number.isFinite(number)) return { is: 'text', text: written }
  if (style !== 'date' || number < 1 || number > lastSerial)
    return { is: 'number', number, percent: style === 'percent' }
  const first = since1904 ? start.since1904 : start.since1900
  return { is: 'date', date: new Date(first + Math.floor(number) * dayLength).toISOString().slice(0, 10) }
}

type Cell = { type: string; style: number; value: string | null; inline: string; isFormula: boolean }

function contentOf({ type, style, value, inline, isFormula }: Cell, { texts, styles, since1904 }: Around): Content {
  const asText = (text: string): Content => (text === '' ? empty : { is: 'text', text })
  if (type === 'inlineStr') return asText(inline)
  if (value === null) return isFormula ? { is: 'not computed' } : empty
  if (type === 's') return asText(texts[Number(value)] ?? '')
  if (type === 'str') return asText(unescaped(value))
  if (type === 'b') return { is: 'yesNo', yes: value === '1' }
  if (type === 'e') return { is: 'error', error: value }
  if (type === 'd') return { is: 'date', date: value.slice(0, 10) }
  return contentOfNumber(value, styles[style] ?? 'plain', since1904)
}

const isOn = (flag: string | undefined) => flag === '1' || flag === 'true'

/** "AB12" → "AB", or the letter after the one before where a cell does not say where it stands. */
function letterAfter(letter: string): string {
  const last = letter.charCodeAt(letter.length - 1)
  if (letter === '') return 'A'
  return last < 90 ? letter.slice(0, -1) + String.fromCharCode(last + 1) : `${letterAfter(letter.slice(0, -1))}A`
}

/** The cells of a sheet that hold something, row by row. Refuses far more rows or cells than our sheets have. */
export async function readSheetPart(
  name: string,
  file: JSZip.JSZipObject | null,
  budget: Budget,
  around: Around,
): Promise<ReadSheet> {
  const rows: ReadRow[] = []
  const merges: string[] = []
  const gatherer = new TextGatherer()
  let row = { row: 0, hidden: false, cells: {} as Record<string, Content> }
  let seen = { rows: 0, cells: 0 }
  let letter = ''
  let cell: Cell | null = null
  let isValue = false
  await readPart(file, budget, {
    open(tag, attributes) {
      if (tag === 'row') {
        seen = { ...seen, rows: seen.rows + 1 }
        const number = Number(attributes.r ?? row.row + 1)
        if (seen.rows > mostRowsRead || number > 1_048_576) throw new Unreadable(tooManyRows(name))
        row = { row: number, hidden: isOn(attributes.hidden), cells: {} }
        letter = ''
      } else if (tag === 'c') {
        seen.cells += 1
        if (seen.cells > mostCellsRead) throw new Unreadable(tooManyRows(name))
        letter = /^[A-Z]{1,3}/.exec(attributes.r ?? '')?.[0] ?? letterAfter(letter)
        cell = {
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          value: null,
          inline: '',
          isFormula: false,
        }
      } else if (tag === 'mergeCell' && merges.length < mostRowsRead) merges.push(attributes.ref ?? '')
      if (!cell) return
      if (tag === 'f') cell.isFormula = true
      else if (tag === 'v') {
        isValue = true
        cell.value = ''
      } else gatherer.open(tag)
    },
    text(text) {
      if (!cell) return
      if (isValue) cell.value += text
      else gatherer.text(text)
    },
    close(tag) {
      gatherer.close(tag)
      if (tag === 'v') isValue = false
      else if (tag === 'is' && cell) cell.inline = gatherer.take()
      else if (tag === 'c' && cell) {
        const content = contentOf(cell, around)
        if (content.is !== 'empty') row.cells[letter] = content
        cell = null
      } else if (tag === 'row' && Object.keys(row.cells).length > 0) rows.push(row)
    },
  })
  return { name, rows, merges }
}

const tooManyRows = (name: string) =>
  `The sheet “${name.slice(0, 60)}” has more than ${mostRowsRead.toLocaleString('en-US')} rows, which no sheet of Dossier needs, ` +
  'so it was not read. Delete the rows below your last one, and load it again.'
