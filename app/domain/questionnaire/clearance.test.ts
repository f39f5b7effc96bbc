import { describe, expect, it } from 'vitest'
import { everyAnswer, everyKind } from '../../../tests/factories/a-questionnaire'
import type { Answers, KeptAnswer } from './answers'
import { clearedFrom, countOwnPermissions, mayBecomeOfficial, readinessOf } from './clearance'

const keys = (placed: { question: { key: string } }[]) => placed.map(({ question }) => question.key)
const no = { is: 'given', value: false } as const

describe('an answer before it is cleared', () => {
  it('may become official where nothing is missing', () => {
    const readiness = readinessOf(everyKind, everyAnswer)
    expect(readiness).toEqual({ missing: [], unfit: [], promised: [], unasked: [] })
    expect(mayBecomeOfficial(readiness)).toEqual({ ok: true })
  })

  it('is kept back by what is required: missing, or promised for later; “not known” is enough', () => {
    const { office: _, ...others } = everyAnswer
    expect(keys(readinessOf(everyKind, others).missing)).toEqual(['office'])
    expect(mayBecomeOfficial(readinessOf(everyKind, others))).toMatchObject({ ok: false })
    const promised = readinessOf(everyKind, { ...others, office: { is: 'will-follow' } })
    expect([keys(promised.missing), keys(promised.promised)]).toEqual([['office'], ['office']])
    expect(mayBecomeOfficial(readinessOf(everyKind, { ...others, office: { is: 'not-known' } }))).toEqual({ ok: true })
  })

  it('names what contradicts itself, and what does not fit its question any more', () => {
    const readiness = readinessOf(everyKind, { ...everyAnswer, hasProgramme: no, main: { is: 'given', value: 'gone' } })
    expect(readiness.unasked.map(({ key }) => key)).toEqual(['advice'])
    expect(keys(readiness.unfit)).toEqual(['main'])
    expect(mayBecomeOfficial(readiness)).toMatchObject({ ok: false, reason: expect.stringContaining('main') })
  })
})

it('a clearance freezes only what is asked, and only the permissions that differ', () => {
  const kept = Object.entries({ ...everyAnswer, hasProgramme: no } as Answers).map(([question, given]) => ({
    ...{ question, given },
    permission: question === 'advice' || question === 'office' ? ('no' as const) : null,
  })) satisfies Pick<KeptAnswer, 'question' | 'given' | 'permission'>[]
  const cleared = clearedFrom(everyKind, kept, 'with-name')
  expect(cleared.answers).not.toHaveProperty('advice')
  expect(cleared.permissions).toEqual({ office: 'no' })
  expect(clearedFrom(everyKind, kept, 'no').permissions).toEqual({})
  expect(countOwnPermissions(kept)).toContainEqual({ permission: 'no', count: 2 })
})
