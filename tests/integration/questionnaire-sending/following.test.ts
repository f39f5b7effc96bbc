import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { handOverSections } from '~/operations/answers/hand-over-sections.server'
import { readClearance } from '~/operations/answers/read-clearance.server'
import { readHandOver } from '~/operations/answers/read-hand-over.server'
import { closeQuestionnaire } from '~/operations/questionnaire/close-questionnaire.server'
import { inviteEconomies } from '~/operations/questionnaire/invite-economies.server'
import { openQuestionnaire } from '~/operations/questionnaire/open-questionnaire.server'
import { readInvitations } from '~/operations/questionnaire/read-invitations.server'
import { readEconomies, readPeople } from '~/operations/questionnaire/read-monitor.server'
import { readResponse } from '~/operations/questionnaire/read-response.server'
import type { Database } from '~db/database'
import { readWaitingFacts } from '~db/queries/waiting.server'
import { everyAnswer } from '../../factories/a-questionnaire'
import { anInvited, aPublished } from '../../factories/a-stored-questionnaire'
import { onEachEngine } from '../../setup/databases'
import {
  aSending,
  invite,
  keyFor,
  later,
  now,
  number,
  ok,
  opened,
  people,
  refused,
  responseOf,
  row,
  written,
} from './sending-world'

const asSeenBy = async (db: Database, by: Person, place = 1) => {
  const found = await openQuestionnaire(db, { number, place, by, now })
  if (!found) throw new Error('There is no such questionnaire')
  return found
}

