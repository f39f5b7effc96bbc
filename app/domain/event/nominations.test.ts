import { expect, test } from 'vitest'
import type { Economy } from '../economy'
import { implementationRulesOn } from '../implementation/rules'
import { agendaByDay, agendaForm } from './agenda-form'
import type { AttendeeText } from './attendee'
import { newAttendee } from './attendee-form'
import { eventDays, eventForm } from './event-form'
import { nominationsByEconomy, peopleFindings, standingsInWords } from './nominations'

const always = [{ from: null, until: null }]
const economies: Economy[] = [
  { name: 'Viet Nam', position: 21, otherSpellings: [], travelEligible: always },
  { name: 'Australia', position: 1, otherSpellings: [], travelEligible: [] },
  { name: 'Chile', position: 4, otherSpellings: [], travelEligible: always },
]
const lists = { economies, on: '2018-08-21', rules: implementationRulesOn('2018-08-21') }

const somebody = (over: Partial<AttendeeText>): AttendeeText => ({
  ...newAttendee('nominated'),
  ...{ name: 'Ann Lee', economy: 'Chile', sex: 'man' },
  ...over,
})

test('says economy by economy what is lacking', () => {
  const people = [
    somebody({}),
    somebody({ name: 'Bo', role: 'speaker' }),
    somebody({ name: 'Cy', standing: 'declined' }),
  ]
  expect(nominationsByEconomy(people, lists).map(({ words }) => words)).toEqual([
    'Chile: 1 of 2 named, no alternate, no woman',
    'Viet Nam: nobody named yet',
  ])
  const whole = [somebody({}), somebody({ name: 'Bo' }), somebody({ name: 'Cy', standing: 'alternate', sex: 'woman' })]
  expect(nominationsByEconomy(whole, lists)[0]).toMatchObject({
    isComplete: true,
    words: 'Chile: 2 of 2 named, 1 alternate, 1 woman',
  })
  const many = [...whole, somebody({ name: 'Di' })]
  expect(nominationsByEconomy(many, lists)[0]?.words).toBe(
    'Chile: 3 named, where 2 are asked for, 1 alternate, 1 woman',
  )
})

test('points at seats, targets, duplicates and travel that APEC does not pay', () => {
  const people = [
    somebody({ economy: 'Australia', funding: 'apec' }),
    somebody({ name: 'Bo Chen', email: 'bo@example.org', standing: 'attended' }),
    somebody({ name: 'B. Chen', email: 'BO@example.org' }),
    somebody({ name: 'Di', role: 'speaker', funding: 'apec', economy: 'Australia' }),
  ]
  const targets = [{ group: 'participants' as const, women: 2, men: 3 }]
  expect(peopleFindings(people, { seats: 3 }, { ...lists, targets })).toEqual([
    '4 people are named for 3 seats.',
    'Participants: 0 of 2 women aimed at by the proposal.',
    'Bo Chen (Chile) stands on the list twice.',
    'Ann Lee: travel is paid by APEC, but Australia is not travel-eligible.',
  ])
  expect(peopleFindings([], { seats: null }, { ...lists, targets: [] })).toEqual([])
  expect(standingsInWords(people)).toBe('1 took part, 3 nominated')
})

test('an event needs a title only, and no last day before the first', () => {
  const typed = { title: ' A  seminar ', kind: 'seminar', mode: 'online' }
  expect(eventForm.parse(typed)).toMatchObject({ title: 'A seminar', from: null, seats: null, economy: null })
  expect(eventForm.safeParse({ ...typed, title: ' ' }).success).toBe(false)
  expect(eventForm.safeParse({ ...typed, seats: '-3' }).success).toBe(false)
  expect(eventForm.safeParse({ ...typed, from: '2018-02-30' }).success).toBe(false)
  expect(eventForm.safeParse({ ...typed, from: '2018-08-22', until: '2018-08-20' }).success).toBe(false)
  expect(eventDays({ from: '2018-08-20', until: '2018-08-22' })).toBe('20 to 22 August 2018')
  expect(eventDays({ from: '2018-08-31', until: '2018-09-02' })).toBe('31 August 2018 to 2 September 2018')
  expect(eventDays({ from: null, until: null })).toBe('Dates not set')
})

test('a programme keeps its order within a day', () => {
  const { agenda } = agendaForm.parse({
    agenda: [
      { id: 'b', day: '2018-08-21', from: '9.30', title: 'Panel', speakers: ['3', '4'] },
      { id: 'a', day: '2018-08-20', title: 'Opening', speakers: '3' },
      { id: 'c', title: 'Some day' },
    ],
  })
  expect(agenda[0]).toMatchObject({ from: '09:30', speakers: [3, 4] })
  expect(agendaByDay(agenda).map(({ title }) => title)).toEqual(['20 August 2018', '21 August 2018', 'Day not set'])
  expect(agendaForm.safeParse({ agenda: [{ title: 'x', from: '10:00', until: '09:00' }] }).success).toBe(false)
  expect(agendaForm.safeParse({ agenda: [{ title: 'x', from: 'noon' }] }).success).toBe(false)
})
