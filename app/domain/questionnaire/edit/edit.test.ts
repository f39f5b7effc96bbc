import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aDefinition, aQuestion, aSection, everyKind } from '../../../../tests/factories/a-questionnaire'
import type { Condition } from '../condition'
import { type Definition, questionKinds, questionOf, questionsIn } from '../definition'
import { definitionSchema } from '../definition-schema'
import type { DraftChanged, DraftEdit } from './draft-edit'
import {
  addQuestion,
  changeQuestion,
  duplicateQuestion,
  moveQuestion,
  moveToSection,
  removeQuestion,
} from './edit-questions'
import { addSection, moveSection, removeSection } from './edit-sections'
import { newKey } from './new-key'
import { blankQuestion, readQuestion } from './read-question'
import { asTypedCondition, questionsBefore, readTypedCondition } from './typed-condition'
import { asTypedQuestion, withKind } from './typed-question'

const done = (edit: DraftEdit, draft: Definition = everyKind): DraftChanged => {
  const changed = edit.change(draft)
  if ('ok' in changed) throw new Error(changed.reason)
  return changed
}
const keysOf = ({ sections }: Definition) => sections.map(({ questions }) => questions.map(({ key }) => key))
const question = (key: string, draft = everyKind) => {
  const found = questionOf(draft, key)
  if (!found) throw new Error(`No question ${key}`)
  return found
}

describe('sections of a draft', () => {
  test('are added with a key of their own, moved and removed', () => {
    const { definition, made } = done(addSection('Policy'))
    expect(made).toBe('policy_2')
    expect(done(moveSection('policy_2', -1), definition).definition.sections.map(({ key }) => key)).toEqual([
      ...['policy', 'policy_2', 'practice'],
    ])
    expect(done(removeSection('policy')).what).toBe('Section “Section policy” with its 9 questions removed')
    expect(removeSection('none').change(everyKind)).toMatchObject({ ok: false })
  })
})

describe('questions of a draft', () => {
  test('are added, copied, moved within and between sections, and removed', () => {
    const added = done(addQuestion('policy', blankQuestion('whole', 'How many firms did you reach?')))
    expect(added.made).toBe('many_firms_reach')
    expect(done(duplicateQuestion('firms')).made).toBe('firms_2')
    expect(keysOf(done(moveQuestion('office', -1)).definition)[0]?.slice(0, 2)).toEqual(['office', 'intro'])
    expect(keysOf(done(moveQuestion('intro', -1)).definition)).toEqual(keysOf(everyKind))
    expect(keysOf(done(moveToSection('office', 'practice')).definition)[1]?.at(-1)).toBe('office')
    expect(questionOf(done(removeQuestion('office')).definition, 'office')).toBeNull()
  })

  test('take the conditions that ask them along to a new key', () => {
    const { definition } = done(changeQuestion('hasProgramme', { ...question('hasProgramme'), key: 'programme' }))
    expect(question('advice', definition).showIf).toEqual({ question: 'programme', is: 'equal', value: true })
    expect(changeQuestion('firms', { ...question('firms'), key: 'office' }).change(everyKind)).toMatchObject({
      ok: false,
    })
  })
})

test('a key is made of the telling words, and is like no other', () => {
  expect(newKey('Does your office run a programme?', new Set(), 'question')).toBe('office_run_programme')
  expect(newKey('2018: how many?', new Set(), 'question')).toBe('question_2018_many')
  expect(newKey('Что?', new Set(['question']), 'question')).toBe('question_2')
  expect(newKey('Ärzte', new Set(), 'choice')).toBe('arzte')
})

