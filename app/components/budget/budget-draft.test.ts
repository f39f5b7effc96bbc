import fc from 'fast-check'
import { expect, it } from 'vitest'
import { budgetTotals } from '~/domain/budget/totals'
import { withTravellers } from '~/domain/budget/traveller-lines'
import { aBudget, aBudgetLine } from '../../../tests/factories/a-project'
import { aTraveller } from '../../../tests/factories/a-traveller'
import { draftAfter } from './budget-changed'
import { draftIn, draftOf, sumsOf } from './budget-draft'

const reading = { economies: ['Peru', 'Chile'], day: '2018-01-01' }
const travellers = [aTraveller(), aTraveller({ id: 'chile', economy: 'Chile', fundedBy: 'self' })]
const lines = withTravellers(aBudget(), travellers)

it('adds up to what the server computes from what is saved', () => {
  const sums = sumsOf(draftOf(lines, travellers), reading)
  expect(sums.totals.whole.planned).toEqual(budgetTotals(lines).whole.planned)
  expect(sums.following.map(line => line.id)).toEqual([
    'peru-perDiem',
    'peru-airfare',
    'chile-perDiem',
    'chile-airfare',
  ])
  expect(sums.unread).toBe(0)
})

it('tells of rows that cannot be read yet, and counts them as nothing', () => {
  const draft = draftOf(lines, travellers)
  const sums = sumsOf(
    {
      lines: [...draft.lines, { item: 'Hosting', rate: 'x' }],
      travellers: [{ ...draft.travellers[0], people: 'two' }],
    },
    reading,
  )
  expect(sums.unread).toBe(2)
  expect(sums.lines.at(-1)).toBeNull()
  expect(sums.travellers).toEqual([null])
  expect(sums.totals.whole.planned).toEqual(budgetTotals(aBudget()).whole.planned)
})

it('a line set free is a line of its own, and the sum stays the same', () => {
  const draft = draftOf(lines, travellers)
  const sums = sumsOf(draft, reading)
  const free = draftAfter(draft, { act: 'free', rows: 'lines', index: 1 }, sums)
  expect(free.lines.find(line => line.id === 'peru-airfare')).toMatchObject({ traveller: '' })
  const now = sumsOf(free, reading)
  expect(now.following).toHaveLength(3)
  expect(now.totals.whole.planned).toEqual(sums.totals.whole.planned)
})

it('is read from a form as it was shown', () => {
  const draft = draftOf(
    [
      aBudgetLine({
        id: 'a',
        factors: [
          { count: 2, unit: 'persons' },
          { count: 1.5, unit: 'trips' },
        ],
      }),
    ],
    travellers,
  )
  const form = new FormData()
  draft.lines.forEach((line, at) => {
    for (const [key, value] of Object.entries(line))
      if (typeof value === 'string') form.set(`lines[${at}].${key}`, value)
    line.factors?.forEach((factor, place) => {
      for (const [key, value] of Object.entries(factor)) form.set(`lines[${at}].factors[${place}].${key}`, value ?? '')
    })
  })
  draft.travellers.forEach((row, at) => {
    for (const [key, value] of Object.entries(row)) form.set(`travellers[${at}].${key}`, value)
  })
  expect(draftIn(form)).toEqual(draft)
})

it('splits to the cent: the parts of what is typed are the whole', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999 }),
      fc.integer({ min: 0, max: 999_999 }),
      fc.nat(100),
      (count, rate, share) => {
        const line = aBudgetLine({
          factors: [{ count: count / 100, unit: 'hours' }],
          rate,
          fundedBy: 'split',
          apecPart: 0,
        })
        const whole = budgetTotals([line]).whole.planned.total
        const split = { ...line, apecPart: Math.floor((whole * share) / 100) }
        const { apec, self, total } = sumsOf(draftOf([split], []), reading).totals.whole.planned
        expect([apec, apec + self]).toEqual([split.apecPart, total])
      },
    ),
  )
})
