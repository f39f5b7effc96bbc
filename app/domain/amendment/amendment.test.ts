import { describe, expect, test } from 'vitest'
import { aBudgetLine } from '../../../tests/factories/a-project'
import { paidByLine } from '../budget/payment'
import { implementationRulesOn } from '../implementation/rules'
import { type Amendment, originalCompletion, originalLines } from './amendment'
import { isLater, isStillAsAsked, mayAskFor, mayBePlanned, samePlan } from './asking'
import { deciderOfExtension, deciderOfReprogramming } from './deciding'
import { extensionForm } from './forms'
import { amendmentView } from './view'
import { askedLate, changeInWords, extendedInWords } from './words'

const nothing = { expectedCompletion: null, lines: null, design: '' }

const anAmendment = (changes: Partial<Amendment> = {}): Amendment => ({
  ...{ seq: 1, number: 'CTI 32 2017A', kind: 'extension', reason: 'The venue was lost.', by: 'Overseer' },
  before: { ...nothing, expectedCompletion: '2018-12-31' },
  proposed: { ...nothing, expectedCompletion: '2019-03-31' },
  ...{ at: '2018-10-01T08:00:00.000Z', decider: 'secretariat', edition: 'ed-8', decision: null, decisionReason: '' },
  ...{ decidedAt: null, decidedBy: null, withdrawnAt: null, version: null },
  ...changes,
})
const approved = (decidedAt: string, changes: Partial<Amendment> = {}) =>
  anAmendment({ decision: 'approved', decidedAt, decidedBy: 'Unit', decisionReason: 'Fair.', ...changes })
const line = (id: string, dollars: number, changes = {}) =>
  aBudgetLine({ id, factors: [{ count: 1, unit: '' }], rate: dollars * 100, ...changes })
const rules = implementationRulesOn('2018-10-01')

describe('who decides on an extension', () => {
  const decider = (until: string, ...past: Amendment[]) =>
    deciderOfExtension({ until, present: '2018-12-31' }, past, rules)

  test.each([
    ['2019-06-30', 'secretariat'],
    ['2019-07-01', 'committee'],
  ])('until %s the first one goes to the %s', (until, whose) => expect(decider(until)).toBe(whose))

  test('a later one goes to the committee, however short; one that was refused or taken back does not count', () => {
    const first = approved('2018-09-01T00:00:00.000Z')
    expect(decider('2019-04-01', first)).toBe('committee')
    expect(decider('2019-04-01', anAmendment({ decision: 'refused' }))).toBe('secretariat')
    expect(decider('2019-04-01', anAmendment({ withdrawnAt: '2018-10-02T00:00:00.000Z' }))).toBe('secretariat')
  })
})

describe('who decides on a reprogramming', () => {
  const before = [line('a', 100), line('b', 50)]

  test('the committee where money moves, also between categories', () => {
    expect(deciderOfReprogramming(before, { lines: [line('a', 120), line('b', 30)] })).toBe('committee')
    expect(deciderOfReprogramming(before, { lines: [line('a', 100), line('b', 50, { category: 'other' })] })).toBe(
      'committee',
    )
  })

  test('the Secretariat where it does not', () => {
    expect(deciderOfReprogramming(before, { lines: null })).toBe('secretariat')
    expect(deciderOfReprogramming(before, { lines: [line('a', 100, { note: 'By tender' }), line('b', 50)] })).toBe(
      'secretariat',
    )
  })
})

