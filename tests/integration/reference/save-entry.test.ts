import { expect, it } from 'vitest'
import type { Grant, Person } from '~/domain/access/may'
import { readQuestion } from '~/domain/history/reading'
import { type Entry, emptyEntry, findEntry } from '~/domain/reference/entry'
import type { ReferenceList } from '~/domain/reference/lists'
import { readHistory } from '~/operations/read-history.server'
import { type EntrySave, entryStamp, saveReferenceEntry } from '~/operations/save-reference-entry.server'
import type { Database } from '~db/database'
import { listHistory, verifyHistory } from '~db/queries/history.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { insertRecord } from '~db/queries/records.server'
import { insertReference, readReference, reference } from '~db/queries/reference.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'

const now = new Date('2026-11-22T08:00:00.000Z')
const at = now.toISOString()
const everywhere = (role: Grant['role'], until: string | null = null): Grant => ({
  role,
  scopeKind: 'everywhere',
  scope: '',
  from: '2020-01-01',
  until,
})
const person = (id: string, ...grants: Grant[]): Person => ({
  id,
  name: `Name of ${id}`,
  email: `${id}@x.test`,
  grants,
})
const keeper = person('keeper', everywhere('administrator'))
const officer = person('officer', everywhere('project-management-unit'))
const former = person('former', everywhere('administrator', '2025-12-31'))

const always = { from: null, until: null }
const newForum: Entry = {
  ...emptyEntry,
  key: 'SPACEWG',
  name: 'Space Working Group',
  committee: 'SCE',
  predecessors: ['EWG'],
  spellings: ['Working Group on Space', '<script>alert(1)</script>'],
  dated: [
    { words: 'SPACE', from: null, until: '2026-12-31' },
    { words: 'SPACEWG', from: '2027-01-01', until: null },
  ],
  from: '2026-01-01',
}

const entry = async (db: Database, list: ReferenceList, key: string): Promise<Entry> => {
  const found = findEntry(await readReference(db), list, key)
  if (!found) throw new Error(`${list} has no ${key}`)
  return found
}

const add = (db: Database, list: ReferenceList, added: Entry, by = keeper) =>
  saveReferenceEntry(db, { by, now, list, key: null, entry: added, stamp: null })

/** Changes an entry from the state in which it is. */
const change = async (
  db: Database,
  list: ReferenceList,
  key: string,
  to: Partial<Entry>,
  more: Partial<EntrySave> = {},
) => {
  const before = await entry(db, list, key)
  return saveReferenceEntry(db, {
    ...{ by: keeper, now, list, key, entry: { ...before, ...to }, stamp: entryStamp(before) },
    ...more,
  })
}

/** PGlite keeps its reference lists from test to test: each test puts back what it changes. */
async function begun(open: () => Promise<Database>): Promise<Database> {
  const db = await open()
  await db.inTransaction('reference', async tx => {
    const t = tx.tables
    for (const table of [t.forumCode, t.subFundLabel, t.travelEligibility, t.forum, t.subFund]) await tx.delete(table)
    for (const table of [t.fundAccount, t.committee, t.economy, t.topic]) await tx.delete(table)
    await insertReference(tx, referenceSeed)
    for (const { grants, ...account } of [keeper, officer, former]) {
      await insertPerson(tx, { ...account, passwordHash: null, createdAt: at })
      for (const grant of grants) await insertGrant(tx, account.id, { ...grant, grantedBy: 'Test' })
    }
  })
  return db
}

const told = async (db: Database) => (await listHistory(db, { scope: 'reference' }, 1)).rows

