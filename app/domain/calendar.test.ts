import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  formatMoment,
  isIsoDate,
  lastOfMonth,
  monthsBetween,
  parseDayFirst,
} from './calendar'

const aDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('the calendar', () => {
  it('reads dates with the day first', () => {
    expect(parseDayFirst('31/12/2018')).toBe('2018-12-31')
    expect(parseDayFirst('1.2.2018')).toBe('2018-02-01')
  })
  it.each(['31/02/2018', '00/01/2018', '12/31/2018', '29/02/2019', '31/12/18', ''])('has no day %s', text =>
    expect(parseDayFirst(text)).toBeNull(),
  )
  it('knows leap years', () => {
    expect(isIsoDate('2000-02-29')).toBe(true)
    expect(isIsoDate('1900-02-29')).toBe(false)
  })
  it('writes dates that nobody can mistake', () => {
    expect(formatDate('2018-01-01')).toBe('1 January 2018')
    expect(formatMoment('2018-07-31T09:14:00.000Z')).toBe('31 July 2018, 09:14 UTC')
  })
  it('counts months to the last day where a month is shorter', () => {
    expect(addMonths('2018-12-31', 2)).toBe('2019-02-28')
    expect(addMonths('2018-01-31', -2)).toBe('2017-11-30')
    expect(lastOfMonth('2020-02-03')).toBe('2020-02-29')
    expect(monthsBetween('2017-12-05', '2018-02-01')).toBe(2)
  })
  it('counts days there and back', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
    )
  })
})
