import { type Value, withoutValueTitles } from '~/domain/questionnaire/answers'
import type { ColumnKind, Question } from '~/domain/questionnaire/definition'
import { answerInWords } from '~/domain/questionnaire/in-words'
import type { Heard } from '~/domain/questionnaire/results/hearing'
import { type FileNames, linesAt } from '~/domain/questionnaire/results/matrix'
import { stepLabel } from '~/domain/questionnaire/results/values'
import type { CellKind, CellValue } from '../model'
import { cellKindOf } from './shown'

/**
 * An answer in parts that each fit one cell: the whole of it, a row of a matrix, or a cell of a table. `value` is raw:
 * numbers as numbers, cents, ISO days; words for what was chosen.
 */
export type AnswerPart = { key: string; label: string; kind: CellKind; value: CellValue; words: string }

const kindOf = (question: Question): CellKind => {
  if (question.kind === 'date') return 'date'
  return ['whole', 'decimal', 'money', 'percent'].includes(question.kind) ? cellKindOf(question.kind) : 'text'
}

/** The parts in which every answer to a question is kept in a row of its own; tables have as many as they have rows. */
export const columnsOf = (question: Question): { key: string; label: string; kind: CellKind }[] =>
  question.kind === 'matrixScale' || question.kind === 'matrixText'
    ? question.rows.map(({ key, label }) => ({ key, label, kind: 'text' as const }))
    : [{ key: '', label: '', kind: kindOf(question) }]

const cellKinds: Record<ColumnKind, CellKind> = {
  ...{ text: 'text', whole: 'count', decimal: 'count', money: 'money', date: 'date', oneOf: 'text' },
}

function tableParts(question: Question & { kind: 'table' }, value: Value): AnswerPart[] {
  const rows = Array.isArray(value) ? value.filter(row => typeof row === 'object') : []
  return rows.flatMap((row, index) =>
    question.columns.flatMap(({ key, label, kind, choices }) => {
      const cell = row[key] ?? null
      if (cell === null) return []
      const said = kind === 'oneOf' ? (choices.find(choice => choice.key === cell)?.label ?? cell) : cell
      const [words = ''] = answerInWords(
        { ...question, columns: [{ key, label: '', kind, choices }] },
        {
          is: 'given',
          value: [{ [key]: cell }],
        },
      )
      return [
        {
          key: `${index}.${key}`,
          label: `Row ${index + 1}, ${label}`,
          ...{ kind: cellKinds[kind], value: said, words: words.replace(/^: /, '') },
        },
      ]
    }),
  )
}

/** What was given to the question at a place, in its parts; none where there is no value. */
export function partsAt(question: Question, heard: Heard, at: number, files: FileNames): AnswerPart[] {
  const value = heard.values[at]
  if (value === null || value === undefined) return []
  if (question.kind === 'table') return tableParts(question, value)
  if (question.kind === 'matrixScale' || question.kind === 'matrixText') {
    const cells = typeof value === 'object' && !Array.isArray(value) ? value : {}
    return question.rows.flatMap(({ key, label }) => {
      const cell = Object.hasOwn(cells, key) ? cells[key] : undefined
      if (cell === undefined) return []
      const words = question.kind === 'matrixScale' ? stepLabel(question.scale, Number(cell)) : String(cell)
      return [{ key, label, kind: 'text' as const, value: words, words }]
    })
  }
  const kind = kindOf(question)
  const words = linesAt(question, heard, at, files).join(question.kind === 'ranking' ? '\n' : '; ')
  return [{ key: '', label: '', kind, value: kind === 'text' ? words : (value as CellValue), words }]
}

/** What stands in a cell where there is no value: "Not known" and its like; nothing where nothing was said. */
export const saidWithout = (heard: Heard, at: number): string | null => {
  const standing = heard.standings[at]
  if (standing === 'not-asked') return 'Not asked'
  if (standing === 'another-wording') return 'Answered another wording'
  return standing === 'not-applicable' || standing === 'not-known' || standing === 'will-follow'
    ? withoutValueTitles[standing]
    : null
}
