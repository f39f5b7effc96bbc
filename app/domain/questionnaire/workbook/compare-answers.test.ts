import { expect, test } from 'vitest'
import { aQuestion } from '../../../../tests/factories/a-questionnaire'
import type { Given } from '../answers'
import { compareAnswers } from './compare-answers'
import type { JudgedAnswer } from './judge-answers'

const question = aQuestion('firms', { kind: 'whole', min: null, max: null, unit: '' })
const one = (value: number): Given => ({ is: 'given', value })
const came = (given: Given | null, isTouched = true): JudgedAnswer => ({
  ...{ question, isTouched, ok: true, entry: { question: 'firms', given, permission: null } },
})
const kept = (given: Given | null, revision: number, author = 'other') => ({
  ...{ question: 'firms', given, permission: null, by: 'Somebody', person: null, at: '2026-01-01', revision, author },
})
const outcome = (answer: JudgedAnswer, saved: ReturnType<typeof kept> | null) =>
  compareAnswers([answer], new Map(saved ? [['firms', saved]] : []), { bases: { firms: { base: 3 } }, me: 'me' })[0]?.is

test('an answer of a workbook is new, changed, emptied, the same, theirs, or in both', () => {
  expect(outcome(came(one(1)), null)).toBe('new')
  expect(outcome(came(one(1)), kept(one(2), 3))).toBe('changed')
  expect(outcome(came(null), kept(one(2), 3))).toBe('emptied')
  expect(outcome(came(one(2)), kept(one(2), 9))).toBe('same')
  expect(outcome(came(one(1), false), kept(one(2), 4))).toBe('theirs')
  expect(outcome(came(one(1), false), kept(one(2), 3))).toBe('same')
  expect(outcome(came(one(1)), kept(one(2), 4))).toBe('clash')
  expect(outcome(came(null), kept(one(2), 4))).toBe('clash')
  expect(outcome(came(one(1)), kept(one(2), 4, 'me'))).toBe('changed')
})
