import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { isFieldKey } from '~/domain/record/catalogue'
import type { RecordValues } from '~/domain/record/record'
import { type FormMarks, formSchema } from '~/domain/record/section-form'
import { loadProposal, type ProposalPreview, previewProposal } from '~/operations/load-proposal.server'
import { saveSection } from '~/operations/save-section.server'
import { renderProposalWorkbook } from '~/reports/render/proposal-workbook.server'
import type { Database } from '~db/database'
import { listBudgetLines, writeBudgetLines } from '~db/queries/budget.server'
import { insertPerson } from '~db/queries/people.server'
import { findRecord, getForChange, insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aBudget, aProject } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'
import { edited, typing } from '../../setup/workbooks'

const number = 'IPEG 01 2026A'
const now = new Date('2026-02-01T08:00:00.000Z')
const account = { id: 'p', name: 'Somebody', email: 'p@demo.example' }
const overseer: Person = {
  ...account,
  grants: [{ role: 'overseer', scopeKind: 'project', scope: number, from: '2020-01-01', until: null }],
}
const lines = aBudget()

onEachEngine('A proposal loaded back', open => {
  const begun = async (): Promise<Database> => {
    const db = await open()
    const record = aProject().numbered(number).with({ status: null }).record()
    const first = { author: { person: null, name: 'Test' }, why: 'First entry', at: now.toISOString() }
    await db.inTransaction('test', async tx => {
      await insertPerson(tx, { ...account, passwordHash: null, createdAt: now.toISOString() })
      await insertRecord(tx, record, first, referenceSeed, { state: 'proposal-draft', visibility: 'draft' })
      await writeBudgetLines(tx, (await getForChange(tx, number))?.seq ?? 0, lines)
    })
    return db
  }
  const recordIn = async (db: Database) => {
    const record = await findRecord(db, number, ['public', 'drafts'])
    if (!record) throw new Error('The record is not there')
    return record
  }
  const workbook = async (db: Database) =>
    renderProposalWorkbook({
      ...{ record: await recordIn(db), lines: await listBudgetLines(db, number) },
      ...{ reference: referenceSeed, asOf: '2026-02-01', isOpen: () => true },
    })
  const preview = async (db: Database, bytes: Uint8Array, by = overseer): Promise<ProposalPreview> => {
    const read = await previewProposal(db, { number, by, now, bytes: Buffer.from(bytes) })
    if (!read.ok) throw new Error(read.reason)
    return read.preview
  }
  const confirm = ({ base, compared, budget }: ProposalPreview, db: Database) => {
    const keys = compared.changed.map(({ key }) => key)
    const typed = Object.fromEntries(compared.changed.map(({ key, typed: { value } }) => [key, value]))
    const { values, marks } = formSchema(keys, referenceSeed).parse({ values: typed })
    const kept = budget && !budget.clash ? budget.lines : null
    return loadProposal(db, {
      ...{ number, base, keys, values, marks: marks as FormMarks, lines: kept, why: '', by: overseer, now },
    })
  }
  const meanwhile = async (db: Database, values: Partial<RecordValues>) =>
    saveSection(db, {
      ...{ number, keys: Object.keys(values).filter(isFieldKey), values, base: { major: 4, minor: 0 }, marks: {} },
      ...{ why: '', by: overseer, now },
    })

  it('saves what was changed in the workbook and nothing else, sections and budget', async () => {
    const db = await begun()
    const before = await recordIn(db)
    const typed = await edited(await workbook(db), book => {
      typing('Work plan', { F6: 'The overseer' })(book)
      typing('Budget', { D7: 8 })(book)
      typing('Indicators', { B6: 'Firms advised', C6: 'A number', G6: 40 })(book)
    })
    await meanwhile(db, { relevance: 'Written meanwhile in Dossier.' })
    const read = await preview(db, typed)
    expect(read.compared).toMatchObject({ clashes: [], errors: [] })
    expect(read.compared.changed.map(({ key }) => key)).toEqual(['workPlan', 'indicators'])
    expect(await confirm(read, db)).toMatchObject({ ok: true, version: { major: 4, minor: 3 } })
    const after = await recordIn(db)
    expect(after.values.workPlan[0]?.responsible).toBe('The overseer')
    expect(after.values.indicators).toMatchObject([
      { id: expect.stringMatching(/.{8}/), name: 'Firms advised', target: 40 },
    ])
    expect(after.values.relevance).toBe('Written meanwhile in Dossier.')
    expect(after.values.summary).toBe(before.values.summary)
    expect((await listBudgetLines(db, number)).map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
    expect((await listBudgetLines(db, number))[0]).toMatchObject({ factors: [{ count: 8 }], actualApec: 400_000 })
  })

  it('overwrites nothing that was changed in both, not even when it is confirmed from before', async () => {
    const db = await begun()
    const typed = await edited(await workbook(db), typing('Risks', { E6: 'The host' }))
    const early = await preview(db, typed)
    const [risk] = (await recordIn(db)).values.risks
    if (!risk) throw new Error('There is no risk')
    const theirs = [{ ...risk, prevention: 'Somebody else wrote this.' }]
    await meanwhile(db, { risks: theirs })
    expect((await preview(db, typed)).compared).toMatchObject({ changed: [], clashes: ['risks'] })
    expect(await confirm(early, db)).toMatchObject({ ok: false, reason: expect.stringContaining('“Risks”') })
    expect((await recordIn(db)).values.risks).toEqual(theirs)
  })

  it('is refused to whoever may not edit, and for the workbook of a budget alone', async () => {
    const db = await begun()
    const bytes = await workbook(db)
    await expect(preview(db, bytes, { ...overseer, grants: [] })).rejects.toThrow(/account does not allow/)
    await expect(preview(db, await edited(bytes, typing('Dossier', { B2: 'budget' })))).rejects.toThrow(/the budget/)
  })
})
