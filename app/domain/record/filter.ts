import { z } from 'zod'
import type { Cents } from '../money'

/** What the register can be narrowed by. Several values of one facet widen (or), several facets narrow (and). */
export const facets = [
  { key: 'status', title: 'Status' },
  { key: 'year', title: 'Year' },
  { key: 'session', title: 'Session' },
  { key: 'forum', title: 'Sponsoring forum' },
  { key: 'committee', title: 'Committee' },
  { key: 'fund', title: 'Fund account' },
  { key: 'subFund', title: 'Sub-fund' },
  { key: 'economy', title: 'Economy' },
  { key: 'type', title: 'Type' },
  { key: 'topic', title: 'Topic' },
  { key: 'initiative', title: 'Initiative' },
] as const
export type FacetKey = (typeof facets)[number]['key']

/** In which part an economy is looked for. */
export const economyParts = ['any', 'proposing', 'co-sponsoring'] as const
export type EconomyPart = (typeof economyParts)[number]

export const sortOrders = [
  { key: 'newest', title: 'Newest first' },
  { key: 'oldest', title: 'Oldest first' },
  { key: 'title', title: 'Title, A to Z' },
  { key: 'value', title: 'Highest value first' },
  { key: 'ending', title: 'Ending soonest first' },
  { key: 'relevance', title: 'Best match first' },
] as const
export type SortOrder = (typeof sortOrders)[number]['key']

export type ProjectFilter = {
  /** The words searched for; empty where none. */
  q: string
  chosen: Record<FacetKey, string[]>
  economyPart: EconomyPart
  sort: SortOrder
  /** From 1. */
  page: number
}

export const pageSize = 25
const longestQuery = 300
const mostChosen = 60

const wholePage = z.coerce.number().int().min(1).max(1_000_000).catch(1)

/** Reads a filter from an address. Never refuses: what it does not know is left out, so that old links keep working. */
export function readFilter(search: URLSearchParams): ProjectFilter {
  const q = (search.get('q') ?? '').slice(0, longestQuery).trim()
  const chosen = Object.fromEntries(
    facets.map(({ key }) => [key, [...new Set(search.getAll(key).filter(value => value !== ''))].slice(0, mostChosen)]),
  ) as Record<FacetKey, string[]>
  const sort = sortOrders.find(order => order.key === search.get('sort'))?.key ?? (q === '' ? 'newest' : 'relevance')
  return {
    q,
    chosen,
    economyPart: economyParts.find(part => part === search.get('as')) ?? 'any',
    sort: sort === 'relevance' && q === '' ? 'newest' : sort,
    page: wholePage.parse(search.get('page') ?? 1),
  }
}

/** The shortest query string that means this filter; "" for the whole register, else beginning with "?". */
export function filterToQuery(filter: ProjectFilter): string {
  const search = new URLSearchParams()
  if (filter.q !== '') search.set('q', filter.q)
  for (const { key } of facets) for (const value of filter.chosen[key]) search.append(key, value)
  if (filter.economyPart !== 'any' && filter.chosen.economy.length > 0) search.set('as', filter.economyPart)
  if (filter.sort !== (filter.q === '' ? 'newest' : 'relevance')) search.set('sort', filter.sort)
  if (filter.page > 1) search.set('page', String(filter.page))
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** A row of the register: what the ledger shows, nothing more. */
export type LedgerRow = {
  number: string
  title: string
  status: string | null
  forum: string | null
  proposing: string[]
  coSponsoring: string[]
  start: string | null
  end: string | null
  apec: Cents
  coFunding: Cents
  /** Where the words were found, when searching: text pieces, the hits marked. */
  found: Snippet | null
}

/** A piece of text around the hits; never HTML. */
export type Snippet = { text: string; hit: boolean }[]

export type FacetCount = { value: string; label: string; count: number }

/** The totals of a result and what it could be narrowed to. Counts of a facet leave out the facet's own choice. */
export type ResultSummary = {
  count: number
  apec: Cents
  coFunding: Cents
  byYear: { year: number; apec: Cents; coFunding: Cents; count: number }[]
  facets: Record<FacetKey, FacetCount[]>
}
