import { expect, it } from 'vitest'
import { remindOfAnswers } from '~/jobs/remind-of-answers.server'
import { clearAnswer } from '~/operations/answers/clear-answer.server'
import { declineAnswer } from '~/operations/answers/decline-answer.server'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { saveAnswers } from '~/operations/answers/save-answers.server'
import { sendNewLink, withdrawSentLink } from '~/operations/questionnaire/answer-links.server'
import {
  changeLastDay,
  closeQuestionnaire,
  reopenQuestionnaire,
} from '~/operations/questionnaire/close-questionnaire.server'
import { extendResponse } from '~/operations/questionnaire/extend-response.server'
import { remindEconomies, remindOne } from '~/operations/questionnaire/remind-economies.server'
import { endOpenLink, renewOpenLink } from '~/operations/questionnaire/renew-open-link.server'
import { reopenAnswer, returnAnswer } from '~/operations/questionnaire/return-answer.server'
import type { Database } from '~db/database'
import { listCleared } from '~db/queries/answers.server'
import { listResponseActs } from '~db/queries/responses.server'
import { aPublished } from '../../factories/a-stored-questionnaire'
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

const by = people.overseer
const ask = { number, place: 1, by, now }

const clear = async (db: Database, key: string, at = later(1)) => {
  const answer = await opened(db, key)
  const base = answer.response.revision
  return clearAnswer(db, { answer, base, version: 1, permission: 'with-name', name: 'Head of Office', now: at })
}