onEachEngine('Following a questionnaire', open => {
  const begun = async () => {
    const world = await aSending(open)
    expect(await invite(world.db, [row('Peru', 'ana'), row('Japan', 'bo')])).toEqual(ok)
    const key = await keyFor(world.db, 'ana@gov.example')
    const { office: _, ...others } = everyAnswer
    await written(world.db, key, others)
    return { ...world, key }
  }

  it('shows all economies with how far each is, and contacts only to those who send', async () => {
    const { db } = await begun()
    const rows = await readEconomies(db, await asSeenBy(db, people.overseer), later(25))
    expect(rows).toHaveLength(21)
    expect(rows.find(({ who }) => who === 'Peru')).toMatchObject({
      ...{ state: 'drafting', progress: { answered: 14, asked: 16 }, lateBy: 4 },
      contacts: [{ name: 'ana', email: 'ana@gov.example' }],
    })
    expect(rows.find(({ who }) => who === 'Chile')).toMatchObject({ state: 'not-invited', seq: null, lateBy: null })
    const untold = await readEconomies(db, await asSeenBy(db, people.coAuthor), now)
    expect(untold.find(({ who }) => who === 'Peru')).toMatchObject({ state: 'drafting', contacts: [] })
  })

  it('tells of one answer its dates, acts and links, not what is written', async () => {
    const { db, questionnaire, key } = await begun()
    const { seq } = await responseOf(db, questionnaire, 'Peru')
    const colleague = { name: 'Dee', email: 'dee@gov.example', sections: ['practice'], note: 'A word.' }
    expect(await handOverSections(db, { answer: await opened(db, key), colleague, now })).toEqual(ok)
    const told = await readResponse(db, await asSeenBy(db, people.overseer), seq, now)
    expect(told?.links).toMatchObject([
      { name: 'ana', kind: 'focal', state: 'open' },
      { name: 'Dee', kind: 'sections', sections: ['Section practice'], createdBy: 'ana' },
    ])
    expect(told?.acts.map(({ act, note }) => `${act}: ${note}`)).toEqual([
      'Invited: ana',
      'Handed over: Section practice to Dee',
    ])
    expect(JSON.stringify(told)).not.toContain('Advisers visit firms')
    const untold = await readResponse(db, await asSeenBy(db, people.auditor), seq, now)
    expect(untold?.links).toEqual([])
    expect(JSON.stringify(untold?.acts)).not.toContain('Dee')
    const handed = await readHandOver(db, await opened(db, key), now)
    expect(handed.colleagues).toMatchObject([{ name: 'Dee', written: 0, state: 'open' }])
    expect(handed.sections[0]?.writtenBy).toEqual(['ana'])
  })

  it('shows an answer in words before it is cleared, with what is missing; to a colleague their sections alone', async () => {
    const { db, key } = await begun()
    const whole = await readClearance(db, await opened(db, key), now)
    expect(whole).toMatchObject({ mayClear: true, notYet: expect.any(String), missing: [{ key: 'office' }] })
    expect(whole.sections.map(({ key: section }) => section)).toEqual(['policy', 'practice'])
    expect(whole.sections[0]?.questions.find(one => one.key === 'budget')?.lines).toEqual([
      expect.stringContaining('250,000.50'),
    ])
    const colleague = { name: 'Dee', email: 'dee@gov.example', sections: ['practice'], note: '' }
    await handOverSections(db, { answer: await opened(db, key), colleague, now })
    const part = await readClearance(db, await opened(db, await keyFor(db, 'dee@gov.example')), now)
    expect(part).toMatchObject({ mayClear: false, isPart: true, missing: [] })
    expect(part.sections.map(({ key: section }) => section)).toEqual(['practice'])
  })

  it('offers whom to invite: who was asked before, else the focal point; those first that were not yet', async () => {
    const { db } = await begun()
    const rows = await readInvitations(db, await asSeenBy(db, people.overseer), now)
    expect(rows.find(({ economy }) => economy === 'Chile')).toMatchObject({ name: 'focal-of-chile', invited: [] })
    expect(rows.slice(-2)).toMatchObject([
      { economy: 'Japan', name: '', invited: ['bo'] },
      { economy: 'Peru', email: '', invited: ['ana'] },
    ])
    await aPublished(db, number)
    const next = await readInvitations(db, await asSeenBy(db, people.overseer, 2), now)
    expect(next.find(({ economy }) => economy === 'Peru')).toMatchObject({ name: 'ana', email: 'ana@gov.example' })
  })

  it('asks the overseer or people by letters of their own, and counts them', async () => {
    const { db } = await begun()
    const ask = { number, by: people.overseer, now }
    await aPublished(db, number, { audience: 'overseer' })
    const sent = await asSeenBy(db, people.overseer, 2)
    const offered = (await readInvitations(db, sent, now)).map(({ email }) => email)
    expect(offered).toEqual(['co-overseer@economy.example', 'overseer@economy.example', '', '', ''])
    expect(await inviteEconomies(db, { ...ask, place: 2, rows: [row('Peru', 'ana')] })).toEqual(refused)
    expect(await inviteEconomies(db, { ...ask, place: 2, rows: [row(null, 'ana')] })).toEqual(ok)
    expect(await readPeople(db, sent, now)).toMatchObject({
      ...{ people: { begun: 1, answered: 0 }, rows: [{ who: 'ana', state: 'invited' }] },
    })
    const { seq } = await aPublished(db, number, { audience: 'people', isAnonymous: true })
    await anInvited(db, seq, null)
    expect(await readPeople(db, await asSeenBy(db, people.overseer, 3), now)).toMatchObject({
      ...{ people: { begun: 1, isOpenToAll: false }, rows: [] },
    })
    expect(await inviteEconomies(db, { ...ask, place: 3, rows: [row(null, 'ana')] })).toEqual(refused)
  })

  it('waits for its economies and its overseer until it is closed', async () => {
    const { db } = await begun()
    const waiting = async () => (await readWaitingFacts(db, { own: [] })).questionnaires
    expect(await waiting()).toMatchObject([
      {
        ...{ number, place: 1, dueOn: '2027-03-03' },
        responses: [
          { economy: 'Peru', state: 'drafting', dueOn: '2027-03-03' },
          { economy: 'Japan', state: 'invited' },
        ],
      },
    ])
    await closeQuestionnaire(db, { number, place: 1, by: people.overseer, now })
    expect(await waiting()).toEqual([])
  })
})
