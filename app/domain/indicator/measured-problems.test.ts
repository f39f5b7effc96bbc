import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../record/rows'
import type { MeasuredText } from './measured'
import { actualSums, economiesProblem, measuredProblems, periodProblem } from './measured-problems'
import { mayChangeMeasured, mayDecideMeasured, maySubmitMeasured } from './measured-steps'

const anIndicator = (given: Partial<Indicator> = {}): Indicator => ({
  ...{ id: 'i', name: 'Participants', kind: 'count', unit: 'people', scaleTop: null, baseline: null, target: 40 },
  ...{ baselineText: '', targetText: '', baselineOn: null, targetOn: '2018-12-31', countsPeople: true },
  ...{ targetWomen: null, targetMen: null, byEconomy: [], method: '', promise: null },
  ...given,
})
const measured = (given: Partial<MeasuredText> = {}): MeasuredText => ({
  ...{ indicator: 'i', from: '2018-01-01', until: '2018-06-30', value: 20, text: '', women: null, men: null },
  ...{ byEconomy: [], note: '', evidence: null },
  ...given,
})
const told = (value: Partial<MeasuredText>, indicator: Partial<Indicator> = {}) =>
  measuredProblems(anIndicator(indicator), measured(value), '2018-07-01').map(({ field, text }) => `${field}: ${text}`)

describe('a measured value', () => {
  it('whose parts add up, or that has none, can be submitted', () => {
    expect(told({})).toEqual([])
    expect(told({ women: 12, men: 8, byEconomy: [{ economy: 'Peru', value: 20 }] })).toEqual([])
    expect(told({ women: 1, men: 1 }, { countsPeople: false })).toEqual([])
  })

  it('whose parts do not add up is told with the numbers', () => {
    expect(told({ women: 12, men: 9, byEconomy: [{ economy: 'Peru', value: 1 }] })).toEqual([
      'women: 12 women and 9 men are 21 people, but the value is 20.',
      'byEconomy: The economies together are 1 person, but the value is 20.',
    ])
    expect(told({ women: 1 })).toEqual(['men: Enter how many were men beside the 1 woman, or 0.'])
    expect(told({ men: 2 })).toEqual(['women: Enter how many were women beside the 2 men, or 0.'])
  })

  it('tells the parts that its target tells', () => {
    const parts = { targetWomen: 20, byEconomy: [{ economy: 'Peru', target: 40 }] }
    expect(told({}, parts)).toEqual([
      'women: Enter how many were women and how many were men: the target tells them.',
      'byEconomy: Enter how many came from each economy: the target tells them.',
    ])
    expect(told({ value: 0, women: 0, men: 0 }, parts)).toEqual([])
  })

  it('is there, on its scale, and of a period that is over', () => {
    expect(told({ value: null, until: '2018-07-02' })).toEqual([
      'until: The period ends on 2 July 2018, which lies ahead.',
      'value: Enter what was measured.',
    ])
    expect(told({ value: 7 }, { kind: 'scale', scaleTop: 5, countsPeople: false })).toEqual([
      'value: The scale goes from 1 to 5, not to 7.',
    ])
    expect(told({}, { kind: 'text', countsPeople: false })).toEqual(['text: Say what was found.'])
  })

  it('names economies that there are, each once', () => {
    const part = (economy: string) => ({ economy, value: 1 })
    expect(economiesProblem([part('Peru'), part('Chile')], ['Chile', 'Peru'])).toBeNull()
    expect(economiesProblem([part('Atlantis')], ['Peru'])?.text).toBe('“Atlantis” is not an economy of APEC’s list.')
    expect(economiesProblem([part('Peru'), part('Peru')], ['Peru'])?.text).toContain('Peru is named twice.')
  })

  it('is of a period of its own', () => {
    const kept = [{ from: '2018-01-01', until: '2018-06-30' }]
    expect(periodProblem({ from: '2018-07-01', until: '2018-07-01' }, kept)).toBeNull()
    expect(periodProblem({ from: '2018-06-30', until: '2018-12-31' }, kept)?.text).toBe(
      'This period overlaps the one of 1 January 2018 to 30 June 2018, which is kept already.',
    )
    expect(periodProblem({ from: '2018-12-31', until: '2018-07-01' }, kept)?.field).toBe('until')
  })

  it('is locked once it is approved, until the Secretariat returns it', () => {
    expect(
      ['draft', 'submitted', 'approved', 'returned'].map(state => mayChangeMeasured({ state } as never).ok),
    ).toEqual([...[true, false, false, true]])
    expect(maySubmitMeasured({ state: 'returned' }).ok).toBe(true)
    expect(maySubmitMeasured({ state: 'submitted' }).ok).toBe(false)
    expect(maySubmitMeasured({ state: 'approved' }).ok).toBe(false)
    expect(mayDecideMeasured({ state: 'approved' }, 'return').ok).toBe(true)
    expect(mayDecideMeasured({ state: 'approved' }, 'approve').ok).toBe(false)
    expect(mayDecideMeasured({ state: 'draft' }, 'return').ok).toBe(false)
  })

  it('can be submitted exactly where its parts are its value', () => {
    const count = fc.integer({ min: 0, max: 100_000 })
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 9 }), (women, men, off) => {
        const value = women + men
        expect(actualSums(measured({ women, men })).bySex).toBe(value)
        expect(told({ value, women, men })).toEqual([])
        expect(told({ value: value + off, women, men })).toHaveLength(1)
      }),
    )
  })
})
