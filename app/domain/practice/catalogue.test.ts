import { describe, expect, it } from 'vitest'
import {
  findPractices,
  type PublishedPractice,
  practiceFilterToQuery,
  readPracticeFilter,
  resultInWords,
  selectionInWords,
} from './catalogue'
import { citationOf } from './citation'

const aPractice = (seq: number, more: Partial<PublishedPractice> = {}): PublishedPractice => ({
  ...{ seq, number: 'CTI 32 2017A', project: 'IP for SMEs', forum: 'IPEG', title: `Practice ${seq}` },
  ...{ description: 'Advisers visit firms.', theme: 'policy', conditions: 'An office.', economies: ['Chile'] },
  ...{ event: 'Seminar', session: '', on: null, publishedAt: `2026-03-0${seq}T08:00:00.000Z` },
  ...more,
})
const all = [
  aPractice(4, { theme: 'skills', economies: ['Chile', 'Peru'], title: 'Schools visit Perú’s inventors' }),
  aPractice(3, { theme: 'skills', number: 'SME 01 2020', forum: 'SMEWG', publishedAt: '2025-03-01T08:00:00.000Z' }),
  aPractice(2, { economies: ['Japan'], conditions: 'A law on valuation.' }),
]
const filter = (query: string) => readPracticeFilter(new URLSearchParams(query))
const found = (query: string) => findPractices(all, filter(query)).found.map(({ seq }) => seq)

describe('the catalogue of practices', () => {
  it.each<[string, number[]]>([
    ['', [4, 3, 2]],
    ['q=valuation', [2]],
    ['q=advis', [4, 3, 2]],
    ['q=peru', [4]],
    ['q="visit firms" skills', []],
    ['q="advisers visit"', [4, 3, 2]],
    ['q=…', []],
    ['q=SME012020', [3]],
    ['theme=skills', [4, 3]],
    ['theme=skills&economy=Peru', [4]],
    ['economy=Peru&economy=Japan', [4, 2]],
    ['forum=SMEWG', [3]],
    ['year=2026', [4, 2]],
    ['theme=unheard-of', []],
  ])('finds by %s', (query, seqs) => {
    expect(found(query)).toEqual(seqs)
  })

  it('counts what another choice of a facet would bring', () => {
    const { facets } = findPractices(all, filter('theme=skills&forum=IPEG'))
    expect(facets.theme.map(({ label, count }) => [label, count])).toEqual([
      ['Policies and programmes', 1],
      ['Skills and awareness', 1],
    ])
    expect(facets.forum.map(({ value, count }) => [value, count])).toEqual([
      ['IPEG', 1],
      ['SMEWG', 1],
    ])
    expect(facets.economy.map(({ value }) => value)).toEqual(['Chile', 'Peru'])
    expect(findPractices(all, filter('')).facets.year.map(({ value }) => value)).toEqual(['2026', '2025'])
  })

  it('keeps a choice in sight that finds nothing', () => {
    expect(findPractices(all, filter('forum=EWG')).facets.forum).toContainEqual({
      value: 'EWG',
      label: 'EWG',
      count: 0,
    })
  })

  it('is addressed by the shortest query', () => {
    const query = '?q=visit&theme=skills&economy=Chile&economy=Peru&page=2'
    expect(practiceFilterToQuery(filter(query.slice(1)))).toBe(query)
    expect(practiceFilterToQuery(filter('page=1&q=&theme='))).toBe('')
    expect(filter('page=nonsense').page).toBe(1)
  })

  it('says what was found and for what', () => {
    expect(resultInWords(all)).toBe('3 best practices of 2 projects')
    expect(resultInWords(all.slice(2))).toBe('One best practice')
    expect(selectionInWords(filter('q=visit&theme=skills&economy=Chile&economy=Peru'))).toBe(
      '“visit”; Theme: Skills and awareness; Economy: Chile or Peru',
    )
  })

  it('is cited with whose it is, its project and its permanent address', () => {
    const address = 'https://dossier.example.org/practices/4'
    expect(citationOf(aPractice(4, { economies: ['Chile', 'Hong Kong, China'] }), { forum: 'IPEG', address })).toBe(
      'Chile; Hong Kong, China: “Practice 4”, APEC best practice 4. From the project “IP for SMEs” (CTI 32 2017A) of the IPEG. Published on 4 March 2026 in Dossier, the register of APEC projects: https://dossier.example.org/practices/4',
    )
  })
})
