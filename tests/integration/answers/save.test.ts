import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { hashOf, newToken } from '~/auth/tokens.server'
import { markOf } from '~/domain/questionnaire/answer-clash'
import { saveAnswers } from '~/operations/answers/save-answers.server'
import type { Database } from '~db/database'
import { listAnswerChanges, listAnswers } from '~db/queries/answers.server'
import { changeResponse, findResponse } from '~db/queries/responses.server'
import { onEachEngine } from '../../setup/databases'
import { aColleague, aWorld, given, later, now, opened, people, save } from './world'

const kept = async (db: Database, response: number) =>
  Object.fromEntries((await listAnswers(db, response)).map(one => [one.question, one]))
const set = (db: Database, response: number, changes: Parameters<typeof changeResponse>[2]) =>
  db.inTransaction('test', tx => changeResponse(tx, response, changes))

onEachEngine('Answers', (open, engine) => {
  it('are saved with who wrote them; what one author writes within half an hour is one change', async () => {
    const db = await open()
    const { response, token: key } = await aWorld(db)
    expect(await save(db, { key, base: 0 }, { office: given('One'), firms: given(3) })).toEqual({
      ...{ ok: true, revision: 1, changed: ['office', 'firms'], theirs: [] },
    })
    await save(db, { key, base: 1, at: later(10) }, { office: given('Two') })
    await save(db, { key, base: 2, at: later(50) }, { office: given('Three') })
    const { office, firms } = await kept(db, response)
    expect(office).toMatchObject({ given: given('Three'), by: 'The focal point of Chile', revision: 3, person: null })
    expect(firms).toMatchObject({ given: given(3), revision: 1 })
    const changes = await listAnswerChanges(db, response, ['office'])
    expect(changes.map(({ before }) => before)).toEqual([given('Two'), null])
    expect(await findResponse(db, response)).toMatchObject({ revision: 3, begunAt: now.toISOString() })
  })

  it('that say what is there already write nothing', async () => {
    const db = await open()
    const { response, token: key } = await aWorld(db)
    await save(db, { key, base: 0 }, { office: given('One') })
    expect(await save(db, { key, base: 0 }, { office: given('One'), firms: null })).toEqual({
      ...{ ok: true, revision: 1, changed: [], theirs: [] },
    })
    expect(await listAnswerChanges(db, response)).toHaveLength(1)
  })

  it('of two colleagues on one section are both kept where they wrote different questions', async () => {
    const db = await open()
    const { response, token } = await aWorld(db)
    const colleague = await aColleague(db, response, ['policy'], 'Ana')
    await save(db, { key: token, base: 0 }, { office: given('One'), firms: null, score: null })
    expect(await save(db, { key: colleague, base: 0 }, { office: null, firms: given(5) })).toMatchObject({
      ...{ ok: true, changed: ['firms'] },
    })
    const { office, firms } = await kept(db, response)
    expect([office?.given, firms?.given]).toEqual([given('One'), given(5)])
    expect(firms?.by).toBe('Ana')
  })

  it('that meet in one question clash: nothing is overwritten, and both texts are told', async () => {
    const db = await open()
    const { response, token } = await aWorld(db)
    const colleague = await aColleague(db, response, ['policy'], 'Ana')
    await save(db, { key: token, base: 0 }, { office: given('First') })
    await save(db, { key: token, base: 1, at: later(1) }, { office: given('Theirs') })
    const answer = { key: colleague, base: 1, at: later(2) }
    const clash = await save(db, answer, { office: given('Mine'), firms: given(9) })
    expect(clash).toMatchObject({ ok: false, revision: 2, reason: expect.stringContaining('The focal point of Chile') })
    expect(clash).toMatchObject({ clashes: [{ question: 'office', mine: given('Mine'), theirs: given('Theirs') }] })
    expect((await kept(db, response)).firms).toBeUndefined()
    // Mine is kept: saved from what is there now.
    expect(await save(db, { ...answer, base: 2 }, { office: given('Mine') })).toMatchObject({ ok: true, revision: 3 })
    // Theirs is taken: the form leaves the question out.
    expect(await save(db, { ...answer, base: 3 }, { firms: given(9) })).toMatchObject({ ok: true, revision: 4 })
    const after = await kept(db, response)
    expect([after.office?.given, after.firms?.given]).toEqual([given('Mine'), given(9)])
  })

  it('that a stale form left as they were give way to what others wrote since', async () => {
    const db = await open()
    const { response, token } = await aWorld(db)
    const colleague = await aColleague(db, response, ['policy'], 'Ana')
    await save(db, { key: token, base: 0 }, { office: given('First') })
    await save(db, { key: colleague, base: 1, at: later(1) }, { office: given('Second') })
    const stale = await save(db, { key: token, base: 1, at: later(2) }, { office: given('First'), firms: given(1) })
    expect(stale).toMatchObject({ ok: true, changed: ['firms'] })
    expect((await kept(db, response)).office?.given).toEqual(given('Second'))
  })

  it('that a form left as they were stay theirs, also where somebody only went on typing', async () => {
    const db = await open()
    const { response, token } = await aWorld(db)
    const colleague = await aColleague(db, response, ['policy'], 'Ana')
    await save(db, { key: token, base: 0 }, { office: given('Fir') })
    await save(db, { key: token, base: 1, at: later(1) }, { office: given('First') })
    const answer = await opened(db, { key: colleague })
    const fir = { given: given('Fir'), permission: null }
    const form = (office: string) => [
      { question: 'office', given: given(office), permission: null, was: markOf(fir.given, null) },
      { question: 'firms', given: given(office.length), permission: null, was: markOf(null, null) },
    ]
    await save(db, { key: token, base: 2, at: later(2) }, { office: given('First of all') })
    const saved = await saveAnswers(db, { answer, base: 1, now: later(3), entries: form('Fir') })
    expect(saved).toEqual({ ok: true, revision: 4, changed: ['firms'], theirs: ['office'] })
    // It is told the newest revision, but never knew their text: that is no leave to write over it.
    expect(await saveAnswers(db, { answer, base: 4, now: later(4), entries: form('Fir') })).toMatchObject({ ok: true })
    expect((await kept(db, response)).office?.given).toEqual(given('First of all'))
    const clash = await saveAnswers(db, { answer, base: 4, now: later(5), entries: form('Mine').slice(0, 1) })
    expect(clash).toMatchObject({ ok: false, clashes: [{ theirs: given('First of all'), mine: given('Mine') }] })
  })

  it('come with what both began with, for a text of both, where it was kept', async () => {
    const db = await open()
    const { response, token } = await aWorld(db)
    const colleague = await aColleague(db, response, ['policy'], 'Ana')
    await save(db, { key: token, base: 0 }, { advice: given('First.') })
    await save(db, { key: colleague, base: 1, at: later(1) }, { advice: given('First. Theirs.') })
    const answer = await opened(db, { key: token })
    const entry = {
      question: 'advice',
      given: given('Mine. First.'),
      permission: null,
      was: markOf(given('First.'), null),
    }
    const clash = await saveAnswers(db, { answer, base: 1, now: later(2), entries: [entry] })
    expect(clash).toMatchObject({ ok: false, clashes: [{ before: given('First.'), by: 'Ana' }] })
  })

  it('of two people at the same moment are saved one after the other, and one learns of the other', async () => {
    const db = await open()
    const { response, token } = await aWorld(db)
    const other = engine.name === 'PGlite' ? db : engine.again()
    const colleague = await aColleague(db, response, ['policy'], 'Ana')
    const saves = await Promise.all([
      save(db, { key: token, base: 0 }, { office: given('One'), firms: given(1) }),
      save(other, { key: colleague, base: 0 }, { office: given('Two'), score: given(2) }),
    ])
    expect(saves.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await findResponse(db, response))?.revision).toBe(1)
  })

  it('are taken back, and what they were stands in their changes', async () => {
    const db = await open()
    const { response, token: key } = await aWorld(db)
    await save(db, { key, base: 0 }, { office: given('One') })
    await save(db, { key, base: 1, at: later(60) }, { office: null })
    expect((await kept(db, response)).office).toMatchObject({ given: null, revision: 2 })
    expect((await listAnswerChanges(db, response))[0]?.before).toEqual(given('One'))
  })

  it('keep texts to the letter: 10,000 characters, script, signs of every script', async () => {
    const db = await open()
    const { response, token: key } = await aWorld(db)
    const text = `<script>alert('${'x'.repeat(9_900)}')</script> ’"; drop table answer; -- Đỗ 日本 🙂\n\n\\u0000`
    await save(db, { key, base: 0 }, { advice: given(text) })
    expect((await kept(db, response)).advice?.given).toEqual(given(text))
  })

  it('are refused in sections that were not handed over, and to questions that are none', async () => {
    const db = await open()
    const { response } = await aWorld(db)
    const key = await aColleague(db, response, ['practice'], 'Ana')
    expect(await save(db, { key, base: 0 }, { main: given('fund'), office: given('One') })).toMatchObject({
      ...{ ok: false, reason: expect.stringContaining('not handed to you') },
    })
    expect(await save(db, { key, base: 0 }, { nothing: given('One') })).toMatchObject({
      ...{ ok: false, reason: expect.stringContaining('corrected meanwhile') },
    })
    expect(await kept(db, response)).toEqual({})
  })

  it('are refused once they are cleared, declined or closed, also to a page that was opened before', async () => {
    const db = await open()
    const { questionnaire, response, token: key } = await aWorld(db)
    const answer = await opened(db, { key })
    const entries = [{ question: 'office', given: given('One'), permission: null }]
    const trial = () => saveAnswers(db, { answer, base: 0, entries, now: later(5) })
    await set(db, response, { clearedAt: later(1).toISOString() })
    expect(await trial()).toMatchObject({ ok: false, reason: expect.stringContaining('cleared and submitted') })
    await set(db, response, { clearedAt: null, declinedAt: later(1).toISOString() })
    expect(await trial()).toMatchObject({ ok: false, reason: expect.stringContaining('declined') })
    await set(db, response, { declinedAt: null })
    const { questionnaire: t } = db.tables
    const close = (closedAt: string | null) =>
      db.inTransaction('test', tx => tx.update(t).set({ closedAt }).where(eq(t.seq, questionnaire.seq)))
    await close(later(1).toISOString())
    expect(await trial()).toMatchObject({ ok: false, reason: expect.stringContaining('closed') })
    await close(null)
    await set(db, response, { clearedAt: later(1).toISOString(), returnedAt: later(2).toISOString() })
    expect(await trial()).toMatchObject({ ok: true, revision: 1 })
  })

  it('are refused by a link that was withdrawn since its page was opened', async () => {
    const db = await open()
    const { token: key } = await aWorld(db)
    const answer = await opened(db, { key })
    const { answerLink: t } = db.tables
    await db.inTransaction('test', tx =>
      tx
        .update(t)
        .set({ withdrawnAt: later(1).toISOString() })
        .where(eq(t.id, hashOf(key))),
    )
    const entries = [{ question: 'office', given: given('One'), permission: null }]
    expect(await saveAnswers(db, { answer, base: 0, entries, now: later(2) })).toMatchObject({
      ...{ ok: false, reason: expect.stringContaining('withdrawn') },
    })
    await expect(opened(db, { key })).rejects.toThrow('withdrawn')
  })
})

