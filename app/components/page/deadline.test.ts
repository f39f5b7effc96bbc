import { expect, it } from 'vitest'
import { byClockOf } from './deadline'

it('a deadline is told by the reader’s own clock where it shows another time', () => {
  const deadline = '2027-03-28T15:59:59.999Z'
  expect(byClockOf(deadline, 480)).toBeNull()
  expect(byClockOf(deadline, 120)).toBe('28 March 2027, 17:59 your time')
  expect(byClockOf(deadline, -300)).toBe('28 March 2027, 10:59 your time')
  expect(byClockOf(deadline, 540)).toBe('29 March 2027, 00:59 your time')
})
