import { expect, test } from 'vitest'
import { nearestChoice } from './nearest-choice'

const choices = ['Grants', 'Grant schemes', 'Advice', 'No'].map(label => ({ key: label, label }))
const near = (text: string) => nearestChoice(text, choices)?.label ?? null

test('a misspelt choice is known, and nothing is guessed from far or between two', () => {
  expect(near('Advise')).toBe('Advice')
  expect(near('  grant  schemes ')).toBe('Grant schemes')
  expect(near('Grant')).toBe('Grants')
  expect(near('Training')).toBeNull()
  expect(near('')).toBeNull()
  expect(
    nearestChoice(
      'Cat',
      ['Bat', 'Rat'].map(label => ({ key: label, label })),
    ),
  ).toBeNull()
  expect(near('x'.repeat(40_000))).toBeNull()
})