onEachEngine('An answer', open => {
  it('opens by its link and, signed in, by its number for those who answer for the economy', async () => {
    const db = await open()
    const { response, token } = await aWorld(db)
    expect(await opened(db, { key: token })).toMatchObject({
      respondent: { with: 'link' },
      definition: { title: 'A questionnaire' },
    })
    for (const person of [people.focalPoint, people.official])
      expect(await opened(db, { key: String(response), person })).toMatchObject({ respondent: { with: 'account' } })
    for (const person of [people.otherEconomy, people.stranger])
      await expect(opened(db, { key: String(response), person })).rejects.toThrow()
    await expect(opened(db, { key: String(response) })).rejects.toThrow('sign in')
    for (const key of [newToken(), '999', 'x', '-1', `${token}x`])
      await expect(opened(db, { key, person: people.focalPoint })).rejects.toThrow(/does not know|no such answer/)
  })

  it('does not open by a link that has expired', async () => {
    const db = await open()
    const { token: key } = await aWorld(db)
    const at = new Date('2999-01-01T00:00:00.000Z')
    await expect(opened(db, { key, at })).rejects.toThrow('expired')
  })

  it('of a person opens by its own link only', async () => {
    const db = await open()
    const { response, token } = await aWorld(db, { audience: 'people' })
    expect(await opened(db, { key: token })).toMatchObject({ response: { economy: null } })
    for (const person of Object.values(people))
      await expect(opened(db, { key: String(response), person })).rejects.toThrow()
  })
})
