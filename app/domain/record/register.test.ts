import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { economyParts, type FacetKey, facets, type ProjectFilter, readFilter } from './filter'
import { emptyRegister, putFact, type RegisterFact, type SingleFacet, summarise } from './register'

const nothing: Record<SingleFacet, string> = {
  ...{ status: '', year: '', session: '', forum: '' },
  ...{ committee: '', fund: '', subFund: '', type: '', initiative: '' },
}

const fact = (seq: number, changes: Partial<RegisterFact> = {}): RegisterFact => ({
  seq,
  single: nothing,
  proposing: [],
  coSponsoring: [],
  topics: [],
  year: null,
  apec: 0,
  coFunding: 0,
  ...changes,
})

const registerOf = (facts: RegisterFact[]) => {
  const register = emptyRegister()
  for (const one of facts) putFact(register, one)
  return register
}

const filterOf = (choose: Partial<Record<FacetKey, string[]>>, rest: Partial<ProjectFilter> = {}): ProjectFilter => {
  const filter = readFilter(new URLSearchParams())
  return { ...filter, ...rest, chosen: { ...filter.chosen, ...choose } }
}

const names = ['a', 'b', 'c']
const some = fc.subarray(names)
const aFact = fc.record({
  single: fc.record({
    ...{ status: fc.constantFrom('', ...names), session: fc.constantFrom('', ...names) },
    ...{ forum: fc.constantFrom('', ...names), type: fc.constantFrom('', ...names) },
  }),
  year: fc.option(fc.constantFrom(2016, 2017, 2018)),
  proposing: some,
  coSponsoring: some,
  topics: some,
  apec: fc.nat(1_000),
  coFunding: fc.nat(1_000),
})
const factsOf = (list: (typeof aFact extends fc.Arbitrary<infer T> ? T : never)[]) =>
  list.map(({ single, ...rest }, seq) =>
    fact(seq, { ...rest, single: { ...nothing, ...single, year: rest.year === null ? '' : String(rest.year) } }),
  )
const aFilter = fc
  .record({
    choose: fc.record(
      {
        ...{ status: some, session: some, forum: some, type: some, topic: some, economy: some },
        year: fc.subarray(['2016', '2017', '1999']),
      },
      { requiredKeys: [] },
    ),
    economyPart: fc.constantFrom(...economyParts),
  })
  .map(({ choose, economyPart }) => filterOf(choose, { economyPart }))

/** What a project counts as, written down once more and slowly. */
function valuesOf(one: RegisterFact, facet: FacetKey, filter: ProjectFilter): string[] {
  if (facet === 'topic') return one.topics
  if (facet !== 'economy') return one.single[facet] === '' ? [] : [one.single[facet]]
  const asked = {
    any: [one.proposing, one.coSponsoring],
    proposing: [one.proposing],
    'co-sponsoring': [one.coSponsoring],
  }
  return [...new Set(asked[filter.economyPart].flat())]
}

const passes = (one: RegisterFact, filter: ProjectFilter, but?: FacetKey) =>
  facets
    .filter(({ key }) => key !== but && filter.chosen[key].length > 0)
    .every(({ key }) => valuesOf(one, key, filter).some(value => filter.chosen[key].includes(value)))

describe('summarise', () => {
  it('agrees with a count by hand', () => {
    fc.assert(
      fc.property(
        fc.array(aFact, { maxLength: 25 }),
        aFilter,
        fc.option(fc.uniqueArray(fc.nat(24))),
        (list, filter, found) => {
          const facts = factsOf(list)
          const matches = found && new Set(found)
          const searched = facts.filter(one => matches === null || matches.has(one.seq))
          const wanted = searched.filter(one => passes(one, filter))
          const summary = summarise(registerOf(facts), filter, matches)
          expect(summary.count).toBe(wanted.length)
          expect(summary.apec).toBe(wanted.reduce((sum, one) => sum + one.apec, 0))
          expect(summary.coFunding).toBe(wanted.reduce((sum, one) => sum + one.coFunding, 0))
          for (const { year, count, apec, coFunding } of summary.byYear) {
            const then = wanted.filter(one => one.year === year)
            expect([count, apec, coFunding]).toEqual([
              then.length,
              then.reduce((sum, one) => sum + one.apec, 0),
              then.reduce((sum, one) => sum + one.coFunding, 0),
            ])
          }
          for (const { key } of facets) {
            const counts = new Map(filter.chosen[key].map(value => [value, 0]))
            for (const one of searched.filter(candidate => passes(candidate, filter, key)))
              for (const value of valuesOf(one, key, filter)) counts.set(value, (counts.get(value) ?? 0) + 1)
            expect(new Map(summary.facets[key].map(row => [row.value, row.count]))).toEqual(counts)
          }
        },
      ),
    )
  })

  it('counts a project once where an economy both proposes and co-sponsors', () => {
    const register = registerOf([fact(1, { proposing: ['Peru'], coSponsoring: ['Peru', 'Chile'] })])
    expect(summarise(register, filterOf({}), null).facets.economy).toEqual([
      { value: 'Chile', label: 'Chile', count: 1 },
      { value: 'Peru', label: 'Peru', count: 1 },
    ])
  })

  it('puts the newest year first, sessions by name, the rest by how many', () => {
    const of = (seq: number, year: number, session: string, status: string) =>
      fact(seq, { year, single: { ...nothing, year: String(year), session, status } })
    const register = registerOf([of(1, 2016, 'S2', 'z'), of(2, 2018, 'S1', 'a'), of(3, 2017, 'S2', 'z')])
    const summary = summarise(register, filterOf({ status: ['never'] }), null)
    expect(summary.count).toBe(0)
    const all = summarise(register, filterOf({}), null).facets
    expect(all.year.map(row => row.value)).toEqual(['2018', '2017', '2016'])
    expect(all.session.map(row => row.value)).toEqual(['S1', 'S2'])
    expect(all.status.map(row => row.value)).toEqual(['z', 'a'])
    expect(summary.facets.status.map(row => [row.value, row.count])).toEqual([
      ['z', 2],
      ['a', 1],
      ['never', 0],
    ])
  })
})

describe('putFact', () => {
  it('puts a project that changed in the place of what it was', () => {
    const register = registerOf([fact(7, { apec: 1 }), fact(9, { apec: 10 }), fact(7, { apec: 100 })])
    expect(summarise(register, filterOf({}), null)).toMatchObject({ count: 2, apec: 110 })
  })
})
