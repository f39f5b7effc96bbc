import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aBudgetLine } from '../../../tests/factories/a-project'
import { aTraveller } from '../../../tests/factories/a-traveller'
import { sumCents } from '../money'
import { amount, amountBySource, factorsInWords } from './line'
import { lineForm } from './line-form'
import type { Traveller } from './traveller'
import { travellerRoles } from './traveller'
import { travellerForm, typedTraveller } from './traveller-form'
import { freeWhereChanged, linesOfTravellers, travelCost, withSpendingOf, withTravellers } from './traveller-lines'
import { typedLine } from './typed-line'

const cents = fc.integer({ min: 0, max: 900_000 })
const travellers: fc.Arbitrary<Traveller[]> = fc
  .array(
    fc.record({
      role: fc.constantFrom(...travellerRoles),
      people: fc.integer({ min: 0, max: 100 }),
      days: fc.integer({ min: 0, max: 9_000 }).map(hundredths => hundredths / 100),
      perDiem: cents,
      // The usual share of a day, or any amount.
      additional: fc.option(cents, { nil: null }),
      airfare: cents,
      fundedBy: fc.constantFrom('apec', 'self'),
    }),
    { maxLength: 12 },
  )
  .map(rows =>
    rows.map((row, index) =>
      aTraveller({ ...row, id: `t${index}`, additional: row.additional ?? Math.round(row.perDiem * 0.75) }),
    ),
  )

describe('the lines of travellers', () => {
  it('count the additional payment as a part of the days where it is one', () => {
    const said = (changes: Partial<Traveller>) =>
      linesOfTravellers([aTraveller(changes)]).map(line => `${line.item}: ${factorsInWords(line)} at ${line.rate}`)
    expect(said({})).toEqual([
      'Per diem with additional payment: 2 persons × 4.75 days at 24000',
      'Airfare: 2 persons × 1 trips at 180000',
    ])
    expect(said({ additional: 0 })[0]).toBe('Per diem: 2 persons × 4 days at 24000')
    expect(said({ additional: 17_999, airfare: 0 })).toEqual([
      'Per diem: 2 persons × 4 days at 24000',
      'Additional payment: 2 persons × 1 trips at 17999',
    ])
    expect(said({ days: 0, perDiem: 0, additional: 0, airfare: 0 })).toEqual([])
  })

  it('come to what the travel costs, to the cent, and by who pays', () => {
    fc.assert(
      fc.property(travellers, rows => {
        const lines = linesOfTravellers(rows)
        expect(sumCents(lines.map(amount))).toBe(sumCents(rows.map(row => travelCost(row).total)))
        const apec = rows.filter(row => row.fundedBy === 'apec')
        expect(sumCents(lines.map(line => amountBySource(line).apec))).toBe(
          sumCents(apec.map(row => travelCost(row).total)),
        )
        expect(new Set(lines.map(line => line.id)).size).toBe(lines.length)
      }),
    )
  })

  it('are lines like others: their form reads them back as they are', () => {
    fc.assert(
      fc.property(travellers, rows => {
        for (const line of linesOfTravellers(rows)) expect(lineForm.parse(typedLine(line))).toEqual(line)
      }),
      { numRuns: 20 },
    )
  })
})

