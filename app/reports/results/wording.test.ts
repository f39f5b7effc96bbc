import { describe, expect, it } from 'vitest'
import { formatMoney } from '~/domain/money'
import { type Standing, standings } from '~/domain/questionnaire/results/hearing'
import type { StandingCounts } from '~/domain/questionnaire/results/tally'
import { someResults } from '../../../tests/factories/some-results'
import { questionsShown } from '../questionnaire-results'
import { draftWords, lineOf, nounsOf } from './wording'

const counts = (some: Partial<Record<Standing, number>>): StandingCounts => ({
  ...(Object.fromEntries(standings.map(one => [one, 0])) as Record<Standing, number>),
  ...some,
})

describe('the line of a question', () => {
  it('leaves out nobody who was asked', () => {
    const said = counts({ given: 13, 'not-known': 2, 'not-asked': 1, 'another-wording': 1, 'no-response': 8 })
    expect(lineOf(said, nounsOf.economies)).toBe(
      '13 answers; 2 not known; 1 not asked; 1 answered another wording; 8 economies did not respond.',
    )
    expect(lineOf(counts({ given: 1 }), nounsOf.people)).toBe('1 answer.')
  })
  it('tells drafts apart', () => {
    expect(lineOf(counts({ given: 3, 'no-response': 1 }), nounsOf.economies, 2)).toBe(
      '3 answers, 2 of them drafts; 1 economy did not respond.',
    )
    expect(draftWords(1, nounsOf.economies)).toContain('a draft of 1 economy')
    expect(draftWords(0, nounsOf.economies)).toContain('none')
  })
})

describe('the questions as they are shown', () => {
  const shown = new Map(questionsShown(someResults()).map(one => [one.tally.question.key, one]))
  const table = (key: string) => shown.get(key)?.table

  it('say of how many a share is', () => {
    expect(table('main')?.columns.map(({ header }) => header)).toEqual(['Answer', 'Economies', 'Share of 2 answers'])
    expect(table('office')?.columns.at(-1)?.header).toBe('Share of 4 asked')
    expect(table('office')?.rows).toEqual([
      { label: 'Answered', count: 2, share: 50 },
      { label: 'No response', count: 2, share: 50 },
    ])
  })
  it('name the economies of numbers, the highest first, and count people in bands', () => {
    expect(table('budget')?.rows).toEqual([
      { label: 'Chile', value: 25_000_050 },
      { label: 'Japan', value: 1_000_000 },
    ])
    const questionnaire = { number: 'CTI 32 2017A', title: 'Feedback', audience: 'people' as const, version: 1 }
    const people = questionsShown(someResults({ questionnaire })).find(({ tally }) => tally.question.key === 'budget')
    const band = (from: number, count: number) => [
      `${formatMoney(from * 100)} to under ${formatMoney((from + 50_000) * 100)}`,
      count,
    ]
    expect(people?.table.rows.map(({ label, count }) => [label, count])).toEqual([
      ...[band(0, 1), band(50_000, 0), band(100_000, 0), band(150_000, 0), band(200_000, 0), band(250_000, 1)],
    ])
  })
  it('draw what their tables tell', () => {
    for (const { chart, table: numbers } of shown.values()) {
      if (!chart) continue
      expect(chart.numbersIn).toBe(numbers.id)
      const drawn = chart.rows.map(row => chart.series.map(({ key }) => row[key]))
      expect(drawn).toEqual(numbers.rows.map(row => chart.series.map(({ key }) => row[key])))
    }
  })
})
