import { describe, expect, it } from 'vitest'
import { aSession } from '../../../tests/factories/a-life'
import { mayChange } from './editing'
import { type StateKey, states } from './lifecycle'

const session = aSession()
const now = '2027-02-10T08:00:00.000Z'
const at = (state: StateKey | null, moment = now) => ({ state, session, now: moment })
const everyState: StateKey[] = states.map(state => state.key)

describe('changing a record', () => {
  it('is open to its writers while it is theirs, and closed while others look at it', () => {
    const open = everyState.filter(state => mayChange(at(state), ['summary'], false).ok)
    expect(open).toEqual(['concept-draft', 'proposal-draft', 'returned', 'approved', 'in-implementation', 'report-due'])
    // No key: the budget.
    expect(everyState.filter(state => mayChange(at(state), [], false).ok)).toEqual(open)
  })

  it('is always open to the Secretariat', () => {
    for (const state of everyState) expect(mayChange(at(state), ['summary'], true).ok).toBe(true)
  })

  it('says where the project stands', () => {
    expect(mayChange(at('with-forum'), ['summary'], false)).toMatchObject({
      reason: 'The project is at “With the forum” and cannot be changed now.',
    })
  })

  it('never takes the status by hand, except in a record from the old database', () => {
    for (const state of everyState) expect(mayChange(at(state), ['status'], true).ok).toBe(false)
    expect(mayChange(at(null), ['status', 'sponsoringForum'], true).ok).toBe(true)
    expect(mayChange(at(null), ['summary'], false).ok).toBe(true)
  })

  it('leaves the last day and the money of an approved project to amendments, and to the Secretariat', () => {
    const running = ['approved', 'in-implementation', 'report-due'] as const
    for (const key of ['expectedCompletion', 'apecFunding', 'coFunding'] as const) {
      for (const state of running) {
        expect(mayChange(at(state), [key], false)).toMatchObject({ reason: expect.stringContaining('by an amendment') })
        expect(mayChange(at(state), [key], true).ok).toBe(true)
      }
      expect(mayChange(at('proposal-draft'), [key], false).ok).toBe(true)
      expect(mayChange(at(null), [key], false).ok).toBe(true)
    }
  })

  it('leaves forum, session and fund to the draft of the concept note', () => {
    expect(mayChange(at('concept-draft'), ['sponsoringForum', 'fundAccount', 'year'], false).ok).toBe(true)
    expect(mayChange(at('proposal-draft'), ['sponsoringForum', 'summary'], false)).toMatchObject({
      reason: expect.stringContaining('“Sponsoring Forum” cannot be changed once'),
    })
  })

  it('locks the sponsoring forum to the millisecond of the final deadline, also for the Secretariat', () => {
    expect(mayChange(at('endorsed', '2027-03-28T15:59:59.999Z'), ['sponsoringForum'], true).ok).toBe(true)
    expect(mayChange(at('endorsed', '2027-03-28T16:00:00.000Z'), ['sponsoringForum'], true)).toMatchObject({
      reason: '“Sponsoring Forum” cannot be changed after the final deadline of 2027 Session 1.',
    })
    expect(mayChange(at('endorsed', '2027-03-28T16:00:00.000Z'), ['summary'], true).ok).toBe(true)
  })
})
