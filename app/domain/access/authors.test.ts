import { expect, it } from 'vitest'
import { type Author, endable, inviteForm, mayInvite, mostAuthors, shownAuthors } from './authors'

const today = '2027-02-10'
const author = (seq: number, changes: Partial<Author> = {}): Author => ({
  ...{ seq, person: `p${seq}`, name: `Name ${seq}`, email: `p${seq}@x.test`, grantedBy: 'Test', wroteAt: null },
  ...{ role: 'co-author', scopeKind: 'project', scope: 'CTI 32 2017A', from: '2027-01-01', until: null },
  ...changes,
})

it('invites whom nobody has invited yet, up to a number that one record can bear', () => {
  expect(mayInvite([author(1)], 'new@x.test', today).ok).toBe(true)
  expect(mayInvite([author(1)], 'p1@x.test', today).ok).toBe(false)
  expect(mayInvite([author(1, { until: '2027-02-09' })], 'p1@x.test', today).ok).toBe(true)
  const many = Array.from({ length: mostAuthors }, (_, index) => author(index))
  expect(mayInvite(many, 'new@x.test', today).ok).toBe(false)
  expect(mayInvite(many.slice(1), 'new@x.test', today).ok).toBe(true)
})

it('ends the part of a co-author that lasts, and no other', () => {
  const authors = [author(1), author(2, { role: 'overseer' }), author(3, { until: '2027-02-09' })]
  expect(endable(authors, 1, today)?.person).toBe('p1')
  for (const seq of [2, 3, 4]) expect(endable(authors, seq, today)).toBeNull()
})

it('names overseers and who has written; of whom was invited only the address is shown', () => {
  const authors = [author(1), author(2, { wroteAt: '2027-02-01T00:00:00.000Z' }), author(3, { role: 'overseer' })]
  expect(shownAuthors(authors, today).map(({ name, email }) => [name, email])).toEqual([
    [null, 'p1@x.test'],
    ['Name 2', 'p2@x.test'],
    ['Name 3', 'p3@x.test'],
  ])
})

it('reads a name and an address', () => {
  expect(inviteForm.parse({ name: ' Ana  María ', email: ' Ana@X.Test ' })).toEqual({
    name: 'Ana María',
    email: 'ana@x.test',
  })
  for (const wrong of [{ name: '' }, { name: '<b>Ana</b>' }, { name: 'https://x.test' }, { email: 'ana' }])
    expect(inviteForm.safeParse({ name: 'Ana', email: 'ana@x.test', ...wrong }).success).toBe(false)
  expect(inviteForm.safeParse({ name: 'x'.repeat(10_000), email: 'ana@x.test' }).success).toBe(false)
})
