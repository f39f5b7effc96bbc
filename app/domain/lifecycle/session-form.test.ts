import { describe, expect, it } from 'vitest'
import { checkSession, deadlineOn, movedDeadlines, sessionForm, sessionState } from './session-form'
import { readSessionSlug } from './sessions'

const lines = [
  { fund: 'General Project Account', subFund: '' },
  { fund: 'APEC Support Fund', subFund: 'ASF: General Fund' },
]
const typed = (changes: Record<string, unknown> = {}) => ({
  ...{ year: '2027', session: 'Session 1', internalDay: '2027-03-07', finalDay: '2027-03-28' },
  money: [
    { line: 'ASF: General Fund', amount: 'US$ 833,632' },
    { line: '', amount: '' },
  ],
  ...changes,
})
const pathsOf = (changes: Record<string, unknown>) =>
  sessionForm(lines)
    .safeParse(typed(changes))
    .error?.issues.map(({ path }) => path.join('.'))

describe('the form of a session', () => {
  it('reads days and money by fund and sub-fund', () => {
    expect(sessionForm(lines).parse(typed())).toMatchObject({
      year: 2027,
      money: [{ fund: 'APEC Support Fund', subFund: 'ASF: General Fund', amount: 83_363_200 }],
    })
  })
  it('refuses each wrong part beside its field', () => {
    expect(pathsOf({ year: '27' })).toEqual(['year'])
    expect(pathsOf({ session: 'Session 9' })).toEqual(['session'])
    expect(pathsOf({ internalDay: '2027-02-30', finalDay: '' })).toEqual(['internalDay', 'finalDay'])
    expect(pathsOf({ money: [{ line: 'Mine', amount: '-3' }] })).toEqual(['money.0.line', 'money.0.amount'])
    expect(pathsOf({ why: 'x'.repeat(10_000) })).toEqual(['why'])
  })
  it('refuses an internal deadline after the final one, and a fund twice', () => {
    const session = sessionForm(lines).parse(typed())
    expect(checkSession(session).ok).toBe(true)
    expect(checkSession({ ...session, finalDay: '2027-03-07' }).ok).toBe(true)
    expect(checkSession({ ...session, finalDay: '2027-03-06' }).ok).toBe(false)
    expect(checkSession({ ...session, money: [...session.money, ...session.money] }).ok).toBe(false)
  })
})

describe('the deadlines of a session', () => {
  it('run to midnight in Singapore, and keep their hour while their day stays', () => {
    expect(deadlineOn('2027-03-28', undefined)).toBe('2027-03-28T15:59:59.999Z')
    expect(deadlineOn('2027-03-28', '2027-03-28T04:00:00.000Z')).toBe('2027-03-28T04:00:00.000Z')
    expect(deadlineOn('2027-03-29', '2027-03-28T04:00:00.000Z')).toBe('2027-03-29T15:59:59.999Z')
  })
  it('say in words from when to when they were moved', () => {
    const before = { internalDeadline: '2027-03-07T15:59:59.999Z', finalDeadline: '2027-03-28T15:59:59.999Z' }
    expect(movedDeadlines(before, before)).toEqual([])
    expect(movedDeadlines(before, { ...before, finalDeadline: '2027-03-31T15:59:59.999Z' })).toEqual([
      'The final deadline was 28 March 2027, 23:59 Singapore time and is now 31 March 2027, 23:59 Singapore time.',
    ])
  })
  it('and the money are one state, in whatever order the money stands', () => {
    const session = { year: 2027, session: 'Session 1', internalDeadline: 'a', finalDeadline: 'b' }
    const money = [
      { fund: 'A', subFund: '', amount: 1 },
      { fund: 'B', subFund: '', amount: 2 },
    ]
    expect(sessionState({ ...session, money })).toBe(sessionState({ ...session, money: [...money].reverse() }))
    expect(sessionState({ ...session, money })).not.toBe(sessionState({ ...session, money: [] }))
  })
})

it('a session is found by its address', () => {
  expect(readSessionSlug('2026-Session-1')).toEqual({ year: 2026, session: 'Session 1' })
  expect(readSessionSlug('new')).toBeNull()
  expect(readSessionSlug('2026')).toBeNull()
})
