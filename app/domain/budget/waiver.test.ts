import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCheck, aWaiver } from '../../../tests/factories/a-waiver'
import { lackingWaivers, notNeeded, waiverStateOf } from './waiver'

const decidedAt = '2027-02-11T08:00:00.000Z'
const granted = { decision: 'granted', decisionReason: 'The host pays the rest.', decidedAt } as const

describe('where a finding stands', () => {
  it('is open, asked, granted, refused or taken back, and open again once it was outgrown', () => {
    const state = (...waivers: Parameters<typeof aWaiver>[0][]) =>
      waiverStateOf(aCheck({ excess: 20_000 }), waivers.map(aWaiver)).state
    expect(state()).toBe('open')
    expect(state({})).toBe('asked')
    expect(state({ excess: 19_999 })).toBe('open')
    expect(state(granted)).toBe('granted')
    expect(state({ ...granted, excess: 19_999 })).toBe('open')
    expect(state({ ...granted, excess: null })).toBe('granted')
    expect(state({ ...granted, decision: 'refused' })).toBe('refused')
    expect(state({ withdrawnAt: decidedAt })).toBe('withdrawn')
    // Somebody asks anew after a refusal, or for more than was granted.
    expect(state({ ...granted, decision: 'refused' }, {})).toBe('asked')
    expect(state({ ...granted, excess: 10 }, {})).toBe('asked')
    expect(state(granted, { ...granted, decision: 'refused', excess: 90_000 })).toBe('granted')
  })

  it('looks at waivers of its rule on its line alone', () => {
    for (const other of [{ rule: 'consultant-cap' }, { line: 'another' }, { line: '' }])
      expect(waiverStateOf(aCheck(), [aWaiver({ ...granted, ...other })]).state).toBe('open')
    const ofPeru = aCheck({ line: undefined, about: 'Peru', rule: 'participants-of-an-economy' })
    const waiver = aWaiver({ ...granted, line: 'Peru', rule: 'participants-of-an-economy' })
    expect(waiverStateOf(ofPeru, [waiver]).state).toBe('granted')
    expect(waiverStateOf({ ...ofPeru, about: 'Chile' }, [waiver]).state).toBe('open')
  })

  it('covers as much as was granted, and no more', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (asked, now) => {
        const { state } = waiverStateOf(aCheck({ excess: now }), [aWaiver({ ...granted, excess: asked })])
        expect(state).toBe(now <= asked ? 'granted' : 'open')
      }),
    )
  })
})

it('what is lacking is what no granted waiver covers; a wish without its finding is not needed any more', () => {
  const checks = [aCheck(), aCheck({ line: 'second' }), aCheck({ severity: 'look', line: 'third' })]
  const waivers = [aWaiver(granted), aWaiver({ line: 'mended' }), aWaiver({ line: 'third' })]
  expect(lackingWaivers(checks, waivers).map(one => [one.check.line, one.state])).toEqual([['second', 'open']])
  expect(notNeeded(checks, waivers).map(one => one.line)).toEqual(['mended', 'third'])
})
