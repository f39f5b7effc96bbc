import { expect, it } from 'vitest'
import { checkLink, linkExpiry, type PersonalLink } from './personal-link'

const made = '2026-11-22T08:00:00.000Z'
const link = (more: Partial<PersonalLink> = {}): PersonalLink => ({
  purpose: 'reset',
  person: 'p1',
  expiresAt: linkExpiry('reset', made),
  usedAt: null,
  ...more,
})

it('lives 7 days as an invitation, an hour as a reset, a day as a set-up', () => {
  expect(linkExpiry('invitation', made)).toBe('2026-11-29T08:00:00.000Z')
  expect(linkExpiry('reset', made)).toBe('2026-11-22T09:00:00.000Z')
  expect(linkExpiry('set-up', made)).toBe('2026-11-23T08:00:00.000Z')
})

it('opens until its last moment, once, and only where it is known', () => {
  expect(checkLink(link(), '2026-11-22T08:59:59.999Z').ok).toBe(true)
  expect(checkLink(link(), '2026-11-22T09:00:00.000Z')).toMatchObject({ reason: expect.stringContaining('expired') })
  expect(checkLink(link({ usedAt: made }), made)).toMatchObject({ reason: expect.stringContaining('used already') })
  expect(checkLink(null, made)).toMatchObject({ reason: expect.stringContaining('does not know') })
})
