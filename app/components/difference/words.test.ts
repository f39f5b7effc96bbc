import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Piece } from '~/domain/difference/change'
import { wordsThatDiffer } from './words'

const said = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'kept' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`)).join('')

describe('words', () => {
  test.each([
    ['two women speak', 'three women speak', '{-two-}{+three+} women speak'],
    [
      'at least two women speak there',
      'at least three men speak there',
      'at least {-two women-}{+three men+} speak there',
    ],
    ['It ends.', 'It ends in May.', 'It ends{+ in May+}.'],
    ['One.\nTwo.\n', 'One.\nNew.\nTwo.\n', 'One.\n{+New.\n+}Two.\n'],
    ['', 'All new', '{+All new+}'],
    ['Same', 'Same', 'Same'],
  ])('%j became %j', (before, after, pieces) => {
    expect(said(wordsThatDiffer(before, after))).toBe(pieces)
  })

  test('a paragraph of which little stayed is told whole', () => {
    const pieces = wordsThatDiffer('We hold a seminar in Lima.', 'Economies answer twelve questions.')
    expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })

  test('what is left when the effort is spent is told whole', () => {
    const pieces = wordsThatDiffer('We hold a seminar in Lima.', 'We hold a seminar in Seoul.', { left: 0 })
    expect(said(pieces)).toBe('{-We hold a seminar in Lima.-}{+We hold a seminar in Seoul.+}')
  })

  test('the pieces are both texts, to the letter', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'the', ' ', '  ', '\n', '\n\n', '.', ',', "don't", 'é', '漢字', '€'), {
        maxLength: 30,
      })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordsThatDiffer(before, after)
        const without = (kind: Piece['kind']) =>
          pieces
            .filter(piece => piece.kind !== kind)
            .map(piece => piece.text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([before, after])
      }),
    )
  })
})
