import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOf } from '~/auth/tokens.server'
import { markOf } from '~/domain/questionnaire/answer-clash'
import { paths } from '~/paths'
import { listSectionsDone } from '~db/queries/answering.server'
import { listAnswers } from '~db/queries/answers.server'
import { changeResponse, findAnswerLink, findResponse } from '~db/queries/responses.server'
import { aProject } from '../../factories/a-project'
import { anInvited, aPublished } from '../../factories/a-stored-questionnaire'
import { smallRegister, store } from '../../setup/small-register'
import { sourceApp } from '../../setup/source-app'
import { aColleague, given } from './world'

const number = 'CTI 32 2017A'
let register: Awaited<ReturnType<typeof smallRegister>>
let app: Awaited<ReturnType<typeof sourceApp>>
let questionnaire: Awaited<ReturnType<typeof aPublished>>

beforeAll(async () => {
  app = await sourceApp()
  register = await smallRegister()
  await store(register.db, aProject().numbered(number).record())
  questionnaire = await aPublished(register.db, number)
})
afterAll(() => register.close())

/** What the page shows, without its scripts. */
const shown = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '')

const get = async (path: string) => {
  const answer = await app.ask(new Request(`http://localhost${path}`))
  return { status: answer.status, html: shown(await answer.text()), to: answer.headers.get('Location') }
}
const post = async (path: string, fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value)
  const answer = await app.ask(new Request(`http://localhost${path}`, { method: 'POST', body }))
  return { status: answer.status, html: shown(await answer.text()), to: answer.headers.get('Location') }
}
const invited = () => anInvited(register.db, questionnaire.seq, 'Chile')
const kept = async (response: number) =>
  Object.fromEntries((await listAnswers(register.db, response)).map(one => [one.question, one.given]))

describe('the first page of an answer', () => {
  it('says what is asked, by whom, and how far it is; the first visit is remembered', async () => {
    const { response, token } = await invited()
    const { status, html } = await get(paths.answer(token))
    expect(status).toBe(200)
    for (const said of ['A questionnaire', 'The overseer', 'Chile', 'Not begun', 'Section policy', 'Clear the answer'])
      expect(html).toContain(said)
    expect(html).toContain('2 required questions have no answer')
    const opened = (await findResponse(register.db, response))?.openedAt
    expect(opened).not.toBeNull()
    expect((await findAnswerLink(register.db, hashOf(token)))?.openedAt).toBe(opened)
    await get(paths.answer(token))
    expect((await findResponse(register.db, response))?.openedAt).toBe(opened)
  })

  it('shows a colleague the sections that were handed over, and no clearance', async () => {
    const { response } = await invited()
    const token = await aColleague(register.db, response, ['practice'], 'Ana')
    const { html } = await get(paths.answer(token))
    expect(html).toContain('Section practice')
    expect(html).not.toContain('Section policy')
    expect(html).not.toContain('Clear the answer')
    expect((await get(paths.answerSection(token, 'policy'))).status).toBe(404)
  })

  it('says why it does not open', async () => {
    const unknown = await get(paths.answer('x'.repeat(43)))
    expect([unknown.status, unknown.html]).toEqual([404, expect.stringContaining('Dossier does not know this link')])
    const { response } = await invited()
    const byNumber = await get(paths.answer(response))
    expect([byNumber.status, byNumber.to]).toEqual([302, `/sign-in?next=%2Fanswers%2F${response}`])
    const { token } = await invited()
    const { answerLink: t } = register.db.tables
    await register.db.inTransaction('test', tx => tx.update(t).set({ withdrawnAt: '2026-03-01T00:00:00.000Z' }))
    const ended = await get(paths.answer(token))
    expect([ended.status, ended.html]).toEqual([410, expect.stringContaining('This link was withdrawn')])
    expect(app.problems).toEqual([])
  })
})

