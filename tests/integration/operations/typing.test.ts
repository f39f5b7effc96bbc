import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import type { Visibility } from '~/domain/lifecycle/lifecycle'
import type { FieldKey } from '~/domain/record/catalogue'
import { type Base, formatBase, type RecordValues } from '~/domain/record/record'
import { type Saved, saveSection } from '~/operations/save-section.server'
import type { Database } from '~db/database'
import { insertPerson } from '~db/queries/people.server'
import { findRecord, insertRecord } from '~db/queries/records.server'
import { listVersions, recordAt } from '~db/queries/versions.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'

const number = 'IPEG 01 2026A'
const start: Base = { major: 4, minor: 0, revision: 0 }
const audiences = ['public', 'submitted', 'drafts', 'contacts'] as const

const author = (id: string): Person => ({
  ...{ id, name: `Author ${id}`, email: `${id}@demo.example` },
  grants: [{ role: 'overseer', scopeKind: 'project', scope: number, from: '2020-01-01', until: null }],
})
const one = author('one')
const two = author('two')

type Typed = { by?: Person; from?: Base; minute?: number; byHand?: true; why?: string }

const type = (db: Database, values: Partial<RecordValues>, typed: Typed = {}): Promise<Saved> =>
  saveSection(db, {
    ...{ number, keys: Object.keys(values) as FieldKey[], values, marks: {}, why: typed.why ?? '' },
    base: typed.from ?? start,
    isTyped: !typed.byHand,
    by: typed.by ?? one,
    now: new Date(Date.UTC(2026, 1, 1, 8, typed.minute ?? 0)),
  })

const baseOf = (saved: Saved): Base => {
  if (!saved.ok) throw new Error(saved.reason)
  return saved.base
}
const said = (saved: Saved) => {
  const { major, minor, revision } = baseOf(saved)
  return formatBase({ version: { major, minor }, revision })
}

