import { type AnswerEntry, markOf } from '~/domain/questionnaire/answer-clash'
import { type Given, type Permission, permissions } from '~/domain/questionnaire/answers'
import type { Question } from '~/domain/questionnaire/definition'
import { readAnswer } from '~/domain/questionnaire/read-answer'
import { type Typed, typedAnswer } from '~/domain/questionnaire/typed-answer'

/**
 * An answer as the boxes of its form hold it, with what is said about publishing it ("" follows the whole answer), and the
 * mark of the answer with which the form was filled.
 */
export type FormAnswer = Typed & { permission: string; was: string }

export const formAnswer = (question: Question, given: Given | null, permission: Permission | null): FormAnswer => ({
  ...typedAnswer(question, given),
  permission: permission ?? '',
  was: markOf(given, permission),
})

/** The names of the controls of a question. */
export const isName = (key: string) => `a.${key}.is`
export const permissionName = (key: string) => `a.${key}.permission`
export const wasName = (key: string) => `a.${key}.was`
export const valueName = (key: string) => `a.${key}.value`
/** Of a row of a matrix, or a choice that is ranked. */
export const rowName = (key: string, row: string) => `${valueName(key)}.${row}`
export const cellName = (key: string, index: number, column: string) => `${valueName(key)}[${index}].${column}`

/** The control that a problem of `readAnswer` is about: "" for the whole, a row, or "2.column" of a table. */
function controlOf({ key, kind }: Question, about: string): string {
  if (about === '') return valueName(key)
  const cell = kind === 'table' ? /^(\d+)\.(.*)$/.exec(about) : null
  return cell ? cellName(key, Number(cell[1]), cell[2] ?? '') : rowName(key, about)
}

/** Errors by the name of their control. */
export type AnswerErrors = Record<string, string[]>

export const errorsOf = (question: Question, problems: Record<string, string>): AnswerErrors =>
  Object.fromEntries(Object.entries(problems).map(([about, problem]) => [controlOf(question, about), [problem]]))

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

function valueIn(question: Question, form: FormData): Typed['value'] {
  const { key } = question
  const byRow = (rows: readonly { key: string }[]) =>
    Object.fromEntries(rows.map(row => [row.key, textIn(form, rowName(key, row.key))]))
  switch (question.kind) {
    case 'severalOf':
      return form.getAll(valueName(key)).filter(value => typeof value === 'string')
    case 'ranking':
      return byRow(question.choices)
    case 'matrixScale':
    case 'matrixText':
      return byRow(question.rows)
    case 'table': {
      const rows: Record<string, string>[] = []
      const has = (index: number) => question.columns.some(column => form.has(cellName(key, index, column.key)))
      for (let index = 0; has(index); index += 1)
        rows.push(
          Object.fromEntries(
            question.columns.map(({ key: column }) => [column, textIn(form, cellName(key, index, column))]),
          ),
        )
      return rows
    }
    default:
      return textIn(form, valueName(key))
  }
}

/** What a form holds for a question, read by the names that this question has and no others. */
export const answerIn = (question: Question, form: FormData): FormAnswer => ({
  is: textIn(form, isName(question.key)),
  value: valueIn(question, form),
  permission: textIn(form, permissionName(question.key)),
  was: textIn(form, wasName(question.key)),
})

/** The marks of the answers that a form knows once they are saved, by question; of those that are left to others, none. */
export const marksOf = (entries: readonly AnswerEntry[], theirs: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    entries
      .filter(({ question }) => !theirs.includes(question))
      .map(({ question, given, permission }) => [question, markOf(given, permission)]),
  )

/** The good answers of a form as they are to be saved, and what is wrong with the others, by control. */
export function entriesOf(
  questions: readonly Question[],
  typed: Readonly<Record<string, FormAnswer>>,
): { entries: AnswerEntry[]; errors: AnswerErrors } {
  const entries: AnswerEntry[] = []
  let errors: AnswerErrors = {}
  for (const question of questions) {
    const one = Object.hasOwn(typed, question.key) ? typed[question.key] : undefined
    if (!one || question.kind === 'note') continue
    const read = readAnswer(question, one)
    const permission = permissions.find(each => each === one.permission) ?? null
    if (read.ok)
      entries.push({ question: question.key, given: read.given, permission, ...(one.was !== '' && { was: one.was }) })
    else errors = { ...errors, ...errorsOf(question, read.problems) }
  }
  return { entries, errors }
}
