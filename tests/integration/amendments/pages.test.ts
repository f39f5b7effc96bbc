import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { paths } from '~/paths'
import { projectRecordReport } from '~/reports/project-record'
import { findOriginalCompletion, listAmendments } from '~db/queries/amendments.server'
import { listBudgetLines } from '~db/queries/budget.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { findRecord, insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aBudgetLine, aProject } from '../../factories/a-project'
import { people as registered, requestBy, smallRegister, store } from '../../setup/small-register'
import { sourceApp } from '../../setup/source-app'

const number = 'CTI 32 2017A'
const { overseer, secretariat } = registered
const script = '<script>alert(1)</script>'
const member: Person = {
  ...{ id: 'bmc', name: 'A member of the committee', email: 'bmc@example.test' },
  grants: [{ role: 'decision-maker', scopeKind: 'committee', scope: 'BMC', from: '2010-01-01', until: null }],
}

let register: Awaited<ReturnType<typeof smallRegister>>
let app: Awaited<ReturnType<typeof sourceApp>>

beforeAll(async () => {
  app = await sourceApp()
  register = await smallRegister()
  const lines = [
    aBudgetLine({ id: 'honoraria', item: 'Honoraria', rate: 100_000, fundedBy: 'apec' }),
    aBudgetLine({ id: 'hosting', item: 'Hosting', category: 'other', rate: 40_000, fundedBy: 'self' }),
  ]
  await store(register.db, aProject().numbered(number).costing(1_000, 400).record(), lines)
  await register.db.inTransaction('people', async tx => {
    const { grants, ...account } = member
    await insertPerson(tx, { ...account, passwordHash: null, createdAt: '2019-01-15T08:00:00.000Z' })
    for (const one of grants) await insertGrant(tx, account.id, { ...one, grantedBy: 'test' })
  })
})
afterAll(() => register.close())

/** What the page shows, without its own scripts. */
const shown = (html: string) =>
  html
    .replace(/<script nonce[\s\S]*?<\/script>/g, '')
    .replace(/<!-- -->/g, '')
    .replaceAll('\u00a0', ' ')

const get = async (path: string, who: Person | null = overseer) => {
  const answer = await app.ask(await requestBy(register.db, who, path))
  return { status: answer.status, html: shown(await answer.text()) }
}
const post = async (path: string, fields: Record<string, string>, who: Person = overseer) => {
  const init = { method: 'POST', body: new URLSearchParams(fields) }
  const answer = await app.ask(await requestBy(register.db, who, path, init))
  return { status: answer.status, html: shown(await answer.text()), to: answer.headers.get('Location') }
}
const newest = async () => (await listAmendments(register.db, number)).at(-1)?.seq ?? 0
const decided = (decision: string, who: Person) => async (seq: number) =>
  post(paths.amendment(number, seq), { intent: 'decide', decision, reason: `Because ${script}` }, who)
/** The text that a reader sees, in one line. */
const words = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

