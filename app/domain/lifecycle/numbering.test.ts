import { describe, expect, it } from 'vitest'
import { referenceSeed } from '~db/seed/reference'
import { isDraftNumber, isOfSeries, seriesOf } from './numbering'

const series = (forum: string | null, year: number | null, fundAccount: string | null, on = '2027-02-10') =>
  seriesOf({ sponsoringForum: forum, year, fundAccount }, referenceSeed, on)

describe('the series of a number', () => {
  it('has the code that the forum has in the year of the session', () => {
    expect(series('IPEG', 2027, 'APEC Support Fund')).toEqual({ code: 'IPEG', year: 2027, suffix: 'A' })
    expect(series('SMEWG', 2027, 'General Project Account')).toEqual({ code: 'SME', year: 2027, suffix: '' })
  })

  it('is CTI for IPEG up to 2017, whenever it is asked for: CTI 32 2017A was entered in January 2018', () => {
    expect(series('IPEG', 2017, 'APEC Support Fund', '2018-01-26')).toEqual({ code: 'CTI', year: 2017, suffix: 'A' })
    expect(series('IPEG', 2018, 'APEC Support Fund', '2017-12-01')).toEqual({ code: 'IPEG', year: 2018, suffix: 'A' })
  })

  it('goes by the day where a code changes within a year', () => {
    const [any] = referenceSeed.fora
    if (!any) throw new Error('a forum')
    const changed = {
      ...any,
      acronym: 'NEW',
      numberCodes: [
        { code: 'OLD', from: null, until: '2027-06-30' },
        { code: 'NEW', from: '2027-07-01', until: null },
      ],
    }
    const lists = { fora: [changed], fundAccounts: referenceSeed.fundAccounts }
    const values = { sponsoringForum: 'NEW', year: 2027, fundAccount: null }
    expect(seriesOf(values, lists, '2027-06-30')?.code).toBe('OLD')
    expect(seriesOf(values, lists, '2027-07-01')?.code).toBe('NEW')
  })

  it.each([
    ['APEC Support Fund', 'A'],
    ['TILF Special Account', 'T'],
    ['Self-funded', 'S'],
    ['General Project Account', ''],
    [null, ''],
  ])('has for %s the letter “%s”', (fund, suffix) => {
    expect(series('EWG', 2027, fund)?.suffix).toBe(suffix)
  })

  it('is none without a forum that the lists know, or without a year', () => {
    expect(series(null, 2027, null)).toBeNull()
    expect(series('NOBODY', 2027, null)).toBeNull()
    expect(series('EWG', null, null)).toBeNull()
  })
})

describe('a number', () => {
  it('stays where it is of the series already', () => {
    const ours = { code: 'IPEG', year: 2027, suffix: 'A' } as const
    expect(isOfSeries('IPEG 03 2027A', ours)).toBe(true)
    for (const other of ['DRAFT 03 2027', 'IPEG 03 2026A', 'IPEG 03 2027T', 'CTI 03 2027A', 'nothing'])
      expect(isOfSeries(other, ours)).toBe(false)
  })

  it('of a draft is told from those of projects', () => {
    expect(isDraftNumber('DRAFT 01 2027')).toBe(true)
    expect(isDraftNumber('IPEG 01 2027A')).toBe(false)
  })
})