describe('what may be asked', () => {
  test('while a project runs, one of a kind at a time', () => {
    expect(mayAskFor('extension', { state: 'in-implementation', amendments: [] }).ok).toBe(true)
    expect(mayAskFor('extension', { state: 'completed', amendments: [] })).toMatchObject({
      reason: expect.stringContaining('Only a project that runs'),
    })
    const amendments = [anAmendment()]
    expect(mayAskFor('extension', { state: 'report-due', amendments })).toMatchObject({
      reason: expect.stringContaining('asked for already'),
    })
    expect(mayAskFor('reprogramming', { state: 'report-due', amendments }).ok).toBe(true)
  })

  test('a day that is later', () => {
    expect(isLater('2019-01-01', '2018-12-31').ok).toBe(true)
    expect(isLater('2018-12-31', '2018-12-31')).toMatchObject({ reason: expect.stringContaining('31 December 2018') })
  })

  test('no more APEC money than was approved, and no line lost on which money was spent', () => {
    const current = [line('a', 100), line('b', 50, { item: 'Airfare' })]
    const payment = { seq: 1, number: '', source: 'apec', amount: 700, on: '2018-05-04', line: 'b' } as const
    const written = {
      payee: '',
      reference: '',
      note: '',
      at: '',
      by: '',
      voidedAt: null,
      voidedBy: null,
      voidReason: '',
    }
    const paid = paidByLine([{ ...payment, ...written }])
    const facts = { current, approved: 15_000, paid }
    expect(mayBePlanned([line('a', 100), line('b', 50)], facts).ok).toBe(true)
    expect(mayBePlanned([line('a', 101), line('b', 50)], facts)).toEqual({
      ok: false,
      reason:
        'The lines come to US$\u00a0151 of APEC funding, which is US$\u00a01 more than the US$\u00a0150 that was approved. ' +
        'A reprogramming moves money; it cannot add to it.',
    })
    expect(mayBePlanned([line('a', 150)], facts)).toMatchObject({
      reason: expect.stringContaining('spent on “Airfare”'),
    })
    expect(mayBePlanned([line('b', 150)], facts).ok).toBe(true)
  })

  test('what was spent meanwhile and the order of categories do not make another plan', () => {
    const [a, b] = [line('a', 100, { category: 'other' }), line('b', 50)]
    expect(samePlan([a, b], [b, { ...a, actualApec: 5, explanation: 'Cheaper' }])).toBe(true)
    expect(samePlan([a, b], [a, { ...b, rate: 1 }])).toBe(false)
  })

  test('it is approved only where what it changes is still as it was', () => {
    const now = { expectedCompletion: '2018-12-31', lines: [line('a', 100)] }
    expect(isStillAsAsked(anAmendment(), now).ok).toBe(true)
    expect(isStillAsAsked(anAmendment(), { ...now, expectedCompletion: '2019-01-31' })).toMatchObject({
      reason: expect.stringContaining('31 January 2019'),
    })
    const money = { before: { ...nothing, lines: [line('a', 90)] }, proposed: { ...nothing, lines: [line('a', 80)] } }
    expect(isStillAsAsked(money, now)).toMatchObject({ reason: expect.stringContaining('would undo') })
  })
})

test('an extension without a reason or a day says so at each field', () => {
  const read = extensionForm.safeParse({ until: '31/12/2019', base: '2018-12-31', reason: '  ' })
  expect(read.error?.issues.map(({ path: [field] }) => field)).toEqual(['until', 'reason'])
})

describe('original and current values', () => {
  const first = approved('2018-10-05T00:00:00.000Z')
  const second = approved('2019-02-05T00:00:00.000Z', {
    before: { ...nothing, expectedCompletion: '2019-03-31' },
    proposed: { ...nothing, expectedCompletion: '2020-06-30' },
  })

  test('the original one is that before the first that was approved, in whatever order they come', () => {
    expect(originalCompletion([second, first, anAmendment()])).toBe('2018-12-31')
    expect(originalCompletion([anAmendment()])).toBeNull()
    expect(originalLines([first, second])).toBeNull()
  })

  test('stand side by side in words', () => {
    expect(extendedInWords('2018-12-31', '2020-06-30')).toBe('31 December 2018, extended to 30 June 2020')
    expect(extendedInWords(null, '2020-06-30')).toBe('30 June 2020')
    expect(changeInWords(first)).toBe('Last day of the project: 31 March 2019 instead of 31 December 2018.')
  })

  test('one that came after the end is said to be late', () => {
    expect(askedLate(anAmendment({ at: '2019-01-05T08:00:00.000Z' }), null)).toContain('5 days after the last day')
    expect(askedLate(anAmendment(), null)).toBeNull()
  })
})

describe('what a reader is told', () => {
  const open = anAmendment()
  const outside = { inside: false, lines: false }

  test('the public knows of approved ones, without reasons and names', () => {
    expect(amendmentView(open, outside, null)).toBeNull()
    const told = amendmentView(approved('2018-10-05T00:00:00.000Z'), outside, null)
    expect(told).toMatchObject({ state: 'approved', lastDay: { proposed: '2019-03-31' }, inside: null })
    expect(JSON.stringify(told)).not.toMatch(/venue|Fair|Overseer|Unit/)
  })

  test('money is told by category to who may not read lines', () => {
    const secret = line('a', 100, { item: 'secret-item' })
    const money = approved('2018-10-05T00:00:00.000Z', {
      kind: 'reprogramming',
      before: { ...nothing, lines: [secret] },
      proposed: { ...nothing, lines: [{ ...secret, rate: 5_000 }] },
    })
    expect(JSON.stringify(amendmentView(money, outside, null))).not.toContain('secret-item')
    expect(JSON.stringify(amendmentView(money, { inside: false, lines: true }, null))).toContain('secret-item')
  })
})
