import { formatDate } from '../../calendar'
import { formatCents } from '../../money'
import { mostRows, type Question, type QuestionOf, textLimits } from '../definition'

/** The longest text that a cell of a workbook holds (Excel's specification). */
export const longestCell = 32_767

/** Files write "_x0041_" for "A", so that what only looks like it takes seven characters more to write. */
export const fitsCell = (text: string): boolean =>
  text.length + 6 * (text.match(/_(?=x[0-9A-Fa-f]{4}_)/g)?.length ?? 0) <= longestCell

/** Rows that a table offers in a workbook: as many as it may have, or 20 where that is not said. */
export const rowsOffered = ({ atMost }: QuestionOf<'table'>): number => Math.min(atMost ?? 20, mostRows)

const between = (min: string | null, max: string | null): string => {
  if (min !== null && max !== null) return `From ${min} to ${max}.`
  if (min !== null) return `${min} or more.`
  return max === null ? '' : `${max} or less.`
}
const number = (value: number | null) => (value === null ? null : value.toLocaleString('en-US'))
const money = (cents: number | null) => (cents === null ? null : `US$ ${formatCents(cents)}`)

/** What a question wants in a cell, and its limits, in a sentence or two. */
export function wantedInCell(question: Question): string {
  switch (question.kind) {
    case 'text':
    case 'longText':
      return `A text of at most ${number(question.limit ?? textLimits[question.kind])} characters.`
    case 'whole':
    case 'decimal': {
      const what = question.kind === 'whole' ? 'A whole number' : 'A number'
      const unit = question.unit === '' ? '' : ` (${question.unit})`
      return [`${what}${unit}.`, between(number(question.min), number(question.max))].filter(Boolean).join(' ')
    }
    case 'money':
      return ['An amount in US dollars.', between(money(question.min), money(question.max))].filter(Boolean).join(' ')
    case 'percent':
      return `A percentage. ${between(`${question.min ?? 0} %`, `${question.max ?? 100} %`)}`
    case 'date':
      return dayWanted(question)
    case 'yesNo':
    case 'oneOf':
    case 'rating':
      return 'Choose from the list in the cell.'
    case 'severalOf':
      return question.atMost === null
        ? 'Put an x beside all that apply.'
        : `Put an x beside at most ${question.atMost} of them.`
    case 'ranking':
      return `Give places: 1 for the first, 2 for the second, up to ${question.atMost ?? question.choices.length}.`
    case 'matrixScale':
      return 'Choose from the list in each row.'
    case 'matrixText':
      return 'Write a text in each row.'
    case 'table':
      return `Fill in the table below, at most ${question.atMost ?? mostRows} rows.`
    case 'file':
      return 'Files cannot be put into a workbook.'
    case 'note':
      return ''
  }
}

function dayWanted({ min, max }: QuestionOf<'date'>): string {
  if (min !== null && max !== null) return `A date from ${formatDate(min)} to ${formatDate(max)}.`
  if (min !== null) return `A date: ${formatDate(min)} or later.`
  return max === null ? 'A date.' : `A date: ${formatDate(max)} or earlier.`
}

/** What stands in the answer cell of a question whose answer does not go there. */
export const insteadOfCell: Partial<Record<Question['kind'], string>> = {
  severalOf: 'Mark the choices below with an x.',
  ranking: 'Give places below.',
  matrixScale: 'Answer in the rows below.',
  matrixText: 'Answer in the rows below.',
  table: 'Fill in the table below.',
  file: 'Please upload files on the page of your answer.',
}
export const onThePageOnly = 'This answer is longer than a cell can hold. Please change it on the page of your answer.'
