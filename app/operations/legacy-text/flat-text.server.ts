import { bare } from '~/domain/record/legacy/lines'

const headers = new Set(['timeline', 'activity', 'output', 'risks', 'prevention'])

type Table = { rows: number; firstRow: string[]; isGrid: boolean; cellStart: number }

/**
 * Writes marked-up text as the lines that copying the page would give: each paragraph and each table cell a line of
 * its own with a blank line after it. In a Work Plan or Risks table the paragraphs of one cell stay together, so that
 * the cell is one paragraph.
 */
export class FlatText {
  private readonly lines: string[] = []
  private readonly tables: Table[] = []
  private open = ''

  constructor(private readonly apart: boolean) {}

  add(text: string) {
    this.open += text
  }

  /** A line break within a paragraph. */
  breakLine() {
    this.lines.push(this.open.trim())
    this.open = ''
  }

  endParagraph() {
    if (this.open.trim() === '') {
      this.open = ''
      if (!this.apart) this.lines.push('')
      return
    }
    this.breakLine()
    if (this.apart || this.tables.length > 0) this.lines.push('')
  }

  private endOpen() {
    if (this.open.trim() !== '') this.endParagraph()
    this.open = ''
  }

  startTable() {
    this.endOpen()
    this.tables.push({ rows: 0, firstRow: [], isGrid: false, cellStart: this.lines.length })
  }

  startRow() {
    const table = this.tables.at(-1)
    if (!table) return
    if (table.rows === 1)
      table.isGrid = table.firstRow.length > 1 && table.firstRow.every(text => headers.has(bare(text)))
    table.rows += 1
  }

  startCell() {
    this.endOpen()
    const table = this.tables.at(-1)
    if (table) table.cellStart = this.lines.length
  }

  endCell() {
    this.endOpen()
    const table = this.tables.at(-1)
    if (!table) return
    const own = this.lines
      .splice(table.cellStart)
      .filter((line, index, all) => line !== '' || (!table.isGrid && index < all.length - 1))
    if (table.rows === 1) table.firstRow.push(own.join(' '))
    for (const line of own) this.lines.push(line)
    this.lines.push('')
  }

  endTable() {
    this.endOpen()
    this.tables.pop()
  }

  text(): string {
    this.endOpen()
    return this.lines.join('\n').trim()
  }
}
