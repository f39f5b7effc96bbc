import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsBetween } from '../../calendar'
import type { Reference } from '../../reference'
import { emptyValues } from '../empty'
import { plainRisk, type RecordValues } from '../record'
import { rowsFrom, stepsOf } from './plan-steps'
import { copiedParts, linesForAnother, takeOver } from './take-over'
import { valuesOfTemplate } from './template'
import { templates } from './templates'

let count = 0
const newId = () => `new-${++count}`

const reference: Reference = {
  ...{ economies: [], committees: [], fundAccounts: [], subFunds: [] },
  fora: [
    {
      acronym: 'SMEWG',
      name: '',
      committee: null,
      predecessors: [],
      numberCodes: [],
      otherSpellings: [],
      from: null,
      until: null,
    },
  ],
  topics: [
    { name: 'Trade', from: null, until: null },
    { name: 'Telex', from: null, until: '1999-12-31' },
  ],
  initiatives: [{ name: 'Small firms', about: '', from: null, until: null }],
}
const setting = { start: '2027-07-15', newId, reference, day: '2027-02-10' }

const source: RecordValues = {
  ...emptyValues(),
  number: 'CTI 32 2017A',
  title: 'A seminar',
  apecFunding: 100,
  expectedStart: '2018-01-01',
  proponents: [
    {
      slot: 1,
      name: 'Somebody',
      jobTitle: null,
      organization: null,
      postalAddress: 'a',
      telephone: 'b',
      fax: null,
      email: 'c',
      from: null,
      until: null,
    },
  ],
  summary: 'What it is for.',
  projectOverseers: 'Somebody oversees it.',
  waivers: 'Advance payment.',
  topics: ['Trade', 'Telex'],
  initiative: 'Small firms',
  otherFora: ['SMEWG', 'GONE'],
  coSponsoringEconomies: ['Peru'],
  workPlan: [
    {
      timeline: 'December 2017-January 2018',
      start: '2017-12-01',
      end: '2018-01-31',
      activity: 'Begin',
      output: 'Begun',
      responsible: 'Somebody',
    },
    {
      timeline: 'August 2018',
      start: '2018-08-01',
      end: '2018-08-31',
      activity: 'Meet',
      output: 'Met',
      responsible: '',
    },
    { timeline: 'Some day', start: null, end: null, activity: 'Think', output: '', responsible: '' },
  ],
  risks: [{ ...plainRisk('Few come', 'Invite'), likelihood: 2, owner: 'Somebody', state: 'occurred' }],
}

describe('the work plan of an earlier project', () => {
  it('begins with the new start, though the old one began before its project; no old month stays', () => {
    const { workPlan } = takeOver(source, ['workPlan'], setting)
    expect(workPlan?.map(({ timeline, start, end }) => [timeline, start, end])).toEqual([
      ['July 2027 to August 2027', '2027-07-01', '2027-08-31'],
      ['March 2028', '2028-03-01', '2028-03-31'],
      ['', null, null],
    ])
    expect(workPlan?.map(row => row.responsible)).toEqual(['', '', ''])
  })

  it('tells its months in words where no start is known yet', () => {
    const { workPlan } = takeOver(source, ['workPlan'], { ...setting, start: null })
    expect(workPlan?.map(({ timeline, start }) => [timeline, start])).toEqual([
      ['Months 1 to 2', null],
      ['Month 9', null],
      ['', null],
    ])
  })

  it('keeps the distance and the length of its activities in months, wherever it is moved', () => {
    const month = fc.integer({ min: 0, max: 40 })
    const step = fc.record({
      months: fc.tuple(month, month).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
      activity: fc.constant('a'),
      output: fc.constant(''),
    })
    const day = fc.constantFrom('2027-01-31', '2028-02-29', '2027-12-01')
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), day, (steps, start) => {
        const rows = rowsFrom(steps, start)
        expect(rows.map(row => monthsBetween(start, row.start ?? ''))).toEqual(steps.map(({ months }) => months.from))
        const least = Math.min(...steps.map(({ months }) => months.from))
        expect(stepsOf(rows, null).map(({ months }) => months)).toEqual(
          steps.map(({ months }) => ({ from: months.from - least, to: months.to - least })),
        )
      }),
    )
  })
})

describe('what is taken over', () => {
  it('is what was chosen, and never people, numbers, money or decisions', () => {
    expect(takeOver(source, [], setting)).toEqual({})
    expect(takeOver(source, ['topics'], setting)).toEqual({ topics: ['Trade'], initiative: 'Small firms' })
    expect(takeOver(source, ['risks'], setting).risks).toEqual([{ ...plainRisk('Few come', 'Invite'), likelihood: 2 }])
    const all = takeOver(source, copiedParts, setting)
    expect(all).toMatchObject({ summary: 'What it is for.', otherFora: ['SMEWG'], coSponsoringEconomies: ['Peru'] })
    for (const key of [
      'number',
      'title',
      'apecFunding',
      'proponents',
      'projectOverseers',
      'waivers',
      'expectedStart',
      'links',
    ])
      expect(all, key).not.toHaveProperty(key)
  })

  it('leaves out of budget lines what was spent and who travelled, under new names', () => {
    const line = {
      ...{ id: 'old', category: 'other' as const, item: 'Hosting', factors: [{ count: 1, unit: 'days' }], rate: 100 },
      ...{
        fundedBy: 'apec' as const,
        apecPart: null,
        note: 'A hall',
        actualApec: 90,
        actualSelf: 0,
        explanation: 'x',
        traveller: 't',
      },
    }
    const [copied] = linesForAnother([line], () => 'new')
    expect(copied).toEqual({ ...line, id: 'new', actualApec: null, actualSelf: null, explanation: '', traveller: null })
  })
})

describe.each(templates.map(template => [template.title, template] as const))('%s', (_, template) => {
  const { workPlan, risks, indicators } = valuesOfTemplate(template, { start: '2027-07-01', newId })

  it('has a whole frame: a plan in order up to the completion report, risks with prevention, indicators with a method', () => {
    const starts = workPlan.map(row => row.end ?? '')
    expect(starts.at(-1)).toBe(starts.toSorted().at(-1))
    expect(workPlan.at(-1)?.output).toContain('Completion Report')
    expect(workPlan.every(row => row.activity !== '' && row.output !== '' && row.timeline !== '')).toBe(true)
    expect(risks.length).toBeGreaterThanOrEqual(4)
    expect(risks.every(risk => risk.prevention.length > 20)).toBe(true)
    expect(indicators.every(indicator => indicator.method !== '')).toBe(true)
    expect(indicators.some(indicator => indicator.countsPeople)).toBe(true)
  })

  it('states no target, no date of another year and nothing in brackets to fill in', () => {
    expect(
      indicators.every(
        ({ target, baseline, targetOn, targetText }) => !target && !baseline && !targetOn && !targetText,
      ),
    ).toBe(true)
    expect(JSON.stringify([template.workPlan, risks])).not.toMatch(/\b(19|20)\d\d\b|[[\]](?=\w)\w+\]|…|xx/i)
  })
})
