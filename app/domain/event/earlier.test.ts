import { expect, test } from 'vitest'
import { newAttendee } from './attendee-form'
import { earlierChanges } from './earlier'

test('tells what somebody was before each change', () => {
  const first = { ...newAttendee('accepted'), name: 'Ann' }
  const second = { ...first, name: 'Anne', email: 'ann@example.org' }
  const now = { ...second, standing: 'attended' as const }
  const at = '2027-02-10T08:00:00.000Z'
  const changes = [
    { before: second, by: 'One', at },
    { before: first, by: 'Two', at },
    { before: null, by: 'Three', at },
  ]
  expect(earlierChanges(now, changes, { withEmail: false }).map(({ by, lines }) => [by, lines])).toEqual([
    ['One', [{ label: 'Standing', before: 'Accepted', after: 'Took part' }]],
    ['Two', [{ label: 'Name', before: 'Ann', after: 'Anne' }]],
    ['Three', []],
  ])
  const withEmail = earlierChanges(now, changes, { withEmail: true })
  expect(withEmail[1]?.lines).toContainEqual({ label: 'E-mail', before: '', after: 'ann@example.org' })
  expect(earlierChanges(now, [{ before: { odd: 1 }, by: 'One', at }], { withEmail: true })[0]?.lines).toEqual([])
})
