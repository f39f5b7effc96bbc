import { formatDate, type IsoDate } from '../calendar'
import { legal } from './legal'

/** What stands in a cell, free of any file format: formulas are their results, rich texts their letters. */
export type Content =
  | { is: 'empty' }
  | { is: 'text'; text: string }
  /** `percent`: shown as a percentage, so that 0.5 is read as 50 % by whoever looks at it. */
  | { is: 'number'; number: number; percent: boolean }
  | { is: 'date'; date: IsoDate }
  | { is: 'yesNo'; yes: boolean }
  /** "#REF!", "#DIV/0!" */
  | { is: 'error'; error: string }
  /** A formula whose result the file does not hold: a program wrote it and never computed it. */
  | { is: 'not computed' }

/**
 * What a column holds, which decides how its cells are written and read. A `measure` is a number of any unit or words; of
 * it, as of a `percent`, 50 % and 50 are the same.
 */
export type ContentKind = 'text' | 'number' | 'money' | 'percent' | 'measure' | 'date' | 'choice'

export type CellError = { sheet: string; cell: string; message: string }

export const empty: Content = { is: 'empty' }
/** A text as a file can hold it. */
export function textContent(text: string | null): Content {
  const held = legal(text ?? '').replace(/\r\n?/g, '\n')
  return held === '' ? empty : { is: 'text', text: held }
}
export const numberContent = (number: number | null): Content =>
  number === null ? empty : { is: 'number', number, percent: false }
/** Whole cents as dollars. */
export const moneyContent = (cents: number | null): Content => numberContent(cents === null ? null : cents / 100)
export const dateContent = (date: IsoDate | null): Content => (date === null ? empty : { is: 'date', date })

/** Spreadsheets keep fifteen digits; what binary fractions add behind them was never meant. */
const plain = (number: number): string => String(Number(number.toPrecision(15)))

const numberText = (number: number, percent: boolean, kind: ContentKind): string =>
  percent && (kind === 'percent' || kind === 'measure') ? plain(number * 100) : plain(number)

/**
 * A cell as the text that a person would type into the box of a form for it, so that forms and workbooks are read by the
 * same schemas and answer with the same sentences.
 */
export function typedText(content: Content, kind: ContentKind): string {
  switch (content.is) {
    case 'text':
      return kind === 'text' ? content.text : content.text.trim()
    case 'number':
      return numberText(content.number, content.percent, kind)
    case 'date':
      return kind === 'date' ? content.date : formatDate(content.date)
    case 'yesNo':
      return content.yes ? 'yes' : 'no'
    default:
      return ''
  }
}

/** Why the content of a cell cannot be taken at all, whatever the column wants; null where it can. */
export function contentProblem(content: Content): string | null {
  if (content.is === 'error')
    return `The formula in this cell ends in ${content.error}. Mend the formula, or type the value itself.`
  if (content.is === 'not computed')
    return 'This cell holds a formula without its result. Open the workbook in Excel or LibreOffice, save it, and load it again.'
  return null
}
