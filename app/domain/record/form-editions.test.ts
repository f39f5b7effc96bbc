import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar'
import { editionOf, editionOn, fieldsAsked, formEditions, formStages, wordLimit } from './form-editions'

describe('the editions of the forms', () => {
  it('follow each other without a gap, the last without an end', () => {
    for (const [index, { until }] of formEditions.entries()) {
      const next = formEditions[index + 1]
      expect(until === null ? undefined : addDays(until, 1)).toBe(next?.from)
    }
    expect(new Set(formEditions.map(({ key }) => key)).size).toBe(formEditions.length)
    expect(formEditions.every(({ sources }) => sources.length > 0)).toBe(true)
  })

  it.each([
    ['2009-05-01', '2016', 3],
    ['2018-12-31', '2018', 3],
    ['2019-09-30', '2019', 3],
    ['2019-10-01', '2019-10', 3],
    ['2023-01-01', '2023', 4],
    ['2026-11-26', '2025', 5],
  ])('of %s: %s, a concept note of %i pages', (day, key, pages) => {
    expect(editionOn(day)).toMatchObject({ key, forms: { concept: { pages }, proposal: { pages: 14 } } })
    expect(editionOf(key)).toBe(editionOn(day))
  })

  it('ask for gender in the concept note since Edition 14 of the Guidebook', () => {
    expect(fieldsAsked(editionOn('2019-09-30'), 'concept')).not.toContain('gender')
    expect(fieldsAsked(editionOn('2019-10-01'), 'concept')).toContain('gender')
  })

  it('need only what they ask, and ask the risks and the budget papers of a proposal alone', () => {
    for (const edition of formEditions) {
      for (const stage of formStages)
        expect(fieldsAsked(edition, stage)).toEqual(expect.arrayContaining([...edition.forms[stage].needs]))
      expect(fieldsAsked(edition, 'proposal')).toEqual(expect.arrayContaining(['risks', 'drawdown', 'waivers']))
      expect(fieldsAsked(edition, 'concept')).not.toContain('risks')
    }
  })

  it('take a shorter summary in a concept note', () => {
    const edition = editionOn('2026-11-26')
    expect([wordLimit(edition, 'concept', 'summary'), wordLimit(edition, 'proposal', 'summary')]).toEqual([150, 300])
    expect(wordLimit(edition, 'concept', 'number')).toBeNull()
  })

  it('are not known for a record of the old database', () => {
    expect(editionOf(null)).toBeNull()
  })
})
