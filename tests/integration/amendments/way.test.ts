import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { originalCompletion, originalLines } from '~/domain/amendment/amendment'
import { revisedBudget } from '~/domain/amendment/revised-budget'
import type { BudgetLine } from '~/domain/budget/line'
import { budgetTotals } from '~/domain/budget/totals'
import { withTravellers } from '~/domain/budget/traveller-lines'
import { formatVersion, type RecordValues } from '~/domain/record/record'
import { askForExtension } from '~/operations/amendment/ask-for-extension.server'
import { askForReprogramming } from '~/operations/amendment/ask-for-reprogramming.server'
import { decideAmendment } from '~/operations/amendment/decide-amendment.server'
import { withdrawAmendment } from '~/operations/amendment/withdraw-amendment.server'
import { saveBudget } from '~/operations/save-budget.server'
import { saveSection } from '~/operations/save-section.server'
import type { Database } from '~db/database'
import { findOriginalCompletion, findOriginalLines, listAmendments } from '~db/queries/amendments.server'
import { listBudgetLines, listTravellers, writeBudgetLines, writeTravellers } from '~db/queries/budget.server'
import { insertPayment } from '~db/queries/payments.server'
import { everyone, findRecord, getForChange } from '~db/queries/records.server'
import { linesAt } from '~db/queries/versions.server'
import { aBudget } from '../../factories/a-project'
import { aTraveller } from '../../factories/a-traveller'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coOverseer, coAuthor, unit, director, committee, auditor, stranger } = people
const end = '2027-06-30'
const refused = (about: string) => ({ ok: false, reason: expect.stringContaining(about) })

