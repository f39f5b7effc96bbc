import { Bookmark, HeadingLevel, InternalHyperlink, Paragraph, type Table as WordTable } from 'docx'
import { legal } from '~/domain/workbook/legal'
import type { Block, Facts, Heading, Note, Table, Words } from '../model'
import { numbersOf } from '../values'
import { toneWords } from './format'
import { styleOf } from './word-styles.server'
import { factTable, notesBelow, wordTable } from './word-table.server'
import { type Places, runsOf, said } from './word-text.server'

export type WordBlock = Paragraph | WordTable

const oneLine = (text: string) => legal(text).replace(/\s+/g, ' ').trim()

/** Runs that a link within the report leads to. */
const marked = (id: string, places: Places, text: string) => {
  const name = places.get(id)
  return name ? [new Bookmark({ id: name, children: runsOf(text) })] : runsOf(text)
}

const headingOf = ({ level, id, text }: Heading, places: Places): Paragraph =>
  new Paragraph({
    heading: level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: marked(id, places, oneLine(text)),
  })

/** What was taken out is struck through, what was put in underlined, and both are said in brackets. */
const wordsOf = ({ pieces }: Words): Paragraph =>
  new Paragraph({
    children: pieces.flatMap(({ kind, text }) =>
      kind === 'kept'
        ? runsOf(text)
        : runsOf(`[${kind}: ${text}]`, kind === 'removed' ? { strike: true } : { underline: {} }),
    ),
  })

const noteOf = ({ tone, text }: Note): Paragraph =>
  new Paragraph({ style: styleOf.note, children: [...runsOf(toneWords[tone], { bold: true }), ...runsOf(text)] })

/** Two tables without a paragraph between them would become one. */
const gap = () => new Paragraph({ style: styleOf.cell })

const tableOf = (table: Table, places: Places): WordBlock[] =>
  table.rows.length === 0
    ? [said(table.whenEmpty ?? 'There is nothing to show.', {}, { italics: true })]
    : [
        new Paragraph({ style: styleOf.caption, children: marked(table.id, places, oneLine(table.caption)) }),
        wordTable(table, places),
        ...notesBelow(table),
        gap(),
      ]

const factsOf = ({ facts }: Facts, places: Places): WordBlock[] =>
  facts.length === 0 ? [] : [factTable(facts, places), gap()]

/** A block of a report as it stands in a Word file. A chart is its numbers; where a table shows them, that is enough. */
export function wordBlocks(block: Block, places: Places): WordBlock[] {
  switch (block.block) {
    case 'heading':
      return [headingOf(block, places)]
    case 'paragraphs':
      return block.paragraphs.map(text => said(text))
    case 'words':
      return [wordsOf(block)]
    case 'facts':
      return factsOf(block, places)
    case 'table':
      return tableOf(block, places)
    case 'chart':
      return block.numbersIn ? [] : tableOf(numbersOf(block), places)
    case 'note':
      return [noteOf(block)]
  }
}

/** The chapters as links to them; none where there are fewer than three. */
export function contentsOf(blocks: readonly Block[], places: Places): Paragraph[] {
  const chapters = blocks.flatMap(block => (block.block === 'heading' && block.level === 2 ? [block] : []))
  if (chapters.length < 3) return []
  return [
    new Paragraph({ style: styleOf.caption, children: runsOf('Contents') }),
    ...chapters.map(
      ({ id, text }) =>
        new Paragraph({
          style: styleOf.contents,
          children: [
            new InternalHyperlink({
              anchor: places.get(id) ?? id,
              children: runsOf(oneLine(text), { style: 'Hyperlink' }),
            }),
          ],
        }),
    ),
  ]
}
