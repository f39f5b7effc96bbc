import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '~/paths'
import { listBudgetLines } from '~db/queries/budget.server'
import { listPayments } from '~db/queries/payments.server'
import { aBudgetLine, aProject } from '../../factories/a-project'
import { people, requestBy, smallRegister, store } from '../../setup/small-register'
import { sourceApp } from '../../setup/source-app'

const number = 'CTI 32 2017A'
const { overseer } = people
const lines = [
  aBudgetLine({ id: 'hosting', item: 'Hosting <b>bold</b>', rate: 100_000 }),
  aBudgetLine({ id: 'typed', item: 'Airfare', rate: 50_000, actualApec: 49_000 }),
]
const drawdown = [{ date: '2018-03-01', amount: 80_000, purpose: 'Contract' }]

let register: Awaited<ReturnType<typeof smallRegister>>
let app: Awaited<ReturnType<typeof sourceApp>>

beforeAll(async () => {
  app = await sourceApp()
  register = await smallRegister()
  await store(register.db, aProject().with({ apecFunding: 150_000, drawdown }).numbered(number).record(), lines)
})
afterAll(() => register.close())

/** What the page shows, without its scripts. */
const shown = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!-- -->/g, '')
const ask = async (path: string, form?: Record<string, string>) => {
  const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
  const answer = await app.ask(await requestBy(register.db, overseer, path, init))
  return { status: answer.status, html: shown(await answer.text()), to: answer.headers.get('Location') }
}

const form = {
  ...{ line: 'hosting', source: 'apec', amount: '1,000.00', on: '2018-04-02', payee: '<script>alert(1)</script>' },
  ...{ reference: '=1+1', note: '' },
}
const pay = (changes: Record<string, string> = {}) => ask(paths.newPayment(number), { ...form, ...changes })

describe('the pages of payments', () => {
  it('take an amount as people type it, and give back what they cannot take with a sentence', async () => {
    const refused = await pay({ amount: '1.234,50', on: '2999-01-01', payee: '' })
    expect(refused.status).toBe(422)
    for (const said of [
      'a point before the cents, such as 1,234.50',
      'has passed',
      'Enter who was paid',
      '1.234,50',
      '=1+1',
    ])
      expect(refused.html).toContain(said)
    expect(await pay()).toMatchObject({ status: 302, to: `${paths.payments(number)}?saved=payment` })
    expect(await listPayments(register.db, number)).toMatchObject([{ amount: 100_000, reference: '=1+1' }])
  })

  it('warn above the plan, keep what was typed, and record it once the box is ticked', async () => {
    const warned = await pay({ amount: '600.01', note: 'Extra hours' })
    expect(warned.status).toBe(409)
    for (const said of [
      'Please look at this payment again',
      'US$\u00a0600.01 above',
      'above the US$\u00a01,500 that was approved',
      'Extra hours',
    ])
      expect(warned.html).toContain(said)
    const key = /name="warned" value="([^"]+)"/.exec(warned.html)?.[1] ?? ''
    expect((await pay({ amount: '600.01', warned: key })).status).toBe(409)
    expect((await pay({ amount: '600.01', warned: key, confirmed: 'on' })).status).toBe(302)
    expect((await listBudgetLines(register.db, number))[0]).toMatchObject({ actualApec: 160_001, actualSelf: 0 })
  })

  it('show spending by line, what is wanted, the drawdown with its table, and nothing typed as markup', async () => {
    const { status, html } = await ask(`${paths.payments(number)}?saved=payment`)
    expect(status).toBe(200)
    for (const said of [
      'The payment is recorded',
      'Explanation wanted',
      'Ahead of the timetable',
      '<svg',
      'Drawdown: the timetable',
    ])
      expect(html).toContain(said)
    expect(html).toContain('1,600.01')
    expect(html).toContain('&lt;script&gt;alert(1)')
    expect(html).not.toContain('<b>bold')
    expect(app.problems).toEqual([])
  })

  it('explain a line, and show what somebody else wrote meanwhile', async () => {
    const explain = (before: string, explanation: string) =>
      ask(paths.payments(number), { line: 'hosting', before, explanation })
    expect((await explain('', 'The hotel charged more.')).status).toBe(302)
    const late = await explain('', 'Mine')
    expect(late.status).toBe(409)
    for (const said of ['The hotel charged more.', 'Mine', 'Nothing was overwritten']) expect(late.html).toContain(said)
  })

  it('void a payment with words, which stays struck in the list', async () => {
    const [first] = await listPayments(register.db, number)
    const at = paths.payment(number, first?.seq ?? 0)
    expect((await ask(at, { reason: '' })).html).toContain('Say why the payment is voided')
    expect((await ask(at, { reason: 'Paid by the host.' })).to).toBe(`${paths.payments(number)}?saved=void`)
    const { html } = await ask(paths.payments(number))
    expect(html).toContain('Void: Paid by the host.')
    expect(html).toMatch(/<del>1,000\.00<\/del>/)
    expect((await ask(at)).html).not.toContain('Void the payment')
    expect(await ask(at, { reason: 'Again' })).toMatchObject({ status: 422 })
  })

  it('show the sum of payments where what was spent is entered, and take no amount for it', async () => {
    const { html } = await ask(paths.editSpending(number))
    expect(html).toContain('Sum of the payments')
    expect(html).not.toContain('name="spent[0].actualApec"')
    expect(html).toContain('name="spent[1].actualApec"')
    const base = /name="base" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const saved = await ask(paths.editSpending(number), {
      ...{ base, 'spent[0].id': 'hosting', 'spent[0].explanation': 'Another reason.', 'spent[0].actualApec': '1' },
      ...{ 'spent[1].id': 'typed', 'spent[1].actualApec': '480', 'spent[1].explanation': '' },
    })
    expect(saved.status).toBe(302)
    expect(await listBudgetLines(register.db, number)).toMatchObject([
      { actualApec: 60_001, actualSelf: 0, explanation: 'Another reason.' },
      { actualApec: 48_000 },
    ])
  })

  it('download as a workbook', async () => {
    const answer = await app.ask(await requestBy(register.db, overseer, paths.paymentsWorkbook(number), {}))
    expect([answer.status, answer.headers.get('Content-Disposition')]).toEqual([
      200,
      'attachment; filename="CTI 32 2017A Payments.xlsx"',
    ])
  })
})
