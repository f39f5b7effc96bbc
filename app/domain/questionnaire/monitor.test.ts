import { describe, expect, it } from 'vitest'
import { byCall, type Followed, latenessWords, monitorRow, monitorWords } from './monitor'
import type { Response } from './response'

const at = '2026-03-01T08:00:00.000Z'
const response = (changes: Partial<Response>): Response => ({
  ...{ seq: 1, questionnaire: 1, economy: null, version: 1, dueOn: null, revision: 0, permission: null },
  ...{ invitedAt: at, openedAt: null, begunAt: null, readyAt: null, clearedAt: null, returnedAt: null },
  ...{ declinedAt: null, remindedAt: null, returnedWith: '', declinedWith: '', clearedBy: '' },
  ...changes,
})
const followed = (who: string, changes: Partial<Response> | null): Followed => ({
  ...{ who, progress: null, contacts: [] },
  response: changes === null ? null : response(changes),
})
const asking = { dueOn: '2026-03-31', isClosed: false, today: '2026-04-02' }
const all: Followed[] = [
  followed('Australia', { clearedAt: at }),
  followed('Brunei Darussalam', { begunAt: at }),
  followed('Canada', null),
  followed('Chile', { declinedAt: at }),
  followed('China', {}),
  followed('Japan', { dueOn: '2026-04-30' }),
  followed('Korea', { begunAt: at, readyAt: at }),
]
const rows = (more: Partial<typeof asking> = {}) => all.map(one => monitorRow(one, { ...asking, ...more }))

describe('the response monitor', () => {
  it('tells whom to call: the late and silent first, what is settled last', () => {
    const order = byCall(rows()).map(({ who }) => who)
    expect(order).toEqual(['China', 'Brunei Darussalam', 'Korea', 'Japan', 'Canada', 'Chile', 'Australia'])
  })

  it('respects the own last day of an economy', () => {
    const japan = rows().find(({ who }) => who === 'Japan')
    expect(japan).toMatchObject({ lateBy: null, isExtended: true, dueOn: '2026-04-30' })
    expect(rows().find(({ who }) => who === 'China')).toMatchObject({ lateBy: 2, isExtended: false })
    expect(rows({ today: '2026-03-31' }).every(({ lateBy }) => lateBy === null)).toBe(true)
  })

  it('says in words how it stands', () => {
    expect(monitorWords(rows())).toBe(
      '1 of 7 economies has answered, 1 is writing, 1 is waiting for clearance, 1 declined, 2 have not opened it, 1 is not invited yet.',
    )
    expect(latenessWords(rows())).toBe('3 economies are late.')
    expect(latenessWords(rows({ today: '2026-03-01' }))).toBe('')
  })

  it('shows who did not answer once it is closed', () => {
    expect(monitorWords(rows({ isClosed: true }))).toBe('1 of 7 economies has answered, 1 declined, 5 gave no answer.')
    expect(latenessWords(rows({ isClosed: true }))).toBe('')
  })
})
