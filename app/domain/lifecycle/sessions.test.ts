import { describe, expect, it } from 'vitest'
import { dayInSingapore, endOfDayInSingapore, formatSingapore, isLater, sessionName } from './sessions'

describe('Singapore time', () => {
  it('is eight hours ahead, over midnight and the new year', () => {
    expect(formatSingapore('2027-03-28T15:59:59.999Z')).toBe('28 March 2027, 23:59 Singapore time')
    expect(formatSingapore('2026-12-31T16:00:00.000Z')).toBe('1 January 2027, 00:00 Singapore time')
    expect(dayInSingapore('2026-12-31T15:59:59.999Z')).toBe('2026-12-31')
    expect(dayInSingapore('2026-12-31T16:00:00.000Z')).toBe('2027-01-01')
  })

  it('ends a day with its last millisecond', () => {
    expect(endOfDayInSingapore('2027-03-28')).toBe('2027-03-28T15:59:59.999Z')
    expect(dayInSingapore(endOfDayInSingapore('2028-02-29'))).toBe('2028-02-29')
  })
})

describe('sessions', () => {
  const first = { year: 2027, session: 'Session 1' }
  it('come one after the other', () => {
    expect(isLater({ year: 2027, session: 'Session 2' }, first)).toBe(true)
    expect(isLater({ year: 2028, session: 'Session 1' }, { year: 2027, session: 'Session 2' })).toBe(true)
    expect(isLater(first, first)).toBe(false)
    expect(isLater({ year: 2026, session: 'Session 3' }, first)).toBe(false)
  })
  it('are named by year and session', () => expect(sessionName(first)).toBe('2027 Session 1'))
})