onEachEngine('the reference lists', open => {
  it('take a new entry as it was written, and say so in the history', async () => {
    const db = await begun(open)
    expect(await add(db, 'fora', newForum)).toEqual({ ok: true, key: 'SPACEWG', changed: true })
    expect(await entry(db, 'fora', 'SPACEWG')).toEqual(newForum)
    expect(await told(db)).toMatchObject([
      {
        act: 'Added to a reference list',
        by: keeper.name,
        detail: { list: 'Fora', entry: 'SPACEWG', Committee: 'SCE' },
      },
    ])
    const others: [ReferenceList, Entry][] = [
      ['committees', { ...emptyEntry, key: 'NEWCOM', name: 'A New Committee', spellings: ['NC'], until: '2030-12-31' }],
      [
        'sub-funds',
        { ...emptyEntry, key: 'ASF: Space', fund: 'APEC Support Fund', dated: [{ words: 'ASF: Sky', ...always }] },
      ],
      ['topics', { ...emptyEntry, key: 'Space', from: '2026-01-01' }],
    ]
    for (const [list, added] of others) {
      expect(await add(db, list, added)).toMatchObject({ ok: true })
      expect(await entry(db, list, added.key)).toEqual(added)
    }
    expect((await verifyHistory(db)).broken).toEqual([])
  })

  it('are changed and ended, never deleted, with before and after in the history', async () => {
    const db = await begun(open)
    expect(await change(db, 'fora', 'EWG', { until: '2026-12-31', name: 'Energy Group' })).toMatchObject({ ok: true })
    expect(await entry(db, 'fora', 'EWG')).toMatchObject({ name: 'Energy Group', until: '2026-12-31' })
    expect(
      await change(db, 'economies', 'Chile', { dated: [{ words: '', from: null, until: '2027-12-31' }] }),
    ).toMatchObject({
      changed: true,
    })
    expect(await change(db, 'topics', 'Energy', { until: '2026-12-31' })).toMatchObject({ changed: true })
    expect(await change(db, 'topics', 'Energy', {})).toEqual({ ok: true, key: 'Energy', changed: false })
    const question = readQuestion(new URLSearchParams())
    const read = await readHistory(db, { project: null, question, by: keeper, now })
    expect(read.ok && read.view.entries.map(({ about, act, changed }) => [about, act, changed])).toEqual([
      ['Topics: Energy', 'Ended in a reference list', 'Last day: none → 31 December 2026'],
      [
        'Economies: Chile',
        'Changed in a reference list',
        'Travel may be paid by APEC: always → until 31 December 2027',
      ],
      [
        'Fora: EWG',
        'Ended in a reference list',
        'Name: Energy Working Group → Energy Group; Last day: none → 31 December 2026',
      ],
    ])
  })

  it('are fresh at once for whoever asks next in this process', async () => {
    const db = await begun(open)
    expect((await reference(db)).topics.map(topic => topic.name)).not.toContain('Space')
    await add(db, 'topics', { ...emptyEntry, key: 'Space' })
    expect((await reference(db)).topics.map(topic => topic.name)).toContain('Space')
  })

  it('refuse who may not, an economy, an entry that is not there, what is wrong; and nothing is written', async () => {
    const db = await begun(open)
    const before = await readReference(db)
    const refused = [
      await add(db, 'fora', newForum, officer),
      await add(db, 'fora', newForum, former),
      await change(db, 'fora', 'EWG', { until: '2026-12-31' }, { by: officer }),
      await add(db, 'economies', { ...emptyEntry, key: 'Atlantis' }),
      await change(db, 'fora', 'EWG', {}, { key: 'NOSUCH' }),
      await add(db, 'fora', { ...newForum, key: 'EWG' }),
      await change(db, 'fora', 'EWG', { predecessors: ['EWG'] }),
    ]
    expect(refused.filter(saved => saved.ok)).toEqual([])
    expect(refused.at(-1)).toMatchObject({
      findings: { 'values.predecessors': ['A forum cannot come before itself.'] },
    })
    expect(await readReference(db)).toEqual(before)
    expect(await told(db)).toEqual([])
  })

  it('never change a key, whatever is sent', async () => {
    const db = await begun(open)
    expect(await change(db, 'topics', 'Energy', { key: 'Fire', until: '2026-12-31' })).toMatchObject({ key: 'Energy' })
    expect(findEntry(await readReference(db), 'topics', 'Fire')).toBeNull()
  })

  it('refuse a save from a state that is gone, and hand back what was saved meanwhile', async () => {
    const db = await begun(open)
    const before = await entry(db, 'committees', 'SFOM')
    const save = { by: keeper, now, list: 'committees' as const, key: 'SFOM', stamp: entryStamp(before) }
    const both = await Promise.all(
      ['One', 'Two'].map(name => saveReferenceEntry(db, { ...save, entry: { ...before, name } })),
    )
    expect(both.map(saved => saved.ok).toSorted()).toEqual([false, true])
    const kept = await entry(db, 'committees', 'SFOM')
    expect(both.find(saved => !saved.ok)).toMatchObject({ meanwhile: kept })
    expect((await saveReferenceEntry(db, { ...save, stamp: null, entry: before })).ok).toBe(false)
    expect(await entry(db, 'committees', 'SFOM')).toEqual(kept)
  })

  it('let one of two people add the same entry at the same moment', async () => {
    const db = await begun(open)
    const both = await Promise.all([
      add(db, 'topics', { ...emptyEntry, key: 'Space' }),
      add(db, 'topics', { ...emptyEntry, key: 'SPACE' }),
    ])
    expect(both.filter(saved => saved.ok)).toHaveLength(1)
    expect(both.find(saved => !saved.ok)).toMatchObject({
      findings: { 'values.key': [expect.stringContaining('already')] },
    })
  })

  it('keep the letter of a fund account once a project has it', async () => {
    const db = await begun(open)
    const ended = { until: '2019-12-31' }
    await change(db, 'fund-accounts', 'TILF Special Account', ended)
    expect(await change(db, 'fund-accounts', 'Self-funded', { suffix: 'T', from: '2020-01-01' })).toMatchObject({
      ok: true,
    })
    const save = { author: { person: null, name: 'Test' }, why: 'First entry', at }
    await db.inTransaction('project', tx => insertRecord(tx, aProject().record(), save, referenceSeed))
    const used = await change(db, 'fund-accounts', 'APEC Support Fund', { suffix: 'S', acronym: 'SUPPORT' })
    expect(used).toMatchObject({ ok: false, findings: { 'values.suffix': [expect.stringContaining('stays')] } })
    expect(await change(db, 'fund-accounts', 'APEC Support Fund', { acronym: 'SUPPORT' })).toMatchObject({ ok: true })
  })
})
