import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSearch } from './search-query'

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }))

describe('parseSearch', () => {
  it('takes each word as the beginning of a word, a single sign as it is', () => {
    expect(parseSearch('Trade  policy a')).toEqual([
      { words: ['trade'], prefix: true },
      { words: ['policy'], prefix: true },
      { words: ['a'], prefix: false },
    ])
  })

  it('takes quoted words as a phrase, in any quotation marks, closed or not', () => {
    const phrase = { words: ['small', 'firms'], prefix: false }
    for (const typed of ['"small firms"', '“Small firms”', '«small-firms»', '"small firms']) {
      expect(parseSearch(typed)).toEqual([phrase])
    }
    expect(parseSearch('open "small firms" data')).toEqual([
      { words: ['open'], prefix: true },
      phrase,
      { words: ['data'], prefix: true },
    ])
  })

  it('takes a project number as one thing, in every spelling', () => {
    const number = { words: ['cti', '32', '2017a'], prefix: true }
    for (const typed of ['CTI 32 2017A', 'cti-32-2017a', 'CTI 32/2017A', 'cti322017a']) {
      expect(parseSearch(typed), typed).toEqual([number])
    }
    expect(parseSearch('cti-32')).toEqual([
      { words: ['cti'], prefix: true },
      { words: ['32'], prefix: true },
    ])
  })

  it('knows no signs, accents or capitals', () => {
    expect(parseSearch('Perú*')).toEqual(parseSearch('PERU'))
    expect(parseSearch('Peru\u0301')).toEqual(parseSearch('peru'))
    expect(parseSearch('* ? () \' -- 🙂 "" ""')).toEqual([])
  })

  it('stays small, whatever is pasted', () => {
    const terms = parseSearch('word '.repeat(10_000))
    expect(terms).toHaveLength(20)
    expect(parseSearch(`"${'word '.repeat(10_000)}`)[0]?.words).toHaveLength(30)
    expect(parseSearch('w'.repeat(10_000))[0]?.words[0]).toHaveLength(64)
  })

  it('never throws and yields nothing but lower-case letters and digits', () => {
    fc.assert(
      fc.property(anyText, typed => {
        for (const term of parseSearch(typed)) {
          expect(term.words.length).toBeGreaterThan(0)
          for (const word of term.words) {
            expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
            expect(word).toBe(word.toLowerCase())
          }
        }
      }),
    )
  })
})
