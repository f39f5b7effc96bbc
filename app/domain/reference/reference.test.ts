import { describe, expect, it } from 'vitest'
import { referenceSeed } from '~db/seed/reference'
import { actOf, changesOf } from './change'
import { checkEntry, isCode } from './check'
import { type Entry, emptyEntry, entriesOf, findEntry } from './entry'
import { entryForm } from './entry-form'
import { type ReferenceList, referenceLists } from './lists'
import { offeredOn } from './offered'
import { overlap, spanInWords } from './span'

const reference = referenceSeed
const judge = (list: ReferenceList, entry: Entry, before: Entry | null = null, isUsed = false) =>
  checkEntry(list, entry, { before, reference, isUsed })
const known = (list: ReferenceList, key: string): Entry => {
  const found = findEntry(reference, list, key)
  if (!found) throw new Error(`${list} has no ${key}`)
  return found
}
const wrong = (list: ReferenceList, entry: Entry, before: Entry | null = null, isUsed = false) =>
  Object.keys(judge(list, entry, before, isUsed))

const always = { from: null, until: null }
const newForum: Entry = {
  ...emptyEntry,
  key: 'TESTWG',
  name: 'A Working Group that is new',
  committee: 'SCE',
  dated: [{ words: 'TEST', ...always }],
}

describe('an entry of the reference lists', () => {
  it.each(referenceLists)('%s: what the seed holds is right as it is', list => {
    for (const entry of entriesOf(reference, list))
      expect([entry.key, judge(list, entry, entry, true)]).toEqual([entry.key, {}])
  })

  it.each(referenceLists.filter(list => list !== 'economies'))(
    '%s: what the seed holds already cannot be added again',
    list => {
      for (const entry of entriesOf(reference, list)) expect(wrong(list, entry)).toContain('values.key')
    },
  )

  it('takes a new forum, and refuses codes that are none', () => {
    expect(judge('fora', newForum)).toEqual({})
    for (const key of ['', 'E', 'ewg', 'EW G', 'NINELETTR', 'EWG1', 'DRAFT'])
      expect([key, wrong('fora', { ...newForum, key })]).toEqual([key, ['values.key']])
    expect(isCode('EW')).toBe(true)
    expect(wrong('fora', { ...newForum, dated: [{ words: 'T1', ...always }] })).toEqual(['values.dated[0].words'])
    expect(wrong('fora', { ...newForum, dated: [] })).toEqual(['values.dated'])
  })

  it('takes a span of one day and none that ends before it begins', () => {
    const oneDay = { from: '2026-01-01', until: '2026-01-01' }
    expect(judge('fora', { ...newForum, ...oneDay })).toEqual({})
    expect(wrong('fora', { ...newForum, from: '2026-01-02', until: '2026-01-01' })).toEqual(['values.until'])
    expect(wrong('topics', { ...emptyEntry, key: 'Space', from: '2026-01-02', until: '2026-01-01' })).toEqual([
      'values.until',
    ])
  })

  it('refuses rows that have a day in common, and lets them follow each other', () => {
    const until = { words: 'OLD', from: null, until: '2017-12-31' }
    const since = (from: string) => ({ words: 'NEWER', from, until: null })
    expect(judge('fora', { ...newForum, dated: [until, since('2018-01-01')] })).toEqual({})
    expect(wrong('fora', { ...newForum, dated: [until, since('2017-12-31')] })).toEqual(['values.dated[1].from'])
    const chile = known('economies', 'Chile')
    const twice = { ...chile, dated: [...chile.dated, { words: '', from: '2020-01-01', until: null }] }
    expect(wrong('economies', twice, chile)).toEqual(['values.dated[1].from'])
  })

  it('refuses a forum that comes before itself, at once or round a corner, and one that is not known', () => {
    const ofwg = known('fora', 'OFWG')
    expect(wrong('fora', { ...ofwg, predecessors: ['OFWG'] }, ofwg)).toEqual(['values.predecessors'])
    const fwg = known('fora', 'FWG')
    expect(wrong('fora', { ...fwg, predecessors: ['OFWG'] }, fwg)).toEqual(['values.predecessors'])
    expect(wrong('fora', { ...fwg, predecessors: ['NOSUCH'] }, fwg)).toEqual(['values.predecessors'])
  })

  it('refuses a spelling that leads to another entry already', () => {
    const korea = known('economies', 'Korea')
    expect(wrong('economies', { ...korea, spellings: ['vietnam'] }, korea)).toEqual(['values.spellings'])
    expect(wrong('fora', { ...newForum, name: 'Energy Working Group' })).toEqual(['values.name'])
  })

  it('keeps the letter of a fund account and the fund of a sub-fund once projects have them', () => {
    const fund = known('fund-accounts', 'APEC Support Fund')
    const other = { ...emptyEntry, key: 'A New Fund', acronym: 'ANF', suffix: 'A' as const, from: '2030-01-01' }
    expect(wrong('fund-accounts', other)).toEqual(['values.suffix'])
    expect(wrong('fund-accounts', { ...fund, suffix: 'T' }, fund, true)).toEqual(['values.suffix'])
    const subFund = known('sub-funds', 'ASF: Mining')
    const moved = { ...subFund, fund: 'TILF Special Account' }
    expect(wrong('sub-funds', moved, subFund, true)).toEqual(['values.fund'])
    expect(judge('sub-funds', moved, subFund, false)).toEqual({})
    expect(wrong('sub-funds', { ...subFund, fund: 'No such' }, subFund)).toEqual(['values.fund'])
  })
})

