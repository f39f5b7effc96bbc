import { expect, it } from 'vitest'
import { hashPassword } from '~/auth/password.server'
import type { Person } from '~/domain/access/may'
import { readLegacy } from '~/domain/record/legacy/read-legacy'
import type { ProjectRecord, VersionNumber } from '~/domain/record/record'
import { saveReading } from '~/operations/import-record.server'
import { beginReadings, confirmReading, correctReading, openReading } from '~/operations/readings.server'
import { saveBudget } from '~/operations/save-budget.server'
import { saveSection } from '~/operations/save-section.server'
import { signIn } from '~/operations/sign-in.server'
import type { Database } from '~db/database'
import { listBudgetLines } from '~db/queries/budget.server'
import { insertPerson } from '~db/queries/people.server'
import { findRecord, insertRecord } from '~db/queries/records.server'
import { listVersions } from '~db/queries/versions.server'
import { referenceSeed } from '~db/seed/reference'
import { aBudgetLine, aProject } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'

const now = new Date('2026-11-22T08:00:00Z')
const number = 'CTI 32 2017A'
const base: VersionNumber = { major: 4, minor: 0 }
const everyone = ['public', 'contacts', 'secretariat'] as const

const person = (id: string, role: Person['grants'][number]['role'], scope = ''): Person => ({
  id,
  name: id,
  email: `${id}@demo.example`,
  grants: [{ role, scopeKind: scope === '' ? 'everywhere' : 'project', scope, from: '2020-01-01', until: null }],
})
const overseer = person('overseer', 'overseer', number)
const foreigner = person('foreigner', 'overseer', 'EWG 09 2010A')
const officer = person('officer', 'project-management-unit')

async function withProject(
  open: () => Promise<Database>,
  record: ProjectRecord = aProject().record(),
): Promise<Database> {
  const db = await open()
  await db.inTransaction('people', async tx => {
    for (const { id, name, email } of [overseer, foreigner, officer])
      await insertPerson(tx, { id, name, email, passwordHash: null, createdAt: now.toISOString() })
  })
  const first = { author: { person: null, name: 'Seed' }, why: 'Imported', at: '2018-01-26T14:44:00.000Z' }
  await db.inTransaction(number, tx => insertRecord(tx, record, first, referenceSeed))
  return db
}

const save = (db: Database, by: Person, summary: string, from: VersionNumber = base) =>
  saveSection(db, { number, keys: ['summary'], base: from, values: { summary }, marks: {}, why: '', by, now })

onEachEngine('saving a section', open => {
  it('makes a minor version with its author', async () => {
    const db = await withProject(open)
    expect(await save(db, overseer, 'New words.')).toMatchObject({ ok: true, version: { major: 4, minor: 1 } })
    const record = await findRecord(db, number, ['public'])
    expect(record?.values.summary).toBe('New words.')
    const [newest] = await listVersions(db, number, ['public'])
    expect(newest).toMatchObject({ version: { major: 4, minor: 1 }, by: 'overseer', parts: ['summary'] })
  })
  it('never overwrites what somebody else has saved since', async () => {
    const db = await withProject(open)
    await save(db, overseer, 'First.')
    const late = await save(db, officer, 'Second, from an old page.')
    expect(late).toMatchObject({
      ok: false,
      clashes: [{ key: 'summary', by: 'overseer', theirs: { value: 'First.' } }],
    })
    expect((await findRecord(db, number, ['public']))?.values.summary).toBe('First.')
  })
  it('lets two people change different sections from the same version', async () => {
    const db = await withProject(open)
    await save(db, overseer, 'First.')
    const other = {
      number,
      keys: ['gender' as const],
      base,
      values: { gender: 'By sex.' },
      marks: {},
      why: '',
      by: officer,
      now,
    }
    expect(await saveSection(db, other)).toMatchObject({ ok: true })
  })
  it('lets exactly one of two saves at the same moment win, and tells the other', async () => {
    const db = await withProject(open)
    const both = await Promise.all([save(db, overseer, 'One.'), save(db, officer, 'Two.')])
    expect(both.filter(result => result.ok)).toHaveLength(1)
  })
  it('refuses an overseer of another project, a stranger’s field and an unknown number', async () => {
    const db = await withProject(open)
    expect((await save(db, foreigner, 'Mine now.')).ok).toBe(false)
    const status = {
      number,
      keys: ['status' as const],
      base,
      values: { status: 'Completed Project' },
      marks: {},
      why: '',
      by: overseer,
      now,
    }
    expect((await saveSection(db, status)).ok).toBe(false)
    expect((await saveSection(db, { ...status, by: officer })).ok).toBe(true)
    expect((await saveSection(db, { ...status, number: 'EWG 99 2019A', by: officer })).ok).toBe(false)
  })
  it('saves nothing but the fields of the form', async () => {
    const db = await withProject(open)
    const sneaky = {
      number,
      keys: ['summary' as const],
      base,
      values: { summary: 'Fine.', title: 'Taken over' },
      marks: {},
      why: '',
      by: overseer,
      now,
    }
    await saveSection(db, sneaky)
    expect((await findRecord(db, number, ['public']))?.values.title).not.toBe('Taken over')
  })
  it('asks why something does not apply, and empties it when the reason is there', async () => {
    const db = await withProject(open)
    const form = (reason: string | null) => ({
      number,
      keys: ['waivers' as const],
      base,
      values: { waivers: 'Old text' },
      marks: { waivers: { notApplicable: true, reason } },
      why: '',
      by: overseer,
      now,
    })
    expect(await saveSection(db, form(null))).toMatchObject({ ok: false, withoutReason: ['waivers'] })
    expect((await saveSection(db, form('Nobody is paid in advance.'))).ok).toBe(true)
    const record = await findRecord(db, number, ['public'])
    expect(record?.values.waivers).toBeNull()
    expect(record?.marks.waivers).toMatchObject({ kind: 'not-applicable', reason: 'Nobody is paid in advance.' })
  })
})

