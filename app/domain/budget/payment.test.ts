import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aBudgetLine } from '../../../tests/factories/a-project'
import { parseMoney } from '../money'
import { drawdownInWords, drawdownProgress } from './drawdown-progress'
import { amountBySource } from './line'
import { maySettle, type Payment, paidByLine } from './payment'
import { paymentForm } from './payment-form'
import { doubtsOf, warningKey, warningsOf } from './payment-warnings'
import { apecMoney, spendingOf, withPaid } from './spending'

const today = '2018-09-01'
const typed = {
  line: 'a',
  source: 'apec',
  amount: '1,234.50',
  on: '2018-08-21',
  payee: 'Hotel',
  reference: '',
  note: '',
}
const read = (changes: Record<string, string>) => paymentForm(today).safeParse({ ...typed, ...changes })
const problem = (changes: Record<string, string>) => read(changes).error?.issues[0]?.message

const aPayment = (changes: Partial<Payment> = {}): Payment => ({
  ...{ seq: 1, number: 'CTI 32 2017A', line: 'a', source: 'apec', amount: 10_000, on: '2018-08-21', payee: 'Hotel' },
  ...{
    reference: '',
    note: '',
    at: '2018-08-22T00:00:00.000Z',
    by: 'X',
    voidedAt: null,
    voidedBy: null,
    voidReason: '',
  },
  ...changes,
})

describe('The form of a payment', () => {
  it.each([
    ['1,234.50', 123_450],
    ['US$ 1234.5', 123_450],
    ['-250', -25_000],
  ])('reads “%s”', (amount, cents) => expect(read({ amount }).data?.amount).toBe(cents))

  it.each([
    ['1.234,50', 'a point before the cents'],
    ['12,50', 'a point before the cents'],
    ['twelve', 'such as 1,234.50, or -250'],
    ['=1+1', 'such as 1,234.50'],
    ['0', 'other than 0'],
    ['', 'Enter the amount'],
    ['999,999,999,999', 'at most'],
  ])('refuses “%s” with a sentence', (amount, words) => expect(problem({ amount })).toContain(words))

  it('takes no day to come, no day that there is not, and nobody paid', () => {
    expect(problem({ on: '2018-09-02' })).toContain('has passed')
    expect(problem({ on: '2018-02-30' })).toContain('Enter the day')
    expect(problem({ on: '0018-02-03' })).toContain('Enter the day')
    expect(problem({ on: '1918-02-03' })).toContain('Check the year')
    expect(problem({ payee: ' ' })).toContain('who was paid')
    expect(problem({ line: '' })).toContain('Choose the budget line')
    expect(problem({ source: 'both' })).toContain('whose money')
  })

  it('reads every amount that it was written from', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), cents => {
        const dollars = (cents / 100).toFixed(2)
        expect(read({ amount: dollars }).data?.amount).toBe(parseMoney(dollars))
      }),
    ))
})

describe('Payments', () => {
  it('count per line and payer unless they are void', () => {
    const payments = [
      aPayment(),
      aPayment({ source: 'self', amount: 500 }),
      aPayment({ amount: 700, voidedAt: '2018-08-23T00:00:00.000Z' }),
      aPayment({ amount: -3_000 }),
    ]
    expect([...paidByLine(payments)]).toEqual([['a', { apec: 7_000, self: 500 }]])
  })

  it('are not refunded beyond what was paid, and not voided under a refund', () => {
    const payments = [aPayment(), aPayment({ amount: -4_000 })]
    expect(maySettle(payments, aPayment({ amount: -6_000 }), 1).ok).toBe(true)
    expect(maySettle(payments, aPayment({ amount: -6_001 }), 1)).toMatchObject({
      reason: expect.stringContaining('60'),
    })
    expect(maySettle(payments, aPayment(), -1)).toMatchObject({ reason: expect.stringContaining('Void the refund') })
  })
})

const split = aBudgetLine({ id: 'a', rate: 100_000, fundedBy: 'split', apecPart: 60_000 })
const other = aBudgetLine({ id: 'b', item: 'Hosting', rate: 50_000, fundedBy: 'self' })
const rule = { variancePercent: 20 }

describe('Warnings', () => {
  const warned = (amount: number, more: Partial<Payment> = {}, approved = 60_000) =>
    doubtsOf({ lines: [split, other], payments: [aPayment()], approved, payment: aPayment({ amount, ...more }) })

  it('are for what goes above the part of the line or the approved money, to the cent', () => {
    expect(warningsOf(warned(50_000))).toEqual([])
    expect(warningsOf(warned(50_001))).toHaveLength(2)
    expect(warningsOf(warned(1_000, {}, 10_999))).toEqual([expect.stringContaining('approved')])
    expect(warningsOf(warned(50_001, { line: 'b', source: 'self' }))).toEqual([expect.stringContaining('“Hosting, ')])
    expect(warningsOf(warned(-50_000))).toEqual([])
  })

  it('are for a voucher that is recorded already, unless that one is void', () => {
    const voucher = { amount: 100, reference: 'V-1', line: 'b', source: 'self' as const }
    const again = (before: Partial<Payment>) =>
      doubtsOf({
        ...{ lines: [split, other], approved: 60_000, payment: aPayment(voucher) },
        payments: [aPayment({ ...voucher, seq: 7, ...before })],
      })
    expect(warningsOf(again({}))).toEqual([expect.stringContaining('Payment 7 has the same reference')])
    expect(warningKey(again({}))).not.toBe('')
    for (const other of [{ reference: '' }, { amount: 101 }, { on: '2018-08-20' }, { voidedAt: today }])
      expect(warningsOf(again(other))).toEqual([])
  })

  it('have another key where the numbers are others', () => {
    expect(warningKey(warned(50_000))).toBe('')
    expect(warningKey(warned(50_001))).not.toBe(warningKey(warned(50_002)))
  })
})

