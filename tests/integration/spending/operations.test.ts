import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import type { PaymentText } from '~/domain/budget/payment'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import { saveBudget } from '~/operations/save-budget.server'
import { explainVariance } from '~/operations/spending/explain-variance.server'
import { readSpending } from '~/operations/spending/read-spending.server'
import { recordPayment } from '~/operations/spending/record-payment.server'
import { voidPayment } from '~/operations/spending/void-payment.server'
import type { Database } from '~db/database'
import { listBudgetLines, writeBudgetLines } from '~db/queries/budget.server'
import { listPayments } from '~db/queries/payments.server'
import { getForChange } from '~db/queries/records.server'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, unit, director, auditor, stranger, chair } = people
const refused = { ok: false, reason: expect.any(String) }

const aPayment: PaymentText = {
  ...{ line: 'honoraria', source: 'apec', amount: 80_000, on: '2027-02-09', payee: 'A Speaker' },
  ...{ reference: 'V-1', note: '' },
}
const pay = (db: Database, changes: Partial<PaymentText> = {}, confirmed = '', by: Person = overseer) =>
  recordPayment(db, { number, by, now, confirmed, payment: { ...aPayment, ...changes } })
const voided = (db: Database, payment: number, reason = 'Entered twice.', by: Person = overseer) =>
  voidPayment(db, { number, by, now, payment, reason })
const lineOf = async (db: Database, id: string) => {
  const line = (await listBudgetLines(db, number)).find(one => one.id === id)
  return [line?.actualApec, line?.actualSelf]
}

