import { expect, it } from 'vitest'
import { rulesInForce } from './rules-in-force'

const editionsOf = (today: string, key: string) =>
  (rulesInForce(today).find(rules => rules.key === key)?.editions ?? []).map(edition => [edition.key, edition.stands])

it('shows the edition in force before the earlier ones, whatever the day', () => {
  expect(editionsOf('2026-11-22', 'life')).toEqual([
    ['ed-15', 'in force'],
    ['ed-8', 'ended'],
  ])
  expect(editionsOf('2020-09-30', 'life')).toEqual([
    ['ed-15', 'to come'],
    ['ed-8', 'in force'],
  ])
  expect(editionsOf('2018-05-01', 'completion')).toEqual([
    ['ed-14', 'to come'],
    ['ed-8', 'in force'],
  ])
  expect(editionsOf('2017-05-01', 'scoring')).toEqual([['integrated-2018', 'to come']])
})

it('gives each edition its facts and its sources, and says the rules with their figures', () => {
  for (const { editions } of rulesInForce('2026-11-22')) {
    expect(editions.filter(edition => edition.stands === 'in force').length).toBeGreaterThan(0)
    for (const { facts, sources } of editions) {
      expect(facts.length).toBeGreaterThan(0)
      expect(facts.every(({ text }) => text.trim() !== '')).toBe(true)
      expect(sources.length).toBeGreaterThan(0)
    }
  }
  const words = JSON.stringify(rulesInForce('2026-11-22'))
  expect(editionsOf('2026-11-22', 'forms')[0]).toEqual(['2025', 'in force'])
  for (const said of [
    'at most 5 pages',
    'at least 2; 3 in HRDWG',
    'US$\u00a0100,000 from the TILF',
    'within 2 months',
    '20 % or more',
    'of at most 6 months in all is granted by the APEC Secretariat',
    'one reminder, 30 days after the due date',
  ])
    expect(words).toContain(said)
})
