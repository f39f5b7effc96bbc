import { expect, it } from 'vitest'
import { chosenKinds, nextDigest, timeFor } from './kinds'
import { nextAttempt } from './retry'

it('decisions are sent at once whatever was chosen; other kinds as chosen, at once where nothing known was', () => {
  const all = { 'completion-returned': 'never', 'completion-submitted': 'daily', deadline: 'daily' }
  expect(timeFor(all, 'completion-returned')).toBe('at-once')
  expect(timeFor(all, 'deadline')).toBe('at-once')
  expect(timeFor(all, 'completion-submitted')).toBe('daily')
  expect(timeFor({ 'completion-submitted': 'sometimes' }, 'completion-submitted')).toBe('at-once')
  expect(timeFor(null, 'completion-submitted')).toBe('at-once')
  expect(chosenKinds).not.toContain('decision')
})

it('the daily letter waits for the next 22:00 UTC', () => {
  expect(nextDigest('2026-11-22T21:59:59.999Z')).toBe('2026-11-22T22:00:00.000Z')
  expect(nextDigest('2026-11-22T22:00:00.000Z')).toBe('2026-11-23T22:00:00.000Z')
  expect(nextDigest('2026-12-31T23:00:00.000Z')).toBe('2027-01-01T22:00:00.000Z')
})

it('a letter is tried six times, later each time', () => {
  const at = new Date('2026-11-22T10:00:00.000Z')
  const waits = [1, 2, 3, 4, 5, 6].map(attempt => nextAttempt(attempt, at)?.slice(11, 16) ?? null)
  expect(waits).toEqual(['10:01', '10:05', '10:30', '12:00', '16:00', null])
})
