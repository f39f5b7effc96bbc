import { describe, expect, it } from 'vitest'
import { scopeTyped } from './grant-form'
import { checkAdministratorRemains, checkGrant, checkNew, type HeldGrant, lastDayOfEnding } from './grants'
import { type Grant, isInForce } from './may'

const today = '2026-11-22'
const grant = (changes: Partial<Grant> = {}): Grant => ({
  role: 'overseer',
  scopeKind: 'project',
  scope: 'CTI 32 2017A',
  from: '2026-01-01',
  until: null,
  ...changes,
})
const administrator = (seq: number, changes: Partial<Grant> = {}): HeldGrant => ({
  ...grant({ role: 'administrator', scopeKind: 'everywhere', scope: '', ...changes }),
  seq,
  person: `person ${seq}`,
})

describe('a grant', () => {
  it('has the scope of its role and its days in order', () => {
    expect(checkGrant(grant())).toEqual({ ok: true })
    expect(checkGrant(grant({ scope: '' })).ok).toBe(false)
    expect(checkGrant(grant({ scopeKind: 'everywhere', scope: '' })).ok).toBe(false)
    expect(checkGrant(grant({ role: 'auditor' })).ok).toBe(false)
    expect(checkGrant(grant({ until: '2025-12-31' })).ok).toBe(false)
    expect(checkGrant(grant({ until: '2026-01-01' })).ok).toBe(true)
  })
  it('is not given twice on the same days, but again on later ones', () => {
    expect(checkNew(grant(), [grant({ until: '2026-06-30' })]).ok).toBe(false)
    expect(checkNew(grant({ from: '2026-07-01' }), [grant({ until: '2026-06-30' })]).ok).toBe(true)
    expect(checkNew(grant(), [grant({ role: 'co-author' }), grant({ scope: 'EWG 01 2018A' })]).ok).toBe(true)
  })
  it('that ends now opens nothing today', () => {
    expect(isInForce(grant({ until: lastDayOfEnding(today) }), today)).toBe(false)
  })
  it('names its project in APEC’s spelling, and none where the role has none', () => {
    expect(scopeTyped({ role: 'overseer', project: 'cti 32/2017a' }).scope).toBe('CTI 32 2017A')
    expect(scopeTyped({ role: 'auditor', project: 'CTI 32 2017A' })).toEqual({
      scopeKind: 'everywhere',
      scope: '',
    })
  })
})

describe('the last administrator', () => {
  it('stays', () => {
    expect(checkAdministratorRemains([administrator(1)], one => one.seq === 1, today).ok).toBe(false)
    const expired = administrator(2, { until: '2026-11-21' })
    const future = administrator(3, { from: '2026-11-23' })
    expect(checkAdministratorRemains([administrator(1), expired, future], one => one.seq === 1, today).ok).toBe(false)
  })
  it('is not the last where another holds the role today', () => {
    expect(checkAdministratorRemains([administrator(1), administrator(2)], one => one.seq === 1, today).ok).toBe(true)
    const expired = administrator(2, { until: '2026-11-21' })
    expect(checkAdministratorRemains([administrator(1), expired], one => one.seq === 2, today).ok).toBe(true)
  })
})
