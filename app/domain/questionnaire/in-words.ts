import { formatDate } from '../calendar'
import { formatMoney } from '../money'
import { type Given, type Value, withoutValueTitles } from './answers'
import type { Choice, ColumnKind, Question } from './definition'

const labelIn = (choices: readonly Choice[], key: string): string =>
  choices.find(choice => choice.key === key)?.label ?? key

/** "4 (Good)", or "4" where the step has no label. */
const stepInWords = (scale: readonly string[], step: number): string => {
  const label = scale[step - 1] ?? ''
  return label === '' ? String(step) : `${step} (${label})`
}

function cellInWords(value: string | number | null, kind: ColumnKind, choices: readonly Choice[]): string {
  if (value === null) return ''
  if (typeof value === 'number') return kind === 'money' ? formatMoney(value) : String(value)
  if (kind === 'date') return formatDate(value)
  return kind === 'oneOf' ? labelIn(choices, value) : value
}

function valueInWords(question: Question, value: Value): string[] {
  switch (question.kind) {
    case 'money':
      return [formatMoney(Number(value))]
    case 'percent':
      return [`${value} %`]
    case 'whole':
    case 'decimal':
      return [question.unit === '' ? String(value) : `${value} ${question.unit}`]
    case 'date':
      return [formatDate(String(value))]
    case 'yesNo':
      return [value === true ? 'Yes' : 'No']
    case 'oneOf':
      return [labelIn(question.choices, String(value))]
    case 'severalOf':
      return Array.isArray(value) ? value.map(key => labelIn(question.choices, String(key))) : []
    case 'ranking':
      return Array.isArray(value) ? value.map((key, i) => `${i + 1}. ${labelIn(question.choices, String(key))}`) : []
    case 'rating':
      return [stepInWords(question.scale, Number(value))]
    case 'matrixScale':
    case 'matrixText': {
      const cells = value as Record<string, string | number>
      const said = (cell: string | number) =>
        question.kind === 'matrixScale' ? stepInWords(question.scale, Number(cell)) : String(cell)
      return question.rows.flatMap(({ key, label }) => {
        const cell = Object.hasOwn(cells, key) ? cells[key] : undefined
        return cell === undefined ? [] : [`${label}: ${said(cell)}`]
      })
    }
    case 'table':
      return (Array.isArray(value) ? value : []).flatMap(row =>
        typeof row === 'string'
          ? []
          : [
              question.columns
                .map(({ key, label, kind, choices }) => [label, cellInWords(row[key] ?? null, kind, choices)])
                .filter(([, cell]) => cell !== '')
                .map(([label, cell]) => `${label}: ${cell}`)
                .join('; '),
            ],
      )
    default:
      return [String(value)]
  }
}

/**
 * An answer as lines to read: one for each choice, row or line of a table, else one. Without a value "Not known" and its
 * like; nothing where there is no answer. A file is told by its id: its name is known where files are kept.
 */
export function answerInWords(question: Question, given: Given | null): string[] {
  if (given === null) return []
  return given.is === 'given' ? valueInWords(question, given.value) : [withoutValueTitles[given.is]]
}