describe('an extension', () => {
  it('is asked for in a form that keeps what was typed and says every problem beside its field', async () => {
    const { html } = await get(paths.askExtension(number))
    expect(words(html)).toContain('Expected Completion Date now: 31 December 2018')
    expect(words(html)).toContain('The first extension of at most 6 months in all is granted by the APEC Secretariat')
    const wish = { until: '2019-06-30', base: '2018-12-31', reason: `The venue was lost ${script}` }
    const bad = await post(paths.askExtension(number), { ...wish, until: '2018-06-30' })
    expect(bad.status).toBe(422)
    expect(bad.html).toContain('href="#until"')
    expect(words(bad.html)).toContain('Enter a day after 31 December 2018')
    expect(bad.html).toContain('The venue was lost &lt;script&gt;')
    expect(bad.html).toContain('value="2018-06-30"')
    const silent = await post(paths.askExtension(number), { ...wish, reason: ' ', until: 'soon' })
    expect(words(silent.html)).toContain('Say why the project needs more time')
    expect(words(silent.html)).toContain('Enter the new last day of the project')
    const asked = await post(paths.askExtension(number), wish)
    expect([asked.status, asked.to]).toEqual([302, `${paths.amendment(number, await newest())}?saved`])
    expect(words((await get(paths.askExtension(number))).html)).toContain('An extension is asked for already')
  })

  it('waits on the desk of who decides, is said to be late, and is nobody else’s to know of', async () => {
    const seq = await newest()
    const desk = await get(paths.desk, secretariat)
    expect(words(desk.html)).toContain('Decide on an extension that is asked for')
    expect(desk.html).toContain(`href="${paths.amendment(number, seq)}"`)
    const page = await get(paths.amendment(number, seq), secretariat)
    for (const said of ['after the last day of the project, 31 December 2018', 'Approve it', 'The venue was lost'])
      expect(page.html).toContain(said)
    expect(page.html).not.toContain(script)
    expect((await get(paths.amendment(number, seq), null)).status).toBe(404)
    expect((await get(paths.amendment(number, seq))).html).toContain('Take it back')
    expect(words((await get(paths.amendments(number), null)).html)).toContain('The project runs as it was approved')
  })

  it('is decided with words, and the record tells both days wherever it is read', async () => {
    const seq = await newest()
    const silent = await post(paths.amendment(number, seq), { intent: 'decide', reason: '' }, secretariat)
    expect(silent.status).toBe(422)
    expect(words(silent.html)).toContain('Choose whether you approve or refuse it.')
    expect((await decided('approved', secretariat)(seq)).status).toBe(302)
    expect((await decided('refused', secretariat)(seq)).status).toBe(422)
    for (const to of [paths.project(number), paths.print(number)]) {
      const { html } = await get(to, null)
      expect(words(html)).toContain('31 December 2018, extended to 30 June 2019 (Amendments)')
      expect(html).toContain(`href="${paths.amendments(number)}"`)
    }
    const told = await get(paths.amendments(number), null)
    expect(words(told.html)).toContain('Extension: 31 December 2018, extended to 30 June 2019')
    const one = await get(paths.amendment(number, seq), null)
    expect(words(one.html)).toContain('Approved by the APEC Secretariat')
    for (const { html } of [told, one]) expect(html).not.toMatch(/The venue was lost|Because|Director/)
    const record = await findRecord(register.db, number, ['public'])
    if (!record) throw new Error('no record')
    const originalCompletion = await findOriginalCompletion(register.db, number)
    const facts = { record, names: referenceSeed, audience: 'public', asOf: '2020-01-01', originalCompletion } as const
    const { blocks } = projectRecordReport(facts)
    expect(blocks.flatMap(block => (block.block === 'facts' ? block.facts : []))).toEqual(
      expect.arrayContaining([
        { label: 'Expected Completion Date', kind: 'date', value: '2019-06-30' },
        { label: 'Expected Completion Date as approved first', kind: 'date', value: '2018-12-31' },
      ]),
    )
  })
})