describe('a budget with travellers', () => {
  const rows = [aTraveller(), aTraveller({ id: 'chile', economy: 'Chile' })]
  const own = aBudgetLine({ id: 'own' })
  const lines = withTravellers([own], rows)

  it('is kept in step: lines follow, stay where they stand, and keep what was spent', () => {
    expect(lines.map(line => line.id)).toEqual([
      'own',
      ...['peru-perDiem', 'peru-airfare', 'chile-perDiem', 'chile-airfare'],
    ])
    expect(withTravellers(lines, rows)).toEqual(lines)
    const spent = lines.map(line => (line.id === 'peru-airfare' ? { ...line, actualApec: 1 } : line)).reverse()
    const dearer = withTravellers(spent, [aTraveller({ airfare: 200_000, people: 3 })])
    expect(dearer.map(line => line.id)).toEqual(['peru-airfare', 'peru-perDiem', 'own'])
    expect(dearer[0]).toMatchObject({ rate: 200_000, actualApec: 1, traveller: 'peru' })
  })

  it('a line that was set free stays as it is, and its row makes no other', () => {
    const free = lines.map(line => (line.id === 'peru-airfare' ? { ...line, traveller: null, rate: 1 } : line))
    expect(withTravellers(free, rows)).toEqual(free)
    expect(
      withTravellers(
        lines.filter(line => line.id !== 'peru-airfare'),
        rows,
      )
        .map(line => line.id)
        .sort(),
    ).toEqual(lines.map(line => line.id).sort())
  })

  it('loses the lines of a row that is gone, but none on which money was spent', () => {
    const spent = lines.map(line => (line.id === 'chile-airfare' ? { ...line, actualSelf: 5 } : line))
    const left = withTravellers(spent, [aTraveller()])
    expect(left.map(line => line.id)).toEqual(['own', 'peru-perDiem', 'peru-airfare', 'chile-airfare'])
    expect(left.at(-1)).toMatchObject({ traveller: null, actualSelf: 5 })
  })

  it('takes what a workbook says over the row: a line that was changed there is set free', () => {
    expect(freeWhereChanged(lines, rows)).toEqual(lines)
    const loaded = lines.map(line => (line.id === 'chile-airfare' ? { ...line, rate: 7 } : { ...line, actualApec: 3 }))
    expect(
      freeWhereChanged(loaded, rows)
        .filter(line => line.traveller === null)
        .map(line => line.id),
    ).toEqual(['own', 'chile-airfare'])
  })

  it('keeps what was spent beside a new plan', () => {
    const spent = [{ ...own, actualApec: 5, explanation: 'It was dearer.' }]
    const planned = [{ ...own, rate: 9 }, aBudgetLine({ id: 'new', actualApec: 1 })]
    expect(withSpendingOf(planned, spent)).toMatchObject([
      { rate: 9, actualApec: 5, explanation: 'It was dearer.' },
      { id: 'new', actualApec: null, explanation: '' },
    ])
  })

  it('is always its own lines and the travel, to the cent', () => {
    fc.assert(
      fc.property(travellers, travellers, (before, after) => {
        const sum = sumCents(withTravellers(withTravellers([own], before), after).map(amount))
        expect(sum).toBe(amount(own) + sumCents(after.map(row => travelCost(row).total)))
      }),
    )
  })
})

describe('the form of a traveller', () => {
  const form = travellerForm(['Peru'], '2027-01-01')
  it('reads back what it shows', () => {
    expect(form.parse(typedTraveller(aTraveller()))).toEqual(aTraveller())
  })
  it('proposes three quarters of a day where no additional payment is entered, and takes an empty row for none', () => {
    const typed = typedTraveller(aTraveller())
    expect(form.parse({ ...typed, additional: ' ' })).toMatchObject({ additional: 18_000 })
    expect(form.parse({ ...typed, additional: '0' })).toMatchObject({ additional: 0 })
    expect(form.parse({ role: 'speaker', fundedBy: 'apec' })).toBe(null)
  })
  it.each([
    ['economy', 'Atlantis', 'Choose the economy from the list.'],
    ['people', '1.5', 'Enter how many people travel as a whole number, such as 2.'],
    ['days', 'four', 'Enter how many as a number with at most two decimals, such as 3 or 2.5.'],
    ['perDiem', 'x', 'Enter the per diem for one day in US dollars, such as 1,250 or 1,250.50.'],
    ['role', 'guest', 'Choose in which role they travel.'],
  ])('refuses %s %s', (key, written, words) => {
    const read = form.safeParse({ ...typedTraveller(aTraveller()), [key]: written })
    expect(read.error?.issues).toMatchObject([{ path: [key], message: words }])
  })
})
