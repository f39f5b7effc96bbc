import { describe, expect, it } from 'vitest'
import { referenceSeed } from '~db/seed/reference'
import { aSession } from '../../../tests/factories/a-life'
import { inForceOn, newConceptNoteForm, openSessions, problemsOfNew } from './new-concept-note'
import { noFrame } from './templates/begun-from'

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
  expect(newConceptNoteForm.parse(typed)).toEqual({ ...note, session: null, form, frame: noFrame })
  for (const wrong of [{ title: ' ' }, { title: 'x'.repeat(10_000) }, { economy: '' }, { form: '' }, { form: '<b>' }])
    expect(newConceptNoteForm.safeParse({ ...typed, ...wrong }).success).toBe(false)
})

describe('what it is begun from', () => {
  const typed = { ...note, session: '', fundAccount: '', form: 'a'.repeat(43), start: '' }
  const frameOf = (more: Record<string, unknown>) => newConceptNoteForm.parse({ ...typed, ...more }).frame

  it('is an earlier project with the parts that were chosen, or a template, and what was typed for another choice is left', () => {
    const source = { begin: 'project', source: 'cti 32-2017a', parts: ['texts', 'risks', 'contacts'] }
    expect(frameOf({ ...source, start: '01/07/2027', template: 'nonsense' })).toEqual({
      start: '2027-07-01',
      from: { kind: 'project', number: 'CTI 32 2017A', parts: ['texts', 'risks'] },
    })
    expect(frameOf({ ...source, parts: 'risks' }).from).toMatchObject({ parts: ['risks'] })
    expect(frameOf({ begin: 'template', template: 'seminar', source: 'nonsense' }).from).toEqual({
      ...{ kind: 'template', template: 'seminar' },
    })
    expect(frameOf({ begin: 'nothing', source: 'CTI 32 2017A' })).toEqual(noFrame)
  })

  it.each([
    ['source', { begin: 'project', source: '', parts: ['texts'] }],
    ['source', { begin: 'project', source: 'The one of last year', parts: ['texts'] }],
    ['parts', { begin: 'project', source: 'CTI 32 2017A' }],
    ['template', { begin: 'template', template: 'party' }],
    ['start', { begin: 'nothing', start: '31/02/2027' }],
    ['begin', { begin: 'everything' }],
  ])('says beside %s what is missing', (field, wrong) => {
    const read = newConceptNoteForm.safeParse({ ...typed, ...wrong })
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})
