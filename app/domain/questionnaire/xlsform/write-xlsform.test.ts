// biome-ignore-all lint/suspicious/noTemplateCurlyInString: XLSForm names a question in this way, and these are its texts
import { describe, expect, test } from 'vitest'
import { aDefinition, aQuestion, aSection, everyKind } from '../../../../tests/factories/a-questionnaire'
import { formSheet } from '../../../../tests/setup/form-sheets'
import type { Condition } from '../condition'
import { type Definition, questionOf } from '../definition'
import { readXlsForm } from './read-xlsform'
import { surveyColumns, writeXlsForm } from './write-xlsform'

type Row = Partial<Record<(typeof surveyColumns)[number], string>>

const sheetsOf = (definition: Definition) => writeXlsForm(definition, { id: 'a_form', version: '20260201' })
const surveyOf = (definition: Definition): Row[] =>
  (sheetsOf(definition)[0]?.rows ?? []).map(row => Object.fromEntries(surveyColumns.map((key, at) => [key, row[at]])))
const rowOf = (definition: Definition, name: string) => surveyOf(definition).find(row => row.name === name)

/** What is read of a form after somebody has changed cells of its survey, by the name of the row. */
function changed(definition: Definition, changes: Record<string, Row>): Definition | null {
  const sheets = sheetsOf(definition).map(({ name, columns, rows }) => {
    const edited = rows.map(row =>
      columns.map(
        (column, at) => (name === 'survey' ? changes[row[1] ?? '']?.[column as keyof Row] : undefined) ?? row[at] ?? '',
      ),
    )
    return formSheet(name, [columns, ...edited])
  })
  return readXlsForm(sheets, 'A form').definition
}

const shownIf = (showIf: Condition) =>
  aDefinition(
    aSection('s', [
      aQuestion('budget', { kind: 'money', min: null, max: null, unit: '' }),
      aQuestion('has', { kind: 'yesNo' }),
      aQuestion('last', { kind: 'text', limit: null }, { showIf }),
    ]),
  )

describe('a questionnaire as XLSForm', () => {
  test.each<[string, Row]>([
    ['office', { type: 'text', required: 'yes', constraint: 'string-length(.) <= 80' }],
    ['advice', { type: 'text', appearance: 'multiline', relevant: "${hasProgramme} = 'yes'" }],
    ['firms', { type: 'integer', constraint: '. >= 0 and . <= 1000000', 'dossier::unit': 'firms' }],
    ['budget', { type: 'decimal', constraint: '. >= 0', 'dossier::kind': 'money' }],
    ['hasProgramme', { type: 'select_one yes_no' }],
    ['support', { type: 'select_multiple support', constraint: 'count-selected(.) <= 2' }],
    ['order', { type: 'rank order' }],
    ['quality', { type: 'select_one quality', appearance: 'likert' }],
    ['grades', { type: 'begin_group', appearance: 'table-list' }],
    ['grades_fund', { type: 'select_one grades', label: 'The fund' }],
    ['programmes', { type: 'begin_repeat', 'dossier::at_most': '5' }],
    ['programmes_cost', { type: 'decimal', label: 'Cost' }],
  ])('has %s as other programs know it', (name, expected) => {
    expect(rowOf(everyKind, name)).toMatchObject(expected)
  })

  test('has amounts of money in dollars and numbers without an exponent in its conditions', () => {
    const over = (value: number): Condition => ({ question: 'budget', is: 'over', value })
    expect(rowOf(shownIf(over(250_050)), 'last')).toMatchObject({
      relevant: '${budget} > 2500.50',
      'dossier::show_if': '',
    })
    expect(rowOf(shownIf(over(1e21)), 'last')?.relevant).toBe('${budget} > 1000000000000000000000')
    expect(rowOf(shownIf(over(1e-7)), 'last')?.relevant).toBe('${budget} > 0.0000001')
  })

  test('keeps its own kinds when somebody changes words, limits and names', () => {
    const read = changed(everyKind, {
      budget: { label: 'How much?', constraint: '. >= 10.50' },
      women: { name: 'share_of_women', hint: 'Of all' },
      law: { type: 'text' },
    })
    if (!read) throw new Error('The form was not read')
    expect(questionOf(read, 'budget')).toMatchObject({ kind: 'money', ask: 'How much?', min: 1_050 })
    expect(questionOf(read, 'share_of_women')).toMatchObject({ kind: 'percent', hint: 'Of all', tags: ['gender'] })
    expect(questionOf(read, 'law')).toMatchObject({ kind: 'text' })
  })

  test('has its own condition beside an expression, which counts until the expression is changed', () => {
    const odd: Condition = { all: [{ question: 'gone', is: 'unequal', value: 'x' }] }
    expect(rowOf(shownIf(odd), 'last')).toMatchObject({ relevant: 'true()', 'dossier::show_if': JSON.stringify(odd) })
    const showIf = (changes: Record<string, Row>) =>
      questionOf(changed(shownIf(odd), changes) ?? everyKind, 'last')?.showIf
    expect(showIf({})).toEqual(odd)
    expect(showIf({ last: { relevant: "${has} = 'no'" } })).toEqual({ question: 'has', is: 'equal', value: false })
    expect(showIf({ last: { relevant: '' } })).toBeNull()
    expect(showIf({ last: { 'dossier::show_if': '{"all":[{"question"' } })).toEqual({ all: [] })
  })
})
