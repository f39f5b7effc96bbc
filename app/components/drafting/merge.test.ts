import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeTexts } from './merge'

const before = 'The seminar takes three days. Fifty people come. A guide is published.'

describe('Two texts that began as one', () => {
  it('are brought together where each changed another place', () => {
    const mine = before.replace('three', 'two')
    const theirs = before.replace('A guide is published.', 'A free guide is published online.')
    expect(mergeTexts(before, mine, theirs)).toBe(
      'The seminar takes two days. Fifty people come. A free guide is published online.',
    )
  })
  it('are left to the author where both changed the same place', () => {
    expect(mergeTexts(before, before.replace('Fifty', 'Sixty'), before.replace('Fifty', 'Forty'))).toBeNull()
    expect(mergeTexts('', 'Mine.', 'Theirs.')).toBeNull()
    expect(mergeTexts(before, `${before} Mine.`, `${before} Theirs.`)).toBeNull()
  })
  it('are the same again where one of them did not change or both changed alike', () => {
    const word = fc.constantFrom('a', 'b', 'c', ' ', '\n', '.', 'ä')
    const text = fc.array(word, { maxLength: 12 }).map(words => words.join(''))
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(mergeTexts(base, base, other)).toBe(other)
        expect(mergeTexts(base, other, base)).toBe(other)
        expect(mergeTexts(base, other, other)).toBe(other)
      }),
    )
  })
  it('give the same whoever is called mine', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 10 }).map(words => words.join(''))
    fc.assert(
      fc.property(text, text, text, (base, one, other) => {
        expect(mergeTexts(base, one, other)).toBe(mergeTexts(base, other, one))
      }),
    )
  })
})
