import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grant, Person } from '../access/may'
import { readFilter } from '../record/filter'
import { type LateReport, latenessOf } from './lateness'
import { leftOver, type MoneyGroup, spentOf, total } from './money'
import { type ReachCell, reachByEconomy, reachOf } from './reach'
import { ratesByAudience } from './response-rates'
import { portfolioScope, withinScope } from './scope'

const today = '2020-06-15'
const who = (...grants: Omit<Grant, 'from' | 'until'>[]): Person => ({
  ...{ id: 'p', name: 'P', email: 'p@economy.example' },
  grants: grants.map(grant => ({ ...grant, from: '2010-01-01', until: null })),
})
const filterOf = (query: string) => readFilter(new URLSearchParams(query))

describe('the scope of a portfolio', () => {
  const director = who(
    { role: 'program-director', scopeKind: 'forum', scope: 'IPEG' },
    { role: 'program-director', scopeKind: 'forum', scope: 'SMEWG' },
  )

  it('is all for the committee and for who is granted everywhere, and the fora of a director', () => {
    const scopes = [
      who({ role: 'decision-maker', scopeKind: 'committee', scope: 'BMC' }),
      who({ role: 'auditor', scopeKind: 'everywhere', scope: '' }),
      director,
    ].map(person => portfolioScope(person, 'BMC', today))
    expect(scopes).toEqual([
      { ok: true, scope: { fora: 'all' } },
      { ok: true, scope: { fora: 'all' } },
      { ok: true, scope: { fora: ['IPEG', 'SMEWG'] } },
    ])
  })

  it('is refused to others', () => {
    const overseer = who({ role: 'overseer', scopeKind: 'project', scope: 'CTI 32 2017A' })
    expect(portfolioScope(overseer, 'BMC', today).ok).toBe(false)
    expect(portfolioScope(who(), 'BMC', today).ok).toBe(false)
  })

  it('narrows what is asked for to the fora of a director', () => {
    const fora = { fora: ['IPEG', 'SMEWG'] }
    const forumOf = (query: string) => withinScope(filterOf(query), fora).chosen.forum
    expect(forumOf('')).toEqual(['IPEG', 'SMEWG'])
    expect(forumOf('forum=IPEG&forum=EWG')).toEqual(['IPEG'])
    expect(forumOf('forum=EWG')).toEqual(['IPEG', 'SMEWG'])
    expect(withinScope(filterOf('forum=EWG'), { fora: 'all' }).chosen.forum).toEqual(['EWG'])
  })
})

const cents = fc.integer({ min: 0, max: 10_000_000_000 })
const group = fc.record({
  dimension: fc.constant('status' as const),
  value: fc.option(fc.string()),
  ...{ projects: fc.nat(50), apec: cents, coFunding: cents, withSpending: fc.nat(50), spentApec: cents },
  ...{ spentSelf: cents, completed: fc.nat(50), settled: fc.nat(50), settledApec: cents, settledSpent: cents },
})

describe('the money of a portfolio', () => {
  it('is each project once, whatever other dimensions are there', () => {
    fc.assert(
      fc.property(fc.array(group), fc.array(group), (groups, others) => {
        const elsewhere = others.map((one): MoneyGroup => ({ ...one, dimension: 'fund' }))
        const sums = total([...groups, ...elsewhere])
        expect(sums.apec).toBe(groups.reduce((sum, one) => sum + one.apec, 0))
        expect(sums.projects).toBe(groups.reduce((sum, one) => sum + one.projects, 0))
        if (sums.settled > 0) expect(leftOver(sums)).toBe(sums.settledApec - sums.settledSpent)
        else expect(leftOver(sums)).toBeNull()
        expect(spentOf(sums)).toBe(sums.withSpending === 0 ? null : sums.spentApec + sums.spentSelf)
      }),
    )
  })
})

const cell = fc.record({
  economy: fc.constantFrom('Peru', 'Chile', 'Somewhere', null),
  sex: fc.constantFrom('woman', 'man', 'not-said'),
  part: fc.constantFrom('participant', 'speaker'),
  ...{ places: fc.nat(100), people: fc.nat(100) },
}) as fc.Arbitrary<ReachCell>

describe('the reach of a portfolio', () => {
  it('adds up over sexes and over economies', () => {
    fc.assert(
      fc.property(fc.array(cell), cells => {
        const all = reachOf(cells)
        const parts = reachByEconomy(cells, ['Chile', 'Peru'])
        for (const part of ['participant', 'speaker'] as const) {
          const { women, men, notSaid, places, people } = all[part]
          expect(women + men + notSaid).toBe(places)
          expect(parts.reduce((sum, { reach }) => sum + reach[part].places, 0)).toBe(places)
          expect(parts.reduce((sum, { reach }) => sum + reach[part].people, 0)).toBe(people)
        }
      }),
    )
  })

  it('names the economies in APEC’s order and people from outside last', () => {
    const of = (economy: string | null): ReachCell => ({ economy, sex: 'woman', part: 'speaker', places: 1, people: 1 })
    const order = reachByEconomy([of(null), of('Somewhere'), of('Peru'), of('Chile')], ['Chile', 'Peru'])
    expect(order.map(({ economy }) => economy)).toEqual(['Chile', 'Peru', 'Somewhere', null])
  })
})

it('finds every late report in one range', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5000 })), days => {
      const late = days.map((daysLate, place): LateReport => {
        const report = place % 2 === 0 ? 'monitoring' : 'completion'
        return {
          report,
          place,
          daysLate,
          number: 'EWG 01 2018A',
          title: '',
          forum: null,
          dueOn: today,
          remindedAt: null,
        }
      })
      const bands = latenessOf(late)
      expect(bands.reduce((sum, { monitoring, completion }) => sum + monitoring + completion, 0)).toBe(days.length)
      expect(bands[0]?.monitoring).toBe(late.filter(one => one.report === 'monitoring' && one.daysLate <= 30).length)
    }),
  )
})

it('adds up response rates by who was asked', () => {
  const of = (audience: 'economies' | 'people', asked: number, answered: number) => ({
    ...{ number: 'EWG 01 2018A', place: 1, title: 'Asked', publishedAt: null, audience, asked, answered, declined: 0 },
  })
  expect(ratesByAudience([of('economies', 21, 13), of('people', 50, 46), of('economies', 21, 20)])).toEqual([
    { audience: 'economies', questionnaires: 2, asked: 42, answered: 33, declined: 0 },
    { audience: 'people', questionnaires: 1, asked: 50, answered: 46, declined: 0 },
  ])
})
