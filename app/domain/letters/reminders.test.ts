import { expect, it } from 'vitest'
import { endsToLookAt, reminderRules, ruleFor } from './reminders'

const at = '2026-12-20T15:59:59.999Z'
const before = (days: number, more = 0) => new Date(Date.parse(at) - days * 86_400_000 + more).toISOString()
const fromOf = (kind: Parameters<typeof ruleFor>[0], now: string) => ruleFor(kind, { at }, now)?.from ?? null

it('a deadline of a session is reminded of seven days and one day before it', () => {
  expect(fromOf('write-concept-note', before(7, -1))).toBe(null)
  expect(fromOf('write-concept-note', before(7))).toBe(-7)
  expect(fromOf('write-concept-note', before(1, -1))).toBe(-7)
  expect(fromOf('hand-in', before(1))).toBe(-1)
  expect(fromOf('hand-in', before(0))).toBe(null)
})

it('a round and a scoring three days before, a completion report thirty days before', () => {
  expect([fromOf('answer-round', before(4)), fromOf('answer-round', before(3))]).toEqual([null, -3])
  expect([fromOf('score', before(3)), fromOf('score', before(-1))]).toEqual([-3, null])
  expect([fromOf('write-report', before(30)), fromOf('write-report', before(1))]).toEqual([-30, -30])
  expect([fromOf('write-report', before(0)), fromOf('write-report', before(-30))]).toEqual([null, null])
})

it('nothing without a date is reminded of, every rule says where it comes from, and no two hold at once', () => {
  expect(ruleFor('write-report', null, at)).toBe(null)
  for (const rule of reminderRules) {
    expect(rule.source).not.toBe('')
    expect(rule.from).toBeLessThan(rule.until)
    const others = reminderRules.filter(other => other !== rule && other.kind === rule.kind)
    expect(others.filter(other => other.from < rule.until && rule.from < other.until)).toEqual([])
  }
  expect(endsToLookAt('2026-11-22')).toEqual({ from: '2026-05-22', until: '2026-11-22' })
})
