import { Document, Footer, HeadingLevel, PageNumber, PageOrientation, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import { formatDate } from '~/domain/calendar'
import { legal } from '~/domain/workbook/legal'
import type { Report } from '../model'
import { contentsOf, type WordBlock, wordBlocks } from './word-blocks.server'
import { wordBytes } from './word-bytes.server'
import { page, styleOf, textWidth, wordStyles } from './word-styles.server'
import { placesOf, runsOf, said } from './word-text.server'

const longestInFooter = 90

const oneLine = (text: string) => legal(text).replace(/\s+/g, ' ').trim()

/** What the report is, in one line, for the foot of each page and the properties of the file. */
const nameOf = (report: Report): string => oneLine([report.number, report.title].filter(Boolean).join(' · '))

const shortened = (text: string): string =>
  text.length <= longestInFooter ? text : `${legal(text.slice(0, longestInFooter - 1)).trimEnd()}…`

const footerOf = (report: Report): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styleOf.foot,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          ...runsOf(shortened(nameOf(report))),
          new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })

/** A report as a Word document on A4: title, contents, all its blocks in order, its name and the page at the foot. */
export function wordOf(report: Report): Document {
  const places = placesOf(report)
  const children: WordBlock[] = [
    ...(report.number ? [said(oneLine(report.number), { style: styleOf.number })] : []),
    said(oneLine(report.title), { heading: HeadingLevel.TITLE }),
    ...(report.subtitle ? [said(oneLine(report.subtitle), { style: styleOf.subtitle })] : []),
    ...contentsOf(report.blocks, places),
    ...report.blocks.flatMap(block => wordBlocks(block, places)),
    said(`Facts as of ${formatDate(report.asOf)}. Money is in US dollars.`, { style: styleOf.foot }),
  ]
  const { margin, width, height } = page
  return new Document({
    title: nameOf(report),
    ...(report.subtitle ? { subject: oneLine(report.subtitle) } : {}),
    creator: 'Dossier',
    lastModifiedBy: 'Dossier',
    styles: wordStyles,
    sections: [
      {
        properties: {
          page: {
            size: { width, height, orientation: PageOrientation.PORTRAIT },
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 560, footer: 560 },
          },
        },
        footers: { default: footerOf(report) },
        children,
      },
    ],
  })
}

/** The bytes of `wordOf(report)`; the same report gives the same bytes. */
export const renderWord = (report: Report): Promise<Uint8Array<ArrayBuffer>> => wordBytes(wordOf(report), report.asOf)
