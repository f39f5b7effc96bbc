import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitProblems, hitsByMonth, inOrder, monthInWords, parseMonth, sumOfHits } from './hits'
import type { MonthOfHits } from './output'

const hit = (month: string, visits = 0, downloads: number | null = null): MonthOfHits => ({ month, visits, downloads })

describe('web hits', () => {
  it.each([
    ['2020-04', '2020-04'],
    ['2020-4', '2020-04'],
    [' 04/2020 ', '2020-04'],
    ['4.2020', '2020-04'],
    ['April 2020', '2020-04'],
    ['apr. 2020', '2020-04'],
    ['Sept 2020', '2020-09'],
    ['13/2020', null],
    ['2020-00', null],
    ['Smarch 2020', null],
    ['=2020-04', null],
    ['', null],
  ])('of the month “%s”', (text, month) => expect(parseMonth(text)).toBe(month))

  it('have each month once, and none that lies ahead', () => {
    expect(hitProblems([hit('2020-04'), hit('2020-03'), hit('2020-04'), hit('2020-06')], '2020-05-31')).toEqual([
      { row: 2, text: 'April 2020 stands here twice. Enter each month once.' },
      { row: 3, text: 'June 2020 has not begun yet.' },
    ])
    expect(hitProblems([hit('2020-05')], '2020-05-01')).toEqual([])
    expect(monthInWords('2020-12')).toBe('December 2020')
    expect(inOrder([hit('2020-10'), hit('2019-11')]).map(({ month }) => month)).toEqual(['2019-11', '2020-10'])
  })

  it('tell no downloads where nobody counted them', () => {
    expect(sumOfHits([hit('2020-04', 5), hit('2020-05', 7)])).toEqual({ visits: 12, downloads: null })
    expect(sumOfHits([hit('2020-04', 5, 0), hit('2020-05', 7)])).toEqual({ visits: 12, downloads: 0 })
    expect(hitsByMonth([{ hits: [hit('2020-04', 5)] }, { hits: [hit('2020-04', 1, 2)] }])).toEqual([
      hit('2020-04', 6, 2),
    ])
  })

  it('come to the same sums by month and by place', () => {
    const month = fc.integer({ min: 1, max: 12 }).map(at => `2020-${String(at).padStart(2, '0')}`)
    const count = fc.integer({ min: 0, max: 1_000_000 })
    const hits = fc.array(fc.record({ month, visits: count, downloads: fc.option(count) }))
    fc.assert(
      fc.property(fc.array(fc.record({ hits })), places => {
        const months = hitsByMonth(places)
        expect(sumOfHits(months)).toEqual(sumOfHits(places.flatMap(place => place.hits)))
        expect(hitProblems(months, '2020-12-31')).toEqual([])
        expect(months).toEqual(inOrder(months))
      }),
    )
  })
})
