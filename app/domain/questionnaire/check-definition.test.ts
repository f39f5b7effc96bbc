import { describe, expect, it } from 'vitest'
import { aDefinition, aQuestion, aSection, everyKind } from '../../../tests/factories/a-questionnaire'
import { checkDefinition, isPublishable } from './check-definition'
import type { DefinitionRule } from './checks/finding'
import type { Condition } from './condition'
import type { Definition, Question, Shape } from './definition'

const yesNo: Shape = { kind: 'yesNo' }
const choices = ['one', 'two'].map(key => ({ key, label: `The ${key}` }))
const one = (...questions: Question[]) => aDefinition(aSection('s', questions))
const is = (question: string, value: string | number | boolean): Condition => ({ question, is: 'equal', value })
const shownIf = (key: string, showIf: Condition) => aQuestion(key, yesNo, { showIf })

/** What is found, as "rule of section/question". */
const found = (definition: Definition) =>
  checkDefinition(definition).map(({ rule, section, question }) => [rule, section, question].filter(Boolean).join(' '))

type Case = { rule: DefinitionRule; of: string; definition: Definition }
const broken: Case[] = [
  { rule: 'no-sections', of: 'a questionnaire without sections', definition: aDefinition() },
  { rule: 'no-questions', of: 'notes alone', definition: one(aQuestion('q', { kind: 'note' })) },
  {
    rule: 'empty-section',
    of: 'a section without questions',
    definition: aDefinition(aSection('s', [aQuestion('q', yesNo)]), aSection('t', [])),
  },
  { rule: 'invalid-key', of: 'a key with a blank', definition: one(aQuestion('a b', yesNo)) },
  {
    rule: 'invalid-key',
    of: 'a section whose key begins with a digit',
    definition: aDefinition(aSection('1', [aQuestion('q', yesNo)])),
  },
  {
    rule: 'duplicate-key',
    of: 'two questions with one key',
    definition: one(aQuestion('q', yesNo), aQuestion('q', yesNo)),
  },
  {
    rule: 'duplicate-key',
    of: 'two sections with one key',
    definition: aDefinition(aSection('s', [aQuestion('q', yesNo)]), aSection('s', [aQuestion('r', yesNo)])),
  },
  { rule: 'missing-words', of: 'a question without words', definition: one(aQuestion('q', yesNo, { ask: ' ' })) },
  {
    rule: 'missing-words',
    of: 'a questionnaire without a title',
    definition: { ...one(aQuestion('q', yesNo)), title: '' },
  },
  {
    rule: 'missing-words',
    of: 'a section without a title',
    definition: aDefinition(aSection('s', [aQuestion('q', yesNo)], { title: '' })),
  },
  {
    rule: 'missing-words',
    of: 'a choice without a label',
    definition: one(aQuestion('q', { kind: 'oneOf', choices: [...choices, { key: 'three', label: '' }] })),
  },
  {
    rule: 'missing-words',
    of: 'a row without a label',
    definition: one(aQuestion('q', { kind: 'matrixText', rows: [{ key: 'one', label: '' }] })),
  },
  {
    rule: 'missing-words',
    of: 'a column without a label',
    definition: one(
      aQuestion('q', { kind: 'table', columns: [{ key: 'c', label: '', kind: 'text', choices: [] }], atMost: null }),
    ),
  },
  {
    rule: 'missing-words',
    of: 'a scale without an end',
    definition: one(aQuestion('q', { kind: 'rating', scale: ['Low', '', ''] })),
  },
  {
    rule: 'short-scale',
    of: 'a scale of one step',
    definition: one(aQuestion('q', { kind: 'rating', scale: ['Good'] })),
  },
  {
    rule: 'invalid-choice',
    of: 'a key of two words',
    definition: one(aQuestion('q', { kind: 'oneOf', choices: [...choices, { key: 'a b', label: 'A' }] })),
  },
  {
    rule: 'duplicate-choice',
    of: 'a key that stands twice',
    definition: one(
      aQuestion('q', { kind: 'severalOf', choices: [...choices, { key: 'one', label: 'Another' }], atMost: null }),
    ),
  },
  {
    rule: 'duplicate-choice',
    of: 'a label that stands twice',
    definition: one(
      aQuestion('q', { kind: 'ranking', choices: [...choices, { key: 'x', label: 'the ONE ' }], atMost: null }),
    ),
  },
  {
    rule: 'too-few-choices',
    of: 'one choice',
    definition: one(aQuestion('q', { kind: 'oneOf', choices: choices.slice(1) })),
  },
  {
    rule: 'too-few-choices',
    of: 'a column with one choice',
    definition: one(
      aQuestion('q', {
        kind: 'table',
        columns: [{ key: 'c', label: 'C', kind: 'oneOf', choices: choices.slice(1) }],
        atMost: null,
      }),
    ),
  },
  {
    rule: 'too-few-choices',
    of: 'a matrix without rows',
    definition: one(aQuestion('q', { kind: 'matrixText', rows: [] })),
  },
  {
    rule: 'no-columns',
    of: 'a table without columns',
    definition: one(aQuestion('q', { kind: 'table', columns: [], atMost: null })),
  },
  {
    rule: 'limits',
    of: 'a least above the most',
    definition: one(aQuestion('q', { kind: 'money', min: 500, max: 100, unit: '' })),
  },
  {
    rule: 'limits',
    of: 'a percentage above 100',
    definition: one(aQuestion('q', { kind: 'percent', min: 0, max: 120, unit: '' })),
  },
  {
    rule: 'limits',
    of: 'half a person',
    definition: one(aQuestion('q', { kind: 'whole', min: 0.5, max: null, unit: '' })),
  },
  {
    rule: 'limits',
    of: 'a last day before the first',
    definition: one(aQuestion('q', { kind: 'date', min: '2026-02-01', max: '2026-01-01' })),
  },
  {
    rule: 'limits',
    of: 'a day that does not exist',
    definition: one(aQuestion('q', { kind: 'date', min: '2026-02-30', max: null })),
  },
  { rule: 'limits', of: 'a text of no characters', definition: one(aQuestion('q', { kind: 'text', limit: 0 })) },
  {
    rule: 'at-most',
    of: 'more places than choices',
    definition: one(aQuestion('q', { kind: 'ranking', choices, atMost: 3 })),
  },
  {
    rule: 'at-most',
    of: 'none of the choices',
    definition: one(aQuestion('q', { kind: 'severalOf', choices, atMost: 0 })),
  },
  { rule: 'unknown-question', of: 'a question that is not there', definition: one(shownIf('q', is('gone', true))) },
  {
    rule: 'later-question',
    of: 'a later question',
    definition: one(shownIf('q', is('later', true)), aQuestion('later', yesNo)),
  },
  { rule: 'own-answer', of: 'its own answer', definition: one(shownIf('q', is('q', true))) },
  {
    rule: 'own-answer',
    of: 'a section that waits for a question in it',
    definition: aDefinition(aSection('s', [aQuestion('q', yesNo)], { showIf: is('q', true) })),
  },
  {
    rule: 'loop',
    of: 'two that wait for each other',
    definition: one(shownIf('a', is('b', true)), shownIf('b', is('a', true))),
  },
  {
    rule: 'loop',
    of: 'two sections that wait for each other',
    definition: aDefinition(
      aSection('s', [aQuestion('a', yesNo)], { showIf: is('b', true) }),
      aSection('t', [aQuestion('b', yesNo)], { showIf: is('a', true) }),
    ),
  },
  {
    rule: 'unfit-comparison',
    of: 'a text that is over something',
    definition: one(
      aQuestion('a', { kind: 'text', limit: null }),
      shownIf('q', { question: 'a', is: 'over', value: 'x' }),
    ),
  },
  {
    rule: 'unfit-comparison',
    of: 'a number compared with a text',
    definition: one(aQuestion('a', { kind: 'whole', min: null, max: null, unit: '' }), shownIf('q', is('a', '3'))),
  },
  {
    rule: 'unfit-comparison',
    of: 'a note',
    definition: one(aQuestion('a', { kind: 'note' }), shownIf('q', { question: 'a', is: 'answered' })),
  },
  {
    rule: 'unknown-choice',
    of: 'a choice that is not there',
    definition: one(aQuestion('a', { kind: 'oneOf', choices }), shownIf('q', is('a', 'three'))),
  },
]

