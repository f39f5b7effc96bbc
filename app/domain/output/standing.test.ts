import { describe, expect, it } from 'vitest'
import { countOutputs, type Delivery, mayRemoveOutput, standingInWords, standingOf, toExplain } from './standing'

const output = (changes: Partial<Delivery> = {}): Delivery => ({
  ...{ planned: 3, plannedOn: '2018-06-30', delivered: null, deliveredOn: null },
  ...changes,
})
const on = (today: string, end: string | null = '2018-12-31') => ({ today, end })

describe('where an output stands', () => {
  it.each([
    ['on its day', output(), '2018-06-30', 'open', 'Due by 30 June 2018'],
    ['the day after', output(), '2018-07-01', 'late', 'Was due by 30 June 2018, 1 day late'],
    [
      'of no day of its own',
      output({ plannedOn: null }),
      '2019-01-02',
      'late',
      'Was due by 31 December 2018, 2 days late',
    ],
    ['delivered in part', output({ delivered: 2 }), '2018-06-30', 'open', 'Due by 30 June 2018; 2 of 3'],
    [
      'delivered',
      output({ delivered: 3, deliveredOn: '2018-06-30' }),
      '2019-01-01',
      'delivered',
      'Delivered on 30 June 2018',
    ],
    [
      'delivered late',
      output({ delivered: 4, deliveredOn: '2018-07-12' }),
      '2019-01-01',
      'delivered-late',
      'Delivered on 12 July 2018, 12 days late; 4 of 3',
    ],
    [
      'fewer and late',
      output({ delivered: 2, deliveredOn: '2018-07-12' }),
      '2019-01-01',
      'fewer',
      'Delivered on 12 July 2018, 12 days late; 2 of 3',
    ],
  ] as const)('%s', (_, one, today, standing, words) => {
    expect(standingOf(one, on(today))).toBe(standing)
    expect(standingInWords(one, on(today))).toBe(words)
  })

  it('moves with the end of the project where it has no day of its own, and is never late where nothing is known', () => {
    const open = output({ plannedOn: null })
    expect(standingOf(open, on('2019-01-02', '2020-06-30'))).toBe('open')
    expect(standingOf(open, on('2030-01-01', null))).toBe('open')
    expect(standingInWords(open, on('2030-01-01', null))).toBe('No day is planned')
  })

  it('asks for an explanation of what came fewer or later', () => {
    expect(toExplain(output({ delivered: 1 }), null)).toBeNull()
    expect(toExplain(output({ delivered: 1, deliveredOn: '2018-06-01' }), null)).toBe('Fewer came than planned')
    expect(toExplain(output({ delivered: 1, deliveredOn: '2018-07-01' }), null)).toContain('and later')
    expect(toExplain(output({ delivered: null, deliveredOn: '2018-07-01' }), null)).toBe('It came later than planned')
    expect(toExplain(output({ delivered: 3, deliveredOn: '2018-06-01' }), null)).toBeNull()
  })

  it('lets it leave the register only while nothing came of it', () => {
    expect(mayRemoveOutput(output(), 0).ok).toBe(true)
    expect(mayRemoveOutput(output(), 1).ok).toBe(false)
    expect(mayRemoveOutput(output({ deliveredOn: '2018-06-30' }), 0).ok).toBe(false)
  })

  it('is counted', () =>
    expect(countOutputs([output(), output({ deliveredOn: '2018-07-01' })], on('2018-08-01'))).toEqual({
      ...{ all: 2, delivered: 1, late: 1 },
    }))
})
