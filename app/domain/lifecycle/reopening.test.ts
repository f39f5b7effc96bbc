import { expect, it } from 'vitest'
import { aLife } from '../../../tests/factories/a-life'
import { reopeningForm, reopenUntil } from './reopening'

const late = '2027-03-02T08:00:00.000Z'
const reason = (verdict: { ok: boolean; reason?: string }) => (verdict.ok ? null : verdict.reason)

it('keeps a deadline open until the end of a day in Singapore', () => {
  const facts = aLife().on(late).facts()
  expect(reopenUntil('internal', '2027-03-05', facts)).toEqual({ ok: true, until: '2027-03-05T15:59:59.999Z' })
  expect(reopenUntil('final', '2027-04-05', facts)).toEqual({ ok: true, until: '2027-04-05T15:59:59.999Z' })
})

it('refuses a day that has passed, that does not exist, or that the deadline reaches anyway', () => {
  const facts = aLife().on(late).facts()
  expect(reason(reopenUntil('internal', '2027-03-01', facts))).toContain('has passed')
  expect(reason(reopenUntil('internal', '2027-02-30', facts))).toContain('a day that exists')
  expect(reason(reopenUntil('final', '2027-03-28', facts))).toContain('is 28 March 2027, 23:59 Singapore time already')
})

it('refuses where the deadline closes nothing any more, and where no session is known', () => {
  const submitted = aLife().at('with-forum').on(late).facts()
  expect(reason(reopenUntil('internal', '2027-03-05', submitted))).toContain('With the forum')
  expect(reopenUntil('final', '2027-04-05', submitted).ok).toBe(true)
  expect(reopenUntil('final', '2027-04-05', aLife().at('with-secretariat').on(late).facts()).ok).toBe(false)
  expect(reopenUntil('final', '2027-04-05', aLife().at(null).facts()).ok).toBe(false)
  expect(reason(reopenUntil('final', '2027-04-05', aLife().where({ session: null }).facts()))).toContain('no session')
})

it('asks for a reason that can be read', () => {
  const typed = { deadline: 'final', day: '2027-04-05', reason: 'The mail server was down.' }
  expect(reopeningForm.safeParse(typed).success).toBe(true)
  for (const wrong of [{ reason: '  ' }, { reason: 'x'.repeat(10_000) }, { deadline: 'both' }, { day: 'soon' }])
    expect(reopeningForm.safeParse({ ...typed, ...wrong }).success).toBe(false)
})
