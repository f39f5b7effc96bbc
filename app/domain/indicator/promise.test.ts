import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isQuotedFrom } from '../quality/section-text'
import { indicatorRow } from '../record/row-forms'
import { indicatorFrom, namesTarget } from './promise'
import { sentencesOf } from './sentences'
import { typedIndicator } from './typed'
import { numberWords } from './written-numbers'

const from = (sentence: string) => indicatorFrom(sentence, 'gender')

test('two female speakers are a count of women', () => {
  expect(from('At least two female speakers from the host economy.')).toMatchObject({
    name: 'Female speakers from the host economy',
    ...{ kind: 'count', target: 2, unit: 'female speakers', countsPeople: true, targetWomen: 2, targetMen: null },
    promise: { field: 'gender', sentence: 'At least two female speakers from the host economy.' },
  })
})

test.each([
  [
    'At least 40 % of the participants are women by December 2018.',
    { kind: 'percent', target: 40, targetOn: '2018-12-31' },
  ],
  ['Not less than thirty-five officials come.', { kind: 'text', target: null }],
  [
    'Firms that take part raise US$ 1.5 million by 30 June 2019.',
    { kind: 'amount', target: 150_000_000, targetOn: '2019-06-30' },
  ],
  ['Participants rate the seminar with 4 out of 5 or better.', { kind: 'scale', target: 4, scaleTop: 5 }],
  ['The seminar has 20 women and 25 men.', { kind: 'count', target: 45, targetWomen: 20, targetMen: 25 }],
  [
    'In 2018 at least 12 economies adopt the guide.',
    { kind: 'count', target: 12, unit: 'economies', countsPeople: false },
  ],
  [
    'A seminar on 12 June 2018 trains 1,200 officials.',
    { kind: 'count', target: 1_200, unit: 'officials', countsPeople: true },
  ],
  [
    'at least two of the speakers from Russia will be women',
    { name: 'Women among the speakers from Russia', target: 2, targetWomen: 2 },
  ],
  ['At least two speakers are women.', { kind: 'count', target: 2, countsPeople: true, targetWomen: 2 }],
  [
    'Economies understand each other better.',
    { kind: 'text', target: null, targetText: 'Economies understand each other better.' },
  ],
])('%s', (sentence, expected) => {
  expect(from(sentence)).toMatchObject(expected)
})

test('any number up to twenty is read alike in digits and in words', () => {
  const counted = fc.constantFrom('participants', 'speakers', 'economies')
  const sex = fc.constantFrom('', 'female ', 'male ')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), counted, sex, (number, what, who) => {
      const spelt = (written: string) => from(`At least ${written} ${who}${what} from the host economy`)
      const { promise: _, ...inWords } = spelt(numberWords[number] ?? '')
      const { promise: __, ...inDigits } = spelt(String(number))
      expect(inWords).toEqual(inDigits)
      expect(inWords).toMatchObject({ kind: 'count', target: number, unit: `${who}${what}` })
      expect(inWords.targetWomen).toBe(who === 'female ' ? number : null)
      expect(inWords.targetMen).toBe(who === 'male ' ? number : null)
    }),
  )
})

const pieces = fc.constantFrom(
  'At least',
  'two',
  '7',
  '1,200',
  '99.5',
  '%',
  'US$',
  'million',
  'of',
  '5',
  'women',
  'men',
  'out of',
  'by',
  'June',
  '2018',
  '31',
  '.',
  ',',
  'scale',
)
const anySentence = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 9 }).map(words => words.join(' ')),
  fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
)

test('whatever is read from a sentence, the form takes it and reads it back equal', () => {
  fc.assert(
    fc.property(anySentence, sentence => {
      const proposed = { ...from(sentence), id: 'i1' }
      fc.pre(proposed.promise !== null)
      expect(indicatorRow.parse(typedIndicator(proposed))).toEqual(proposed)
    }),
  )
})

test('sentences part at full stops and lines, not within numbers and short forms', () => {
  expect(
    sentencesOf('Firms save US$ 1.5 million, e.g. Chile. Two speakers are women.\n• A third point\n\n2018'),
  ).toEqual(['Firms save US$ 1.5 million, e.g. Chile.', 'Two speakers are women.', 'A third point'])
  expect(namesTarget('In 2018 we meet.')).toBe(false)
  expect(namesTarget('In 2018 we meet twice, in five cities.')).toBe(true)
})

test('every sentence stands in the text that it was taken from', () => {
  const words = fc.array(fc.oneof(pieces, fc.constantFrom('e.g.', '\n', '• ', 'Peru.', '! ')), { maxLength: 30 })
  fc.assert(
    fc.property(words, parts => {
      const text = parts.join(' ')
      for (const sentence of sentencesOf(text)) expect(isQuotedFrom(sentence, text)).toBe(true)
    }),
  )
})
