import { expect, test } from 'vitest'
import { aDefinition, aQuestion, aSection, everyKind } from '../../../tests/factories/a-questionnaire'
import { changesBetween } from './changes-between'

const yesNo = (key: string, more = {}) => aQuestion(key, { kind: 'yesNo' }, more)
const choice = (key: string, label: string) => ({ key, label })

test('nothing changes between a questionnaire and itself', () => {
  expect(changesBetween(everyKind, everyKind)).toEqual([])
})

test('what was added, removed, reworded and moved is said by question', () => {
  const before = aDefinition(
    aSection(
      'one',
      ['a', 'b', 'c', 'd'].map(key => yesNo(key)),
    ),
    aSection('two', [yesNo('e')]),
  )
  const after = aDefinition(
    aSection('one', [yesNo('c'), yesNo('a'), yesNo('b', { ask: 'What of b?', required: true }), yesNo('new')]),
    aSection('two', [yesNo('e'), yesNo('d')], { title: 'Second' }),
  )
  expect(changesBetween(before, { ...after, title: 'Another' })).toEqual([
    'The title is now “Another”.',
    'Section “Section two” is now called “Second”.',
    '“What about c?” was moved within its section.',
    '“What about b?” was reworded: “What of b?”.',
    '“What of b?”: an answer is now required.',
    'Question added to “Section one”: “What about new?”.',
    '“What about d?” was moved to “Second”.',
  ])
  expect(changesBetween(after, before)).toContain('Question removed: “What about new?”.')
  const turned = { ...before, sections: before.sections.toReversed() }
  expect(changesBetween(before, turned)).toEqual(['The sections stand in another order.'])
})

test('choices, limits and conditions are told', () => {
  const one = (choices: { key: string; label: string }[], more = {}) =>
    aDefinition(
      aSection('one', [
        yesNo('first'),
        aQuestion('q', { kind: 'severalOf', choices, atMost: null }, more),
        aQuestion('n', { kind: 'whole', min: 0, max: null, unit: '' }),
      ]),
    )
  const after = one([choice('a', 'A'), choice('c', 'C')], { showIf: { question: 'first', is: 'equal', value: true } })
  expect(changesBetween(one([choice('a', 'A'), choice('b', 'B')]), after)).toEqual([
    '“What about q?”: the choices were changed: added “C”; removed “B”.',
    '“What about q?” is now shown if the answer to “What about first?” is Yes.',
  ])
})
