import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldedWords } from './fold'

describe('fold', () => {
  it('takes away accents and capitals', () => {
    expect(fold('PERÚ Ñandú Viêt Nam')).toBe('peru nandu viet nam')
  })

  it('changes nothing more a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('foldedWords', () => {
  it('finds letters and digits, and keeps a word whole whose accents are signs of their own', () => {
    expect(foldedWords('CTI-32 2017A: Me\u0301xico’s “e-APEC” (漢字)')).toEqual([
      'cti',
      '32',
      '2017a',
      'mexico',
      's',
      'e',
      'apec',
      '漢字',
    ])
  })

  it('says the same of composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(foldedWords(text.normalize('NFC'))).toEqual(foldedWords(text.normalize('NFD')))
      }),
    )
  })
})
