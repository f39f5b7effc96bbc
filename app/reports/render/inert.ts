import { legal } from '~/domain/workbook/legal'

/** The longest text that a cell of a workbook holds (Excel's specification). */
export const longestCell = 32_767
const cutMark = ' … [cut here: a cell holds 32,767 characters; the HTML report has the whole text]'

/** What makes a spreadsheet read a text as a formula: = + - @ and their full-width forms, also after blanks. */
const formulaStart = /^[\s\u200b\ufeff]*[=+\-@＝＋－﹢﹣＠﹫]|^[\t\r\n]/

export const looksLikeFormula = (text: string): boolean => formulaStart.test(text)

/**
 * A text field of a CSV file: one that a spreadsheet would run as a formula gets an apostrophe in front, so that it is
 * read as text. Line ends become LF. Quoted by the writer, not here.
 */
export function inertField(text: string): string {
  const clean = legal(text)
  const guarded = looksLikeFormula(clean) ? `'${clean}` : clean
  return guarded.replace(/\r\n?/g, '\n')
}

/**
 * A text for a cell of a workbook. Cells are typed as text, so nothing runs; what a file format would read into it is
 * taken out: characters that XML forbids, and "_x0041_", which Excel would turn into "A". Cut with a visible mark
 * where it is longer than a cell.
 */
export function cellText(text: string): string {
  const clean = legal(text)
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return clean.length <= longestCell ? clean : `${legal(clean.slice(0, longestCell - cutMark.length))}${cutMark}`
}

/** Addresses that a report may link to: of this site, of the same page, or a web address. Never a script. */
export const safeHref = (href: string): string | null =>
  /^(?:https?:\/\/|#|\/(?![/\\]))/i.test(href.trim()) ? href.trim() : null