const looked: Case[] = [
  {
    rule: 'required-file',
    of: 'a required file',
    definition: one(aQuestion('q', { kind: 'file' }, { required: true })),
  },
  {
    rule: 'very-long',
    of: '61 questions',
    definition: one(...Array.from({ length: 61 }, (_, index) => aQuestion(`q${index}`, yesNo))),
  },
  { rule: 'tag-spelling', of: 'a misspelt tag', definition: one(aQuestion('q', yesNo, { tags: ['gendr'] })) },
  { rule: 'tag-spelling', of: 'swapped letters', definition: one(aQuestion('q', yesNo, { tags: ['Gedner'] })) },
  {
    rule: 'gender-tag',
    of: 'a question on women without the tag',
    definition: one(aQuestion('q', yesNo, { ask: 'How many women?' })),
  },
]

describe('the check of a questionnaire', () => {
  it('finds nothing in a sound one', () => {
    expect(checkDefinition(everyKind)).toEqual([])
  })

  it.each(broken)('$rule: blocks $of', ({ rule, definition }) => {
    const findings = checkDefinition(definition)
    expect(findings.map(finding => finding.rule)).toContain(rule)
    expect(new Set(findings.map(finding => finding.rule)).size).toBe(1)
    expect(isPublishable(findings)).toBe(false)
  })

  it.each(looked)('$rule: asks to look at $of', ({ rule, definition }) => {
    const findings = checkDefinition(definition)
    expect(findings.map(finding => [finding.rule, finding.severity])).toEqual([[rule, 'look']])
    expect(isPublishable(findings)).toBe(true)
  })

  it('says where and what to do', () => {
    expect(checkDefinition(one(aQuestion('a', { kind: 'oneOf', choices }), shownIf('q', is('a', 'three'))))).toEqual([
      {
        ...{ rule: 'unknown-choice', severity: 'blocks', section: 's', question: 'q' },
        text: 'In the condition of “What about q?”: “three” is not among the choices of “What about a?”. Take one of them, or add it.',
      },
    ])
  })

  it('puts what blocks first, in the order of the questionnaire', () => {
    const tagged = aQuestion('a', yesNo, { tags: ['gendr'] })
    expect(found(one(tagged, aQuestion('b', yesNo, { ask: '' }), aQuestion('c', yesNo, { ask: '' })))).toEqual([
      'missing-words s b',
      'missing-words s c',
      'tag-spelling s a',
    ])
  })

  it('lets a section and a question have the same key', () => {
    expect(found(one(aQuestion('s', yesNo)))).toEqual([])
  })

  it('lets all questions of a section wait for the first of it', () => {
    expect(found(one(aQuestion('a', yesNo), shownIf('b', is('a', true)), shownIf('c', is('a', false))))).toEqual([])
  })
})

