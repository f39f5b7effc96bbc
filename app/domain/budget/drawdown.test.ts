import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sumCents } from '../money'
import type { DrawdownRow } from '../record/rows'
import { drawdownOf } from './drawdown'

const rows = fc.array(
  fc.record({
    date: fc.option(fc.constantFrom('2018-01-01', '2018-03-01', '2018-12-31'), { nil: null }),
    amount: fc.option(fc.nat(), { nil: null }),
    purpose: fc.constant(''),
  }),
)

it('is read by day, those without one last', () => {
  const row = (date: string | null, amount: number | null): DrawdownRow => ({ date, amount, purpose: '' })
  expect(drawdownOf([row(null, 1), row('2018-03-01', 5), row('2018-01-01', null)], 10)).toMatchObject([
    { date: '2018-01-01', drawn: 0, left: 10 },
    { date: '2018-03-01', drawn: 5, left: 5 },
    { date: null, drawn: 6, left: 4 },
  ])
})

it('ends with the sum of all, and what was drawn and what is left are always the funding', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (timetable, funding) => {
      const drawn = drawdownOf(timetable, funding)
      expect(drawn.at(-1)?.drawn ?? 0).toBe(sumCents(timetable.map(row => row.amount)))
      for (const row of drawn) expect(row.drawn + row.left).toBe(funding)
    }),
  )
})
