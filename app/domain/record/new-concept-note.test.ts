import { expect, it } from 'vitest'
import { referenceSeed } from '~db/seed/reference'
import { aSession } from '../../../tests/factories/a-life'
import { inForceOn, newConceptNoteForm, openSessions, problemsOfNew } from './new-concept-note'

const now = '2027-02-10T08:00:00.000Z'
const second = aSession({ seq: 2, session: 'Session 2', finalDeadline: '2027-09-28T15:59:59.999Z' })
const past = aSession({ seq: 3, year: 2026, finalDeadline: '2026-09-28T15:59:59.999Z' })
const lists = { ...referenceSeed, sessions: [second, past, aSession()] }
const note = { title: 'IP for SMEs', economy: 'Peru', forum: 'IPEG', fundAccount: null, session: '2027 Session 1' }

it('offers the sessions whose final deadline is ahead, the next one first', () => {
  expect(openSessions(lists.sessions, now).map(session => session.seq)).toEqual([1, 2])
  expect(openSessions(lists.sessions, second.finalDeadline)).toEqual([])
})

it('offers the fora in force on the day', () => {
  const fora = inForceOn(referenceSeed, '2027-02-10').fora.map(forum => forum.acronym)
  expect(fora).toContain('OFWG')
  expect(fora).not.toContain('MRCWG')
  expect(inForceOn(referenceSeed, '2010-02-10').fora.map(forum => forum.acronym)).toContain('MRCWG')
})

it('takes a title, an economy and a forum; fund and session may be left open', () => {
  expect(problemsOfNew(note, lists, now)).toEqual({})
  expect(problemsOfNew({ ...note, session: null }, lists, now)).toEqual({})
  expect(problemsOfNew({ ...note, fundAccount: 'Self-funded' }, lists, now)).toEqual({})
})

it.each([
  ['title', { title: '  ' }],
  ['title', { title: 'x'.repeat(501) }],
  ['economy', { economy: 'Atlantis' }],
  ['forum', { forum: 'XYZ' }],
  ['forum', { forum: 'MRCWG' }],
  ['fundAccount', { fundAccount: 'My own fund' }],
  ['session', { session: '2026 Session 1' }],
  ['session', { session: '2029 Session 1' }],
] as const)('says beside %s what is wrong', (field, wrong) => {
  expect(Object.keys(problemsOfNew({ ...note, ...wrong }, lists, now))).toEqual([field])
})

it('reads the form as it is typed: blanks go, what is empty is left open', () => {
  const form = 'a'.repeat(43)
  const typed = { title: '  IP \n for  SMEs ', economy: 'Peru', forum: 'IPEG', fundAccount: '', session: '', form }
  expect(newConceptNoteForm.parse(typed)).toEqual({ ...note, session: null, form })
  for (const wrong of [{ title: ' ' }, { title: 'x'.repeat(10_000) }, { economy: '' }, { form: '' }, { form: '<b>' }])
    expect(newConceptNoteForm.safeParse({ ...typed, ...wrong }).success).toBe(false)
})
