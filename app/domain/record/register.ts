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

export const singleFacets = [
  ...(['status', 'year', 'session', 'forum', 'committee', 'fund', 'subFund', 'type', 'initiative'] as const),
] as const
export type SingleFacet = (typeof singleFacets)[number]

/** Texts as small numbers: a facet has few values, however many projects there are. */
type Words = { texts: string[]; codes: Map<string, number> }

/** Codes of one facet for each project: one, or several that stand together in `pool`. Rows are places. */
type Single = { codes: Uint16Array }
type Several = { from: Uint32Array; count: Uint16Array; pool: Uint16Array; used: number }

/**
 * The facts of every project in memory, in columns of numbers, so that counts for ten facets and any filter take few
 * milliseconds for 50,000 projects. A project that changed is put again; the database stays the truth.
 */
export type Register = {
  size: number
  places: Map<number, number>
  words: Record<FacetKey, Words>
  single: Single[]
  economies: Record<EconomyPart, Several>
  topics: Several
  years: (number | null)[]
  apec: Cents[]
  coFunding: Cents[]
}

const perFacet = <Value>(make: (key: FacetKey) => Value): Record<FacetKey, Value> =>
  Object.fromEntries(facets.map(({ key }) => [key, make(key)])) as Record<FacetKey, Value>

const noneYet = (): Several => ({
  from: new Uint32Array(64),
  count: new Uint16Array(64),
  pool: new Uint16Array(64),
  used: 0,
})

export const emptyRegister = (): Register => ({
  size: 0,
  places: new Map(),
  words: perFacet(() => ({ texts: [], codes: new Map() })),
  single: singleFacets.map(() => ({ codes: new Uint16Array(64) })),
  economies: { proposing: noneYet(), 'co-sponsoring': noneYet(), any: noneYet() },
  topics: noneYet(),
  ...{ years: [], apec: [], coFunding: [] },
})

/** The numbers with room for at least so many. */
function withRoom<Numbers extends Uint16Array | Uint32Array>(numbers: Numbers, wanted: number): Numbers {
  if (wanted <= numbers.length) return numbers
  const larger = numbers instanceof Uint16Array ? new Uint16Array(wanted * 2) : new Uint32Array(wanted * 2)
  larger.set(numbers)
  return larger as Numbers
}

function codeOf({ texts, codes }: Words, text: string): number {
  const known = codes.get(text)
  if (known !== undefined) return known
  codes.set(text, texts.length)
  return texts.push(text) - 1
}

const codesOf = (words: Words, texts: readonly string[]) => [...new Set(texts)].map(text => codeOf(words, text))

/** Puts a project's codes at the end of the pool; those it had stay behind, which a few changes a day can afford. */
function putSeveral(column: Several, place: number, codes: readonly number[]): void {
  column.from = withRoom(column.from, place + 1)
  column.count = withRoom(column.count, place + 1)
  column.pool = withRoom(column.pool, column.used + codes.length)
  column.from[place] = column.used
  column.count[place] = codes.length
  column.pool.set(codes, column.used)
  column.used += codes.length
}

export function putFact(register: Register, fact: RegisterFact): void {
  const { places, words, economies } = register
  const place = places.get(fact.seq) ?? register.size
  if (place === register.size) register.size += 1
  places.set(fact.seq, place)
  singleFacets.forEach((facet, at) => {
    const column = register.single[at]
    if (!column) return
    column.codes = withRoom(column.codes, place + 1)
    column.codes[place] = codeOf(words[facet], fact.single[facet])
  })
  putSeveral(economies.proposing, place, codesOf(words.economy, fact.proposing))
  putSeveral(economies['co-sponsoring'], place, codesOf(words.economy, fact.coSponsoring))
  putSeveral(economies.any, place, codesOf(words.economy, [...fact.proposing, ...fact.coSponsoring]))
  putSeveral(register.topics, place, codesOf(words.topic, fact.topics))
  register.years[place] = fact.year
  register.apec[place] = fact.apec
  register.coFunding[place] = fact.coFunding
}

/** The column of a facet, as this filter understands it. */
const columnOf = (register: Register, facet: FacetKey, part: EconomyPart): Single | Several =>
  facet === 'topic'
    ? register.topics
    : facet === 'economy'
      ? register.economies[part]
      : (register.single[singleFacets.indexOf(facet)] as Single)

/** A choice in force: the column it looks at, and which codes pass. */
type Test = { facet: FacetKey; passing: Uint8Array; column: Single | Several }

const testsOf = (register: Register, { chosen, economyPart }: ProjectFilter): Test[] =>
  facets
    .filter(({ key }) => chosen[key].length > 0)
    .map(({ key: facet }) => {
      const { texts, codes } = register.words[facet]
      const passing = new Uint8Array(texts.length)
      for (const value of chosen[facet]) passing[codes.get(value) ?? texts.length] = 1
      return { facet, passing, column: columnOf(register, facet, economyPart) }
    })

