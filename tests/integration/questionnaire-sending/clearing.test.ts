import { expect, it } from 'vitest'
import type { Answers, Permission } from '~/domain/questionnaire/answers'
import { clearAnswer } from '~/operations/answers/clear-answer.server'
import { declineAnswer, takeBackDecline } from '~/operations/answers/decline-answer.server'
import { handOverSections, withdrawAnswerLink } from '~/operations/answers/hand-over-sections.server'
import { markReady } from '~/operations/answers/mark-ready.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { closeQuestionnaire } from '~/operations/questionnaire/close-questionnaire.server'
import type { Database } from '~db/database'
import { listCleared } from '~db/queries/answers.server'
import { everyAnswer } from '../../factories/a-questionnaire'
import { anInvited, aPublished } from '../../factories/a-stored-questionnaire'
import { onEachEngine } from '../../setup/databases'
import {
  actsOf,
  aSending,
  invite,
  keyFor,
  later,
  lettersOf,
  now,
  number,
  officials,
  ok,
  opened,
  people,
  refused,
  responseOf,
  row,
  statesOf,
  written,
} from './sending-world'

const { office: _, hasProgramme: __, ...notRequired } = everyAnswer
const ofPractice: Answers = { main: { is: 'given', value: 'advice' }, quality: { is: 'not-known' } }
const colleague = { name: 'Dee', email: 'dee@gov.example', sections: ['practice'], note: 'By Friday, please.' }

