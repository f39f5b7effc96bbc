import fc from 'fast-check'
import { type Given, permissions, type Value, withoutValue } from '~/domain/questionnaire/answers'
import { type Choice, type Question, questionsIn, type TableColumn } from '~/domain/questionnaire/definition'
import { legal } from '~/domain/workbook/legal'
import { everyKind } from './a-questionnaire'

/** A text as a form keeps it: without blanks around it and what no file can hold, and never empty. */
const anyText = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength }),
      fc.constantFrom('=1+1', '-5', '+3 %', '@you', '_x0041_', "'quoted", '12', '1/2/2020', 'yes', 'a\n\nb', '#REF!'),
    )
    .map(text => legal(text).replace(/\r\n?/g, '\n').slice(0, maxLength).trim())
    .filter(text => text !== '')

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const anyDecimal = fc.integer({ min: -1e9, max: 1e9 }).map(number => number / 1000)
const keysOf = (choices: readonly Choice[]) => choices.map(({ key }) => key)
const someOf = (choices: readonly Choice[], atMost: number | null) =>
  fc.subarray(keysOf(choices), { minLength: 1, maxLength: atMost ?? choices.length })

const anyByRow = <T extends string | number>(rows: readonly Choice[], cell: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...keysOf(rows)), cell, { minKeys: 1, noNullPrototype: true })

function anyCell({ kind, choices }: TableColumn): fc.Arbitrary<string | number> {
  if (kind === 'text') return anyText(60)
  if (kind === 'date') return anyDay
  if (kind === 'oneOf') return fc.constantFrom(...keysOf(choices))
  return kind === 'decimal' ? anyDecimal : fc.integer({ min: -1e9, max: 1e9 })
}

function anyValue(question: Question): fc.Arbitrary<Value> {
  switch (question.kind) {
    case 'text':
    case 'longText':
      return anyText(question.limit ?? 400)
    case 'whole':
    case 'money':
      return fc.integer({ min: question.min ?? -1e9, max: question.max ?? 1e9 })
    case 'decimal':
      return anyDecimal
    case 'percent':
      return fc.integer({ min: 0, max: 100_000 }).map(number => number / 1000)
    case 'date':
      return anyDay
    case 'yesNo':
      return fc.boolean()
    case 'oneOf':
      return fc.constantFrom(...keysOf(question.choices))
    case 'severalOf':
      return someOf(question.choices, question.atMost)
    case 'ranking':
      return fc
        .shuffledSubarray(keysOf(question.choices), { minLength: 1 })
        .map(keys => keys.slice(0, question.atMost ?? keys.length))
    case 'rating':
      return fc.integer({ min: 1, max: question.scale.length })
    case 'matrixScale':
      return anyByRow(question.rows, fc.integer({ min: 1, max: question.scale.length }))
    case 'matrixText':
      return anyByRow(question.rows, anyText(100))
    case 'table': {
      const { columns } = question
      const [first, ...rest] = columns.map(({ key }) => key)
      const row = fc.record(
        Object.fromEntries(
          columns.map(column => [
            column.key,
            column.key === first ? anyCell(column) : fc.option(anyCell(column), { nil: null }),
          ]),
        ),
      )
      return rest.length === 0 && first === undefined
        ? fc.constant([])
        : fc.array(row, { minLength: 1, maxLength: question.atMost ?? 8 })
    }
    default:
      return fc.constant('')
  }
}

/** An answer to a question, with what may be done with it: of any kind but files and notes. */
const anyAnswer = (question: Question) =>
  fc.record({
    given: fc.oneof(
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...withoutValue).map((is): Given => ({ is })) },
      { weight: 6, arbitrary: anyValue(question).map((value): Given => ({ is: 'given', value })) },
    ),
    permission: fc.option(fc.constantFrom(...permissions), { nil: null }),
  })

const answered = questionsIn(everyKind)
  .map(({ question }) => question)
  .filter(({ kind }) => kind !== 'file' && kind !== 'note')

/** Answers to every question of `everyKind` that is answered in cells. */
export const anyAnswers = fc.record(Object.fromEntries(answered.map(question => [question.key, anyAnswer(question)])))
