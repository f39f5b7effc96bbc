import type ExcelJS from 'exceljs'
import { formatDate } from '~/domain/calendar'
import type { Box } from '~/domain/questionnaire/workbook/answers-sheet'
import type { Option } from '~/domain/questionnaire/workbook/sheet-options'
import type { Rule } from '~/domain/questionnaire/workbook/sheet-rules'
import type { ContentKind } from '~/domain/workbook/content'
import { legal } from '~/domain/workbook/legal'
import type { Choices } from '~/domain/workbook/sheet'
import { colours, excelDate, font, groupTitle, quiet, thin } from './excel.server'
import { type ColumnStyles, dropDown, styleOfColumn } from './filled-in.server'

type Style = Partial<ExcelJS.Style>

const wrongFill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFBDAD3' } }
const wrongBorder = { style: 'thin', color: { argb: 'FFA8321F' } } as const

/** Years are numbers too: no thousands are set apart. Percentages show what was typed, up to two places. */
const formats: Partial<Record<ContentKind, string>> = { number: 'General', percent: '0.0#%' }

function boxStyle(kind: ContentKind, { asText, isWrong }: { asText: boolean; isWrong: boolean }): Style {
  const style = styleOfColumn({ kind, role: 'typed' }, asText)
  const format = asText ? '@' : formats[kind]
  return {
    ...style,
    alignment: { vertical: 'top', horizontal: 'left', wrapText: true, indent: 1 },
    border: isWrong
      ? { top: wrongBorder, bottom: wrongBorder, left: wrongBorder, right: wrongBorder }
      : { bottom: thin(colours.rule), left: thin(colours.rule), right: thin(colours.rule) },
    ...(isWrong ? { fill: wrongFill } : {}),
    ...(format ? { numFmt: format } : {}),
  }
}

const kinds: readonly ContentKind[] = ['text', 'number', 'money', 'percent', 'measure', 'date', 'choice']
const stylesFor = (isWrong: boolean): ReadonlyMap<ContentKind, ColumnStyles> =>
  new Map(
    kinds.map(kind => [
      kind,
      { plain: boxStyle(kind, { asText: false, isWrong }), asText: boxStyle(kind, { asText: true, isWrong }) },
    ]),
  )
const good = stylesFor(false)
const wrong = stylesFor(true)

/** The look of an open cell. One object for all cells of a kind, so that the file names it once. */
export const boxStyles = (kind: ContentKind, isWrong: boolean): ColumnStyles => {
  const found = (isWrong ? wrong : good).get(kind)
  if (!found) throw new Error(`There is no look for ${kind}`)
  return found
}

/** Longer texts are prose, which no program takes for a date; older ones show them as signs where they are marked as text. */
const longestMarked = 500

/**
 * The looks of a box. What is chosen from a list, and a short text, is marked as text: a program would make a day of the
 * choice “10-50”, and a formula of a name that begins with a sign.
 */
export function looksOf({ kind, options, rule }: Box, isWrong: boolean): ColumnStyles {
  const styles = boxStyles(kind, isWrong)
  const isText = options !== null || (rule?.is === 'text' && rule.atMost <= longestMarked)
  return isText ? { plain: styles.asText, asText: styles.asText } : styles
}

const locked = (style: Style): Style => ({
  ...style,
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true, indent: 1, ...style.alignment },
  protection: { locked: true },
})
const above: Style['border'] = { top: thin(colours.quiet) }

/** The looks of what is read and not filled in. */
export const fixedStyles = {
  plain: locked({ font: font() }),
  quiet: locked({ font: font(quiet) }),
  question: locked({ font: font({ bold: true }), border: above }),
  besideQuestion: locked({ font: font(quiet), border: above }),
  part: locked({ font: font(), alignment: { indent: 2 } }),
  heading: locked({
    font: font(groupTitle),
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: colours.wash } },
    border: { bottom: thin(colours.quiet) },
  }),
} as const

/** The lists of a workbook, each kept once however many questions choose from it. */
export class SharedLists {
  private readonly known = new Map<string, Choices>()

  choicesFor(options: readonly Option[]): Choices {
    const key = JSON.stringify(options.map(({ title }) => title))
    const choices = this.known.get(key) ?? { name: `List_${this.known.size + 1}`, entries: options }
    this.known.set(key, choices)
    return choices
  }

  all(): Choices[] {
    return [...this.known.values()]
  }
}

const widest = 1e15
const spoken = (limit: number, kind: ContentKind): string => {
  if (kind === 'percent') return `${Number((limit * 100).toPrecision(12))} %`
  return `${kind === 'money' ? 'US$ ' : ''}${limit.toLocaleString('en-US')}`
}

function wordsOf(rule: Rule, kind: ContentKind): string {
  if (rule.is === 'text') return `This cell takes at most ${rule.atMost.toLocaleString('en-US')} characters.`
  if (rule.is === 'date') {
    const from = rule.min === null ? '' : ` from ${formatDate(rule.min)} on`
    const to = rule.max === null ? '' : `${from === '' ? '' : ','} until ${formatDate(rule.max)}`
    return `Enter a date${from}${to}, such as 31/12/2026.`
  }
  const what = rule.is === 'whole' ? 'a whole number' : kind === 'money' ? 'an amount in US dollars' : 'a number'
  const from = rule.min === null ? '' : ` of ${spoken(rule.min, kind)} or more`
  const to = rule.max === null ? '' : `${from === '' ? ' of' : ', and'} at most ${spoken(rule.max, kind)}`
  return `Enter ${what}${from}${to}.`
}

function limitsOf(rule: Rule): Pick<ExcelJS.DataValidation, 'type' | 'operator' | 'formulae'> {
  if (rule.is === 'text') return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [rule.atMost] }
  if (rule.is === 'date') {
    const days = [excelDate(rule.min ?? '1900-01-01'), excelDate(rule.max ?? '9999-12-31')]
    return { type: 'date', operator: 'between', formulae: days }
  }
  return { type: rule.is, operator: 'between', formulae: [rule.min ?? -widest, rule.max ?? widest] }
}

/** What a program checks while the cell is filled; null where anything may be typed. */
export function validationOf({ options, rule, kind }: Box, lists: SharedLists, what: string) {
  const title = legal(what.slice(0, 30))
  if (options !== null) return dropDown(lists.choicesFor(options), title)
  if (rule === null) return null
  const validation: ExcelJS.DataValidation = {
    ...limitsOf(rule),
    ...{ allowBlank: true, showErrorMessage: true, errorTitle: title, error: wordsOf(rule, kind) },
  }
  return validation
}