onEachEngine('Clearing an answer', open => {
  const begun = async () => {
    const world = await aSending(open)
    expect(await invite(world.db, [row('Chile', 'bo')])).toEqual(ok)
    return { ...world, key: await keyFor(world.db, 'bo@gov.example') }
  }
  const clear = async (
    db: Database,
    key: string,
    more: { base?: number; version?: number; name?: string; person?: typeof people.unit; permission?: Permission } = {},
  ) => {
    const answer = await opened(db, key, more.person ?? null)
    const { base = answer.response.revision, version = 1, name = 'Head of Office', permission = 'with-name' } = more
    return clearAnswer(db, { answer, base, version, permission, name, now: later(1) })
  }

  it('makes it official with name and date, freezes what is asked, and tells the senders', async () => {
    const { db, questionnaire, key } = await begun()
    await written(db, key, { ...everyAnswer, hasProgramme: { is: 'given', value: false } })
    expect(await clear(db, key)).toEqual(ok)
    const [cleared] = await listCleared(db, questionnaire)
    expect(cleared).toMatchObject({ economy: 'Chile', by: 'Head of Office', permission: 'with-name', permissions: {} })
    expect(cleared?.answers).toHaveProperty('office')
    expect(cleared?.answers).not.toHaveProperty('advice')
    expect(await responseOf(db, questionnaire, 'Chile')).toMatchObject({
      ...{ clearedAt: later(1).toISOString(), clearedBy: 'Head of Office', permission: 'with-name' },
    })
    const told = (await lettersOf(db)).filter(({ kind }) => kind === 'questionnaire-answer')
    const senders = ['co-overseer', 'overseer', 'unit'].map(name => `${name}@economy.example`)
    expect(told.map(({ to }) => to).sort()).toEqual(senders)
    expect(told[0]?.text).not.toContain('The office of intellectual property')
    expect(await actsOf(db)).toContain('Questionnaire answered: “A questionnaire”: Chile')
  })

  it('is refused while something required is missing, after a change, and twice', async () => {
    const { db, questionnaire, key } = await begun()
    await written(db, key, notRequired)
    expect(await clear(db, key)).toEqual({ ok: false, reason: expect.stringContaining('2 required questions') })
    const revision = await written(db, key)
    expect(await clear(db, key, { base: revision - 1 })).toEqual({
      ok: false,
      reason: expect.stringContaining('changed'),
    })
    expect(await clear(db, key, { version: 2 })).toEqual({ ok: false, reason: expect.stringContaining('corrected') })
    const both = await Promise.all([clear(db, key), clear(db, key)])
    expect(both.filter(one => one.ok)).toHaveLength(1)
    expect(await clear(db, key)).toEqual(refused)
    expect(await db.select({ seq: db.tables.clearance.seq }).from(db.tables.clearance)).toHaveLength(1)
    expect(await statesOf(db, questionnaire)).toEqual({ Chile: 'submitted' })
  })

  it('is for focal points: an official and a colleague say that it is ready, and the focal point is told', async () => {
    const { db, questionnaire, key } = await begun()
    await written(db, key, notRequired)
    const answer = await opened(db, key)
    expect(await handOverSections(db, { answer, colleague, now })).toEqual(ok)
    const theirs = await keyFor(db, 'dee@gov.example')
    expect((await lettersOf(db)).at(-1)?.text).toContain('write this part: Section practice.')
    expect(await clear(db, theirs)).toEqual(refused)
    await written(db, theirs, ofPractice)
    expect(await markReady(db, { answer: await opened(db, theirs), now })).toEqual(ok)
    expect(await statesOf(db, questionnaire)).toEqual({ Chile: 'drafting' })
    expect((await lettersOf(db)).at(-1)).toMatchObject({
      to: 'bo@gov.example',
      subject: expect.stringContaining('part'),
    })

    const seq = String((await responseOf(db, questionnaire, 'Chile')).seq)
    expect(await clear(db, seq, { person: officials.official })).toEqual(refused)
    const ready = async () => markReady(db, { answer: await opened(db, seq, officials.official), now })
    expect(await ready()).toEqual(refused)
    await written(db, key, everyAnswer)
    expect(await ready()).toEqual(ok)
    expect(await ready()).toEqual({ ok: false, reason: expect.stringContaining('today already') })
    expect(await statesOf(db, questionnaire)).toEqual({ Chile: 'awaiting-clearance' })
    expect((await lettersOf(db)).at(-1)).toMatchObject({
      to: 'bo@gov.example',
      subject: expect.stringContaining('ready'),
    })
    expect(await clear(db, seq, { person: officials.focal, name: 'Focal' })).toEqual(ok)
  })

  it('hands over only what is there, to whom may, and takes it back', async () => {
    const { db, key } = await begun()
    const answer = await opened(db, key)
    const hand = (more: object) => handOverSections(db, { answer, colleague: { ...colleague, ...more }, now })
    expect(await hand({ sections: ['nonsense'] })).toEqual(refused)
    expect(await hand({})).toEqual(ok)
    const first = await keyFor(db, 'dee@gov.example')
    const holder = await opened(db, first)
    expect(await handOverSections(db, { answer: holder, colleague, now })).toEqual(refused)
    expect(await hand({ sections: ['policy'] })).toEqual(ok)
    expect(await openAnswer(db, { key: first, person: null, now })).toMatchObject(refused)
    expect(await withdrawAnswerLink(db, { answer, email: 'bo@gov.example', now })).toEqual(refused)
    expect(await withdrawAnswerLink(db, { answer, email: 'dee@gov.example', now })).toEqual(ok)
    const second = await keyFor(db, 'dee@gov.example')
    expect(await openAnswer(db, { key: second, person: null, now })).toMatchObject(refused)
  })

  it('is declined with a reason, and taken back while it is open', async () => {
    const { db, questionnaire, key } = await begun()
    await written(db, key)
    const answer = await opened(db, key)
    expect(await takeBackDecline(db, { answer, now })).toEqual(refused)
    expect(await declineAnswer(db, { answer, reason: 'No office for it.', now })).toEqual(ok)
    expect(await declineAnswer(db, { answer, reason: 'Again.', now })).toEqual(refused)
    expect(await clear(db, key)).toEqual(refused)
    expect(await statesOf(db, questionnaire)).toEqual({ Chile: 'declined' })
    expect((await lettersOf(db)).at(-1)?.text).toContain('The reason given: No office for it.')
    expect(await takeBackDecline(db, { answer, now })).toEqual(ok)
    expect(await statesOf(db, questionnaire)).toEqual({ Chile: 'drafting' })
    await declineAnswer(db, { answer, reason: 'After all.', now: later(1) })
    await closeQuestionnaire(db, { number, place: 1, by: people.overseer, now: later(2) })
    expect(await takeBackDecline(db, { answer, now: later(3) })).toEqual(refused)
  })

  it('is nobody’s name where people answer without one', async () => {
    const { db } = await begun()
    const { seq } = await aPublished(db, number, { audience: 'people', isAnonymous: true })
    const { token } = await anInvited(db, seq, null)
    await written(db, token)
    const letters = (await lettersOf(db)).length
    expect(await clear(db, token, { name: '' })).toEqual(refused)
    expect(await clear(db, token, { name: '', permission: 'without-name' })).toEqual(ok)
    expect(await listCleared(db, seq)).toMatchObject([{ economy: null, by: 'A participant' }])
    expect(await lettersOf(db)).toHaveLength(letters)
  })
})
