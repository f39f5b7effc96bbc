import { describe, expect, it } from 'vitest'
import { acts, matrix } from './matrix'
import { audiencesOf, type Grant, may, type Person } from './may'

const today = '2026-11-22'
const aPerson = (...grants: Partial<Grant>[]): Person => ({
  id: 'p1',
  name: 'Project Overseer, Russia',
  email: 'overseer@demo.example',
  grants: grants.map(grant => ({
    role: 'overseer',
    scopeKind: 'project',
    scope: 'CTI 32 2017A',
    from: '2020-01-01',
    until: null,
    ...grant,
  })),
})

describe('who may do what', () => {
  it('lets the public read records and nothing else', () => {
    const allowed = acts.filter(act => may(null, act, { project: 'CTI 32 2017A' }, today).ok)
    expect(allowed).toEqual(['record.read'])
  })
  it('gives an overseer their own project and no other', () => {
    const person = aPerson({})
    expect(may(person, 'record.edit', { project: 'CTI 32 2017A' }, today)).toEqual({ ok: true })
    expect(may(person, 'record.edit', { project: 'EWG 09 2010A' }, today).ok).toBe(false)
    expect(may(person, 'record.edit', {}, today).ok).toBe(false)
  })
  it('never lets an overseer decide on a report or see what is the Secretariat’s', () => {
    const person = aPerson({})
    for (const act of [
      'completion.decide',
      'record.read-secretariat',
      'record.edit-secretariat',
      'record.import',
    ] as const)
      expect(may(person, act, { project: 'CTI 32 2017A' }, today).ok).toBe(false)
  })
  it('counts a grant from its first day to its last', () => {
    const subject = { project: 'CTI 32 2017A' }
    expect(may(aPerson({ from: today }), 'record.edit', subject, today).ok).toBe(true)
    expect(may(aPerson({ from: '2026-11-23' }), 'record.edit', subject, today).ok).toBe(false)
    expect(may(aPerson({ until: today }), 'record.edit', subject, today).ok).toBe(true)
    expect(may(aPerson({ until: '2026-11-21' }), 'record.edit', subject, today).ok).toBe(false)
  })
  it('keeps administrators out of projects', () => {
    const person = aPerson({ role: 'administrator', scopeKind: 'everywhere', scope: '' })
    expect(may(person, 'record.edit', { project: 'CTI 32 2017A' }, today).ok).toBe(false)
    expect(may(person, 'record.import', {}, today).ok).toBe(true)
  })
  it('denies a role it does not know', () => {
    const stranger = aPerson({})
    const [grant] = stranger.grants
    Object.assign(grant ?? {}, { role: 'visitor' })
    expect(() => may(stranger, 'record.edit', { project: 'CTI 32 2017A' }, today)).not.toThrow()
    expect(may(stranger, 'record.edit', { project: 'CTI 32 2017A' }, today).ok).toBe(false)
  })
  it('opens contact details to those who work on the project only', () => {
    expect(audiencesOf(null, { project: 'CTI 32 2017A' }, today)).toEqual(['public'])
    expect(audiencesOf(aPerson({}), { project: 'CTI 32 2017A' }, today)).toEqual([
      'public',
      'contacts',
      'submitted',
      'drafts',
    ])
    expect(audiencesOf(aPerson({}), { project: 'EWG 09 2010A' }, today)).toEqual(['public'])
    const secretariat = aPerson({ role: 'project-management-unit', scopeKind: 'everywhere', scope: '' })
    expect(audiencesOf(secretariat, { project: 'EWG 09 2010A' }, today)).toEqual([
      ...['public', 'contacts', 'secretariat', 'submitted', 'drafts'],
    ])
  })
  it('names only acts that exist', () => {
    const named = Object.values(matrix).flatMap(row => Object.keys(row))
    expect(named.filter(act => !(acts as readonly string[]).includes(act))).toEqual([])
  })
})
