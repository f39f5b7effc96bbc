import { type FacetKey, filterToQuery, type ResultSummary, readFilter } from '~/domain/record/filter'

const shelves: { facet: FacetKey; title: string }[] = [
  { facet: 'status', title: 'Status' },
  { facet: 'topic', title: 'Topic' },
  { facet: 'forum', title: 'Forum' },
  { facet: 'economy', title: 'Economy' },
]

const shown = 8

/** Ways into the register from the first page: the fullest choices of some facets. */
export const browseView = (summary: ResultSummary) =>
  shelves.map(({ facet, title }) => ({
    title,
    ways: [...summary.facets[facet]]
      .sort((a, b) => b.count - a.count)
      .slice(0, shown)
      .map(({ value, label, count }) => ({
        words: label,
        count,
        query: filterToQuery(readFilter(new URLSearchParams([[facet, value]]))),
      })),
  }))
