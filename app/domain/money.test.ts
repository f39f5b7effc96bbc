import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCents, largestCents, parseMoney, percentOf, sumCents } from './money'

describe('money', () => {
  it.each([
    ['74,932', 7_493_200],
    ['US$ 74 932.50', 7_493_250],
    ['$74,932.5', 7_493_250],
    ['USD 100000', 10_000_000],
    ['100\u00a0000', 10_000_000],
    ['-5', -500],
    ['0', 0],
  ])('reads %s', (text, cents) => expect(parseMoney(text)).toBe(cents))

  it.each(['', 'none', '1,00', '1.234', '1,2345', '1.2.3', '12,345,6', '10%', 'US$', '9'.repeat(30)])(
    'does not read “%s”',
    text => expect(parseMoney(text)).toBeNull(),
  )

  it('reads what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -largestCents, max: largestCents }),
        cents => parseMoney(formatCents(cents)) === cents,
      ),
    )
  })
  it('adds up in whole cents', () => expect(sumCents([10, null, 20])).toBe(30))
  it('knows the share seen in M SCE 02 2013A', () => expect(percentOf(63_660_000, 113_478_400)).toBe(56.1))
  it('has no share of nothing', () => expect(percentOf(0, 0)).toBeNull())
})