describe('what can never be shown', () => {
  const firms = (min: number | null = 0, max: number | null = null) =>
    aQuestion('firms', { kind: 'whole', min, max, unit: '' })
  const several = (atMost: number | null) => aQuestion('a', { kind: 'severalOf', choices, atMost })
  const both: Condition = { all: ['one', 'two'].map(value => ({ question: 'a', is: 'includes' as const, value })) }
  const compare = (is: 'over' | 'under' | 'at-least' | 'at-most', value: number): Condition => ({
    question: 'firms',
    is,
    value,
  })

  it.each<[string, Definition]>([
    ['both yes and no', one(aQuestion('a', yesNo), shownIf('q', { all: [is('a', true), is('a', false)] }))],
    ['over 10 and under 10', one(firms(), shownIf('q', { all: [compare('over', 10), compare('under', 10)] }))],
    [
      'a whole number between 10 and 11',
      one(firms(), shownIf('q', { all: [compare('over', 10), compare('under', 11)] })),
    ],
    ['more than may be entered', one(firms(0, 100), shownIf('q', compare('over', 100)))],
    [
      'a step that the scale has not',
      one(aQuestion('a', { kind: 'rating', scale: ['Low', 'High'] }), shownIf('q', is('a', 3))),
    ],
    ['two choices where one may be chosen', one(several(1), shownIf('q', both))],
    ['any of nothing', one(aQuestion('a', yesNo), shownIf('q', { any: [] }))],
    [
      'an answer and none',
      one(aQuestion('a', yesNo), shownIf('q', { all: [is('a', true), { not: { question: 'a', is: 'answered' } }] })),
    ],
    [
      'more than 100 per cent',
      one(aQuestion('firms', { kind: 'percent', min: null, max: null, unit: '' }), shownIf('q', compare('over', 100))),
    ],
  ])('finds %s', (_, definition) => {
    expect(found(definition)).toEqual(['never-shown s q'])
  })

  it('finds what asks a question that is hidden just then', () => {
    const definition = one(
      aQuestion('a', yesNo),
      shownIf('b', is('a', true)),
      shownIf('c', { all: [is('a', false), is('b', true)] }),
    )
    expect(found(definition)).toEqual(['never-shown s c'])
  })

  it('finds what hangs on something that is never shown', () => {
    const never = shownIf('b', { all: [is('a', true), is('a', false)] })
    expect(found(one(aQuestion('a', yesNo), never, shownIf('c', is('b', true))))).toEqual([
      'never-shown s b',
      'never-shown s c',
    ])
  })

  it('finds a section, and a question that its section contradicts', () => {
    const first = aSection('s', [aQuestion('a', yesNo)])
    const inside = aSection('t', [shownIf('b', is('a', false)), aQuestion('c', yesNo)], { showIf: is('a', true) })
    expect(found(aDefinition(first, inside))).toEqual(['never-shown t b'])
    const whole = aSection('t', [aQuestion('c', yesNo)], { showIf: { all: [is('a', true), is('a', false)] } })
    expect(found(aDefinition(first, whole))).toEqual(['never-shown t'])
  })

  it.each<[string, Definition]>([
    ['no answer', one(aQuestion('a', yesNo), shownIf('q', { not: { question: 'a', is: 'answered' } }))],
    ['two choices of two', one(several(2), shownIf('q', both))],
    ['a number between', one(firms(), shownIf('q', { all: [compare('at-least', 10), compare('at-most', 10)] }))],
    [
      'a day after another',
      one(
        aQuestion('a', { kind: 'date', min: null, max: null }),
        shownIf('q', { question: 'a', is: 'over', value: '2026-01-31' }),
      ),
    ],
    [
      'other words',
      one(aQuestion('a', { kind: 'text', limit: null }), shownIf('q', { question: 'a', is: 'unequal', value: 'none' })),
    ],
    [
      'an answered table',
      one(aQuestion('a', { kind: 'matrixText', rows: choices }), shownIf('q', { question: 'a', is: 'answered' })),
    ],
  ])('lets pass %s', (_, definition) => {
    expect(found(definition)).toEqual([])
  })

  it('gives up politely where too many answers would have to be tried', () => {
    const many = Array.from({ length: 40 }, (_, index) => aQuestion(`a${index}`, yesNo))
    const never: Condition = { all: [...many.map(({ key }) => is(key, true)), is('a0', false)] }
    const began = performance.now()
    expect(found(one(...many, shownIf('q', never)))).toEqual([])
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