onEachEngine('Sending a questionnaire', open => {
  const invited = async () => {
    const world = await aSending(open)
    const rows = [row('Peru', 'ana'), row('Chile', 'bo', { dueOn: '2027-03-20' }), row('Japan', 'chie')]
    expect(await invite(world.db, rows)).toEqual(ok)
    const seqOf = async (economy: string) => (await responseOf(world.db, world.questionnaire, economy)).seq
    const cleared = async (to: string) => {
      const key = await keyFor(world.db, to)
      await written(world.db, key)
      expect(await clear(world.db, key)).toEqual(ok)
    }
    return { ...world, seqOf, cleared }
  }

  it('writes a letter with a personal link to each economy, for who may send', async () => {
    const { db, questionnaire } = await aSending(open)
    for (const other of [people.coAuthor, people.director, people.auditor, people.stranger, officials.focal])
      expect(await invite(db, [row('Peru', 'ana')], other)).toEqual(refused)
    expect(await invite(db, [row('Atlantis', 'ana')])).toEqual(refused)
    expect(await lettersOf(db)).toEqual([])
    expect(await invite(db, [row('Peru', 'ana'), row('Chile', 'bo')])).toEqual(ok)
    const letters = await lettersOf(db)
    expect(letters.map(({ kind, to }) => `${kind} to ${to}`)).toEqual([
      'questionnaire to ana@gov.example',
      'questionnaire to bo@gov.example',
    ])
    expect(letters[0]?.text).toContain('It has 16 questions in 2 sections. Please send it by 3 March 2027.')
    expect(await statesOf(db, questionnaire)).toEqual({ Peru: 'invited', Chile: 'invited' })
    expect(await openAnswer(db, { key: letters[0]?.key ?? '', person: null, now })).toMatchObject({ ok: true })
    expect(await actsOf(db)).toEqual(['Questionnaire sent: “A questionnaire” to Peru, Chile'])
  })

  it('gives another person of an economy a link beside the first, or instead of it', async () => {
    const { db, questionnaire } = await invited()
    const first = await keyFor(db, 'ana@gov.example')
    expect(await invite(db, [row('Peru', 'second')])).toEqual(ok)
    await opened(db, first)
    expect(await invite(db, [row('Peru', 'third', { instead: true })])).toEqual(ok)
    expect(await openAnswer(db, { key: first, person: null, now })).toMatchObject(refused)
    await opened(db, await keyFor(db, 'third@gov.example'))
    expect(Object.keys(await statesOf(db, questionnaire))).toEqual(['Peru', 'Chile', 'Japan'])
  })

  it('invites nobody where one of the economies has answered or declined', async () => {
    const { db, cleared } = await invited()
    await cleared('ana@gov.example')
    const answer = await opened(db, await keyFor(db, 'bo@gov.example'))
    await declineAnswer(db, { answer, reason: 'No office for it.', now })
    const before = (await lettersOf(db)).length
    expect(await invite(db, [row('Korea', 'new'), row('Peru', 'new')])).toEqual(refused)
    expect(await invite(db, [row('Korea', 'new'), row('Chile', 'new')])).toEqual(refused)
    expect(await lettersOf(db)).toHaveLength(before)
  })

  it('reminds by hand whoever has not answered, once a day, with a fresh link', async () => {
    const { db, seqOf, cleared } = await invited()
    await cleared('ana@gov.example')
    const old = await keyFor(db, 'bo@gov.example')
    expect(await remindEconomies(db, { ...ask, by: people.auditor })).toEqual(refused)
    expect(await remindOne(db, { ...ask, response: await seqOf('Peru') })).toEqual(refused)
    expect(await remindOne(db, { ...ask, response: await seqOf('Chile') })).toEqual(ok)
    expect(await remindOne(db, { ...ask, response: await seqOf('Chile') })).toEqual(refused)
    expect(await remindEconomies(db, ask)).toEqual({ ok: true, reminded: 1 })
    expect(await remindEconomies(db, ask)).toEqual(refused)
    const reminders = (await lettersOf(db)).filter(({ subject }) => subject.includes('reminder'))
    expect(reminders.map(({ to }) => to)).toEqual(['bo@gov.example', 'chie@gov.example'])
    expect(reminders[0]?.text).toContain('It is due on 20 March 2027.')
    const fresh = await keyFor(db, 'bo@gov.example')
    expect(fresh).not.toBe(old)
    for (const key of [old, fresh]) await opened(db, key)
  })

  it('reminds by itself once each, however many servers there are, and only who has not answered', async () => {
    const { db, cleared } = await invited()
    await cleared('ana@gov.example')
    const run = (at: Date) => remindOfAnswers(db, { clock: () => at })
    const sent = async () =>
      (await lettersOf(db)).filter(({ subject }) => /reminder|missed/.test(subject)).map(({ to }) => to)
    expect(await run(later(13))).toBe(0)
    const both = await Promise.all([run(later(14)), run(later(14))])
    expect(both[0] + both[1]).toBe(1)
    expect(await run(later(16))).toBe(0)
    expect(await sent()).toEqual(['chie@gov.example'])
    expect(await run(later(20))).toBe(1)
    const answer = await opened(db, await keyFor(db, 'chie@gov.example'))
    await declineAnswer(db, { answer, reason: 'Nobody for it.', now: later(21) })
    expect(await run(later(24))).toBe(0)
    expect(await sent()).toEqual(['chie@gov.example', 'chie@gov.example'])
    // Chile has a day of its own: 20 March.
    expect(await run(later(31))).toBe(1)
    expect(await sent()).toContain('bo@gov.example')
    await closeQuestionnaire(db, { ...ask, now: later(37) })
    expect(await run(later(37))).toBe(0)
  })

  it('gives an economy more time, tells it, and counts from the new day', async () => {
    const { db, seqOf } = await invited()
    const response = await seqOf('Japan')
    const extend = (dueOn: string | null, who = by) => extendResponse(db, { ...ask, by: who, response, dueOn })
    expect(await extend('2027-03-20', people.coAuthor)).toEqual(refused)
    expect(await extend('2027-02-01')).toEqual(refused)
    expect(await extend('2027-03-20')).toEqual(ok)
    expect(await extend('2027-03-20')).toEqual(refused)
    expect((await lettersOf(db)).at(-1)).toMatchObject({
      to: 'chie@gov.example',
      text: expect.stringContaining('is now 20 March 2027'),
    })
    expect(await remindOfAnswers(db, { clock: () => later(14) })).toBe(1)
    expect((await lettersOf(db)).at(-1)?.to).toBe('ana@gov.example')
    expect(await extendResponse(db, { ...ask, place: 2, response, dueOn: '2027-04-01' })).toEqual(refused)
  })

  it('returns a cleared answer with a remark: it counts no more until it is cleared again', async () => {
    const { db, questionnaire, seqOf, cleared } = await invited()
    const response = await seqOf('Peru')
    const back = (who = by) => returnAnswer(db, { ...ask, by: who, now: later(2), response, remark: 'See question 3.' })
    expect(await back()).toEqual(refused)
    await cleared('ana@gov.example')
    expect(await listCleared(db, questionnaire)).toHaveLength(1)
    expect(await back(people.coAuthor)).toEqual(refused)
    expect(await back()).toEqual(ok)
    expect(await back()).toEqual(refused)
    expect(await statesOf(db, questionnaire)).toMatchObject({ Peru: 'returned' })
    expect(await listCleared(db, questionnaire)).toEqual([])
    expect((await lettersOf(db)).at(-1)?.text).toContain('The remark: See question 3.')
    expect(await clear(db, await keyFor(db, 'ana@gov.example'), later(3))).toEqual(ok)
    expect(await listCleared(db, questionnaire)).toHaveLength(1)
    const acts = (await listResponseActs(db, [response])).map(({ act }) => act)
    expect(acts).toEqual(['Invited', 'Cleared', 'Returned', 'Cleared'])
  })

  it('opens an answer again that was declined', async () => {
    const { db, questionnaire, seqOf } = await invited()
    const answer = await opened(db, await keyFor(db, 'bo@gov.example'))
    const reopen = async () => reopenAnswer(db, { ...ask, response: await seqOf('Chile') })
    expect(await reopen()).toEqual(refused)
    await declineAnswer(db, { answer, reason: 'No office for it.', now })
    expect(await reopen()).toEqual(ok)
    expect(await statesOf(db, questionnaire)).toMatchObject({ Chile: 'invited' })
    expect((await lettersOf(db)).at(-1)).toMatchObject({ to: 'bo@gov.example' })
  })

  it('withdraws a link and sends a new one: the former saves and clears nothing any more', async () => {
    const { db, seqOf } = await invited()
    const old = await keyFor(db, 'ana@gov.example')
    const base = await written(db, old)
    const answer = await opened(db, old)
    const about = { ...ask, response: await seqOf('Peru'), email: 'ana@gov.example' }
    expect(await withdrawSentLink(db, { ...about, by: people.coAuthor, kind: 'focal' })).toEqual(refused)
    expect(await sendNewLink(db, about)).toEqual(ok)
    const entries = [{ question: 'office', given: null, permission: null }]
    const withdrawn = { ok: false, reason: expect.stringContaining('withdrawn') }
    expect(await saveAnswers(db, { answer, base, entries, now })).toEqual(withdrawn)
    expect(await clearAnswer(db, { answer, base, version: 1, permission: 'no', name: 'Ana', now })).toEqual(withdrawn)
    expect(await declineAnswer(db, { answer, reason: 'No', now })).toEqual(withdrawn)
    const fresh = await keyFor(db, 'ana@gov.example')
    expect(await withdrawSentLink(db, { ...about, kind: 'focal' })).toEqual(ok)
    expect(await withdrawSentLink(db, { ...about, kind: 'focal' })).toEqual(refused)
    expect(await openAnswer(db, { key: fresh, person: null, now })).toMatchObject(withdrawn)
    expect(await sendNewLink(db, about)).toEqual(refused)
    expect(await remindOne(db, about)).toEqual(refused)
  })

  it('closes: late answers are refused, who did not answer gave no answer; and opens again', async () => {
    const { db, questionnaire, cleared } = await invited()
    await cleared('ana@gov.example')
    const key = await keyFor(db, 'bo@gov.example')
    await written(db, key)
    expect(await closeQuestionnaire(db, { ...ask, by: people.coAuthor })).toEqual(refused)
    expect(await closeQuestionnaire(db, ask)).toEqual(ok)
    expect(await closeQuestionnaire(db, ask)).toEqual(refused)
    expect(await statesOf(db, questionnaire, true)).toEqual({
      Peru: 'submitted',
      Chile: 'no-answer',
      Japan: 'no-answer',
    })
    expect(await clear(db, key)).toEqual({ ok: false, reason: expect.stringContaining('closed') })
    expect(await invite(db, [row('Korea', 'new')])).toEqual(refused)
    expect(await remindEconomies(db, ask)).toEqual(refused)
    expect(await changeLastDay(db, { ...ask, dueOn: '2027-03-10' })).toEqual(refused)
    expect(await reopenQuestionnaire(db, ask)).toEqual(ok)
    expect(await clear(db, key)).toEqual(ok)
    expect(await changeLastDay(db, { ...ask, dueOn: '2027-03-10' })).toEqual(ok)
    expect(await actsOf(db)).toContain('Last day changed: “A questionnaire”: until 10 March 2027')
  })

  it('gives people an open address that is told once, renewed and ended', async () => {
    const { db } = await aSending(open)
    const { place } = await aPublished(db, number, { audience: 'people', isAnonymous: true })
    expect(await renewOpenLink(db, ask)).toEqual(refused)
    expect(await renewOpenLink(db, { ...ask, place, by: people.coAuthor })).toEqual(refused)
    const first = await renewOpenLink(db, { ...ask, place })
    const second = await renewOpenLink(db, { ...ask, place })
    expect([first, second]).toEqual([
      { ok: true, url: expect.stringMatching(/\/questionnaires\/[\w-]{43}$/) },
      { ok: true, url: expect.not.stringContaining(first.ok ? first.url : '') },
    ])
    expect(await endOpenLink(db, { ...ask, place })).toEqual(ok)
    const { questionnaire: t } = db.tables
    expect((await db.select({ openLink: t.openLink }).from(t)).every(({ openLink }) => openLink === null)).toBe(true)
  })
})
