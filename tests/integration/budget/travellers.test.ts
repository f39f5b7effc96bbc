import { expect, it } from 'vitest'
import type { BudgetLine } from '~/domain/budget/line'
import type { Traveller } from '~/domain/budget/traveller'
import { saveBudget } from '~/operations/save-budget.server'
import { takeBudgetTotals } from '~/operations/take-budget-totals.server'
import type { Database } from '~db/database'
import { listBudgetLines, listTravellers } from '~db/queries/budget.server'
import { findRecord } from '~db/queries/records.server'
import { listVersions } from '~db/queries/versions.server'
import { aBudgetLine } from '../../factories/a-project'
import { aTraveller } from '../../factories/a-traveller'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, auditor } = people
const own = aBudgetLine({ id: 'own' })
const first = { major: 0, minor: 1 }

type Given = { base?: typeof first; lines?: BudgetLine[]; travellers?: Traveller[] }
const save = (db: Database, { base = first, lines = [own], ...given }: Given, by = overseer) =>
  saveBudget(db, { number, base, lines, why: '', by, now, ...given })

onEachEngine('A budget with travellers', open => {
  const begun = async () => {
    const db = await aWorld(open)
    await storeDraft(db, number, { state: 'proposal-draft' })
    return db
  }
  const ids = async (db: Database) => (await listBudgetLines(db, number)).map(line => line.id)

  it('is saved in one version, whose parts are the budget and the travellers', async () => {
    const db = await begun()
    expect(await save(db, { travellers: [aTraveller()] })).toEqual({ ok: true, version: { major: 0, minor: 2 } })
    expect(await ids(db)).toEqual(['own', 'peru-perDiem', 'peru-airfare'])
    expect(await listTravellers(db, number)).toEqual([aTraveller()])
    const [version] = await listVersions(db, number, ['public', 'drafts'])
    expect(version?.parts).toEqual(['budget', 'travellers'])
    const base = { major: 0, minor: 2 }
    const lines = await listBudgetLines(db, number)
    expect(await save(db, { base, lines, travellers: [aTraveller()] })).toEqual({ ok: true, version: null })
  })

  it('keeps its travellers where a workbook brings lines, and sets free what the workbook changed', async () => {
    const db = await begun()
    await save(db, { travellers: [aTraveller()] })
    const loaded = (await listBudgetLines(db, number)).map(line =>
      line.id === 'peru-airfare' ? { ...line, rate: 1 } : line,
    )
    expect(await save(db, { base: { major: 0, minor: 2 }, lines: loaded })).toMatchObject({ ok: true })
    expect((await listBudgetLines(db, number)).map(line => [line.traveller, line.rate]).slice(1)).toEqual([
      ['peru', 24_000],
      [null, 1],
    ])
  })

  it('is not saved over what somebody else saved, of lines or of travellers alone', async () => {
    const db = await begun()
    await save(db, { travellers: [aTraveller({ perDiem: 0, additional: 0, airfare: 0, days: 0 })] }, coAuthor)
    expect(await save(db, { travellers: [] })).toMatchObject({ ok: false, conflict: true })
    expect(await save(db, { travellers: [] }, auditor)).toMatchObject({ ok: false })
    expect(await listTravellers(db, number)).toHaveLength(1)
  })

  it('two who save at once: one is kept, the other is told', async () => {
    const db = await begun()
    const answers = await Promise.all([
      save(db, { travellers: [aTraveller()] }),
      save(db, { travellers: [] }, coAuthor),
    ])
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    expect(answers.find(answer => !answer.ok)).toMatchObject({ conflict: true })
  })

  it('gives its totals to the record, as a version of its own', async () => {
    const db = await begun()
    await save(db, { lines: [own, aBudgetLine({ id: 'self', fundedBy: 'self', rate: 5_050 })], travellers: [] })
    expect(await takeBudgetTotals(db, { number, by: auditor, now })).toMatchObject({ ok: false })
    expect(await takeBudgetTotals(db, { number, by: overseer, now })).toEqual({
      ok: true,
      version: { major: 0, minor: 3 },
    })
    const record = await findRecord(db, number, ['public', 'drafts'])
    expect(record?.values).toMatchObject({ apecFunding: 100_000, coFunding: 5_050 })
    expect(await takeBudgetTotals(db, { number, by: overseer, now })).toEqual({ ok: true, version: null })
    await save(db, { base: { major: 0, minor: 3 }, lines: [] })
    expect(await takeBudgetTotals(db, { number, by: overseer, now })).toMatchObject({ ok: false })
  })
})
