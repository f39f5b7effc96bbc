import { describe, expect, test } from 'vitest'
import { aQuestion, everyKind } from '../../../../tests/factories/a-questionnaire'
import { questionsIn } from '../definition'
import { insteadPart, isInCells, numbersIn, rowsOf } from './answers-sheet'
import { optionChosen, stepOptions, yesNoOptions } from './sheet-options'
import { fitsCell, wantedInCell } from './sheet-texts'

describe('what a cell wants', () => {
  test('is said with its limits', () => {
    const wants = (...shape: [Parameters<typeof aQuestion>[1]]) => wantedInCell(aQuestion('q', ...shape))
    expect(wants({ kind: 'whole', min: 0, max: 1_000_000, unit: 'firms' })).toBe(
      'A whole number (firms). From 0 to 1,000,000.',
    )
    expect(wants({ kind: 'money', min: 100_000, max: null, unit: '' })).toBe(
      'An amount in US dollars. US$ 1,000 or more.',
    )
    expect(wants({ kind: 'date', min: '2020-01-01', max: null })).toBe('A date: 1 January 2020 or later.')
  })

  test('fits where its text does, with what the file writes more', () => {
    expect(fitsCell('a'.repeat(32_767))).toBe(true)
    expect(fitsCell('a'.repeat(32_768))).toBe(false)
    expect(fitsCell(`_x0041_${'a'.repeat(32_757)}`)).toBe(false)
  })
})

test('each question has its rows, its number, and a cell for “not known”', () => {
  const numbers = numbersIn(everyKind)
  for (const { question } of questionsIn(everyKind)) {
    const rows = rowsOf(question, { number: '', help: '', lines: 2, isOnPageOnly: false })
    const parts = rows.flatMap(({ boxes }) => boxes.map(({ part }) => part))
    expect(parts.includes(insteadPart)).toBe(isInCells(question))
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    expect(numbers.has(question.key)).toBe(question.kind !== 'note')
  }
  expect([numbers.get('office'), numbers.get('main')]).toEqual(['1.1', '2.1'])
})

test('an option is known by its title; steps that are numbers keep their own', () => {
  expect(optionChosen(' yes ', yesNoOptions)).toBe('yes')
  expect(optionChosen('perhaps', yesNoOptions)).toBe('perhaps')
  expect(stepOptions(['Low', '', 'High']).map(({ title }) => title)).toEqual(['1 (Low)', '2', '3 (High)'])
  expect(optionChosen('0', stepOptions(['0', '1', '2']))).toBe('1')
})
