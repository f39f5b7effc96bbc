import {
  type FacetKey,
  facets,
  filterToQuery,
  type ProjectFilter,
  pageSize,
  type ResultSummary,
  sortOrders,
} from '~/domain/record/filter'
import type { FacetOption, FacetView } from './facets'

type Options = { key: FacetKey; title: string; options: FacetOption[] }

/** A choice that is in force, and the address of the list without it. */
export type Chosen = { words: string; without: string }

const without = (filter: ProjectFilter, key: keyof ProjectFilter['chosen'], value: string): string =>
  filterToQuery({
    ...filter,
    page: 1,
    chosen: { ...filter.chosen, [key]: filter.chosen[key].filter(each => each !== value) },
  })

/** Values that are chosen but found nowhere stay visible, with a count of 0, so that they can be taken back. */
const optionsOf = (
  filter: ProjectFilter,
  summary: ResultSummary,
  key: keyof ProjectFilter['chosen'],
): FacetOption[] => {
  const chosen = filter.chosen[key]
  const found = summary.facets[key].map(
    ({ value, label, count }): FacetOption => [value, label, count, chosen.includes(value) ? 1 : 0],
  )
  const lost = chosen.filter(value => !summary.facets[key].some(option => option.value === value))
  return [...lost.map((value): FacetOption => [value, value, 0, 1]), ...found]
}

/** Without words there is no best match. */
const withoutSearch = ({ sort }: ProjectFilter) => (sort === 'relevance' ? 'newest' : sort)

/** The usual order has no value of its own, so that a search begun from a list is ordered by its best match. */
const ordersOf = ({ q, sort }: ProjectFilter) => {
  const usual = q === '' ? 'newest' : 'relevance'
  const wordOf = (key: ProjectFilter['sort']) => (key === usual ? '' : key)
  const possible = sortOrders.filter(({ key }) => key !== 'relevance' || q !== '')
  return { sort: wordOf(sort), sorts: possible.map(({ key, title }) => ({ value: wordOf(key), title })) }
}

const chosenOf = (filter: ProjectFilter, views: Options[]): Chosen[] => [
  ...(filter.q === ''
    ? []
    : [{ words: `“${filter.q}”`, without: filterToQuery({ ...filter, q: '', sort: withoutSearch(filter), page: 1 }) }]),
  ...views.flatMap(({ key, options }) =>
    options
      .filter(([, , , chosen]) => chosen === 1)
      .map(([value, label]) => ({ words: label, without: without(filter, key, value) })),
  ),
]

/** What the register's page shows of a filter and its result, as small as it can be sent. */
export function registerView(filter: ProjectFilter, summary: ResultSummary) {
  const views = facets.map(({ key, title }) => ({ key, title, options: optionsOf(filter, summary, key) }))
  const pages = Math.max(1, Math.ceil(summary.count / pageSize))
  return {
    q: filter.q,
    ...ordersOf(filter),
    economyPart: filter.economyPart,
    facets: views.map((view): FacetView => ({ ...view, options: JSON.stringify(view.options) })),
    chosen: chosenOf(filter, views),
    count: summary.count,
    apec: summary.apec,
    coFunding: summary.coFunding,
    byYear: summary.byYear,
    page: filter.page,
    pages,
    /** The address without a page; downloads take the same. */
    query: filterToQuery({ ...filter, page: 1 }),
  }
}

export type RegisterView = ReturnType<typeof registerView>