onEachEngine('Typing', (open, engine) => {
  const withDraft = async (visibility: Visibility = 'draft'): Promise<Database> => {
    const db = await open()
    const first = { author: { person: null, name: 'Test' }, why: 'First entry', at: '2026-02-01T07:00:00.000Z' }
    await db.inTransaction('test', async tx => {
      for (const { id, name, email } of [one, two])
        await insertPerson(tx, { id, name, email, passwordHash: null, createdAt: first.at })
      const record = aProject().numbered(number).with({ summary: 'At first.', gender: 'By sex.' }).record()
      await insertRecord(tx, record, first, referenceSeed, { state: 'proposal-draft', visibility })
    })
    return db
  }
  const versions = async (db: Database) =>
    (await listVersions(db, number, audiences)).map(({ version, by, parts }) =>
      [`${version.major}.${version.minor}`, by, ...parts.toSorted()].join(' '),
    )
  const summaryAt = async (db: Database, minor: number) =>
    (await recordAt(db, number, { major: 4, minor }, audiences))?.values.summary

  it('tells a form that others changed what it left alone, so that it saves itself no further over their words', async () => {
    const db = await withDraft()
    expect(await type(db, { summary: 'Of two.' }, { by: two })).not.toHaveProperty('theirs')
    const saved = await type(db, { summary: 'At first.', gender: 'Of one.' }, { minute: 1 })
    expect(saved).toMatchObject({ ok: true, theirs: ['summary'] })
    // By hand it goes on from what it was filled from: theirs stay, and its own words are no clash with themselves.
    const byHand = await type(db, { summary: 'At first.', gender: 'Of one.' }, { minute: 2, byHand: true })
    expect(byHand).toMatchObject({ ok: true })
    const record = await findRecord(db, number, audiences)
    expect(record?.values).toMatchObject({ summary: 'Of two.', gender: 'Of one.' })
  })

  it('of one author within half an hour is one version, and one act', async () => {
    const db = await withDraft()
    const first = await type(db, { summary: 'A' })
    expect(said(first)).toBe('4.1.0')
    const second = await type(db, { summary: 'A b' }, { from: baseOf(first), minute: 10 })
    expect(said(second)).toBe('4.1.1')
    const third = await type(db, { gender: 'By sex, counted.' }, { from: baseOf(second), minute: 30 })
    expect(said(third)).toBe('4.1.2')
    expect(await versions(db)).toEqual(['4.1 Author one gender summary', '4.0 Test'])
    expect((await listVersions(db, number, audiences))[0]?.why).toBe('Changed Project Summary, Gender')
    expect(await db.$count(db.tables.history)).toBe(1)
    expect(await summaryAt(db, 1)).toBe('A b')
    expect(await summaryAt(db, 0)).toBe('At first.')
    expect((await recordAt(db, number, { major: 4, minor: 0 }, audiences))?.values.gender).toBe('By sex.')
  })
  it('begins a new version after half an hour, after a save by hand and after another author', async () => {
    const db = await withDraft()
    const first = await type(db, { summary: 'A' })
    const late = await type(db, { summary: 'B' }, { from: baseOf(first), minute: 31 })
    expect(said(late)).toBe('4.2.0')
    const byHand = await type(db, { summary: 'C' }, { from: baseOf(late), minute: 32, byHand: true })
    expect(said(byHand)).toBe('4.3.0')
    const on = await type(db, { summary: 'D' }, { from: baseOf(byHand), minute: 33 })
    expect(said(on)).toBe('4.4.0')
    const other = await type(db, { gender: 'E' }, { from: baseOf(on), minute: 34, by: two })
    expect(said(other)).toBe('4.5.0')
    // The first author's form has not read the version of the other, and does not touch what it changed.
    expect(said(await type(db, { summary: 'F' }, { from: baseOf(on), minute: 35 }))).toBe('4.6.0')
    expect(await Promise.all([0, 1, 2, 3, 4, 5, 6].map(minor => summaryAt(db, minor)))).toEqual([
      'At first.',
      'A',
      'B',
      'C',
      'D',
      'D',
      'F',
    ])
  })
  it('that changes nothing makes nothing; a save by hand behind it is of that version, and gives it its reason', async () => {
    const db = await withDraft()
    const first = await type(db, { summary: 'A' })
    expect(await type(db, { summary: 'A' }, { from: baseOf(first) })).toMatchObject({ version: null })
    const byHand = await type(db, { summary: 'A' }, { from: baseOf(first), byHand: true, why: 'Asked by the forum' })
    expect(byHand).toMatchObject({ ok: true, version: { major: 4, minor: 1 } })
    expect((await listVersions(db, number, audiences)).map(({ why }) => why)).toEqual([
      'Asked by the forum',
      'First entry',
    ])
    expect(await db.$count(db.tables.history)).toBe(2)
  })
  it('meets a later version and a later revision of the same version as a clash, and overwrites neither', async () => {
    const db = await withDraft()
    const first = await type(db, { summary: 'A' })
    await type(db, { summary: 'A b' }, { from: baseOf(first), minute: 1 })
    const sameVersion = await type(db, { summary: 'A c' }, { from: baseOf(first), minute: 2 })
    expect(sameVersion).toMatchObject({
      ok: false,
      base: { major: 4, minor: 1, revision: 1 },
      clashes: [{ key: 'summary', theirs: { value: 'A b' }, before: null, by: 'Author one' }],
    })
    const laterVersion = await type(db, { summary: 'D' }, { by: two, minute: 3 })
    expect(laterVersion).toMatchObject({
      ok: false,
      clashes: [{ key: 'summary', theirs: { value: 'A b' }, before: { value: 'At first.' } }],
    })
    expect((await findRecord(db, number, audiences))?.values.summary).toBe('A b')
  })
  it('leaves to others what its form left as it was', async () => {
    const db = await withDraft()
    await type(db, { summary: 'Theirs' }, { by: two })
    const mine = await type(db, { summary: 'At first.', gender: 'Mine' }, { minute: 1 })
    expect(mine.ok).toBe(true)
    expect((await findRecord(db, number, audiences))?.values).toMatchObject({ summary: 'Theirs', gender: 'Mine' })
  })
  it('keeps lists and tables that it does not touch, and what the register counts in versions of their own', async () => {
    const db = await withDraft('public')
    const before = await findRecord(db, number, audiences)
    const first = await type(db, { summary: 'A' })
    const second = await type(db, { summary: 'A b' }, { from: baseOf(first) })
    expect(said(second)).toBe('4.1.1')
    expect(said(await type(db, { topics: [] }, { from: baseOf(second) }))).toBe('4.2.0')
    const after = await findRecord(db, number, audiences)
    expect(after?.values).toEqual({ ...before?.values, summary: 'A b', topics: [] })
  })
  if (engine.name !== 'PGlite')
    it('of two server processes goes into one version, one after the other', async () => {
      const db = await withDraft()
      const base = baseOf(await type(db, { summary: 'A' }))
      const other = engine.again()
      const both = await Promise.all([
        type(db, { summary: 'B' }, { from: base }),
        type(other, { gender: 'C' }, { from: base }),
      ])
      expect(both.map(said).toSorted()).toEqual(['4.1.1', '4.1.2'])
      expect((await findRecord(db, number, audiences))?.values).toMatchObject({ summary: 'B', gender: 'C' })
      const clashing = await Promise.all(
        ['D', 'E'].map((summary, index) =>
          type(index === 0 ? db : other, { summary }, { from: { ...base, revision: 2 } }),
        ),
      )
      expect(clashing.filter(({ ok }) => ok)).toHaveLength(1)
    })
})
