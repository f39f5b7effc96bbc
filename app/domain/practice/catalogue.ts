import { z } from 'zod'
import type { IsoMoment } from '../calendar'
import type { FacetCount } from '../record/filter'
import { foldedWords } from '../record/fold'
import { parseSearch, type SearchTerm } from '../record/search-query'
import { type Practice, type PracticeTheme, practiceThemes, practiceThemeTitles } from './practice'

/** A practice as everybody reads it, with the project that found it. */
export type PublishedPractice = Pick<
  Practice,
  'seq' | 'number' | 'title' | 'description' | 'theme' | 'conditions' | 'economies' | 'event' | 'session' | 'on'
> & {
  /** The title of the project, and the acronym of its sponsoring forum. */
  project: string
  forum: string | null
  publishedAt: IsoMoment
}

/** What the catalogue can be narrowed by. Several values of one widen (or), several facets narrow (and). */
export const practiceFacets = [
  { key: 'theme', title: 'Theme' },
  { key: 'economy', title: 'Economy' },
  { key: 'forum', title: 'Forum' },
  { key: 'year', title: 'Year of publication' },
] as const
export type PracticeFacet = (typeof practiceFacets)[number]['key']

export type PracticeFilter = {
  /** The words searched for; empty where none. */
  q: string
  chosen: Record<PracticeFacet, string[]>
  /** From 1. */
  page: number
}

export const practicesOnPage = 20
const longestQuery = 300
const mostChosen = 40
const wholePage = z.coerce.number().int().min(1).max(1_000_000).catch(1)

const perFacet = <Value>(make: (key: PracticeFacet) => Value): Record<PracticeFacet, Value> =>
  Object.fromEntries(practiceFacets.map(({ key }) => [key, make(key)])) as Record<PracticeFacet, Value>

/** Reads a filter from an address. Never refuses: what it does not know finds nothing, or is left out. */
export const readPracticeFilter = (search: URLSearchParams): PracticeFilter => ({
  q: (search.get('q') ?? '').slice(0, longestQuery).trim(),
  chosen: perFacet(key => [...new Set(search.getAll(key).filter(value => value !== ''))].slice(0, mostChosen)),
  page: wholePage.parse(search.get('page') ?? 1),
})

/** The shortest query that means this filter; "" for the whole catalogue, else beginning with "?". */
export function practiceFilterToQuery({ q, chosen, page }: PracticeFilter): string {
  const search = new URLSearchParams()
  if (q !== '') search.set('q', q)
  for (const { key } of practiceFacets) for (const value of chosen[key]) search.append(key, value)
  if (page > 1) search.set('page', String(page))
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

const valuesOf: Record<PracticeFacet, (practice: PublishedPractice) => readonly string[]> = {
  theme: ({ theme }) => [theme],
  economy: ({ economies }) => economies,
  forum: ({ forum }) => (forum === null ? [] : [forum]),
  year: ({ publishedAt }) => [publishedAt.slice(0, 4)],
}

/** Whether the words stand there one after the other, the last one as a beginning where the term says so. */
const says = (words: readonly string[], term: SearchTerm): boolean =>
  words.some((_, at) =>
    term.words.every((word, index) => {
      const found = words[at + index]
      return (
        found !== undefined &&
        (term.prefix && index === term.words.length - 1 ? found.startsWith(word) : found === word)
      )
    }),
  )

/** The texts of a practice that are searched; the number of its project too. */
export const searchedIn = ({ title, description, conditions, number }: PublishedPractice): string[] => [
  ...[title, description, conditions, number],
]

/** A text that is searched for but has no words finds nothing, as in the register. */
function answersSearch(practice: PublishedPractice, q: string, terms: readonly SearchTerm[]): boolean {
  if (q === '') return true
  const texts = searchedIn(practice).map(foldedWords)
  return terms.length > 0 && terms.every(term => texts.some(words => says(words, term)))
}

const isTheme = (value: string): value is PracticeTheme => practiceThemes.some(theme => theme === value)
const labelOf = (facet: PracticeFacet, value: string): string =>
  facet === 'theme' && isTheme(value) ? practiceThemeTitles[value] : value

/** How often each value of a facet occurs; what is chosen stays in sight. Years newest first, else the most first. */
function countsOf(
  facet: PracticeFacet,
  practices: readonly PublishedPractice[],
  chosen: readonly string[],
): FacetCount[] {
  const counts = new Map<string, number>(chosen.map(value => [value, 0]))
  for (const practice of practices)
    for (const value of valuesOf[facet](practice)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const rows = [...counts].map(([value, count]) => ({ value, label: labelOf(facet, value), count }))
  const byLabel = (one: FacetCount, other: FacetCount) => (one.label < other.label ? -1 : 1)
  return facet === 'year'
    ? rows.sort((one, other) => byLabel(other, one))
    : rows.sort((one, other) => other.count - one.count || byLabel(one, other))
}

export type PracticeResult = { found: PublishedPractice[]; facets: Record<PracticeFacet, FacetCount[]> }

/**
 * The practices that a filter finds, in the order in which they come, and the counts of each facet. The counts of a facet
 * leave out its own choice, so that one sees what another choice would bring.
 */
export function findPractices(all: readonly PublishedPractice[], { q, chosen }: PracticeFilter): PracticeResult {
  const terms = parseSearch(q)
  const fails = (practice: PublishedPractice) =>
    practiceFacets.filter(
      ({ key }) => chosen[key].length > 0 && !valuesOf[key](practice).some(value => chosen[key].includes(value)),
    )
  const said = all
    .filter(practice => answersSearch(practice, q, terms))
    .map(practice => ({ practice, failed: fails(practice) }))
  const facets = perFacet(key => {
    const others = said.filter(({ failed }) => failed.every(facet => facet.key === key))
    return countsOf(
      key,
      others.map(({ practice }) => practice),
      chosen[key],
    )
  })
  return { found: said.filter(({ failed }) => failed.length === 0).map(({ practice }) => practice), facets }
}

/** "One best practice", "12 best practices of 3 projects". */
export function resultInWords(found: readonly PublishedPractice[]): string {
  if (found.length === 0) return 'No best practice'
  if (found.length === 1) return 'One best practice'
  const projects = new Set(found.map(({ number }) => number)).size
  return `${found.length} best practices of ${projects === 1 ? 'one project' : `${projects} projects`}`
}

/** A filter in words, for the head of a download: "All best practices", or “visits”; Theme: Skills; Economy: Chile, Peru. */
export function selectionInWords({ q, chosen }: PracticeFilter): string {
  const parts = practiceFacets.flatMap(({ key, title }) =>
    chosen[key].length === 0 ? [] : [`${title}: ${chosen[key].map(value => labelOf(key, value)).join(' or ')}`],
  )
  const words = [...(q === '' ? [] : [`“${q}”`]), ...parts]
  return words.length === 0 ? 'All best practices' : words.join('; ')
}
