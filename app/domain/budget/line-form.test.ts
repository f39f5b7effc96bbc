import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amount } from './line'
import { lineForm } from './line-form'

const written = (changes: Record<string, unknown> = {}) => ({
  id: 'a',
  category: 'travelSpeakers',
  item: '  Airfare ',
  factors: [
    { count: '2', unit: 'persons' },
    { count: '1.5', unit: 'trips' },
    { count: '', unit: '' },
  ],
  rate: 'US$ 1,250.50',
  fundedBy: 'apec',
  ...changes,
})

const problems = (changes: Record<string, unknown>) => {
  const read = lineForm.safeParse(written(changes))
  return read.success ? [] : read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
}

describe('the form of a budget line', () => {
  test('reads text as people type it', () => {
    expect(lineForm.parse(written({ actualApec: '3,000', note: 'a\r\nb' }))).toEqual({
      id: 'a',
      category: 'travelSpeakers',
      item: 'Airfare',
      factors: [
        { count: 2, unit: 'persons' },
        { count: 1.5, unit: 'trips' },
      ],
      rate: 125_050,
      fundedBy: 'apec',
      apecPart: null,
      note: 'a\nb',
      actualApec: 300_000,
      actualSelf: null,
      explanation: '',
      traveller: null,
    })
  })

  test.each([
    ['rate', 'abc', /US dollars/],
    ['rate', '-5', /minus/],
    ['rate', '1000000000', /at most/],
    ['rate', '99,999,999,999,999,999,999', /US dollars/],
    ['item', ' ', /what this line pays for/],
    ['item', 'x'.repeat(201), /200 characters/],
    ['category', 'travel', /category/],
    ['fundedBy', undefined, /who pays/],
    ['factors', [{ count: '', unit: '' }], /how many units/],
    ['factors', [{ count: '2.555', unit: 'days' }], /two decimals/],
    ['factors', [{ count: '-1', unit: 'days' }], /two decimals/],
    ['factors', [{ count: '2000000', unit: 'days' }], /up to 1,000,000/],
    ['actualSelf', '1.234', /US dollars/],
  ])('refuses %s = %o in plain words', (key, value, message) => {
    const found = problems({ [key]: value })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(message)
    expect(found[0]?.startsWith(String(key))).toBe(true)
  })

  test('a split line needs a part that is not more than the line', () => {
    expect(problems({ fundedBy: 'split' })).toEqual(["apecPart: Enter APEC's part of this line."])
    expect(problems({ fundedBy: 'split', apecPart: '3,751.51' })[0]).toMatch(/cannot be more than/)
    expect(lineForm.parse(written({ fundedBy: 'split', apecPart: '3,751.50' })).apecPart).toBe(375_150)
  })

  test('a line that comes to more than any project is refused at its rate', () => {
    const factors = [{ count: '1000000', unit: '' }]
    expect(problems({ factors, rate: '100000' })[0]).toMatch(/^rate: .*comes to more/)
  })

  test('what it takes is always whole cents', () => {
    const text = fc.integer({ min: 0, max: 100_000 }).map(n => (n / 100).toFixed(2))
    fc.assert(
      fc.property(text, text, (count, rate) => {
        const line = lineForm.parse(written({ factors: [{ count, unit: '' }], rate }))
        expect(Number.isInteger(amount(line))).toBe(true)
      }),
    )
  })
})