describe('a reprogramming', () => {
  const boxes = (rate: string, hosting = '400.00') => ({
    ...{ 'lines[0].id': 'honoraria', 'lines[0].category': 'directLabour', 'lines[0].item': 'Honoraria' },
    ...{ 'lines[0].factors[0].count': '1', 'lines[0].factors[0].unit': 'speakers', 'lines[0].rate': rate },
    ...{ 'lines[0].fundedBy': 'apec', 'lines[1].id': 'hosting', 'lines[1].category': 'other' },
    ...{ 'lines[1].item': 'Hosting', 'lines[1].factors[0].count': '1', 'lines[1].factors[0].unit': 'speakers' },
    ...{ 'lines[1].rate': hosting, 'lines[1].fundedBy': 'self' },
  })
  const url = paths.askReprogramming(number)
  const rest = { base: '5.0', reason: `Cheaper ${script}`, design: `On line ${script}` }
  const first = { ...rest, ...boxes('900'), ...{ 'lines[2].category': 'other', 'lines[2].item': `Copies ${script}` } }
  const copies = { 'lines[2].factors[0].count': '10', 'lines[2].factors[0].unit': 'copies', 'lines[2].rate': '10' }

  it('is written in rows without a script, compared, and held against the money that was approved', async () => {
    const { html } = await get(url)
    expect(html).toContain('The budget in force')
    expect(html).toContain('value="honoraria"')
    const added = await post(url, { ...rest, ...boxes('900'), intent: 'add:lines:3' })
    expect(added.status).toBe(200)
    expect(added.html).toContain('name="lines[2].item"')
    expect(added.html).toContain('Cheaper &lt;script&gt;')
    const compared = await post(url, {
      ...first,
      ...copies,
      'lines[2].fundedBy': 'apec',
      intent: 'compare',
      reason: '',
    })
    expect(compared.status).toBe(200)
    expect(words(compared.html)).toContain('Budget lines that differ')
    const tooMuch = await post(url, { ...first, ...copies, ...boxes('1,000'), 'lines[2].fundedBy': 'apec' })
    expect(tooMuch.status).toBe(422)
    expect(words(tooMuch.html)).toContain('which is US$ 100 more than the US$ 1,000 that was approved')
    const wrong = await post(url, { ...rest, ...boxes('much') })
    expect(words(wrong.html)).toContain('Enter the rate for one unit in US dollars')
    const nothing = await post(url, { ...rest, ...boxes('1,000.00'), design: '' })
    expect(words(nothing.html)).toContain('Nothing would be changed')
    const stale = await post(url, { ...first, ...copies, 'lines[2].fundedBy': 'apec', base: '3.7' })
    expect([stale.status, words(stale.html).includes('not known')]).toEqual([422, true])
    expect(await newest()).toBe(1)
  })

  it('is decided by the committee; lines and reasons stay with those who may read them, the totals are told', async () => {
    const asked = await post(url, { ...first, ...copies, 'lines[2].fundedBy': 'self', 'lines[1].rate': '300' })
    expect(asked.status).toBe(302)
    const seq = await newest()
    expect((await decided('approved', secretariat)(seq)).html).toContain('Your account does not allow this')
    const page = await get(paths.amendment(number, seq), member)
    expect(words(page.html)).toContain('Your decision')
    expect(page.html).toContain('Copies')
    expect(page.html).not.toContain(script)
    expect((await decided('approved', member)(seq)).status).toBe(302)
    expect((await listBudgetLines(register.db, number)).map(({ item, rate }) => [item, rate])).toEqual([
      ...[
        ['Honoraria', 90_000],
        ['Hosting', 30_000],
        [`Copies ${script}`, 1_000],
      ],
    ])
    const budget = words((await get(paths.budget(number), null)).html)
    expect(budget).toContain('approved first at US$ 1,400 (APEC US$ 1,000, self-funding US$ 400)')
    expect(budget).toContain('now US$ 1,300 (APEC US$ 900, self-funding US$ 400)')
    const told = await get(paths.amendment(number, seq), null)
    expect(words(told.html)).toContain('Budget by category')
    expect(told.html).not.toMatch(/Copies|Cheaper|On line|Because/)
    const list = words((await get(paths.amendments(number), null)).html)
    expect(list).toContain('US$ 1,400 in all, reprogrammed to US$ 1,300')
  })
})

describe('the forms of a record that is approved', () => {
  const running = 'EWG 01 2018'
  const author = registered.otherOverseer

  it('say that an amendment changes the last day and the money, and lead there', async () => {
    const { db } = register
    await db.inTransaction(`project ${running}`, async tx => {
      const first = { author: { person: null, name: 'Test' }, why: 'First entry', at: '2018-01-15T08:00:00.000Z' }
      const life = { state: 'in-implementation', visibility: 'public' } as const
      await insertRecord(tx, aProject().numbered(running).record(), first, referenceSeed, life)
    })
    const dates = await get(paths.editSection(running, 'dates'), author)
    expect(words(dates.html)).toContain('an amendment changes “Expected Completion Date”')
    expect(dates.html).not.toContain('name="values.expectedCompletion"')
    expect(words((await get(paths.editSection(running, 'dates'), secretariat)).html)).not.toContain('an amendment')
    const budget = await get(paths.editBudget(running), author)
    expect(words(budget.html)).toContain('an amendment changes the budget as it is planned')
    expect(budget.html).toContain(`href="${paths.amendments(running)}"`)
  })
})
