import {
  ExternalHyperlink,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  TextRun,
} from 'docx'
import { legal } from '~/domain/workbook/legal'
import type { Report } from '../model'
import { tablesOf } from '../values'
import { safeHref } from './inert'

/** Of each address within the report ("#budget"): the name of the bookmark that stands there. */
export type Places = ReadonlyMap<string, string>

/** Word takes names of at most 40 letters, digits and underscores. */
const bookmarkName = (id: string, place: number): string => `p${place}_${id.replace(/\W/g, '_')}`.slice(0, 40)

/** The headings and tables of a report, each with the name of its bookmark. */
export function placesOf(report: Report): Places {
  const headings = report.blocks.flatMap(block => (block.block === 'heading' ? [block.id] : []))
  const ids = new Set([...headings, ...tablesOf(report).map(table => table.id)])
  return new Map([...ids].map((id, place) => [id, bookmarkName(id, place + 1)]))
}

/** Letters of scripts that run from right to left: Hebrew, Arabic and their neighbours. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const anyLetter = /\p{L}/u

/** A text runs as its first letter does. */
export const runsRightToLeft = (text: string): boolean => rightToLeft.test(anyLetter.exec(text)?.[0] ?? '')

/** A text as runs of a paragraph: without what XML forbids, each line end a line break. Word runs nothing in it. */
export function runsOf(text: string, style: IRunOptions = {}): TextRun[] {
  const lines = legal(text).split(/\r\n?|\n/)
  return lines.map(
    (line, at) =>
      new TextRun({
        ...style,
        text: line,
        ...(at > 0 ? { break: 1 } : {}),
        ...(rightToLeft.test(line) ? { rightToLeft: runsRightToLeft(line) } : {}),
      }),
  )
}

/** A text that may lead to a place of the same report or to a web address; addresses of the site stay behind. */
export function linkedRuns(text: string, href: string | null, places: Places, style: IRunOptions = {}) {
  const safe = href === null ? null : safeHref(href)
  const within = safe?.startsWith('#') ? places.get(safe.slice(1)) : undefined
  if (within) return [new InternalHyperlink({ anchor: within, children: runsOf(text, { style: 'Hyperlink' }) })]
  if (safe && /^https?:/i.test(safe))
    return [new ExternalHyperlink({ link: legal(safe), children: runsOf(text, { style: 'Hyperlink' }) })]
  return runsOf(text, style)
}

/** A paragraph of one text, in the direction in which the text runs. */
export const said = (text: string, options: IParagraphOptions = {}, style: IRunOptions = {}): Paragraph =>
  new Paragraph({
    ...options,
    ...(runsRightToLeft(text) ? { bidirectional: true } : {}),
    children: runsOf(text, style),
  })
