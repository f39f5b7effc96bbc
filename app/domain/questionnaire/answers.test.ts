import { describe, expect, test } from 'vitest'
import { everyAnswer, everyKind } from '../../../tests/factories/a-questionnaire'
import type { Answers, Given } from './answers'
import { type Condition, holds } from './condition'
import { isSameQuestion, type Question, questionOf, questionsIn } from './definition'
import { answerInWords } from './in-words'
import { progressInWords, progressOf } from './progress'
import { readAnswer } from './read-answer'
import { responseState } from './response'
import { askedIn } from './routing'
import { typedAnswer } from './typed-answer'

const question = (key: string) => {
  const found = questionOf(everyKind, key)
  if (!found) throw new Error(`There is no question ${key}`)
  return found
}
const reads = (key: string, value: unknown, is?: string) => readAnswer(question(key), { is, value })
const problem = (key: string, value: unknown, is?: string) => {
  const read = reads(key, value, is)
  return read.ok ? null : Object.values(read.problems)[0]
}

describe('an answer', () => {
  test.each(questionsIn(everyKind).map(({ question: one }) => [one.key, one] as const))(
    'to %s is read back from its own boxes',
    (key, one) => {
      const given = everyAnswer[key] ?? null
      expect(readAnswer(one, typedAnswer(one, given))).toEqual({ ok: true, given })
    },
  )

  test('without a value is an answer of its own, and stands beside no value', () => {
    expect(reads('firms', '', 'not-known')).toEqual({ ok: true, given: { is: 'not-known' } })
    expect(reads('firms', '')).toEqual({ ok: true, given: null })
    expect(problem('firms', '3', 'not-known')).toContain('Keep one of the two')
  })

  test('that does not fit gets a sentence', () => {
    expect(problem('office', 'x'.repeat(81))).toContain('80 are the most')
    expect(problem('firms', '3.5')).toBe('Enter a whole number, such as 12.')
    expect(problem('firms', '-1')).toBe('Enter 0 or more.')
    expect(problem('women', '101')).toContain('from 0 to 100')
    expect(problem('since', '31/02/2020')).toContain('a day that exists')
    expect(problem('main', 'something else')).toContain('none of the choices')
    expect(problem('support', ['fund', 'advice', 'training'])).toContain('at most 2')
    expect(problem('order', { fund: '1', advice: '3' })).toContain('leave none out')
    expect(reads('programmes', [{ name: 'A', year: 'soon' }])).toEqual({
      ok: false,
      problems: { '0.year': 'Enter a whole number, such as 12.' },
    })
  })

  test('is read from words as people and workbooks write them', () => {
    expect(reads('hasProgramme', 'YES')).toMatchObject({ given: { value: true } })
    expect(reads('main', 'the advice')).toMatchObject({ given: { value: 'advice' } })
    expect(reads('quality', '3 (Good)')).toMatchObject({ given: { value: 3 } })
    expect(reads('quality', 'good')).toMatchObject({ given: { value: 3 } })
    const fromNought: Question = { ...question('quality'), kind: 'rating', scale: ['0', '1', '2'] }
    expect(readAnswer(fromNought, typedAnswer(fromNought, { is: 'given', value: 1 }))).toMatchObject({
      given: { value: 1 },
    })
    expect(reads('women', '41.5 %')).toMatchObject({ given: { value: 41.5 } })
    expect(reads('budget', 'US$ 250,000.50')).toMatchObject({ given: { value: 25_000_050 } })
  })

  test('is told in words', () => {
    const words = (key: string) => answerInWords(question(key), everyAnswer[key] ?? null)
    expect(words('order')).toEqual(['1. The advice', '2. The fund', '3. The training'])
    expect(words('grades')).toEqual(['The fund: 2 (Medium)', 'The advice: 3 (High)'])
    expect(words('programmes')[0]).toBe('Name: First steps; Year: 2015; Cost: US$\u00a010,000; Kind: The advice')
    expect(answerInWords(question('firms'), { is: 'will-follow' })).toEqual(['Will follow'])
  })
})

describe('conditions', () => {
  const answers: Answers = { a: { is: 'given', value: 5 }, b: { is: 'given', value: ['x'] }, c: { is: 'not-known' } }
  const over = (question: string, value: number): Condition => ({ question, is: 'over', value })
  test('hold by what was given', () => {
    expect(holds(over('a', 4), answers)).toBe(true)
    expect(holds(over('a', 5), answers)).toBe(false)
    expect(holds({ question: 'b', is: 'includes', value: 'x' }, answers)).toBe(true)
    expect(holds({ question: 'c', is: 'answered' }, answers)).toBe(false)
    expect(holds({ question: 'none', is: 'unequal', value: 'x' }, answers)).toBe(true)
    expect(holds({ all: [over('a', 1), { not: over('a', 9) }] }, answers)).toBe(true)
    expect(holds({ any: [over('a', 9), over('constructor', 1)] }, answers)).toBe(false)
  })

  test('leave out what is not asked, and hear nothing that was hidden', () => {
    const yes: Given = { is: 'given', value: true }
    const asked = (given: Answers) =>
      askedIn(everyKind, given).flatMap(({ questions }) => questions.map(({ key }) => key))
    expect(asked({})).not.toContain('advice')
    expect(asked({ hasProgramme: yes })).toContain('advice')
  })
})

test('progress counts what is asked, and what is required and missing', () => {
  const [policy] = progressOf(everyKind, { hasProgramme: { is: 'given', value: false } })
  expect(policy).toMatchObject({ asked: 7, answered: 1 })
  expect(policy?.missing.map(({ key }) => key)).toEqual(['office'])
  expect(progressInWords({ asked: 7, answered: 1 })).toBe('1 of 7 questions answered')
})

test('a question is the same while its words and choices are', () => {
  const main = question('main')
  expect(isSameQuestion(main, { ...main, hint: 'New', required: true })).toBe(true)
  expect(isSameQuestion(main, { ...main, ask: 'Other words?' })).toBe(false)
})

test('the state of a response is its latest act', () => {
  const none = {
    ...{ invitedAt: null, openedAt: null, begunAt: null, readyAt: null },
    ...{ clearedAt: null, returnedAt: null, declinedAt: null },
  }
  const at = (day: number) => `2026-02-${String(day).padStart(2, '0')}T00:00:00.000Z`
  expect(responseState(none, false)).toBe('not-invited')
  expect(responseState({ ...none, invitedAt: at(1) }, false)).toBe('invited')
  expect(responseState({ ...none, invitedAt: at(1) }, true)).toBe('no-answer')
  const cleared = { ...none, invitedAt: at(1), begunAt: at(2), readyAt: at(3), clearedAt: at(4) }
  expect(responseState(cleared, true)).toBe('submitted')
  expect(responseState({ ...cleared, returnedAt: at(5) }, false)).toBe('returned')
  expect(responseState({ ...cleared, returnedAt: at(5), readyAt: at(6) }, false)).toBe('awaiting-clearance')
  expect(responseState({ ...cleared, returnedAt: at(5), clearedAt: at(7) }, false)).toBe('submitted')
  expect(responseState({ ...none, declinedAt: at(7) }, true)).toBe('declined')
})
