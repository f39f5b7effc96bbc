import { type EconomyPart, type FacetKey, filterToQuery, type ProjectFilter } from '~/domain/record/filter'
import { paths } from '~/paths'
import type { Cell } from '../model'

/** The usual order of a list, from its first page: what a link from a number leads to. */
const fromTheTop = (filter: ProjectFilter): ProjectFilter => ({
  ...filter,
  page: 1,
  sort: filter.q === '' ? 'newest' : 'relevance',
})

/** The list of the very projects that were counted. */
export const listOf = (filter: ProjectFilter): string => `${paths.projects}${filterToQuery(fromTheTop(filter))}`

/** The list of those among them that have one value of a facet. */
export const listWhere = (filter: ProjectFilter, facet: FacetKey, value: string, part?: EconomyPart): string =>
  listOf({
    ...filter,
    chosen: { ...filter.chosen, [facet]: [value] },
    economyPart: part ?? filter.economyPart,
  })

/** A label with the list behind it; what a record does not give cannot be asked for, and leads nowhere. */
export const labelled = (label: string, href: string | null): Cell => (href === null ? label : { value: label, href })
