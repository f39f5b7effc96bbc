import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Snippet } from './filter'
import { parseSearch } from './search-query'
import { snippetOf } from './snippet'

const find = (typed: string, ...texts: string[]) => snippetOf(texts, parseSearch(typed))
const joined = (snippet: Snippet | null) => (snippet ?? []).map(piece => piece.text).join('')
const hits = (snippet: Snippet | null) => (snippet ?? []).filter(piece => piece.hit).map(piece => piece.text)

describe('snippetOf', () => {
  it('marks every hit in a short text, as it is written there', () => {
    expect(find('seminar firm', 'A Seminar for firms; the seminars end.')).toEqual([
      { text: 'A ', hit: false },
      { text: 'Seminar', hit: true },
      { text: ' for ', hit: false },
      { text: 'firms', hit: true },
      { text: '; the ', hit: false },
      { text: 'seminars', hit: true },
      { text: ' end.', hit: false },
    ])
  })

  it('takes the first text that holds a hit, and none where no text does', () => {
    expect(joined(find('wind', 'Nothing here', 'Sun and wind', 'Wind'))).toBe('Sun and wind')
    expect(find('wind', 'Nothing', '')).toBeNull()
    expect(find('***', 'Nothing')).toBeNull()
  })

  it('finds words with accents, composed or not', () => {
    expect(hits(find('mexico', 'In México and in Me\u0301xico'))).toEqual(['México', 'Me\u0301xico'])
  })

  it('marks a phrase as one, and only where the words follow each other', () => {
    expect(hits(find('"small firms"', 'Firms small; small\n firms'))).toEqual(['small firms'])
    expect(find('"small firms"', 'small new firms')).toBeNull()
  })

  it('cuts a long text around the first hit', () => {
    const words = Array.from({ length: 100 }, (_, index) => `w${index}`)
    const snippet = find('w50', words.join(' '))
    expect(joined(snippet)).toBe(`… ${words.slice(42, 74).join(' ')} …`)
    expect(hits(snippet)).toEqual(['w50'])
  })

  it('shows a hit that is longer than a snippet', () => {
    const phrase = Array.from({ length: 30 }, (_, index) => `w${index}`).join(' ')
    expect(hits(find(`"${phrase}"`, `${'before '.repeat(20)}${phrase} ${'after '.repeat(20)}`))).toEqual([phrase])
  })

  it('is a piece of the text and holds a hit', () => {
    const aWord = fc.constantFrom('wind', 'Wind', 'sun', 'énergie', 'e', 'windy', '🙂', '—', '\n', '<b>', 'x y', '1e5')
    const aText = fc.array(aWord, { maxLength: 80 }).map(words => words.join(' '))
    const aQuery = fc.array(fc.constantFrom('wind', 'sun', '"x y"', 'energie', '1e', 'e'), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(aText, aQuery, (text, query) => {
        const snippet = find(query.join(' '), text)
        if (snippet === null) return
        const plain = joined(snippet).replace(/^… /, '').replace(/ …$/, '')
        expect(text.replace(/\s+/g, ' ')).toContain(plain)
        expect(hits(snippet).length).toBeGreaterThan(0)
      }),
    )
  })
})
