import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facets, filterToQuery, readFilter } from './filter'

const read = (query: string) => readFilter(new URLSearchParams(query))

describe('readFilter', () => {
  it('reads words, choices, part, order and page', () => {
    expect(read('q= wind &status=A&status=B&year=2017&economy=Peru&as=proposing&sort=title&page=3')).toMatchObject({
      q: 'wind',
      chosen: { status: ['A', 'B'], year: ['2017'], economy: ['Peru'], topic: [] },
      economyPart: 'proposing',
      sort: 'title',
      page: 3,
    })
  })

  it('sorts by match where words are given, else newest first', () => {
    expect(read('').sort).toBe('newest')
    expect(read('q=wind').sort).toBe('relevance')
    expect(read('sort=relevance').sort).toBe('newest')
    expect(read('q=wind&sort=newest').sort).toBe('newest')
  })

  it('leaves out what it does not know', () => {
    const plain = read('')
    expect(read('sort=up&as=somehow&page=last&colour=red&status=')).toEqual(plain)
    for (const page of ['0', '-1', '1.5', '1e9', 'NaN']) expect(read(`page=${page}`).page).toBe(1)
    expect(read('status=A&status=A').chosen.status).toEqual(['A'])
  })

  it('keeps to a reasonable size', () => {
    const many = Array.from({ length: 500 }, (_, index) => `topic=${index}`).join('&')
    expect(read(many).chosen.topic).toHaveLength(60)
    expect(read(`q=${'w'.repeat(5_000)}`).q).toHaveLength(300)
  })
})

describe('filterToQuery', () => {
  it('is the shortest address of a filter', () => {
    expect(filterToQuery(read(''))).toBe('')
    expect(filterToQuery(read('as=proposing&page=1&sort=newest'))).toBe('')
    expect(filterToQuery(read('page=2&q=wind+power&economy=Hong+Kong%2C+China'))).toBe(
      '?q=wind+power&economy=Hong+Kong%2C+China&page=2',
    )
  })

  it('is read back as the same filter', () => {
    const aParameter = fc.tuple(
      fc.constantFrom('q', 'sort', 'page', 'as', ...facets.map(facet => facet.key)),
      fc.oneof(fc.constantFrom('title', '2', 'proposing', 'Peru'), fc.string({ unit: 'grapheme', maxLength: 400 })),
    )
    fc.assert(
      fc.property(fc.array(aParameter, { maxLength: 12 }), parameters => {
        const filter = readFilter(new URLSearchParams(parameters))
        const again = read(filterToQuery(filter))
        // In which part an economy is looked for says nothing where none is chosen.
        expect(again).toEqual(filter.chosen.economy.length > 0 ? filter : { ...filter, economyPart: 'any' })
      }),
    )
  })
})
