import { expect, it } from 'vitest'
import { answerReminder } from './answer-reminders'
import type { Response } from './response'

const at = '2026-03-01T08:00:00.000Z'
const invited: Response = {
  ...{ seq: 7, questionnaire: 1, economy: 'Peru', version: 1, dueOn: null, revision: 0, permission: null },
  ...{ invitedAt: at, openedAt: null, begunAt: null, readyAt: null, clearedAt: null, returnedAt: null },
  ...{ declinedAt: null, remindedAt: null, returnedWith: '', declinedWith: '', clearedBy: '' },
}
const open = { dueOn: '2026-03-31', closedAt: null }
const keyOn = (
  today: string,
  response: Partial<Response> = {},
  questionnaire: Parameters<typeof answerReminder>[1] = open,
) => answerReminder({ ...invited, ...response }, questionnaire, today)?.key ?? null

it('reminds a week and a day before the last day and three days after it, once each', () => {
  expect(keyOn('2026-03-23')).toBeNull()
  expect(keyOn('2026-03-24')).toBe('answer -7 | 7 | 2026-03-31')
  expect(keyOn('2026-03-29')).toBe('answer -7 | 7 | 2026-03-31')
  expect(keyOn('2026-03-30')).toBe('answer -1 | 7 | 2026-03-31')
  expect(keyOn('2026-03-31')).toBe('answer -1 | 7 | 2026-03-31')
  expect(keyOn('2026-04-01')).toBeNull()
  expect(keyOn('2026-04-03')).toBe('answer 3 | 7 | 2026-03-31')
  expect(keyOn('2026-04-10')).toBeNull()
})

it('counts from the own last day of an economy', () => {
  expect(keyOn('2026-04-03', { dueOn: '2026-04-10' })).toBe('answer -7 | 7 | 2026-04-10')
  expect(keyOn('2026-03-30', { dueOn: '2026-04-10' })).toBeNull()
})

it('never reminds who has answered or declined, was not invited, or of what is closed', () => {
  expect(keyOn('2026-03-30', { clearedAt: at })).toBeNull()
  expect(keyOn('2026-03-30', { declinedAt: at })).toBeNull()
  expect(keyOn('2026-03-30', { invitedAt: null })).toBeNull()
  expect(keyOn('2026-03-30', {}, { ...open, closedAt: at })).toBeNull()
  expect(keyOn('2026-03-30', {}, { dueOn: null, closedAt: null })).toBeNull()
  expect(keyOn('2026-03-30', { clearedAt: at, returnedAt: '2026-03-02T08:00:00.000Z' })).not.toBeNull()
})