describe('Spending', () => {
  it('keeps what was typed on lines without payments, and counts payments of lines that are gone', () => {
    const lines = [
      { ...split, actualApec: 1 },
      { ...other, actualSelf: 45_000 },
    ]
    const spending = spendingOf(lines, [aPayment(), aPayment({ line: 'gone', amount: 250 })], { rule, hasEnded: false })
    expect(spending.lines.map(one => one.paid?.total)).toEqual([10_000, 45_000])
    expect(spending.gone).toEqual([{ line: 'gone', paid: { apec: 250, self: 0, total: 250 }, payments: 1 }])
    expect(spending.paid).toEqual({ apec: 10_250, self: 45_000, total: 55_250 })
    expect(spending.lines.map(one => one.wanted)).toEqual(['at-end', null])
  })

  it('asks for an explanation at once above plan, and below plan once the project has ended; by the percent of the day', () => {
    const wanted = (amount: number, hasEnded: boolean, variancePercent = 20) =>
      spendingOf([split], [aPayment({ amount })], { rule: { variancePercent }, hasEnded }).lines[0]?.wanted
    expect(wanted(120_000, false)).toBe('now')
    expect(wanted(119_999, false)).toBeNull()
    expect(wanted(110_000, false, 10)).toBe('now')
    expect(wanted(80_000, false)).toBe('at-end')
    expect(wanted(80_000, true)).toBe('now')
    expect(wanted(80_001, true)).toBeNull()
  })

  it('gives back what is left once the project has ended, and never less than nothing', () => {
    expect(apecMoney(100, 60, false)).toEqual({ approved: 100, spent: 60, left: 40, toReturn: null })
    expect(apecMoney(100, 60, true).toReturn).toBe(40)
    expect(apecMoney(100, 160, true)).toMatchObject({ left: -60, toReturn: 0 })
  })

  it('adds up: the whole is the lines and what is gone, and paid and left are the plan', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            line: fc.constantFrom('a', 'b', 'gone'),
            source: fc.constantFrom('apec' as const, 'self' as const),
            amount: fc.integer({ min: -5_000_00, max: 5_000_00 }),
            isVoid: fc.boolean(),
          }),
        ),
        rows => {
          const payments = rows.map(({ isVoid, ...row }) => aPayment({ ...row, voidedAt: isVoid ? today : null }))
          const spending = spendingOf([split, other], payments, { rule, hasEnded: true })
          const counted = rows.reduce((sum, { amount, isVoid }) => (isVoid ? sum : sum + amount), 0)
          expect(spending.paid.total).toBe(counted)
          expect(spending.paid.apec + spending.paid.self).toBe(counted)
          for (const { planned, paid, left } of spending.lines)
            expect(left.total + (paid?.total ?? 0)).toBe(planned.total)
          expect(spending.planned.total).toBe(amountBySource(split).apec + amountBySource(split).self + 50_000)
        },
      ),
    ))

  it('leaves the lines as they are without payments', () =>
    expect(withPaid([split, other], [])).toEqual([split, other]))
})

describe('The drawdown', () => {
  const rows = [
    { date: '2018-06-01', amount: 30_000, purpose: 'Start' },
    { date: '2018-03-01', amount: 10_000, purpose: 'Contract' },
    { date: '2018-12-01', amount: 20_000, purpose: 'End' },
    { date: null, amount: 5_000, purpose: 'Later' },
  ]
  const payments = [
    aPayment({ amount: 12_000, on: '2018-03-01' }),
    aPayment({ amount: 9_000, on: '2018-08-30' }),
    aPayment({ amount: 7_000, on: '2018-08-30', source: 'self' }),
    aPayment({ amount: 6_000, on: '2018-02-01', voidedAt: today }),
  ]

  it('is cumulated beside what APEC really paid by each day, until today', () => {
    const progress = drawdownProgress(rows, payments, today)
    expect(progress.steps.map(({ planned, paid, apart }) => [planned, paid, apart])).toEqual([
      [10_000, 12_000, 2_000],
      [40_000, 12_000, -28_000],
      [60_000, null, null],
      [65_000, null, null],
    ])
    expect(progress.today).toEqual({ planned: 40_000, paid: 21_000, apart: -19_000 })
    expect(drawdownInWords(progress, today)).toContain('Behind the timetable: US$\u00a0190 less')
  })

  it('says nothing before the first day, and without a timetable', () => {
    expect(drawdownInWords(drawdownProgress(rows, payments, '2018-01-01'), '2018-01-01')).toBeNull()
    expect(drawdownProgress([], payments, today)).toEqual({ steps: [], today: null })
  })
})
