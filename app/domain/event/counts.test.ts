import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Economy } from '../economy'
import {
  type AttendeeText,
  attendeeFundings,
  attendeeRoles,
  countsAs,
  organisationKinds,
  sexes,
  standings,
  tookPart,
} from './attendee'
import { participantsByEconomy, reachOf, shareOfWomen, sumOf } from './counts'

const always = [{ from: null, until: null }]
const economies: Economy[] = [
  { name: 'Australia', position: 1, otherSpellings: [], travelEligible: [] },
  { name: 'Chile', position: 4, otherSpellings: [], travelEligible: always },
  { name: 'Viet Nam', position: 21, otherSpellings: ['Vietnam'], travelEligible: always },
]
const lists = { economies, on: '2018-08-21' }

const somebody = (over: Partial<AttendeeText>): AttendeeText => ({
  ...{ name: 'Ann Lee', economy: 'Chile', sex: 'woman', role: 'participant', organisation: '', position: '' },
  ...{ organisationKind: 'government', email: '', funding: 'none', standing: 'attended', note: '' },
  ...over,
})

test('counts women and men, participants and speakers apart, economy by economy', () => {
  const {
    economies: rows,
    totals,
    travelEligible,
  } = participantsByEconomy(
    [
      somebody({ economy: 'Viet Nam', sex: 'man', funding: 'apec' }),
      somebody({ economy: null, role: 'expert', organisationKind: 'international' }),
      somebody({}),
      somebody({ economy: 'Australia', role: 'speaker', sex: 'not-said' }),
      somebody({ economy: 'Australia', role: 'organiser' }),
      somebody({ economy: 'Peru', standing: 'absent' }),
    ],
    lists,
  )
  expect(rows.map(({ economy }) => economy)).toEqual(['Australia', 'Chile', 'Viet Nam', null])
  expect(rows.map(({ travelEligible: eligible }) => eligible)).toEqual([false, true, true, false])
  expect(rows[0]?.speakers).toEqual({ women: 0, men: 0, notSaid: 1 })
  expect(totals.participants).toEqual({ women: 1, men: 1, notSaid: 0 })
  expect(totals.fundedByApec).toBe(1)
  expect(totals.byOrganisation).toMatchObject({ government: 3, international: 1 })
  expect(sumOf(travelEligible.participants)).toBe(2)
  expect(shareOfWomen(totals.participants)).toBe(50)
  expect(shareOfWomen({ women: 0, men: 0, notSaid: 3 })).toBeNull()
})

test('tells places taken and different people apart', () => {
  const ann = { name: 'Ann Lee', email: 'ann@example.org' }
  const reach = reachOf([
    somebody({ ...ann, sex: 'not-said' }),
    somebody({ name: 'LEE Ann', email: '' }),
    somebody({ ...ann, name: 'A. Lee' }),
    somebody({ name: 'Ann Lee', economy: 'Viet Nam' }),
    somebody({ name: 'Bo Chen', sex: 'man', standing: 'accepted' }),
  ])
  expect(reach.places).toEqual({ women: 3, men: 0, notSaid: 1 })
  expect(reach.people).toEqual({ women: 2, men: 0, notSaid: 0 })
  expect(reach.economies).toBe(2)
})

const anybody = fc.record({
  name: fc.constantFrom('Ann Lee', 'Bo Chen', 'Cy Ortiz', 'Di Rossi'),
  email: fc.constantFrom('', 'a@example.org', 'b@example.org'),
  economy: fc.constantFrom('Chile', 'Australia', 'Viet Nam', 'Atlantis', null),
  sex: fc.constantFrom(...sexes),
  role: fc.constantFrom(...attendeeRoles),
  organisationKind: fc.constantFrom(...organisationKinds),
  funding: fc.constantFrom(...attendeeFundings),
  standing: fc.constantFrom(...standings),
})

test('the economies add up to the totals, and people are never more than places', () => {
  fc.assert(
    fc.property(fc.array(anybody, { maxLength: 40 }), people => {
      const { economies: rows, totals } = participantsByEconomy(people, lists)
      const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
      for (const sex of ['women', 'men', 'notSaid'] as const) {
        expect(sum(({ participants }) => participants[sex])).toBe(totals.participants[sex])
        expect(sum(({ speakers }) => speakers[sex])).toBe(totals.speakers[sex])
      }
      const all = sumOf(totals.participants) + sumOf(totals.speakers)
      expect(all).toBe(people.filter(one => tookPart(one) && countsAs(one) !== null).length)
      expect(Object.values(totals.byOrganisation).reduce((a, b) => a + b, 0)).toBe(all)
      const reach = reachOf(people)
      expect(sumOf(reach.places)).toBe(all)
      expect(sumOf(reach.people)).toBeLessThanOrEqual(all)
    }),
  )
})
