import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import { compareBudget, previewBudget } from '~/operations/load-budget.server'
import { saveBudget } from '~/operations/save-budget.server'
import { renderBudgetWorkbook } from '~/reports/render/budget-workbook.server'
import type { Database } from '~db/database'
import { listBudgetLines, listTravellers, writeBudgetLines } from '~db/queries/budget.server'
import { insertPerson } from '~db/queries/people.server'
import { findRecord, getForChange, insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aBudget, aProject, economyNames } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'
import { edited, typing } from '../../setup/workbooks'

const number = 'IPEG 01 2026A'
const now = new Date('2026-02-01T08:00:00.000Z')
const account = { id: 'p', name: 'Somebody', email: 'p@demo.example' }
const overseer: Person = {
  ...account,
  grants: [{ role: 'overseer', scopeKind: 'project', scope: number, from: '2020-01-01', until: null }],
}
const stranger: Person = { ...overseer, grants: [] }
const lines = aBudget()

onEachEngine('A budget loaded back', open => {
  const begun = async (state: StateKey = 'proposal-draft'): Promise<Database> => {
    const db = await open()
    const record = aProject().numbered(number).with({ status: null }).record()
    const first = { author: { person: null, name: 'Test' }, why: 'First entry', at: now.toISOString() }
    await db.inTransaction('test', async tx => {
      await insertPerson(tx, { ...account, passwordHash: null, createdAt: now.toISOString() })
      await insertRecord(tx, record, first, referenceSeed, { state, visibility: 'draft' })
      await writeBudgetLines(tx, (await getForChange(tx, number))?.seq ?? 0, lines)
    })
    return db
  }
  const workbook = async (db: Database) => {
    const record = await findRecord(db, number, ['public', 'drafts'])
    if (!record) throw new Error('The record is not there')
    return renderBudgetWorkbook({
      ...{ record, lines: await listBudgetLines(db, number), travellers: await listTravellers(db, number) },
      ...{ economies: economyNames, asOf: '2026-02-01' },
    })
  }
  const preview = (db: Database, bytes: Uint8Array, by = overseer) =>
    previewBudget(db, { number, by, now, bytes: Buffer.from(bytes) })

  it('is told by line, cell and sum before anything is saved', async () => {
    const db = await begun()
    const bytes = await edited(await workbook(db), typing('Budget', { D7: 8 }))
    const read = await preview(db, bytes)
    if (!read.ok || !read.preview.ok) throw new Error('It was not read')
    const { difference, meanwhile, base } = read.preview
    expect(meanwhile).toBe(false)
    expect(difference.categories.flatMap(category => category.lines ?? [])).toMatchObject([
      { kind: 'changed', before: { factors: [{ count: 6 }] }, after: { factors: [{ count: 8 }] } },
    ])
    expect(difference.whole.after.total - difference.whole.before.total).toBe(160_000)
    expect(await listBudgetLines(db, number)).toEqual(lines)
    const saved = await saveBudget(db, { number, base, lines: read.preview.lines, why: '', by: overseer, now })
    expect(saved).toMatchObject({ ok: true, version: { major: 4, minor: 1 } })
    expect(await preview(db, await workbook(db))).toMatchObject({ preview: { ok: true, differs: false } })
  })

  it('does not overwrite what somebody changed meanwhile, but says so', async () => {
    const db = await begun()
    const bytes = await edited(await workbook(db), typing('Budget', { D7: 8 }))
    const [, ...others] = lines
    await saveBudget(db, { number, base: { major: 4, minor: 0 }, lines: others, why: '', by: overseer, now })
    const read = await preview(db, bytes)
    expect(read).toMatchObject({ preview: { ok: true, meanwhile: true, base: { major: 4, minor: 1 } } })
    const fromOld = { number, base: { major: 4, minor: 0 }, lines, why: '', by: overseer, now }
    expect(await saveBudget(db, fromOld)).toMatchObject({ ok: false, conflict: true })
    expect(await compareBudget(db, { ...fromOld, lines: others })).toMatchObject({
      comparison: { differs: false },
    })
    expect(await listBudgetLines(db, number)).toEqual(others)
  })

  it('makes the lines of the travellers that were added in the workbook', async () => {
    const db = await begun()
    const row = { B6: 'Peru', C6: 'Speaker or expert', E6: 2, F6: 3, G6: 200.5, H6: 0, I6: 1_000, J6: 'APEC' }
    const bytes = await edited(await workbook(db), typing('Travellers', row))
    const read = await preview(db, bytes)
    if (!read.ok || !read.preview.ok) throw new Error('It was not read')
    const { difference, travellers, base } = read.preview
    expect(travellers).toMatchObject([{ id: '', economy: 'Peru', people: 2, perDiem: 20_050, airfare: 100_000 }])
    expect(difference.whole.after.apec - difference.whole.before.apec).toBe(320_300)
    const rows = (travellers ?? []).map(one => ({ ...one, id: 't1' }))
    await saveBudget(db, { number, base, lines: read.preview.lines, travellers: rows, why: '', by: overseer, now })
    expect((await listBudgetLines(db, number)).slice(lines.length).map(({ id }) => id)).toEqual([
      't1-perDiem',
      't1-airfare',
    ])
    expect(await preview(db, await workbook(db))).toMatchObject({
      preview: { ok: true, differs: false },
    })
    const wrong = await preview(db, await edited(await workbook(db), typing('Travellers', { B6: 'Atlantis', E6: 1.5 })))
    expect(wrong).toMatchObject({ preview: { ok: false, errors: [{ cell: 'B6' }, { cell: 'E6' }] } })
  })

  it('is refused to others, where the project is closed, and with its cells where they are wrong', async () => {
    const db = await begun()
    const bytes = await workbook(db)
    expect(await preview(db, bytes, stranger)).toMatchObject({ ok: false, reason: expect.stringContaining('account') })
    const wrong = await preview(db, await edited(bytes, typing('Budget', { D7: 'six' })))
    expect(wrong).toMatchObject({ ok: true, preview: { ok: false, errors: [{ sheet: 'Budget', cell: 'D7' }] } })
    expect(await listBudgetLines(db, number)).toEqual(lines)
  })

  it('is refused for another project and for a version that is not known', async () => {
    const db = await begun()
    const bytes = await workbook(db)
    const foreign = await preview(db, await edited(bytes, typing('Dossier', { B4: 'EWG 01 2020' })))
    expect(foreign).toMatchObject({ ok: false, reason: expect.stringContaining('made for EWG 01 2020') })
    const unknown = await preview(db, await edited(bytes, typing('Dossier', { B5: '9.9.0' })))
    expect(unknown).toMatchObject({ ok: false, reason: expect.stringContaining('not known') })
  })

  it('waits while the Secretariat assesses the project', async () => {
    const db = await begun('in-assessment')
    expect(await preview(db, await workbook(db))).toMatchObject({
      reason: expect.stringContaining('cannot be changed'),
    })
  })
})