describe('the form of a question', () => {
  test.each(questionsIn(everyKind).map(({ question: { key } }) => key))('says the same when it is read: %s', key => {
    const read = readQuestion(asTypedQuestion(question(key), everyKind), key, everyKind)
    expect(read).toEqual({ ok: true, question: question(key) })
  })

  test('with any other kind keeps what fits and makes a question that a draft may hold', () => {
    const keys = questionsIn(everyKind).map(({ question: { key } }) => key)
    const holds = (key: string, kind: (typeof questionKinds)[number]) => {
      const typed = withKind(asTypedQuestion(question(key), everyKind), kind)
      const read = readQuestion(typed, key, everyKind)
      if (!read.ok) throw new Error(JSON.stringify(read.errors))
      const { ask, hint, tags, showIf } = question(key)
      expect(read.question).toMatchObject({ key, kind, ask, hint, tags, showIf })
      const { definition } = done(changeQuestion(key, read.question))
      expect(definitionSchema.safeParse(definition).success).toBe(true)
    }
    fc.assert(fc.property(fc.constantFrom(...keys), fc.constantFrom(...questionKinds), holds), { numRuns: 300 })
    const ranked = withKind(asTypedQuestion(question('support'), everyKind), 'ranking')
    expect(ranked).toMatchObject({ atMost: '2', choices: [{ key: 'fund', label: 'The fund' }, {}, {}, {}] })
    expect(withKind(ranked, 'matrixText').rows).toHaveLength(4)
    expect(withKind(asTypedQuestion(question('firms'), everyKind), 'decimal')).toMatchObject({ max: '1000000' })
    expect(withKind(asTypedQuestion(question('firms'), everyKind), 'date')).toMatchObject({ min: '', max: '' })
  })

  test('says beside its box what cannot be taken', () => {
    const typed = { ...asTypedQuestion(question('support'), everyKind), key: 'office', ask: ' ', atMost: 'two' }
    const choices = [
      { key: 'a b', label: 'A' },
      { key: 'c', label: '' },
      { key: '', label: '' },
    ]
    const read = readQuestion({ ...typed, choices }, 'support', everyKind)
    expect(read.ok ? [] : Object.keys(read.errors).sort()).toEqual([
      ...['ask', 'atMost', 'choices[0].key', 'choices[1].label', 'key'],
    ])
    const bounds = { ...asTypedQuestion(question('budget'), everyKind), min: '1,000', max: '500' }
    expect(readQuestion(bounds, 'budget', everyKind)).toMatchObject({
      ok: false,
      errors: { max: [expect.any(String)] },
    })
  })

  test('adds choices that were typed one a line, and keeps the keys of those of a column', () => {
    const typed = { ...asTypedQuestion(question('main'), everyKind), more: 'Loans\n\nThe fund' }
    const read = readQuestion(typed, 'main', everyKind)
    expect(read).toMatchObject({
      question: { choices: [{ key: 'fund' }, {}, {}, {}, { key: 'loans' }, { key: 'fund_2', label: 'The fund' }] },
    })
  })
})

describe('the condition editor', () => {
  const condition: Condition = {
    any: [
      { question: 'hasProgramme', is: 'equal', value: true },
      { not: { question: 'support', is: 'includes', value: 'fund' } },
      { question: 'budget', is: 'over', value: 100_050 },
      { not: { question: 'law', is: 'answered' } },
    ],
  }

  test('shows comparisons as rows and deeper conditions as a formula, and reads both back', () => {
    const rows = asTypedCondition(condition, everyKind)
    expect(rows).toMatchObject({
      ...{ shown: 'rows', join: 'any' },
      conditions: [
        { question: 'hasProgramme', is: 'equal', value: 'Yes' },
        { question: 'support', is: 'not-includes', value: 'The fund' },
        { question: 'budget', is: 'over', value: '1,000.50' },
        { question: 'law', is: 'not-answered', value: '' },
      ],
    })
    expect(readTypedCondition(rows, everyKind)).toEqual({ ok: true, condition })
    const deeper: Condition = { all: [condition, { question: 'firms', is: 'under', value: 5 }] }
    const formula = asTypedCondition(deeper, everyKind)
    expect(formula.shown).toBe('formula')
    expect(readTypedCondition(formula, everyKind)).toEqual({ ok: true, condition: deeper })
  })

  test('says which comparison cannot be made, and where a formula breaks off', () => {
    const row = (key: string, is: string, value: string) => ({ question: key, is, value })
    const conditions = [
      ...[row('firms', 'over', 'many'), row('main', 'over', 'fund'), row('office', 'includes', 'x')],
      ...[row('none', 'equal', 'x'), row('grades', 'equal', '1')],
    ]
    const read = readTypedCondition({ shown: 'rows', join: 'all', conditions, formula: '' }, everyKind)
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([
      ...['conditions[0].value', 'conditions[1].is', 'conditions[2].is', 'conditions[3].question', 'conditions[4].is'],
    ])
    const formula = (text: string) =>
      readTypedCondition({ shown: 'formula', join: 'all', conditions: [], formula: text }, everyKind)
    expect(formula('firms > 5 and nobody = 3')).toEqual({
      ...{ ok: false, errors: { formula: ['No question has the key “nobody”. The keys are listed below.'] } },
    })
    expect(formula('firms > 5 or')).toMatchObject({
      errors: { formula: ['After “firms > 5 or”: Here comes the key of a question.'] },
    })
  })

  test('offers the questions before a place', () => {
    const draft = aDefinition(
      aSection('one', [aQuestion('a', { kind: 'yesNo' }), aQuestion('n', { kind: 'note' })]),
      aSection('empty', []),
      aSection('two', [aQuestion('b', { kind: 'yesNo' }), aQuestion('c', { kind: 'yesNo' })]),
    )
    const keys = (before: Parameters<typeof questionsBefore>[1]) => questionsBefore(draft, before).map(({ key }) => key)
    expect(keys({ section: 'one' })).toEqual([])
    expect(keys({ section: 'empty' })).toEqual(['a'])
    expect(keys({ section: 'two' })).toEqual(['a'])
    expect(keys({ question: 'c' })).toEqual(['a', 'b'])
  })
})
