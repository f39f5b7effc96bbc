import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import { saveSection } from '~/operations/save-section.server'
import type { Database } from '~db/database'
import { writeSession } from '~db/queries/calendar.server'
import { findRecord, insertRecord } from '~db/queries/records.server'
import { findEditing } from '~db/queries/subjects.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'

const number = 'IPEG 01 2026A'
const at = '2026-02-01T08:00:00.000Z'
const someone = (role: Person['grants'][number]['role'], scope = ''): Person => ({
  id: 'p',
  name: 'Somebody',
  email: 'p@demo.example',
  grants: [{ role, scopeKind: scope === '' ? 'everywhere' : 'project', scope, from: '2020-01-01', until: null }],
})
const overseer = someone('overseer', number)
const officer = someone('project-management-unit')

onEachEngine('A project in its life', open => {
  const inState = async (state: StateKey): Promise<Database> => {
    const db = await open()
    const deadlines = { internalDeadline: '2026-03-07T15:59:59.999Z', finalDeadline: '2026-03-28T15:59:59.999Z' }
    const session = { seq: null, year: 2026, session: 'Session 1', ...deadlines, money: [] }
    const record = aProject().numbered(number).with({ year: 2026, session: 'Session 1', status: null }).record()
    const first = { author: { person: null, name: 'Test' }, why: 'First entry', at }
    await db.inTransaction('test', async tx => {
      await writeSession(tx, session)
      await insertRecord(tx, record, first, referenceSeed, { state, visibility: 'submitted' })
    })
    return db
  }
  const save = (db: Database, by: Person, values: Record<string, string>, now = at) =>
    saveSection(db, {
      ...{ number, keys: Object.keys(values) as 'title'[], values, base: { major: 4, minor: 0 }, marks: {}, why: '' },
      by,
      now: new Date(now),
    })

  it('knows its session', async () => {
    const db = await inState('with-forum')
    expect(await findEditing(db, number)).toEqual({
      state: 'with-forum',
      session: { year: 2026, session: 'Session 1', finalDeadline: '2026-03-28T15:59:59.999Z' },
      ...{ stage: 'concept', edition: null },
    })
    const unknown = { state: null, session: null, stage: null, edition: null }
    expect(await findEditing(db, 'IPEG 99 2026A')).toEqual(unknown)
  })
  it('is not changed by its overseer while the forum has it', async () => {
    const db = await inState('with-forum')
    expect(await save(db, overseer, { title: 'Another title' })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('With the forum'),
    })
  })
  it('keeps its forum once it was submitted; the Secretariat may mend it until the final deadline', async () => {
    const db = await inState('returned')
    const forum = { sponsoringForum: 'SCSC' }
    expect((await save(db, overseer, forum)).ok).toBe(false)
    const late = await save(db, officer, forum, '2026-03-28T16:00:00.000Z')
    expect(late).toMatchObject({ ok: false, reason: expect.stringContaining('final deadline of 2026 Session 1') })
    const everyone = ['public', 'submitted'] as const
    expect((await findRecord(db, number, everyone))?.values.sponsoringForum).toBe('IPEG')
  })
  it('has a status that nobody types', async () => {
    const db = await inState('approved')
    expect((await save(db, officer, { status: 'Completed Project' })).ok).toBe(false)
  })
})
