import { describe, expect, it } from 'vitest'
import { formatNumber, numberToSlug, parseNumber, slugToNumber } from './number'

const normal = (text: string) => {
  const number = parseNumber(text)
  return number && formatNumber(number)
}

describe('project numbers', () => {
  it.each([
    ['CTI 32 2017A', 'CTI 32 2017A'],
    ['EWG 06/2005', 'EWG 06 2005'],
    ['ATC 12/2008A', 'ATC 12 2008A'],
    ['FWG 01-2010A', 'FWG 01 2010A'],
    ['CTI-IPEG 36/2010T', 'CTI 36 2010T'],
    ['CD012014S', 'CD 01 2014S'],
    ['EWG 22/2015A', 'EWG 22 2015A'],
    ['m sce 02 2013a', 'M SCE 02 2013A'],
    ['CTI_32_2017A', 'CTI 32 2017A'],
    ['EWG 6/2005', 'EWG 06 2005'],
    ['CTI – 32 – 2017A', 'CTI 32 2017A'],
    ['CTI 32 2017 A', 'CTI 32 2017A'],
    ['DRAFT-1000-2026', 'DRAFT 1000 2026'],
    ['CTI\u00a032\u00a02017A\u00a0', 'CTI 32 2017A'],
  ])('reads %s as %s', (text, number) => expect(normal(text)).toBe(number))

  it.each([
    '',
    'CTI',
    '32 2017A',
    'CTI 32',
    'CTI 32 2017B',
    'CTI 32 1817A',
    'CTI 1000 2017A',
    '../../etc',
    'CTI 32 2017A; DROP',
  ])('does not take “%s” for one', text => expect(parseNumber(text)).toBeNull())
  it('has an address and back', () => {
    expect(numberToSlug('M SCE 02 2013A')).toBe('M-SCE-02-2013A')
    expect(slugToNumber('M-SCE-02-2013A')).toBe('M SCE 02 2013A')
    expect(slugToNumber('cti-32-2017a')).toBe('CTI 32 2017A')
    expect(slugToNumber(numberToSlug('DRAFT 1234 2026'))).toBe('DRAFT 1234 2026')
    expect(slugToNumber('nothing')).toBeNull()
  })
})