describe('a section of an answer', () => {
  it('saves what is good and gives back what is not, as it was typed, beside its field', async () => {
    const { response, token } = await invited()
    const path = paths.answerSection(token, 'policy')
    const { status, html } = await post(path, {
      ...{ base: '0', intent: 'save', shown: ['office', 'firms'] },
      ...{ 'a.office.value': 'The office', 'a.firms.value': 'very many' },
    })
    expect(status).toBe(422)
    expect(html).toContain('Please correct this; the rest is saved')
    expect(html).toContain('href="#a.firms.value">What about firms? Enter a whole number, such as 12.')
    expect(html).toContain('value="very many"')
    expect(await kept(response)).toEqual({ office: given('The office') })
    const mended = await post(path, {
      ...{ base: '1', intent: 'continue', shown: ['office', 'firms'] },
      ...{ 'a.office.value': 'The office', 'a.office.permission': 'no', 'a.firms.value': '1,200' },
    })
    expect([mended.status, mended.to]).toEqual([302, paths.answerSection(token, 'practice')])
    expect((await kept(response)).firms).toEqual(given(1200))
  })

  it('asks further questions once an answer asks for them, without a script', async () => {
    const { token } = await invited()
    const path = paths.answerSection(token, 'policy')
    const asked = (html: string) => !/<fieldset[^>]*hidden=""[^>]*><input[^>]*value="advice"/.test(html)
    const before = await get(path)
    expect(asked(before.html)).toBe(false)
    expect(before.html).toContain('Shown if the answer to “What about hasProgramme?” is Yes.')
    const saved = await post(path, { base: '0', intent: 'save', shown: 'hasProgramme', 'a.hasProgramme.value': 'yes' })
    expect(saved.to).toBe(`${path}?saved`)
    expect(asked((await get(path)).html)).toBe(true)
  })

  it('shows both texts where two have written, and settles as the writer chooses', async () => {
    const { response, token } = await invited()
    const ana = await aColleague(register.db, response, ['policy'], 'Ana')
    const none = markOf(null, null)
    const form = (base: string, office: string) => ({
      ...{ base, intent: 'save', shown: 'office', 'a.office.value': office, 'a.office.was': none },
    })
    await post(paths.answerSection(ana, 'policy'), form('0', 'The office of Ana'))
    const path = paths.answerSection(token, 'policy')
    const clash = await post(path, form('0', 'The office of Luis'))
    expect(clash.status).toBe(409)
    expect(clash.html).toContain('Two people have changed the same answer')
    expect(clash.html).toContain('<del>Ana</del>')
    const back = { ...form('0', 'The office of both'), latest: '1', clashing: 'office' }
    const mine = { 'mine.a.office.value': 'The office of Luis' }
    expect((await post(path, { ...back, ...mine })).status).toBe(409)
    const known = markOf(given('The office of Ana'), null)
    const settledAs = (how: string) =>
      post(path, { ...back, ...mine, 'settle.office': how, 'a.office.was': known, 'mine.a.office.was': known })
    expect((await settledAs('theirs')).status).toBe(302)
    expect((await kept(response)).office).toEqual(given('The office of Ana'))
    expect((await settledAs('merged')).status).toBe(302)
    expect((await kept(response)).office).toEqual(given('The office of both'))
    expect((await settledAs('mine')).status).toBe(409)
  })

  it('adds rows to a table without a script, with all that was typed', async () => {
    const { token } = await invited()
    const { status, html } = await post(paths.answerSection(token, 'practice'), {
      ...{ base: '0', intent: 'add:a.programmes.value:1', shown: ['programmes', 'main'], 'a.main.value': 'fund' },
      'a.programmes.value[0].name': 'First steps',
    })
    expect(status).toBe(200)
    expect(html).toContain('value="First steps"')
    expect(html).toContain('name="a.programmes.value[1].name"')
    expect(html).toMatch(/name="a.main.value"[^>]*checked=""[^>]*value="fund"/)
  })

  it('is called finished, and may be written on', async () => {
    const { response, token } = await invited()
    const path = paths.answerSection(token, 'policy')
    const form = { base: '0', shown: 'office', 'a.office.value': 'One' }
    expect((await post(path, { ...form, intent: 'finish' })).to).toBe(paths.answerSection(token, 'practice'))
    expect(await listSectionsDone(register.db, response)).toMatchObject([{ section: 'policy' }])
    expect((await get(path)).html).toContain('called this section finished')
    await post(path, { ...form, base: '1', intent: 'reopen' })
    expect(await listSectionsDone(register.db, response)).toEqual([])
  })

  it('is only read once the answer was cleared', async () => {
    const { response, token } = await invited()
    const path = paths.answerSection(token, 'policy')
    await post(path, { base: '0', intent: 'save', shown: 'office', 'a.office.value': '<b>The office</b>' })
    await register.db.inTransaction('test', tx =>
      changeResponse(tx, response, { clearedAt: '2999-01-01T00:00:00.000Z' }),
    )
    const { html } = await get(path)
    expect(html).toContain('&lt;b&gt;The office&lt;/b&gt;')
    expect(html).not.toContain('name="a.office.value"')
    const late = await post(path, { base: '1', intent: 'save', shown: 'office', 'a.office.value': 'Two' })
    expect([late.status, late.html]).toEqual([422, expect.stringContaining('was cleared and submitted')])
    expect(app.problems).toEqual([])
  })
})

describe('an answer on paper', () => {
  it('has room for every answer, with conditions in words; or what was answered', async () => {
    const { token } = await invited()
    await post(paths.answerSection(token, 'policy'), {
      ...{ base: '0', intent: 'save', shown: ['office', 'hasProgramme'] },
      ...{ 'a.office.value': 'The office', 'a.hasProgramme.value': 'no' },
    })
    const blank = (await get(`${paths.answerPrint(token)}?blank`)).html
    expect(blank).toContain('Shown if the answer to “What about hasProgramme?” is Yes.')
    expect(blank).toContain('Date and signature')
    expect(blank).not.toContain('The office<')
    const filled = (await get(paths.answerPrint(token))).html
    expect(filled).toContain('The office')
    expect(filled).not.toContain('What about advice?')
    expect(filled).not.toContain('pen-box')
  })
})