onEachEngine('saving a budget', open => {
  const lines = [aBudgetLine({ id: 'a', note: '=cmd' }), aBudgetLine({ id: 'b' })]
  it('replaces the lines as a version of its own', async () => {
    const db = await withProject(open)
    expect(await saveBudget(db, { number, base, lines, why: '', by: overseer, now })).toMatchObject({ ok: true })
    expect(await listBudgetLines(db, number)).toEqual(lines)
    expect((await listVersions(db, number, ['public']))[0]?.parts).toEqual(['budget'])
  })
  it('refuses a stale save and a stranger', async () => {
    const db = await withProject(open)
    await saveBudget(db, { number, base, lines, why: '', by: overseer, now })
    expect(await saveBudget(db, { number, base, lines: [], why: '', by: officer, now })).toMatchObject({
      conflict: true,
    })
    expect((await saveBudget(db, { number, base, lines: [], why: '', by: foreigner, now })).ok).toBe(false)
    expect(await listBudgetLines(db, number)).toEqual(lines)
  })
})

/** The seed record's identification, enough to be read. */
const legacy = (completion: string, title = 'IP Commercialization for SMEs') =>
  [
    ['Project No.', 'CTI 33 2017A'],
    ['Project Title', title],
    ['Project Status', 'Project in Implementation'],
    ['Fund Account', 'APEC Support Fund'],
    ['Sub-fund', 'ASF: General Fund'],
    ['Project Year', '2017'],
    ['Project Session', 'Session 2'],
    ['APEC Funding', '74,932'],
    ['Co-funding Amount', '31,879'],
    ['Total Project Value', '106,811'],
    ['Sponsoring Forum', 'Intellectual Property Rights Experts Group (IPEG)'],
    ['Proposing Economy(ies)', 'Russia'],
    ['Co-Sponsoring Economies', 'Korea; Hong Kong, China'],
    ['Expected Start Date', '01/01/2018'],
    ['Expected Completion Date', completion],
  ]
    .map(([label, value]) => `${label}\n\n${value}\u00a0\n`)
    .join('\n')