onEachEngine('Payments', open => {
  const running = async (state: StateKey | null = 'in-implementation') => {
    const db = await aWorld(open)
    const seq = await storeDraft(db, number, { state })
    return { db, seq }
  }
  const versionOf = async (db: Database) => (await getForChange(db, number))?.record.keeping.version

  it('make the spending of their line, in a version that remembers what was before', async () => {
    const { db } = await running()
    expect(await lineOf(db, 'honoraria')).toEqual([400_000, null])
    expect(await pay(db)).toEqual({ ok: true, seq: expect.any(Number) })
    expect(await pay(db, { amount: -5_000, payee: 'A Speaker, refund' }, '', coAuthor)).toMatchObject({ ok: true })
    expect(await lineOf(db, 'honoraria')).toEqual([75_000, 0])
    expect(await lineOf(db, 'clerical')).toEqual([null, 301_000])
    const changes = await db.select({ before: db.tables.versionChange.before }).from(db.tables.versionChange)
    expect(changes).toHaveLength(2)
    expect(changes[0]?.before).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ actualApec: 400_000 })]),
    })
    expect(await versionOf(db)).toEqual({ major: 0, minor: 3 })
    const acts = await db.select({ act: db.tables.history.act, why: db.tables.history.why }).from(db.tables.history)
    expect(acts.map(({ act }) => act)).toEqual(['Payment recorded', 'Payment recorded'])
    expect(acts.map(({ why }) => why).join()).not.toContain('Speaker')
  })

  it('are for who edits the budget, where facts are kept', async () => {
    const { db } = await running()
    for (const by of [director, auditor, stranger, chair]) expect(await pay(db, {}, '', by)).toEqual(refused)
    expect(await pay(db, {}, '', unit)).toMatchObject({ ok: true })
    for (const by of [stranger, chair]) expect(await readSpending(db, { number, by, now })).toEqual(refused)
    expect(await readSpending(db, { number, by: auditor, now })).toMatchObject({ view: { edit: refused } })
    const { db: closed } = await running('report-in-review')
    expect(await pay(closed)).toEqual(refused)
  })

  it('are refused on a line that a reprogramming removed, for a day to come, of nothing, and as too large a refund', async () => {
    const { db, seq } = await running()
    const lines = await listBudgetLines(db, number)
    await pay(db)
    await db.inTransaction(`project ${number}`, tx =>
      writeBudgetLines(
        tx,
        seq,
        lines.filter(({ id }) => id !== 'honoraria'),
      ),
    )
    expect(await pay(db)).toEqual({
      ok: false,
      field: 'line',
      reason: expect.stringContaining('not in the budget any more'),
    })
    expect(await pay(db, { line: 'materials', on: '2027-02-11' })).toMatchObject({ ok: false, field: 'on' })
    expect(await pay(db, { line: 'materials', amount: 0 })).toMatchObject({ ok: false, field: 'amount' })
    expect(await pay(db, { line: 'materials', amount: -1 })).toMatchObject({ ok: false, field: 'amount' })
    const read = await readSpending(db, { number, by: overseer, now })
    expect(read).toMatchObject({ view: { spending: { gone: [{ line: 'honoraria', payments: 1 }] } } })
    expect(await voided(db, (await listPayments(db, number))[0]?.seq ?? 0)).toEqual({ ok: true })
  })

  it('above the plan of the line or the approved money wait until exactly that is confirmed', async () => {
    const { db } = await running()
    const above = { line: 'materials', amount: 200_001 }
    const warned = await pay(db, above)
    expect(warned).toMatchObject({ ok: false, warned: { sentences: [expect.stringContaining('US$\u00a00.01 above')] } })
    expect(await listPayments(db, number)).toEqual([])
    const key = 'warned' in warned ? (warned.warned?.key ?? '') : ''
    expect(await pay(db, { ...above, amount: 200_002 }, key)).toMatchObject({ ok: false, warned: expect.anything() })
    expect(await pay(db, above, key)).toMatchObject({ ok: true })
    const most = await pay(db, { line: 'hosting', amount: 9_000_000 })
    expect(most).toMatchObject({ warned: { sentences: [expect.any(String), expect.stringContaining('approved')] } })
  })

  it('are voided with a reason, once, and never deleted; the line forgets the sum of nothing', async () => {
    const { db } = await running()
    await pay(db)
    await pay(db, { amount: 1_000 })
    const [first, second] = (await listPayments(db, number)).map(({ seq }) => seq)
    expect(await voided(db, first ?? 0, ' ')).toEqual(refused)
    expect(await voided(db, first ?? 0, 'x', auditor)).toEqual(refused)
    expect(await voided(db, 99)).toEqual(refused)
    const both = await Promise.all([voided(db, first ?? 0), voided(db, first ?? 0)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await lineOf(db, 'honoraria')).toEqual([1_000, 0])
    expect(await voided(db, second ?? 0)).toEqual({ ok: true })
    expect(await lineOf(db, 'honoraria')).toEqual([null, null])
    expect(await listPayments(db, number)).toMatchObject([{ voidReason: 'Entered twice.', voidedBy: 'overseer' }, {}])
  })

  it('of two people at once both count', async () => {
    const { db } = await running()
    const done = await Promise.all([pay(db), pay(db, { amount: 70_000 }, '', unit)])
    expect(done.map(({ ok }) => ok)).toEqual([true, true])
    expect(await lineOf(db, 'honoraria')).toEqual([150_000, 0])
  })

  it('that look like one that is recorded already wait for a tick', async () => {
    const { db } = await running()
    await pay(db)
    const again = await pay(db)
    expect(again).toMatchObject({ warned: { sentences: [expect.stringContaining('a second time')] } })
    expect(await lineOf(db, 'honoraria')).toEqual([80_000, 0])
    const key = 'warned' in again ? (again.warned?.key ?? '') : ''
    expect(await pay(db, {}, key)).toMatchObject({ ok: true })
    expect(await lineOf(db, 'honoraria')).toEqual([160_000, 0])
  })

  it('stay the spending of their line whatever a form of the budget says', async () => {
    const { db } = await running()
    await pay(db)
    const lines = (await listBudgetLines(db, number)).map(line => ({ ...line, actualApec: 5, actualSelf: 5 }))
    const base = (await versionOf(db)) ?? { major: 0, minor: 0 }
    expect(await saveBudget(db, { number, base, lines, why: '', by: overseer, now })).toMatchObject({ ok: true })
    expect(await lineOf(db, 'honoraria')).toEqual([80_000, 0])
    expect(await lineOf(db, 'materials')).toEqual([5, 5])
  })

  it('have their difference from plan explained, and no explanation is overwritten', async () => {
    const { db } = await running('report-due')
    await pay(db)
    const explain = (explanation: string, before = '', by: Person = overseer) =>
      explainVariance(db, { number, by, now, line: 'honoraria', before, explanation })
    expect(await explain('x', '', auditor)).toEqual(refused)
    const wanted = async () => {
      const read = await readSpending(db, { number, by: overseer, now })
      return read.ok ? read.view?.spending.lines.find(({ line }) => line.id === 'honoraria')?.wanted : read
    }
    expect(await wanted()).toBe('now')
    expect(await explain('Five speakers came at their own cost.')).toEqual({ ok: true })
    expect(await wanted()).toBeNull()
    expect(await explain('Another reason', '', unit)).toEqual({
      ...refused,
      meanwhile: 'Five speakers came at their own cost.',
    })
    expect(await explainVariance(db, { number, by: unit, now, line: 'none', before: '', explanation: '' })).toEqual(
      refused,
    )
  })
})
