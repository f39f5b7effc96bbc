import { describe, expect, it } from 'vitest'
import { aQuestion } from '../../../tests/factories/a-questionnaire'
import type { Shape } from './definition'
import { limitsInWords } from './limits-in-words'

const said = (shape: Shape) => limitsInWords(aQuestion('q', shape))
const choices = [
  { key: 'a', label: 'A' },
  { key: 'b', label: 'B' },
]

describe('limits in words', () => {
  it('says how long a text may be, its own limit before the general one', () => {
    expect(said({ kind: 'text', limit: null })).toBe('At most 500 characters.')
    expect(said({ kind: 'longText', limit: 12_000 })).toBe('At most 12,000 characters.')
    expect(said({ kind: 'longText', limit: null })).toBe('')
  })

  it('says the range and the unit of a number', () => {
    expect(said({ kind: 'whole', min: 0, max: 1_000_000, unit: 'firms' })).toBe(
      'A whole number from 0 to 1,000,000, in firms.',
    )
    expect(said({ kind: 'decimal', min: 0.5, max: null, unit: '' })).toBe('A number, 0.5 or more.')
    expect(said({ kind: 'money', min: null, max: 100_050, unit: '' })).toBe(
      'An amount in US dollars, 1,000.50 or less.',
    )
    expect(said({ kind: 'percent', min: null, max: null, unit: '' })).toBe('A percentage from 0 to 100.')
  })

  it('says which days, how many choices and how many places', () => {
    expect(said({ kind: 'date', min: '2020-01-01', max: null })).toBe('A day, 1 January 2020 or later.')
    expect(said({ kind: 'severalOf', choices, atMost: 1 })).toBe('Choose at most 1.')
    expect(said({ kind: 'ranking', choices, atMost: null })).toContain('at most 2 places')
  })
})
