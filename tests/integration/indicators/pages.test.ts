import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Indicator } from '~/domain/record/rows'
import { paths } from '~/paths'
import { listMeasured } from '~db/queries/measured.server'
import { aProject } from '../../factories/a-project'
import { people, requestBy, smallRegister, store } from '../../setup/small-register'
import { sourceApp } from '../../setup/source-app'

const number = 'CTI 32 2017A'
const participants: Indicator = {
  ...{ id: 'people', name: 'Participants', kind: 'count', unit: 'people', scaleTop: null, baseline: null, target: 40 },
  ...{ baselineText: '', targetText: '', baselineOn: null, targetOn: '2018-12-31', countsPeople: true },
  ...{ targetWomen: 20, targetMen: 20, byEconomy: [], method: 'By the list', promise: null },
}
const money: Indicator = {
  ...{ ...participants, id: 'money', name: 'Money raised', kind: 'amount', unit: '', target: 1_000_000 },
  ...{ countsPeople: false, targetWomen: null, targetMen: null },
}
const said: Indicator = {
  ...money,
  id: 'a/b ?',
  name: 'A plan',
  kind: 'text',
  target: null,
  targetText: 'An agreed plan',
}

let register: Awaited<ReturnType<typeof smallRegister>>
let app: Awaited<ReturnType<typeof sourceApp>>

beforeAll(async () => {
  app = await sourceApp()
  register = await smallRegister()
  const indicators = [participants, money, said]
  await store(register.db, aProject().numbered(number).with({ indicators }).record())
})
afterAll(() => register.close())

/** What the page shows, without its scripts. */
const shown = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '')

type Who = (typeof people)[keyof typeof people] | null
const ask = async (url: string, init: RequestInit = {}, who: Who = people.overseer) => {
  const answer = await app.ask(await requestBy(register.db, who, url, init))
  return { status: answer.status, html: shown(await answer.text()), to: answer.headers.get('Location') }
}
const post = (url: string, fields: Record<string, string>, who: Who = people.overseer) =>
  ask(url, { method: 'POST', body: new URLSearchParams(fields) }, who)

const script = '<script>alert(1)</script>'
const formula = '=1+1'
const whole = {
  ...{ intent: 'save', base: '0', from: '2018-01-01', until: '2018-06-30', value: '20', women: '12', men: '9' },
  ...{ 'byEconomy[0].economy': 'Peru', 'byEconomy[0].value': '3', note: `${formula} ${script}`, evidence: '' },
}
const page = paths.indicator(number, 'people')
const saved = `${page}?saved`

describe('what was measured of an indicator', () => {
  it('is refused with its numbers where its parts do not add up, and everything typed stays', async () => {
    const refused = await post(page, { ...whole, intent: 'submit' })
    expect(refused.status).toBe(422)
    for (const words of [
      '12 women and 9 men are 21 people, but the value is 20.',
      'The economies together are 3 people, but the value is 20.',
      'href="#women"',
      'value="20"',
      '=1+1 &lt;script&gt;',
    ])
      expect(refused.html).toContain(words)
    expect(await listMeasured(register.db, number)).toEqual([])
    const wrong = await post(page, { ...whole, from: '', until: '2018-13-01', value: 'many', women: '-1' })
    for (const words of [
      'Enter the first day of the period.',
      'as a day that exists',
      'Enter a whole number',
      'how many women',
    ])
      expect(wrong.html).toContain(words)
    expect((await post(page, { ...whole, until: '2017-01-01' })).html).toContain('before it begins on 1 January 2018')
  })

  it('is kept as a draft, mended, submitted, approved, and public only then', async () => {
    expect((await post(page, whole)).to).toBe(saved)
    const draft = await ask(`${page}?value=1`)
    expect(draft.html).toContain('value="2018-06-30"')
    expect((await ask(page, {}, null)).html).toContain('Nothing has been measured yet')
    const mended = { ...whole, intent: 'submit', men: '8', 'byEconomy[0].value': '20' }
    const stale = await post(`${page}?value=1`, { ...mended, base: '5' })
    expect([stale.status, stale.html.includes('What was saved meanwhile')]).toEqual([409, true])
    expect((await post(`${page}?value=1`, mended)).to).toBe(saved)
    const waiting = await ask(paths.indicators(number), {}, people.secretariat)
    expect(waiting.html).toContain('Values that wait for you')
    const decision = { intent: 'approve', seq: '1', base: '1', remark: '' }
    expect((await post(page, decision)).status).toBe(422)
    expect((await post(page, { ...decision, intent: 'return' }, people.secretariat)).html).toContain(
      'Say why it is returned',
    )
    expect((await post(page, decision, people.secretariat)).to).toBe(saved)
    const answer = await app.ask(await requestBy(register.db, null, page))
    const html = await answer.text()
    expect(html).not.toContain(script)
    expect(shown(html)).toContain('20 people, 50 % of the target of 40 people')
    expect(shown(html)).toContain('12 women, 8 men')
  })

  it('stays locked: neither changed nor removed, until it is returned with a reason', async () => {
    const again = { ...whole, base: '2', value: '99', women: '50', men: '49', 'byEconomy[0].value': '99' }
    expect((await post(`${page}?value=1`, again)).html).toContain('approved and locked')
    const remove = { intent: 'remove', seq: '1', base: '2' }
    expect((await post(page, remove)).html).toContain('approved and locked')
    const give = { intent: 'return', seq: '1', base: '2', remark: 'Two came twice.' }
    expect((await post(page, give, people.secretariat)).to).toBe(saved)
    const told = await ask(page)
    expect(told.html).toContain('The Secretariat: Two came twice.')
    expect(told.html).toContain('before, 20 people (approved)')
    expect((await ask(page, {}, null)).html).not.toContain('Two came twice')
    expect((await post(page, { ...remove, base: '3' })).to).toBe(saved)
  })

  it('is read by the kind of its indicator: money in dollars, words as they are', async () => {
    const cash = paths.indicator(number, 'money')
    expect((await post(cash, { ...whole, value: 'a lot' })).html).toContain('Enter an amount in US dollars')
    expect((await post(cash, { ...whole, value: '2,500.50' })).to).toBe(`${cash}?saved`)
    const words = paths.indicator(number, said.id)
    expect((await post(words, { ...whole, text: script })).to).toBe(`${words}?saved`)
    expect(await listMeasured(register.db, number)).toMatchObject([
      { indicator: said.id, value: null, text: script, women: null, byEconomy: [] },
      { indicator: 'money', value: 250_050, text: '', women: null, byEconomy: [] },
    ])
    const { html } = await ask(paths.indicators(number))
    expect(html).toContain('US$\u00a02,500.50')
    expect(html).toContain('1 draft')
    expect((await ask(words)).html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('is not there for strangers’ forms and unknown indicators', async () => {
    expect((await post(page, whole, people.otherOverseer)).status).toBe(403)
    expect(
      (await post(page, { intent: 'approve', seq: '2', base: '0', remark: '' }, people.otherOverseer)).status,
    ).toBe(403)
    expect((await ask(paths.indicator(number, 'nothing'), {}, null)).status).toBe(404)
    expect((await ask(`${page}?value=nonsense`)).status).toBe(404)
    expect((await ask(paths.indicators('EWG 99 1999'), {}, null)).status).toBe(404)
    expect((await post(page, whole, null)).to).toContain('/sign-in')
    expect(app.problems).toEqual([])
  })
})
