import { formatCents } from '../money'
import type { Given, Value } from './answers'
import type { ColumnKind, Question } from './definition'

/** An answer as the boxes of its form hold it; the counterpart of `readAnswer`. */
export type Typed = { is: string; value: string | string[] | Record<string, string> | Record<string, string>[] }

const number = (value: unknown, kind: string): string =>
  typeof value === 'number' ? (kind === 'money' ? formatCents(value) : String(value)) : ''

const cell = (value: string | number | null | undefined, kind: ColumnKind): string =>
  typeof value === 'string' ? value : number(value, kind)

function typedValue(question: Question, value: Value | null): Typed['value'] {
  const record = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}
  switch (question.kind) {
    case 'severalOf':
      return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
    case 'ranking':
      return Object.fromEntries(
        (Array.isArray(value) ? value : []).flatMap((key, index) =>
          typeof key === 'string' ? [[key, String(index + 1)]] : [],
        ),
      )
    case 'matrixScale':
    case 'matrixText':
      return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, String(one)]))
    case 'table':
      return (Array.isArray(value) ? value : []).flatMap(row =>
        typeof row === 'string'
          ? []
          : [Object.fromEntries(question.columns.map(({ key, kind }) => [key, cell(row[key], kind)]))],
      )
    case 'yesNo':
      return value === true ? 'yes' : value === false ? 'no' : ''
    default:
      return typeof value === 'number' ? number(value, question.kind) : typeof value === 'string' ? value : ''
  }
}

export const typedAnswer = (question: Question, given: Given | null): Typed => ({
  is: given === null || given.is === 'given' ? '' : given.is,
  value: typedValue(question, given?.is === 'given' ? given.value : null),
})