function passes({ column, passing }: Test, place: number): boolean {
  if ('codes' in column) return passing[column.codes[place] ?? 0] === 1
  const from = column.from[place] ?? 0
  for (let at = from; at < from + (column.count[place] ?? 0); at += 1) {
    if (passing[column.pool[at] ?? 0] === 1) return true
  }
  return false
}

/** Which tests a project fails: none, the facet of the only one, or several. */
function failedBy(tests: readonly Test[], place: number): FacetKey | 'none' | 'several' {
  let only: FacetKey | 'none' = 'none'
  for (const test of tests) {
    if (passes(test, place)) continue
    if (only !== 'none') return 'several'
    only = test.facet
  }
  return only
}

const add = (counts: Uint32Array, code: number) => {
  counts[code] = (counts[code] ?? 0) + 1
}

/** Adds each of these projects to the counts of the codes it has in a column. */
function countAt(column: Single | Several, places: readonly number[], counts: Uint32Array): void {
  if ('codes' in column) {
    const { codes } = column
    for (const place of places) add(counts, codes[place] ?? 0)
    return
  }
  const { from, count, pool } = column
  for (const place of places) {
    const start = from[place] ?? 0
    const end = start + (count[place] ?? 0)
    for (let at = start; at < end; at += 1) add(counts, pool[at] ?? 0)
  }
}

/** Where the projects stand that a search found, or all of them. */
function candidates({ size, places }: Register, matches: Iterable<number> | null): number[] {
  if (matches === null) return Array.from({ length: size }, (_, place) => place)
  const found: number[] = []
  for (const seq of matches) {
    const place = places.get(seq)
    if (place !== undefined) found.push(place)
  }
  return found
}

/**
 * The totals of a filter's result and the counts of each facet. A facet's counts leave out its own choice, so that one
 * sees what another choice would bring. `matches` are the projects that answer the search, null where none is made.
 */
export function summarise(register: Register, filter: ProjectFilter, matches: Iterable<number> | null): ResultSummary {
  const tests = testsOf(register, filter)
  const result: number[] = []
  const without = new Map<FacetKey, number[]>(tests.map(({ facet }) => [facet, []]))
  for (const place of candidates(register, matches)) {
    const failed = failedBy(tests, place)
    if (failed === 'none') result.push(place)
    else if (failed !== 'several') without.get(failed)?.push(place)
  }
  const countsOf = (facet: FacetKey): Uint32Array => {
    const counts = new Uint32Array(register.words[facet].texts.length)
    const column = columnOf(register, facet, filter.economyPart)
    countAt(column, result, counts)
    countAt(column, without.get(facet) ?? [], counts)
    return counts
  }
  return {
    ...totalsOf(register, result),
    facets: perFacet(key => inOrder(key, register.words[key], countsOf(key), filter.chosen[key])),
  }
}

function totalsOf({ years, apec, coFunding }: Register, places: readonly number[]): Omit<ResultSummary, 'facets'> {
  const total = { count: places.length, apec: 0, coFunding: 0 }
  const sums = new Map<number, ResultSummary['byYear'][number]>()
  for (const place of places) {
    const money = { apec: apec[place] ?? 0, coFunding: coFunding[place] ?? 0 }
    total.apec += money.apec
    total.coFunding += money.coFunding
    const year = years[place] ?? null
    if (year === null) continue
    const sum = sums.get(year)
    if (sum) {
      sum.apec += money.apec
      sum.coFunding += money.coFunding
      sum.count += 1
    } else sums.set(year, { year, ...money, count: 1 })
  }
  return { ...total, byYear: [...sums.values()].sort((a, b) => a.year - b.year) }
}

/** Years newest first, sessions by name, everything else by how many; a choice stays in sight when nothing answers it. */
function inOrder(facet: FacetKey, { texts, codes }: Words, counts: Uint32Array, chosen: string[]): FacetCount[] {
  const row = (value: string, count: number): FacetCount => ({ value, label: value, count })
  const rows = texts
    .map((value, code) => row(value, counts[code] ?? 0))
    .filter(({ value, count }) => value !== '' && (count > 0 || chosen.includes(value)))
  for (const value of chosen) if (!codes.has(value)) rows.push(row(value, 0))
  const byName = (a: FacetCount, b: FacetCount) => (a.value < b.value ? -1 : 1)
  if (facet === 'year') return rows.sort((a, b) => byName(b, a))
  if (facet === 'session') return rows.sort(byName)
  return rows.sort((a, b) => b.count - a.count || byName(a, b))
}
