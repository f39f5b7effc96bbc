import type { Cents } from '../money'
import {
  type EconomyPart,
  type FacetCount,
  type FacetKey,
  facets,
  type ProjectFilter,
  type ResultSummary,
} from './filter'

/** What of a project the register counts by. */
export type RegisterFact = {
  /** The database's key of the project. */
  seq: number
  single: Record<SingleFacet, string>
  proposing: string[]
  coSponsoring: string[]
  topics: string[]
  year: number | null
  apec: Cents
  coFunding: Cents
}

const singleFacets = ['status', 'year', 'session', 'forum', 'committee', 'fund', 'subFund', 'type'] as const
export type SingleFacet = (typeof singleFacets)[number]

/**
 * The facts of every project in memory, so that counts for ten facets and any filter take a few milliseconds for
 * 50,000 projects. A project that changed is put again; the database stays the truth.
 */
export type Register = { facts: RegisterFact[]; places: Map<number, number> }

export const emptyRegister = (): Register => ({ facts: [], places: new Map() })

export function putFact(register: Register, fact: RegisterFact): void {
  const place = register.places.get(fact.seq) ?? register.facts.length
  register.places.set(fact.seq, place)
  register.facts[place] = fact
}

const economiesOf = (fact: RegisterFact, part: EconomyPart): string[] =>
  part === 'proposing'
    ? fact.proposing
    : part === 'co-sponsoring'
      ? fact.coSponsoring
      : fact.proposing.concat(fact.coSponsoring)

/** What a project counts as in a facet. */
const valuesIn = (fact: RegisterFact, facet: Exclude<FacetKey, SingleFacet>, part: EconomyPart): string[] =>
  facet === 'topic' ? fact.topics : economiesOf(fact, part)

const isSingle = (facet: FacetKey): facet is SingleFacet => (singleFacets as readonly string[]).includes(facet)

type Test = { facet: FacetKey; passes: (fact: RegisterFact) => boolean }

function testsOf(filter: ProjectFilter): Test[] {
  return facets.flatMap(({ key: facet }): Test[] => {
    const wanted = new Set(filter.chosen[facet])
    if (wanted.size === 0) return []
    if (isSingle(facet)) return [{ facet, passes: fact => wanted.has(fact.single[facet]) }]
    return [{ facet, passes: fact => valuesIn(fact, facet, filter.economyPart).some(value => wanted.has(value)) }]
  })
}

type Counter = Map<string, number>
const count = (counter: Counter, value: string) => counter.set(value, (counter.get(value) ?? 0) + 1)

/**
 * The totals of a filter's result and the counts of each facet. A facet's counts leave out its own choice, so that one
 * sees what another choice would bring. `matches` are the projects that answer the search, null where none is made.
 */
export function summarise(
  register: Register,
  filter: ProjectFilter,
  matches: ReadonlySet<number> | null,
): ResultSummary {
  const tests = testsOf(filter)
  const counters = Object.fromEntries(facets.map(({ key }) => [key, new Map()])) as Record<FacetKey, Counter>
  const years = new Map<number, { year: number; apec: Cents; coFunding: Cents; count: number }>()
  const total = { count: 0, apec: 0, coFunding: 0 }
  for (const fact of register.facts) {
    if (matches && !matches.has(fact.seq)) continue
    const failed = tests.filter(test => !test.passes(fact))
    if (failed.length > 1) continue
    const only = failed[0]?.facet
    for (const { key } of facets) {
      if (only !== undefined && only !== key) continue
      if (isSingle(key)) count(counters[key], fact.single[key])
      else for (const value of new Set(valuesIn(fact, key, filter.economyPart))) count(counters[key], value)
    }
    if (only !== undefined) continue
    total.count += 1
    total.apec += fact.apec
    total.coFunding += fact.coFunding
    if (fact.year !== null) addToYear(years, fact.year, fact)
  }
  return {
    ...total,
    byYear: [...years.values()].sort((a, b) => a.year - b.year),
    facets: Object.fromEntries(
      facets.map(({ key }) => [key, inOrder(key, counters[key], filter.chosen[key])]),
    ) as ResultSummary['facets'],
  }
}

function addToYear(
  years: Map<number, { year: number; apec: Cents; coFunding: Cents; count: number }>,
  year: number,
  fact: RegisterFact,
) {
  const sum = years.get(year) ?? { year, apec: 0, coFunding: 0, count: 0 }
  years.set(year, {
    year,
    apec: sum.apec + fact.apec,
    coFunding: sum.coFunding + fact.coFunding,
    count: sum.count + 1,
  })
}

/** Years newest first, sessions by name, everything else by how many; a choice stays in sight when nothing answers it. */
function inOrder(facet: FacetKey, counter: Counter, chosen: string[]): FacetCount[] {
  for (const value of chosen) if (!counter.has(value)) counter.set(value, 0)
  const rows = [...counter].filter(([value]) => value !== '').map(([value, count]) => ({ value, label: value, count }))
  const byName = (a: FacetCount, b: FacetCount) => (a.value < b.value ? -1 : 1)
  if (facet === 'year') return rows.sort((a, b) => byName(b, a))
  if (facet === 'session') return rows.sort(byName)
  return rows.sort((a, b) => b.count - a.count || byName(a, b))
}
