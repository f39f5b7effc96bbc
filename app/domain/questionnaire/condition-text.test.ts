import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyKind } from '../../../tests/factories/a-questionnaire'
import type { Condition } from './condition'
import { type KindOf, parseCondition, printCondition } from './condition-text'
import { questionOf } from './definition'

const kindOf: KindOf = key => questionOf(everyKind, key)?.kind
const read = (text: string) => parseCondition(text, kindOf)
const condition = (text: string) => {
  const parsed = read(text)
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.condition
}

const key = fc.oneof(
  fc.constantFrom('firms', 'not', 'and', 'all', 'Includes', 'answered', 'yes', '2018-12-31', 'constructor', '('),
  fc.string(),
)
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter(one => !Object.is(one, -0)),
)
const single: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    question: key,
    is: fc.constantFrom('equal', 'unequal', 'over', 'under', 'at-least', 'at-most', 'includes'),
    value: fc.oneof(key, number, fc.boolean()),
  }),
  fc.record({ question: key, is: fc.constant('answered' as const) }),
)
const anyCondition = fc.letrec<{ one: Condition }>(tie => ({
  one: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'condition' },
    single,
    fc.record({ all: fc.array(tie('one'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('one'), { maxLength: 3 }) }),
    fc.record({ not: tie('one') }),
  ),
})).one

describe('the formula of a condition', () => {
  test('is read back as the condition that it was written of', () => {
    const holds = (one: Condition) => {
      expect(parseCondition(printCondition(one))).toEqual({ ok: true, condition: one })
    }
    fc.assert(fc.property(anyCondition, holds), { numRuns: 500 })
  })

  test('never throws on what people type', () => {
    const pieces = fc.constantFrom('firms', '(', ')', 'and', 'or', 'not', '"', '=', '>', '5', 'includes', ',', ' ', 'é')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map(all => all.join(' ')),
        ),
        text => {
          const parsed = parseCondition(text)
          if (!parsed.ok) expect(parsed.at).toBeLessThanOrEqual(text.length)
        },
      ),
    )
    expect(parseCondition('('.repeat(100_000))).toMatchObject({ ok: false, at: 50 })
  })

  test('binds "and" more closely than "or", and brackets more closely than both', () => {
    expect(condition('hasProgramme = yes and (firms > 100 or not includes(support, fund))')).toEqual({
      all: [
        { question: 'hasProgramme', is: 'equal', value: true },
        {
          any: [
            { question: 'firms', is: 'over', value: 100 },
            { not: { question: 'support', is: 'includes', value: 'fund' } },
          ],
        },
      ],
    })
    expect(printCondition(condition('answered(law) or firms < 5 and score >= 2.5'))).toBe(
      'answered(law) or (firms < 5 and score >= 2.5)',
    )
  })

  test('counts money in dollars and means what the question means', () => {
    expect(condition('budget > 1000.50')).toEqual({ question: 'budget', is: 'over', value: 100_050 })
    expect(printCondition(condition('budget > 1000.50'), kindOf)).toBe('budget > 1000.5')
    expect(condition('main = yes')).toEqual({ question: 'main', is: 'equal', value: 'yes' })
    expect(condition('main = 1')).toEqual({ question: 'main', is: 'equal', value: '1' })
    expect(condition('since < 2018-12-31')).toEqual({ question: 'since', is: 'under', value: '2018-12-31' })
  })

  test('says what is wrong, and where', () => {
    const wrong: [string, string, number][] = [
      ['firms', 'After “firms” comes a comparison: =, !=, >, <, >= or <=, then a value.', 5],
      ['firms > many', '“firms” is compared with a number, such as 100.', 8],
      ['hasProgramme = perhaps', '“hasProgramme” is compared with yes or no.', 15],
      ['since > soon', '“since” is compared with a day, such as 2018-12-31.', 8],
      ['(firms > 5', 'Here comes “)” before the end.', 10],
      ['firms > 5 score > 3', 'After a comparison comes “and” or “or”, not “score”.', 10],
      ['firms > 5 and', 'Here comes the key of a question.', 13],
      ['firms > 5 & score > 3', '“&” is not part of a formula.', 10],
      ['office = "Lima', 'The quotes that begin here do not end.', 9],
    ]
    for (const [text, reason, at] of wrong) expect(read(text)).toEqual({ ok: false, reason, at })
    expect(read('  ')).toEqual({ ok: true, condition: null })
  })
})