onEachEngine('Amendments', open => {
  /** A project that runs until the end of June, with the budget of the demo project. */
  const running = async (values: Partial<RecordValues> = {}) => {
    const db = await aWorld(open)
    const seq = await storeDraft(db, number, {
      state: 'in-implementation',
      visibility: 'public',
      values: { expectedCompletion: end, apecFunding: 7_493_200, coFunding: 3_187_900, ...values },
    })
    return { db, seq }
  }
  const extend = (db: Database, more: Partial<Parameters<typeof askForExtension>[1]> = {}) =>
    askForExtension(db, { ...{ number, by: overseer, now, base: end, until: '2027-09-30', reason: 'Late' }, ...more })
  const baseOf = async (db: Database) => {
    const found = await getForChange(db, number)
    if (!found) throw new Error('no project')
    return found.record.keeping.version
  }
  const reprogram = async (db: Database, more: Partial<Parameters<typeof askForReprogramming>[1]> = {}) =>
    askForReprogramming(db, {
      ...{ number, by: overseer, now, base: await baseOf(db), lines: null, design: '', reason: 'Cheaper' },
      ...more,
    })
  const decide = (db: Database, seq: number, by: Person, decision: 'approved' | 'refused' = 'approved') =>
    decideAmendment(db, { number, seq, by, now, decision, reason: 'Said why' })
  const seqOf = (asked: { ok: true; seq: number } | { ok: false; reason: string }): number => {
    if (!asked.ok) throw new Error(asked.reason)
    return asked.seq
  }
  const recordOf = async (db: Database) => {
    const record = await findRecord(db, number, everyone)
    if (!record) throw new Error('no record')
    return record
  }
  const lettersOf = async (db: Database) => {
    const { letter: t } = db.tables
    const letters = await db.select({ kind: t.kind, to: t.to }).from(t).orderBy(t.seq)
    return letters.map(({ kind, to }) => `${kind} to ${to.split('@')[0]}`)
  }
  const historyOf = async (db: Database) => {
    const { history: t } = db.tables
    return (await db.select({ act: t.act, why: t.why, detail: t.detail }).from(t).orderBy(t.seq)).map(one => ({
      ...one,
    }))
  }
  /** 400 dollars from the publication, which the economies pay, to a new line; 500 APEC dollars to the honoraria. */
  const moved = (lines: readonly BudgetLine[]): BudgetLine[] =>
    lines.flatMap(line => {
      if (line.id === 'materials') return [{ ...line, rate: 150_000 }]
      if (line.id === 'publication')
        return [
          { ...line, rate: 537_500 },
          { ...line, id: '', item: 'Interpreters', rate: 40_000 },
        ]
      return line.id === 'honoraria' ? [{ ...line, factors: [{ count: 5, unit: 'speakers' }], rate: 106_000 }] : [line]
    })

  it('moves the last day: asked for, decided by whoever the rule says, and kept with the original one', async () => {
    const { db } = await running()
    const first = seqOf(await extend(db))
    expect(await lettersOf(db)).toEqual(['amendment-asked to director', 'amendment-asked to unit'])
    expect(await extend(db)).toEqual(refused('asked for already'))
    for (const who of [overseer, coAuthor, committee, auditor, stranger])
      expect(await decide(db, first, who)).toEqual(refused('does not allow'))
    const version = await baseOf(db)
    expect(await decide(db, first, unit)).toEqual({ ok: true })
    const { values, keeping } = await recordOf(db)
    expect(values.expectedCompletion).toBe('2027-09-30')
    expect(keeping.version).toEqual({ major: version.major + 1, minor: 0 })
    expect(await getForChange(db, number)).toMatchObject({ state: 'in-implementation', visibility: 'public' })
    const letters = ['amendment-decided to co-overseer', 'amendment-decided to overseer']
    expect((await lettersOf(db)).slice(2).sort()).toEqual(letters)

    const later = seqOf(await extend(db, { base: '2027-09-30', until: '2027-10-31' }))
    expect(await decide(db, later, unit)).toEqual(refused('does not allow'))
    expect(await decide(db, later, committee)).toEqual({ ok: true })
    expect(await findOriginalCompletion(db, number)).toBe(end)
    const amendments = await listAmendments(db, number)
    expect(amendments).toMatchObject([
      { decider: 'secretariat', decision: 'approved', decidedBy: 'unit', version: '1.0', decisionReason: 'Said why' },
      { decider: 'committee', decision: 'approved', edition: 'ed-14', version: '2.0' },
    ])
    expect(originalCompletion(amendments)).toBe(end)
    const acts = (await historyOf(db)).filter(({ act }) => act.startsWith('Extension'))
    expect(acts.map(({ act }) => act)).toEqual([
      ...['Extension asked for', 'Extension approved', 'Extension asked for', 'Extension approved'],
    ])
    expect(JSON.stringify(acts)).not.toMatch(/Late|Said why/)
  })

  it('refuses bad days, who may not ask, where a project does not run, and what was changed meanwhile', async () => {
    const { db } = await running()
    expect(await extend(db, { until: end })).toEqual({ ...refused('Enter a day after 30 June 2027'), field: 'until' })
    expect(await extend(db, { until: '2027-01-01' })).toMatchObject({ field: 'until' })
    expect(await extend(db, { base: '2027-05-31' })).toEqual(refused('is 30 June 2027 now'))
    expect(await extend(db, { number: 'EWG 99 1999' })).toEqual(refused('does not allow'))
    for (const by of [coAuthor, unit, committee, stranger])
      expect(await extend(db, { by })).toEqual(refused('not allow'))
    expect(await extend(db, { until: '2028-01-01' })).toMatchObject({ ok: true })
    const [asked] = await listAmendments(db, number)
    expect(asked).toMatchObject({ decider: 'committee', proposed: { expectedCompletion: '2028-01-01' } })

    const { project: t } = db.tables
    const set = (values: Partial<typeof t.$inferInsert>) =>
      db.inTransaction('test', async tx => void (await tx.update(t).set(values)))
    await set({ expectedCompletion: '2027-07-31' })
    expect(await decide(db, asked?.seq ?? 0, committee)).toEqual(refused('is 31 July 2027 now'))
    await set({ expectedCompletion: end, state: 'completed' })
    expect(await decide(db, asked?.seq ?? 0, committee)).toEqual(refused('Only a project that runs'))
    expect(await decide(db, asked?.seq ?? 0, committee, 'refused')).toEqual({ ok: true })
    expect(await extend(db)).toEqual(refused('Only a project that runs'))
    expect((await recordOf(db)).values.expectedCompletion).toBe(end)
    await set({ state: 'in-implementation', expectedCompletion: null })
    expect(await extend(db)).toEqual(refused('no expected completion date'))
  })

  it('is taken back by an overseer until it is decided, and decided once', async () => {
    const { db } = await running()
    const first = seqOf(await extend(db))
    expect(await withdrawAmendment(db, { number, seq: first, by: coAuthor, now })).toEqual(refused('does not allow'))
    expect(await withdrawAmendment(db, { number, seq: first, by: coOverseer, now })).toEqual({ ok: true })
    expect(await decide(db, first, unit)).toEqual(refused('not open any more'))
    expect(await withdrawAmendment(db, { number, seq: first, by: overseer, now })).toEqual(refused('not open any more'))
    const second = seqOf(await extend(db))
    const both = await Promise.all([decide(db, second, unit), decide(db, second, director, 'refused')])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both).toContainEqual(refused('not open any more'))
    const [, decided] = await listAmendments(db, number)
    const { values, keeping } = await recordOf(db)
    const isApproved = decided?.decision === 'approved'
    expect([values.expectedCompletion, formatVersion(keeping.version)]).toEqual(
      isApproved ? ['2027-09-30', '1.0'] : [end, '0.1'],
    )
    expect(await decide(db, 99, unit)).toEqual(refused('no such amendment'))
  })

  it('is not decided by who asked for it, whatever else they may do', async () => {
    const { db } = await running()
    const twice = { ...overseer, grants: [...overseer.grants, ...unit.grants] }
    const seq = seqOf(await extend(db, { by: twice }))
    expect(await decide(db, seq, twice)).toEqual(refused('Somebody else decides'))
  })

  it('moves money within what was approved, and keeps the original budget line by line', async () => {
    const { db, seq } = await running()
    const before = await listBudgetLines(db, number)
    const lines = moved(before)
    const tooMuch = lines.map(line => (line.id === 'materials' ? { ...line, rate: 300_000 } : line))
    expect(await reprogram(db, { lines: tooMuch })).toEqual({ ...refused('more than the'), field: 'lines' })
    const payment = { source: 'apec', amount: 4_000, on: '2027-02-01', payee: 'P', reference: 'R', note: '' } as const
    await db.inTransaction('test', tx =>
      insertPayment(tx, seq, { ...payment, line: 'hosting', at: now.toISOString() }, { person: null, name: 'Test' }),
    )
    expect(await reprogram(db, { lines: lines.filter(({ id }) => id !== 'hosting') })).toEqual({
      ...refused('Money was spent on “Hosting”'),
      field: 'lines',
    })
    expect(await reprogram(db, { lines: before })).toEqual(refused('Nothing would be changed'))
    const asked = seqOf(await reprogram(db, { lines, design: 'The seminar is held on line.' }))
    expect((await lettersOf(db)).slice(-1)).toEqual(['amendment-asked to committee'])
    expect(await decide(db, asked, unit)).toEqual(refused('does not allow'))
    expect(await decide(db, asked, committee)).toEqual({ ok: true })

    const present = await listBudgetLines(db, number)
    expect(present.find(({ id }) => id === 'honoraria')).toMatchObject({ rate: 106_000, actualApec: 400_000 })
    expect(present.find(({ item }) => item === 'Interpreters')?.id).toMatch(/^[0-9a-f-]{36}$/)
    const original = await findOriginalLines(db, number)
    expect(original).toEqual(before)
    expect(originalLines(await listAmendments(db, number))).toEqual(before)
    const { planned, revised } = revisedBudget(original, present)
    expect(planned).toEqual(budgetTotals(before).whole.planned)
    expect(revised).toEqual({ apec: 7_493_200, self: 3_187_900, total: 10_681_100 })
    const { values, keeping } = await recordOf(db)
    expect([values.apecFunding, values.coFunding]).toEqual([7_493_200, 3_187_900])
    const at = { number, version: { major: 0, minor: 1 }, audiences: everyone }
    expect(await linesAt(db, at)).toEqual(before)
    expect(keeping.version).toEqual({ major: 1, minor: 0 })
    expect((await historyOf(db)).at(-1)).toMatchObject({ act: 'Reprogramming approved', detail: { parts: 'budget' } })
  })

  it('is not approved over a budget that was changed since, but spending may go on', async () => {
    const { db } = await running()
    const before = await listBudgetLines(db, number)
    const asked = seqOf(await reprogram(db, { lines: moved(before) }))
    const save = async (lines: BudgetLine[]) =>
      saveBudget(db, { number, base: await baseOf(db), lines, why: '', by: unit, now })
    await save(before.map(line => (line.id === 'materials' ? { ...line, actualApec: 123_400 } : line)))
    const changed = (await listBudgetLines(db, number)).map(line => ({ ...line, note: `${line.note}.` }))
    const first = { major: 0, minor: 1 }
    await withdrawAmendment(db, { number, seq: asked, by: overseer, now })
    const again = seqOf(await reprogram(db, { lines: moved(before), base: first }))
    await save(changed)
    expect(await decide(db, again, committee)).toEqual(refused('would undo that change'))
    await withdrawAmendment(db, { number, seq: again, by: overseer, now })
    expect(await reprogram(db, { lines: moved(changed), base: first })).toMatchObject({ ok: false, conflict: true })
    const third = seqOf(await reprogram(db, { lines: moved(changed) }))
    expect(await listBudgetLines(db, number)).toEqual(changed)
    await save(before)
    expect(await decide(db, third, committee)).toEqual(refused('would undo that change'))
    await save(changed.map(line => (line.id === 'materials' ? { ...line, actualApec: 123_400 } : line)))
    expect(await decide(db, third, committee)).toEqual({ ok: true })
    expect((await listBudgetLines(db, number)).find(({ id }) => id === 'materials')).toMatchObject({
      ...{ rate: 150_000, actualApec: 123_400 },
    })
  })

  it('is the only way in which an overseer changes the plan of a project that runs', async () => {
    const { db } = await running()
    const before = await listBudgetLines(db, number)
    const save = async (lines: BudgetLine[], by: Person) =>
      saveBudget(db, { number, base: await baseOf(db), lines, why: '', by, now })
    expect(await save(moved(before), overseer)).toEqual(refused('ask for a reprogramming'))
    const spent = before.map(line => (line.id === 'materials' ? { ...line, actualApec: 1 } : line))
    expect(await save(spent, overseer)).toMatchObject({ ok: true })
    const corrected = spent.map(line => ({ ...line, note: 'Put right' }))
    expect(await save(corrected, unit)).toMatchObject({ ok: true })
    const section = { number, keys: ['expectedCompletion'] as const, marks: {}, why: '', now }
    const values = { expectedCompletion: '2030-01-01' }
    expect(await saveSection(db, { ...section, values, base: await baseOf(db), by: overseer })).toEqual(
      refused('by an amendment'),
    )
    expect((await recordOf(db)).values.expectedCompletion).toBe(end)
  })

  it('keeps the traveller table in step with the lines', async () => {
    const { db, seq } = await running({ apecFunding: 100_000_000 })
    const rows = [aTraveller({ id: 'peru' }), aTraveller({ id: 'chile', economy: 'Chile' })]
    const lines = withTravellers(aBudget(), rows)
    await db.inTransaction('test', async tx => {
      await writeTravellers(tx, seq, rows)
      await writeBudgetLines(tx, seq, lines)
    })
    const wanted = lines
      .filter(({ id }) => id !== 'peru-airfare')
      .map(line => (line.id === 'chile-airfare' ? { ...line, rate: 1_000 } : line))
    expect(await decide(db, seqOf(await reprogram(db, { lines: wanted })), committee)).toEqual({ ok: true })
    const after = await listBudgetLines(db, number)
    const travellers = await listTravellers(db, number)
    expect(travellers.map(({ id }) => id)).toEqual(['chile'])
    expect(withTravellers(after, travellers)).toEqual(after)
    expect(after.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
    expect((await historyOf(db)).at(-1)).toMatchObject({ detail: { parts: 'budget travellers' } })
  })

  it('changes the design alone by the Secretariat, and says so in a version', async () => {
    const { db } = await running()
    expect(await reprogram(db)).toEqual(refused('Nothing would be changed'))
    const asked = seqOf(await reprogram(db, { design: 'On line.' }))
    expect(await decide(db, asked, committee)).toEqual(refused('does not allow'))
    expect(await decide(db, asked, director, 'refused')).toEqual({ ok: true })
    const again = seqOf(await reprogram(db, { design: 'On line.' }))
    expect(await decide(db, again, director)).toEqual({ ok: true })
    expect(await listAmendments(db, number)).toMatchObject([
      { decision: 'refused', version: null },
      { decision: 'approved', version: '1.0', before: { lines: null }, proposed: { lines: null, design: 'On line.' } },
    ])
    expect(await findOriginalLines(db, number)).toBeNull()
  })
})
