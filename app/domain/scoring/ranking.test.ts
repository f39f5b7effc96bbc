import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rank, runningTotals, type ScoredProject } from './ranking'
import { meanOf } from './template'

const project = (number: string, asks: number, ...totals: number[]): ScoredProject => ({
  ...{ project: 1, number, title: `Title of ${number}`, economies: ['Korea'] },
  asks,
  totals,
})
const shown = (available: number, ...projects: ScoredProject[]) =>
  rank(available, projects).projects.map(({ number, place, line }) => `${number} ${place} ${line}`)

describe('the ranking', () => {
  it('gives places by the mean, equals on one place, and says how many scored', () => {
    const { projects } = rank(0, [
      project('C', 1, 50),
      project('A', 1, 80, 90),
      project('D', 1, 40),
      project('B', 1, 50),
    ])
    expect(projects.map(({ number, place, mean, scores }) => [number, place, mean, scores])).toEqual([
      ['A', 1, 85, 2],
      ['B', 2, 50, 1],
      ['C', 2, 50, 1],
      ['D', 4, 40, 1],
    ])
  })

  it('draws the line where the money ends, and nothing behind it comes before it', () => {
    expect(shown(100, project('A', 60, 90), project('B', 50, 80), project('C', 10, 70))).toEqual([
      'A 1 within',
      'B 2 below',
      'C 3 below',
    ])
    expect(shown(110, project('A', 60, 90), project('B', 50, 80), project('C', 10, 70))).toEqual([
      'A 1 within',
      'B 2 within',
      'C 3 below',
    ])
  })

  it('leaves a tie across the line undecided, and what comes behind it below', () => {
    const tie = [project('B', 50, 80), project('C', 30, 80)]
    expect(shown(100, project('A', 60, 90), ...tie, project('D', 1, 10))).toEqual([
      'A 1 within',
      'B 2 tied',
      'C 2 tied',
      'D 4 below',
    ])
    expect(shown(140, project('A', 60, 90), ...tie)).toEqual(['A 1 within', 'B 2 within', 'C 2 within'])
    expect(shown(70, project('A', 60, 90), ...tie)).toEqual(['A 1 within', 'B 2 below', 'C 2 below'])
  })

  it('gives what nobody scored no place, and never the money', () => {
    expect(shown(100, project('A', 10), project('B', 10, 0), project('C', 10))).toEqual([
      'B 1 within',
      'A null below',
      'C null below',
    ])
  })

  it('adds up what is asked from place to place', () => {
    expect(runningTotals(rank(100, [project('A', 60, 90), project('B', 50, 80), project('C', 10)]))).toEqual([
      60,
      110,
      null,
    ])
  })
})

const some = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 99 }).map(n => `CTI ${n} 2026A`),
      asks: fc.integer({ min: 1, max: 1_000 }),
      // Few values, so that many are equal.
      totals: fc.array(fc.constantFrom(0, 33.33, 50, 100), { maxLength: 3 }),
    }),
    { selector: ({ number }) => number, maxLength: 12 },
  )
  .map(rows => rows.map(({ number, asks, totals }) => project(number, asks, ...totals)))
const money = fc.integer({ min: 0, max: 4_000 })

describe('any ranking', () => {
  it('holds every concept note once, whatever their order', () => {
    fc.assert(
      fc.property(money, some, (available, projects) => {
        const one = rank(available, projects)
        expect(rank(available, [...projects].reverse())).toEqual(one)
        expect(one.projects.map(({ number }) => number).sort()).toEqual(projects.map(({ number }) => number).sort())
      }),
    )
  })

  it('gives each the place behind all that are better, and equals the same place and line', () => {
    fc.assert(
      fc.property(money, some, (available, projects) => {
        const ranked = rank(available, projects).projects
        for (const each of ranked) {
          const better = ranked.filter(({ mean }) => (mean ?? -1) > (each.mean ?? -1)).length
          expect(each.place).toBe(each.mean === null ? null : better + 1)
          expect(each.mean).toBe(meanOf(projects.find(({ number }) => number === each.number)?.totals ?? []))
          for (const equal of ranked.filter(({ place }) => place !== null && place === each.place))
            expect(equal.line).toBe(each.line)
        }
      }),
    )
  })

  it('spends no more than there is, and stops at the first place that the money does not reach', () => {
    fc.assert(
      fc.property(money, some, (available, projects) => {
        const ranked = rank(available, projects).projects
        const within = ranked.filter(({ line }) => line === 'within')
        const spent = within.reduce((sum, { asks }) => sum + asks, 0)
        expect(spent).toBeLessThanOrEqual(available)
        // All that is within stands before all that is not.
        expect(ranked.slice(0, within.length)).toEqual(within)
        const next = ranked[within.length]
        if (!next || next.place === null) return
        const group = ranked.filter(({ place }) => place === next.place)
        expect(group.reduce((sum, { asks }) => sum + asks, spent)).toBeGreaterThan(available)
        const someFit = group.some(({ asks }) => spent + asks <= available)
        expect(next.line).toBe(group.length > 1 && someFit ? 'tied' : 'below')
        expect(ranked.slice(within.length + group.length).every(({ line }) => line === 'below')).toBe(true)
      }),
    )
  })
})
