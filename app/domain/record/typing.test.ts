import { describe, expect, it } from 'vitest'
import { isJoined, reasonFor, reasonOn } from './typing'

const begunAt = '2026-02-01T08:00:00.000Z'
const present = { person: 'one', begunAt }
const typed = {
  person: 'one',
  at: '2026-02-01T08:30:00.000Z',
  parts: ['summary' as const],
  visibility: 'draft' as const,
}

describe('What somebody types', () => {
  it('goes into their own version for half an hour from its beginning', () => {
    expect(isJoined(present, typed)).toBe(true)
    expect(isJoined(present, { ...typed, at: '2026-02-01T08:30:00.001Z' })).toBe(false)
    expect(isJoined(present, { ...typed, at: '2026-02-01T07:59:59.000Z' })).toBe(false)
    expect(isJoined(present, { ...typed, person: 'two' })).toBe(false)
    expect(isJoined({ ...present, begunAt: null }, typed)).toBe(false)
  })
  it('begins a new one where the register counts it', () => {
    const inPublic = { ...typed, visibility: 'public' as const }
    expect(isJoined(present, inPublic)).toBe(true)
    expect(isJoined(present, { ...inPublic, parts: ['summary', 'topics'] })).toBe(false)
  })
  it('is told by the sections it changed, or in its author’s own words', () => {
    expect(reasonFor(['outputs', 'summary', 'outcomes'])).toBe('Changed Project Summary, Beneficiaries and Outputs')
    expect(reasonOn('Changed Gender', ['gender'], ['summary'], '')).toBe('Changed Project Summary, Gender')
    expect(reasonOn('As agreed', ['gender'], ['summary'], '')).toBe('As agreed')
    expect(reasonOn('Changed Gender', ['gender'], ['summary'], 'As agreed')).toBe('As agreed')
  })
})