onEachEngine('importing', open => {
  it('keeps a reading until it is confirmed, and a doubt until it is corrected', async () => {
    const db = await withProject(open)
    const begun = await beginReadings(db, {
      by: officer,
      now,
      sources: [{ file: 'record.txt', text: legacy('31/02/2018') }],
    })
    const id = begun.ok ? (begun.ids[0] ?? '') : ''
    expect(await findRecord(db, 'CTI 33 2017A', ['public'])).toBeNull()
    const before = await openReading(db, officer, id)
    expect(before?.reading.doubts.some(doubt => doubt.field === 'expectedCompletion')).toBe(true)
    await correctReading(db, { by: officer, now, id, values: { expectedCompletion: '2018-12-31' } })
    const after = await openReading(db, officer, id)
    expect(after?.reading.doubts.some(doubt => doubt.field === 'expectedCompletion')).toBe(false)
    expect(await confirmReading(db, { by: officer, now, id })).toEqual({
      ok: true,
      number: 'CTI 33 2017A',
      outcome: 'created',
    })
    const record = await findRecord(db, 'CTI 33 2017A', everyone)
    expect(record?.values).toMatchObject({
      expectedCompletion: '2018-12-31',
      coSponsoringEconomies: ['Korea', 'Hong Kong, China'],
    })
    expect(record?.marks.expectedCompletion).toBeUndefined()
    expect((await confirmReading(db, { by: officer, now, id })).ok).toBe(false)
  })
  it('shows a reading to nobody else, and lets no overseer import', async () => {
    const db = await withProject(open)
    const begun = await beginReadings(db, {
      by: officer,
      now,
      sources: [{ file: 'record.txt', text: legacy('31/12/2018') }],
    })
    const id = begun.ok ? (begun.ids[0] ?? '') : ''
    expect(await openReading(db, person('another', 'project-management-unit'), id)).toBeNull()
    expect(
      (await beginReadings(db, { by: overseer, now, sources: [{ file: 'x', text: legacy('31/12/2018') }] })).ok,
    ).toBe(false)
  })
  it('refuses a text without a record and keeps nothing', async () => {
    const db = await withProject(open)
    const begun = await beginReadings(db, {
      by: officer,
      now,
      sources: [{ file: 'x.txt', text: 'A shopping list: tea, rice.' }],
    })
    expect(begun.ok).toBe(false)
  })
  it('changes a known record only where the new reading says something', async () => {
    const db = await withProject(open)
    const author = { person: null, name: 'Import command' }
    const importing = async (text: string) => {
      const read = readLegacy(text, referenceSeed)
      const reading = read.ok ? read.readings[0] : undefined
      if (!reading) throw new Error('not read')
      return saveReading(db, { reading, author, file: 'record.txt', now })
    }
    expect(await importing(legacy('31/12/2018'))).toMatchObject({ outcome: 'created' })
    await saveSection(db, {
      number: 'CTI 33 2017A',
      keys: ['summary'],
      base: { major: 1, minor: 0 },
      values: { summary: 'Written here.' },
      marks: {},
      why: '',
      by: officer,
      now,
    })
    expect(await importing(legacy('31/12/2018'))).toMatchObject({ outcome: 'unchanged' })
    expect(await importing(legacy('31/12/2018', 'A better title'))).toMatchObject({ outcome: 'changed' })
    const record = await findRecord(db, 'CTI 33 2017A', everyone)
    expect(record?.values).toMatchObject({ title: 'A better title', summary: 'Written here.' })
  })
  it('of an administrator changes no status and nothing that is the Secretariat’s', async () => {
    const db = await withProject(open)
    const administrator = person('administrator', 'administrator')
    const account = { ...administrator, passwordHash: null, createdAt: now.toISOString() }
    await db.inTransaction('people', tx => insertPerson(tx, account))
    const decided = legacy('31/12/2018').replace('Project in Implementation', 'Completed Project')
    const importing = async (by: Person, text: string) => {
      const begun = await beginReadings(db, { by, now, sources: [{ file: 'record.txt', text }] })
      return confirmReading(db, { by, now, id: begun.ok ? (begun.ids[0] ?? '') : '' })
    }
    expect(await importing(officer, legacy('31/12/2018'))).toMatchObject({ outcome: 'created' })
    expect(await importing(administrator, decided)).toMatchObject({ outcome: 'unchanged' })
    expect(await importing(officer, decided)).toMatchObject({ outcome: 'changed' })
    expect((await findRecord(db, 'CTI 33 2017A', everyone))?.values.status).toBe('Completed Project')
  })
})

onEachEngine('signing in', open => {
  const password = 'pacific-harbour-lantern'
  const withAccount = async () => {
    const db = await open()
    const passwordHash = await hashPassword(password)
    await db.inTransaction('people', tx =>
      insertPerson(tx, { id: 'p', name: 'P', email: 'P@demo.example', passwordHash, createdAt: now.toISOString() }),
    )
    return db
  }
  const attempt = (db: Database, email: string, typed: string, at = now) =>
    signIn(db, { email, password: typed, address: '203.0.113.9', now: at })

  it('knows the account whatever the case of its address, and says the same of a wrong password and of nobody', async () => {
    const db = await withAccount()
    expect(await attempt(db, ' p@Demo.Example ', password)).toEqual({ ok: true, person: 'p' })
    const wrong = await attempt(db, 'p@demo.example', 'not the password')
    expect(wrong.ok).toBe(false)
    expect(await attempt(db, 'nobody@demo.example', password)).toEqual(wrong)
  })
  it('makes an account wait after eight failures, and lets it in a quarter of an hour later', async () => {
    const db = await withAccount()
    for (let count = 0; count < 8; count += 1) await attempt(db, 'p@demo.example', 'wrong')
    expect(await attempt(db, 'p@demo.example', password)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('15 minutes'),
    })
    const later = new Date(now.getTime() + 16 * 60_000)
    expect((await attempt(db, 'p@demo.example', password, later)).ok).toBe(true)
  })
})
