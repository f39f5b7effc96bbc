import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../record/rows'
import { approvedOf, reachedInWords, reachedOf } from './reached'

const anIndicator = (given: Partial<Indicator> = {}): Indicator => ({
  ...{ id: 'i', name: 'Participants', kind: 'count', unit: 'people', scaleTop: null, baseline: null, target: 40 },
  ...{ baselineText: '', targetText: '', baselineOn: null, targetOn: '2018-12-31', countsPeople: true },
  ...{ targetWomen: null, targetMen: null, byEconomy: [], method: '', promise: null },
  ...given,
})
const plain = { countsPeople: false }
const value = (until: string, given: number | null, more = {}) => ({
  ...{ until, value: given, text: '', women: null, men: null, byEconomy: [] as { economy: string; value: number }[] },
  ...more,
})

describe('what was reached of an indicator', () => {
  it('adds up over the periods of a count, with its parts', () => {
    const first = value('2018-06-30', 20, { women: 12, men: 8, byEconomy: [{ economy: 'Peru', value: 20 }] })
    const second = value('2018-12-31', 14, { women: 4, men: 10, byEconomy: [{ economy: 'Chile', value: 14 }] })
    const reached = reachedOf(anIndicator(), [first, second])
    expect(reached).toEqual({
      ...{ value: 34, text: '', women: 16, men: 18, share: 85, isReached: false, periods: 2, until: '2018-12-31' },
      byEconomy: [
        { economy: 'Peru', value: 20 },
        { economy: 'Chile', value: 14 },
      ],
    })
    expect(reachedInWords(anIndicator(), reached)).toBe('34 people, 85 % of the target of 40 people')
    const money = anIndicator({ kind: 'amount', target: 1_000_000, ...plain })
    expect(reachedInWords(money, reachedOf(money, [value('2018-06-30', 250_050)]))).toBe(
      'US$\u00a02,500.50, 25.01 % of the target of US$\u00a010,000',
    )
  })

  it('is the latest percentage, step of a scale, or words', () => {
    const percent = anIndicator({ kind: 'percent', target: 80, baseline: 50, ...plain })
    const later = [value('2018-12-31', 84), value('2018-06-30', 90)]
    expect(reachedOf(percent, later)).toMatchObject({ value: 84, share: 105, isReached: true, until: '2018-12-31' })
    const words = anIndicator({ kind: 'text', targetText: 'An agreed plan', target: null, ...plain })
    const said = [value('2018-06-30', null, { text: 'A draft' }), value('2018-12-31', null, { text: '' })]
    expect(reachedOf(words, said)).toMatchObject({ value: null, text: 'A draft', share: null, periods: 1 })
    expect(reachedInWords(words, reachedOf(words, []))).toBe('Not measured yet')
  })

  it('that was to go down counts the way down', () => {
    const down = anIndicator({ kind: 'percent', baseline: 60, target: 20, ...plain })
    expect(reachedOf(down, [value('2018-12-31', 30)])).toMatchObject({ share: 75, isReached: false })
    expect(reachedOf(down, [value('2018-12-31', 20)])).toMatchObject({ share: 100, isReached: true })
    const fewer = anIndicator({ baseline: 60, target: 20, ...plain })
    expect(reachedOf(fewer, [value('2018-12-31', 10)])).toMatchObject({ share: null, isReached: true })
    expect(reachedOf(anIndicator({ target: 0 }), [value('2018-12-31', 10)]).share).toBeNull()
  })

  it('is nothing before anything was measured', () => {
    expect(reachedOf(anIndicator(), [])).toMatchObject({ value: null, women: null, share: null, isReached: null })
    expect(reachedOf(anIndicator(), [value('2018-12-31', null)]).value).toBeNull()
    expect(approvedOf([{ state: 'draft' }, { state: 'approved' }])).toHaveLength(1)
  })

  const aCount = fc.integer({ min: 0, max: 100_000 })
  const part = fc.record({ economy: fc.constantFrom('Peru', 'Chile', 'Japan', 'Korea'), value: aCount })
  const period = fc
    .record({ byEconomy: fc.array(part, { maxLength: 21 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ byEconomy, share }, at = 0) => {
      const sum = byEconomy.reduce((all, one) => all + one.value, 0)
      const women = Math.round(sum * share)
      return value(`2018-01-${String(at + 1).padStart(2, '0')}`, sum, { women, men: sum - women, byEconomy })
    })

  it('keeps its parts adding up over all periods, in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.array(period, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 10_000 }),
        (all, target) => {
          const reached = reachedOf(anIndicator({ target }), all)
          expect((reached.women ?? 0) + (reached.men ?? 0)).toBe(reached.value)
          expect(reached.byEconomy.reduce((sum, one) => sum + one.value, 0)).toBe(reached.value)
          expect(new Set(reached.byEconomy.map(one => one.economy)).size).toBe(reached.byEconomy.length)
          expect(reached.share).toBe(Math.round(((reached.value ?? 0) / target) * 10_000) / 100)
          const turned = reachedOf(anIndicator({ target }), [...all].reverse())
          expect({ ...turned, byEconomy: [] }).toEqual({ ...reached, byEconomy: [] })
        },
      ),
    )
  })
})
