import { describe, expect, test } from 'vitest'
import { everyKind } from '../../../tests/factories/a-questionnaire'
import type { Condition } from './condition'
import { parseCondition } from './condition-text'
import { conditionInWords, shownIfInWords } from './condition-words'
import { questionOf } from './definition'

const words = (formula: string) => {
  const read = parseCondition(formula, key => questionOf(everyKind, key)?.kind)
  if (!read.ok || !read.condition) throw new Error('No condition')
  return conditionInWords(read.condition, everyKind)
}

describe('a condition in words', () => {
  test.each([
    ['hasProgramme = yes', 'the answer to “What about hasProgramme?” is Yes'],
    ['firms > 100', 'the answer to “What about firms?” is more than 100 firms'],
    ['budget <= 1000', 'the answer to “What about budget?” is at most US$\u00a01,000'],
    ['since >= 2018-12-31', 'the answer to “What about since?” is on or after 31 December 2018'],
    ['quality = 3', 'the answer to “What about quality?” is 3 (Good)'],
    ['main = fund', 'the answer to “What about main?” is “The fund”'],
    ['not includes(support, fund)', 'the answer to “What about support?” does not include “The fund”'],
    ['answered(law)', '“What about law?” has an answer'],
    ['not answered(law)', '“What about law?” has no answer'],
    ['gone = 3', 'the answer to “gone” is 3'],
  ])('%s', (formula, told) => expect(words(formula)).toBe(told))

  test('groups are kept apart', () => {
    expect(words('hasProgramme = no and (firms < 5 or not (firms > 9 and score = 1))')).toBe(
      'the answer to “What about hasProgramme?” is No and (the answer to “What about firms?” is less than 5 firms or ' +
        'it is not so that (the answer to “What about firms?” is more than 9 firms and the answer to “What about score?” is 1))',
    )
  })

  test('what is always shown has no words', () => {
    expect(shownIfInWords(null, everyKind)).toBe('')
    const shown: Condition = { question: 'hasProgramme', is: 'equal', value: true }
    expect(shownIfInWords(shown, everyKind)).toBe('Shown if the answer to “What about hasProgramme?” is Yes.')
  })
})
