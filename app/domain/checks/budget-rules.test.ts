import { describe, expect, it } from 'vitest'
import { aBudgetLine, aProject } from '../../../tests/factories/a-project'
import { aTraveller } from '../../../tests/factories/a-traveller'
import { checkFactsOf } from '../../../tests/factories/check-facts'
import type { BudgetLine } from '../budget/line'
import type { Traveller } from '../budget/traveller'
import type { RecordValues } from '../record/record'
import { budgetRules } from './budget-rules'
import type { CheckFacts, Found } from './check'

type Given = {
  values?: Partial<RecordValues>
  lines?: Partial<BudgetLine>[]
  travellers?: Partial<Traveller>[]
  approved?: number
}

const own = { category: 'directLabour', fundedBy: 'apec', note: '' } as const

const factsOf = ({ values = {}, lines = [], travellers = [], approved }: Given): CheckFacts =>
  checkFactsOf(aProject().with(values).record(), {
    stage: 'proposal',
    lines: lines.map(line => ({ ...aBudgetLine(), id: 'line', ...own, ...line })),
    travellers: travellers.map(aTraveller),
    approvedInPrinciple: approved ?? null,
  })

const find = (id: string, given: Given): Found[] =>
  budgetRules.find(rule => rule.id === id)?.look(factsOf(given)) ?? [{ text: 'There is no such rule' }]

const counted = (count: number, unit: string) => [{ count, unit }]
const lines = (line: Partial<BudgetLine>): Given => ({ lines: [line] })
const people = (...travellers: Partial<Traveller>[]): Given => ({ travellers })
const drawdown = (...rows: RecordValues['drawdown']): Given => ({ values: { drawdown: rows } })
const drawn = (amount: number | null, date: string | null = '2018-03-01') => ({ date, amount, purpose: '' })

/** What breaks a rule, by how much, and what keeps it. */
const cases: Record<string, { breaks: Given; by?: number; keeps: Given }> = {
  'budget-has-lines': { breaks: {}, keeps: lines({}) },
  'budget-agrees-with-record': {
    breaks: lines({ rate: 7_493_100, factors: [] }),
    by: 3_187_900,
    keeps: lines({ rate: 10_681_100, factors: [], fundedBy: 'split', apecPart: 7_493_200 }),
  },
  'budget-within-approval': { breaks: { approved: 7_493_100 }, by: 100, keeps: { approved: 7_493_200 } },
  'budget-within-fund': {
    breaks: { values: { fundAccount: 'TILF Special Account' }, ...lines({ rate: 10_000_001, factors: [] }) },
    by: 1,
    keeps: { values: { fundAccount: 'TILF Special Account' }, ...lines({ rate: 10_000_000, factors: [] }) },
  },
  'self-funded-lines': {
    breaks: { values: { type: 'Self-funded' }, ...lines({}) },
    keeps: { values: { type: 'Self-funded' }, ...lines({ fundedBy: 'self' }) },
  },
  'honorarium-cap': {
    breaks: lines({ item: 'Honoraria', rate: 150_001 }),
    by: 1,
    keeps: lines({ item: 'Honoraria', rate: 150_000 }),
  },
  'honorarium-not-for-officials': {
    breaks: lines({ item: 'Honoraria', note: 'Two officials of a ministry' }),
    keeps: lines({ item: 'Honoraria', note: 'Two professors from outside government and international organisations' }),
  },
  'consultant-cap': {
    breaks: lines({ item: 'Consultant', rate: 8_001, factors: counted(10, 'hours') }),
    by: 1,
    keeps: lines({ item: 'Consultant', rate: 8_000, factors: counted(10, 'hours') }),
  },
  'consultant-by-the-hour': {
    breaks: lines({ item: 'Consultant', factors: counted(3, 'days') }),
    keeps: lines({ item: 'Consultant', factors: counted(3, 'hours') }),
  },
  'secretary-cap': {
    breaks: lines({ item: "Contractor's secretary cost", rate: 2_001 }),
    by: 1,
    keeps: lines({ item: "Contractor's secretary cost", rate: 2_001, fundedBy: 'self' }),
  },
  'experts-a-day': {
    breaks: lines({ item: 'Experts', factors: counted(7, 'persons') }),
    by: 1,
    keeps: lines({ item: 'Experts', factors: counted(6, 'persons') }),
  },
  'participants-in-all': {
    breaks: lines({ category: 'travelParticipants', item: 'Airfare', factors: counted(23, 'persons') }),
    by: 1,
    keeps: lines({ category: 'travelParticipants', item: 'Airfare', factors: counted(22, 'persons') }),
  },
  'airfare-economy-class': {
    breaks: lines({ item: 'Airfare', note: 'Business class' }),
    keeps: lines({ item: 'Airfare', note: 'Restricted economy' }),
  },
  'line-says-something': { breaks: lines({ rate: 0 }), keeps: lines({ rate: 1 }) },
  'participants-of-an-economy': {
    breaks: people({ people: 1 }, { people: 2 }),
    by: 1,
    keeps: people({}, { economy: 'Chile' }),
  },
  'participant-has-economy': { breaks: people({ economy: '' }), keeps: people({ economy: '', role: 'speaker' }) },
  'one-traveller-one-category': {
    breaks: people({ name: 'Seat 1' }, { name: 'seat 1', role: 'speaker' }),
    keeps: people({ name: 'Seat 1' }, { name: 'Seat 2', role: 'speaker' }, { name: '' }, { name: '', role: 'speaker' }),
  },
  'additional-payment': { breaks: people({ additional: 18_001 }), by: 1, keeps: people({ additional: 18_000 }) },
  'drawdown-adds-up': {
    breaks: drawdown(drawn(7_493_100)),
    by: 100,
    keeps: drawdown(drawn(7_493_100), drawn(100)),
  },
  'drawdown-within-project': {
    breaks: drawdown(drawn(1, '2019-01-01')),
    keeps: drawdown(drawn(1, '2018-12-31'), drawn(1, '2018-01-01')),
  },
  'drawdown-is-whole': { breaks: drawdown(drawn(null)), keeps: drawdown(drawn(0)) },
}

describe('the rules of the budget', () => {
  it('are each tried', () => {
    expect(Object.keys(cases).sort()).toEqual(budgetRules.map(rule => rule.id).sort())
  })
  it.each(Object.entries(cases))('%s', (rule, { breaks, by, keeps }) => {
    const found = find(rule, breaks)
    expect(found, 'broken').toHaveLength(1)
    if (by !== undefined) expect(found[0]?.excess).toBe(by)
    expect(find(rule, keeps), 'kept').toEqual([])
  })
  it('tell what, by how much and on which line, and cite the edition', () => {
    const [cap] = find('honorarium-cap', lines({ item: 'Honoraria', rate: 200_000 }))
    expect(cap).toMatchObject({ line: 'line', excess: 50_000, source: 'BMC, August 2005, Annex D, confirmed 2007' })
    expect(cap?.text).toContain('US$\u00a0500 above the cap of US$\u00a01,500')
  })
  it('pay no participant of an economy that is not travel-eligible, and speak of each economy by itself', () => {
    const found = find('participants-of-an-economy', people({ economy: 'Japan', people: 1 }, { people: 5 }))
    expect(found.map(({ about, excess }) => [about, excess])).toEqual([
      ['Japan', 1],
      ['Peru', 3],
    ])
    expect(find('participants-of-an-economy', people({ economy: 'Japan', fundedBy: 'self' }))).toEqual([])
    expect(find('participants-of-an-economy', people({ economy: 'Japan', role: 'speaker' }))).toEqual([])
  })
})