describe('its form', () => {
  it('reads what its list has and nothing else', () => {
    const sent = { key: 'Space', name: 'x', suffix: 'A', spellings: 'a', from: '2026-02-01' }
    const read = entryForm('topics').parse({ values: sent })
    expect(read.values).toEqual({ ...emptyEntry, key: 'Space', from: '2026-02-01' })
  })

  it('reads one spelling on a line, each once, and refuses 10,000 characters and days that are none', () => {
    const read = entryForm('economies').parse({ values: { spellings: ' Republic  of Korea\r\n\r\nROK\nROK' } })
    expect(read.values.spellings).toEqual(['Republic of Korea', 'ROK'])
    const refused = (values: Record<string, unknown>) => entryForm('fora').safeParse({ values }).success
    expect(refused({ name: 'x'.repeat(10_000) })).toBe(false)
    expect(refused({ spellings: 'x'.repeat(10_000) })).toBe(false)
    expect(refused({ from: '2026-02-30' })).toBe(false)
    expect(refused({ name: 'A name' })).toBe(true)
  })
})

describe('what is told of a change', () => {
  const ewg = known('fora', 'EWG')

  it('says before and after of what changed, and nothing where nothing did', () => {
    expect(changesOf('fora', ewg, ewg)).toEqual({})
    expect(changesOf('fora', ewg, { ...ewg, until: '2027-12-31', name: 'Energy Group' })).toEqual({
      Name: 'Energy Working Group → Energy Group',
      'Last day': 'none → 31 December 2027',
    })
    const recoded = { ...ewg, dated: [{ words: 'EWG', from: null, until: '2017-12-31' }] }
    expect(changesOf('fora', ewg, recoded)).toEqual({
      'Codes in project numbers': 'EWG: always → EWG: until 31 December 2017',
    })
  })

  it('names what was done', () => {
    expect(actOf(null, ewg)).toBe('Added to a reference list')
    expect(actOf(ewg, { ...ewg, until: '2027-12-31' })).toBe('Ended in a reference list')
    expect(actOf({ ...ewg, until: '2027-12-31' }, ewg)).toBe('Changed in a reference list')
  })

  it('says spans in words', () => {
    expect(spanInWords(always)).toBe('always')
    expect(spanInWords({ from: '2008-01-01', until: null })).toBe('since 1 January 2008')
    expect(overlap({ from: '2008-01-01', until: null }, { from: null, until: '2007-12-31' })).toBe(false)
  })
})

describe('what forms offer', () => {
  const day = '2026-11-22'
  const codes = (present = {}) => offeredOn(reference, day, present).fora.map(forum => forum.acronym)

  it('leaves out what has ended and what has not begun', () => {
    expect(codes()).toContain('EWG')
    expect(codes()).not.toContain('ECSG')
    expect(offeredOn(reference, '2010-06-01').fora.map(forum => forum.acronym)).not.toContain('DESG')
    const ended = { ...reference, topics: [{ name: 'Old', from: null, until: '2026-11-21' }] }
    expect(offeredOn(ended, day).topics).toEqual([])
    expect(offeredOn(ended, '2026-11-21').topics).toHaveLength(1)
  })

  it('keeps the present values, each in its own list', () => {
    expect(codes({ sponsoringForum: 'ECSG', otherFora: ['FWG'] })).toEqual(expect.arrayContaining(['ECSG', 'FWG']))
    const ended = { ...reference, topics: [{ name: 'Old', from: null, until: '2020-01-01' }] }
    expect(offeredOn(ended, day, { topics: ['Old'] }).topics).toHaveLength(1)
  })
})
