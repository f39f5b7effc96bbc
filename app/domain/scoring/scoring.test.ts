import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { referenceSeed } from '~db/seed/reference'
import type { Grant, Person } from '../access/may'
import { formatScoringScope } from '../access/scoring-scope'
import { mayScore } from './conflict'
import { fundingLinesOn } from './funding-line'
import { progressOf, whyClosingNeedsReason } from './progress'
import { scoreForm } from './score-form'
import { editionFor, meanOf, scoringEditionOf, scoringEditions, totalOf } from './template'

const [edition] = scoringEditions
if (!edition) throw new Error('There is no edition')

describe('the scoring template', () => {
  it('holds from Session 1, 2018; before there was none', () => {
    expect(editionFor({ year: 2017, session: 'Session 2' })).toBeNull()
    expect(editionFor({ year: 2018, session: 'Session 1' })?.key).toBe('integrated-2018')
    expect(editionFor({ year: 2026, session: 'Session 2' })).toBe(scoringEditionOf('integrated-2018'))
  })
  it('has weights that make 100 together', () => {
    for (const { criteria } of scoringEditions) expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })
  it('gives totals from 0 to 100 that grow with every point', () => {
    const points = fc.record(
      Object.fromEntries(edition.criteria.map(({ key }) => [key, fc.integer({ min: 0, max: 5 })])),
    )
    fc.assert(
      fc.property(points, fc.constantFrom(...edition.criteria), (given, { key }) => {
        const total = totalOf(given, edition)
        expect(total).toBeGreaterThanOrEqual(0)
        expect(total).toBeLessThanOrEqual(100)
        expect(totalOf({ ...given, [key]: 5 }, edition)).toBeGreaterThanOrEqual(total)
      }),
    )
    expect(totalOf(Object.fromEntries(edition.criteria.map(({ key }) => [key, 5])), edition)).toBe(100)
    expect(meanOf([33.33, 33.33, 33.35])).toBe(33.34)
    expect(meanOf([])).toBeNull()
  })
  it('reads its form and refuses what is not on the scale', () => {
    const points = Object.fromEntries(edition.criteria.map(({ key }) => [key, '4']))
    const form = scoreForm(edition)
    expect(form.parse({ points, comment: ' Good ', economy: 'Korea', base: '0' })).toMatchObject({
      points: { alignment: 4 },
      comment: 'Good',
      base: 0,
    })
    expect(form.safeParse({ base: '0' }).error?.issues.map(({ path }) => path.join('.'))).toEqual(
      edition.criteria.map(({ key }) => `points.${key}`),
    )
    expect(form.safeParse({ points: { ...points, design: '6' }, base: '0' }).success).toBe(false)
    expect(form.safeParse({ points, comment: 'x'.repeat(10_000), base: '0' }).success).toBe(false)
  })
})

const today = '2026-05-01'
const aPerson = (...grants: Partial<Grant>[]): Person => ({
  ...{ id: 'p', name: 'P', email: 'p@x.test' },
  grants: grants.map(grant => ({
    ...{ role: 'assessor', scopeKind: 'scoring', scope: '', from: '2020-01-01', until: null },
    ...grant,
  })),
})
const forKorea = { scope: formatScoringScope({ forum: 'EWG', session: '2026 Session 1', economy: 'Korea' }) }
const official = { role: 'economy-official', scopeKind: 'economy', scope: 'Peru' } as const

describe('who may score what', () => {
  it('is nobody of a proposing economy, in whatever role they speak for it', () => {
    const ofKorea = { number: 'EWG 01 2026A', economies: ['Korea', 'Chile'] }
    const ofPeru = { number: 'EWG 02 2026A', economies: ['Peru'] }
    expect(mayScore(aPerson(forKorea), ofKorea, 'Korea', today).ok).toBe(false)
    expect(mayScore(aPerson(forKorea), ofKorea, 'Japan', today).ok).toBe(false)
    expect(mayScore(aPerson(forKorea), ofPeru, 'Korea', today).ok).toBe(true)
    expect(mayScore(aPerson(forKorea, official), ofPeru, 'Korea', today).ok).toBe(false)
    expect(mayScore(aPerson(forKorea, { ...official, until: '2026-04-30' }), ofPeru, 'Korea', today).ok).toBe(true)
  })
  it('is nobody who writes the project', () => {
    const writer = aPerson(forKorea, { role: 'co-author', scopeKind: 'project', scope: 'EWG 02 2026A' })
    expect(mayScore(writer, { number: 'EWG 02 2026A', economies: ['Peru'] }, 'Korea', today).ok).toBe(false)
    expect(mayScore(writer, { number: 'EWG 03 2026A', economies: ['Peru'] }, 'Korea', today).ok).toBe(true)
  })
})

describe('how far a scoring has come', () => {
  const eligible = [
    { number: 'A', economies: ['Korea'] },
    { number: 'B', economies: ['Peru'] },
  ]
  const of = (...scored: { number: string; economy: string }[]) =>
    progressOf(['Korea', 'Peru', 'Chile'], eligible, scored, new Map([['Korea', 2]]))
  it('counts what an economy may score, and once what it has', () => {
    const given = [
      { number: 'B', economy: 'Korea' },
      { number: 'B', economy: 'Korea' },
      { number: 'gone', economy: 'Chile' },
    ]
    expect(of(...given)).toEqual([
      { economy: 'Korea', assessors: 2, scored: 1, toScore: 1 },
      { economy: 'Peru', assessors: 0, scored: 0, toScore: 1 },
      { economy: 'Chile', assessors: 0, scored: 0, toScore: 2 },
    ])
  })
  it('asks for a reason where something is unscored, or scores are missing before the deadline', () => {
    const some = [
      { number: 'A', economy: 'Chile' },
      { number: 'B', economy: 'Chile' },
    ]
    const all = [...some, { number: 'A', economy: 'Peru' }, { number: 'B', economy: 'Korea' }]
    expect(whyClosingNeedsReason(eligible, of(), [], false)).toContain('Nobody has scored A, B')
    expect(whyClosingNeedsReason(eligible, of(...some), some, true)).toContain('closes early')
    expect(whyClosingNeedsReason(eligible, of(...some), some, false)).toBeNull()
    expect(whyClosingNeedsReason(eligible, of(...all), all, true)).toBeNull()
  })
})

it('APEC money is given by sub-funds where an account has them, and never to self-funded projects', () => {
  const lines = fundingLinesOn(referenceSeed, '2026-01-01')
  expect(lines).toContainEqual({ fund: 'TILF Special Account', subFund: '' })
  expect(lines).toContainEqual({ fund: 'APEC Support Fund', subFund: 'ASF: General Fund' })
  expect(lines).not.toContainEqual({ fund: 'APEC Support Fund', subFund: '' })
  expect(lines.map(({ fund }) => fund)).not.toContain('Self-funded')
})
