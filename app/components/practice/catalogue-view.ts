import {
  findPractices,
  type PracticeFilter,
  type PublishedPractice,
  practiceFacets,
  practiceFilterToQuery,
  practicesOnPage,
  resultInWords,
  searchedIn,
} from '~/domain/practice/catalogue'
import { practiceThemeTitles } from '~/domain/practice/practice'
import type { FacetCount, Snippet } from '~/domain/record/filter'
import { parseSearch } from '~/domain/record/search-query'
import { snippetOf } from '~/domain/record/snippet'
import type { FacetOption, FacetView } from '../record/facets'
import type { Chosen } from '../record/register-view'

const excerptLength = 240

/** The beginning of a text, cut between words. */
function beginningOf(text: string): Snippet {
  const line = text.replace(/\s+/g, ' ').trim()
  const cut = line.length <= excerptLength ? line : `${line.slice(0, excerptLength).replace(/\s+\S*$/, '')} …`
  return [{ text: cut, hit: false }]
}

/** A practice in the list: where the words were found, else how it begins. */
function rowOf(practice: PublishedPractice, q: string) {
  const { seq, title, theme, economies, forum, number, publishedAt } = practice
  const [, ...texts] = searchedIn(practice)
  const excerpt = (q === '' ? null : snippetOf(texts, parseSearch(q))) ?? beginningOf(practice.description)
  return {
    ...{ seq, title, theme: practiceThemeTitles[theme], economies, forum, number, excerpt },
    publishedOn: publishedAt.slice(0, 10),
  }
}
export type PracticeRow = ReturnType<typeof rowOf>

const optionOf = ({ value, label, count }: FacetCount, chosen: readonly string[]): FacetOption => [
  ...([value, label, count, chosen.includes(value) ? 1 : 0] as const),
]

/** What the page of the catalogue shows of a filter and what it finds, and no more. */
export function catalogueView(all: readonly PublishedPractice[], filter: PracticeFilter) {
  const { found, facets } = findPractices(all, filter)
  const { q, chosen, page } = filter
  const queryOf = (changed: Partial<PracticeFilter>) => practiceFilterToQuery({ ...filter, page: 1, ...changed })
  const views = practiceFacets.map(({ key, title }): FacetView => {
    const options = facets[key].map(count => optionOf(count, chosen[key]))
    return { key, title, options: JSON.stringify(options) }
  })
  const taken = practiceFacets.flatMap(({ key }) =>
    facets[key]
      .filter(({ value }) => chosen[key].includes(value))
      .map(({ value, label }): Chosen => {
        const left = { ...chosen, [key]: chosen[key].filter(one => one !== value) }
        return { words: label, without: queryOf({ chosen: left }) }
      }),
  )
  return {
    ...{ q, page, query: queryOf({}), facets: views, count: found.length, result: resultInWords(found) },
    chosen: [...(q === '' ? [] : [{ words: `“${q}”`, without: queryOf({ q: '' }) }]), ...taken],
    pages: Math.max(1, Math.ceil(found.length / practicesOnPage)),
    rows: found.slice((page - 1) * practicesOnPage, page * practicesOnPage).map(practice => rowOf(practice, q)),
    /** Whether there is anything to search at all. */
    isEmpty: all.length === 0,
  }
}
export type CatalogueView = ReturnType<typeof catalogueView>
