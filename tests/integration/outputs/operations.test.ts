import { expect, it } from 'vitest'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import type { OutputDelivery } from '~/domain/output/forms'
import type { DisseminationWhole } from '~/domain/output/texts'
import { addOutput, beginRegister } from '~/operations/output/add-output.server'
import { changeOutput, deliverOutput, recordUse } from '~/operations/output/change-output.server'
import { addDissemination, changeDissemination, recordHits } from '~/operations/output/keep-dissemination.server'
import { readDisseminations, readOutputs } from '~/operations/output/read-outputs.server'
import { removeDissemination, removeOutput } from '~/operations/output/remove-output.server'
import type { Database } from '~db/database'
import { listFactChanges } from '~db/queries/fact-changes.server'
import { findOutput, listOutputs } from '~db/queries/outputs.server'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, unit, stranger, director } = people
const refused = (about: string) => expect.objectContaining({ ok: false, reason: expect.stringContaining(about) })
const row = (output: string, end: string) => ({
  ...{ timeline: '', start: null, end, activity: 'Something is done', output, responsible: '' },
})
const promising = {
  outputs: '1) A seminar of three days\n2) Agreed best practices',
  workPlan: [row('A contractor is hired', '2027-03-31'), row('agreed best practices.', '2027-12-31')],
  expectedCompletion: '2027-12-31',
}
const promise = { name: 'A guide', kind: 'publication', planned: 2, plannedOn: '2027-01-31' } as const
const nothing: OutputDelivery = { delivered: null, deliveredOn: null, link: '', file: null, use: '', note: '' }
const web: DisseminationWhole = {
  ...{ output: null, kind: 'web', where: 'Web site of IPEG', link: 'https://www.apec.org', forum: 'IPEG' },
  ...{ on: '2027-02-01', access: 'free', note: '', hits: [{ month: '2027-02', visits: 12, downloads: null }] },
}

onEachEngine('Outputs', open => {
  const begun = async (state: StateKey | null = 'in-implementation') => {
    const db = await aWorld(open)
    const project = await storeDraft(db, number, { state, visibility: 'public', values: promising })
    return { db, project, ask: { number, by: overseer, now } }
  }
  const added = async (db: Database) => {
    const made = await addOutput(db, { number, by: overseer, now, promise })
    if (!made.ok) throw new Error(made.reason)
    return { number, by: overseer, now, seq: made.seq, base: 0 }
  }

  it('are taken from the proposal at once, and only what is not there yet', async () => {
    const { db, ask } = await begun()
    expect((await readOutputs(db, ask))?.missing.map(({ name }) => name)).toEqual([
      ...['A seminar of three days', 'Agreed best practices', 'A contractor is hired'],
    ])
    expect((await readOutputs(db, { ...ask, by: null }))?.missing).toEqual([])
    expect(await beginRegister(db, { ...ask, by: director, keys: 'all' })).toEqual(refused('does not allow'))
    expect(await beginRegister(db, { ...ask, keys: [] })).toEqual(refused('Tick at least one'))
    expect(await beginRegister(db, { ...ask, keys: ['a seminar of three days', 'a ghost'] })).toEqual({
      ...{ ok: true, added: 1 },
    })
    const both = await Promise.all([1, 2].map(() => beginRegister(db, { ...ask, keys: 'all' })))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await listOutputs(db, number)).toMatchObject([
      { name: 'A seminar of three days', kind: 'event', source: { from: 'proposal' }, plannedOn: null },
      { name: 'Agreed best practices', kind: 'recommendations', source: { from: 'proposal' } },
      { name: 'A contractor is hired', source: { from: 'work-plan', row: 0 }, plannedOn: '2027-03-31' },
    ])
  })

  it('are delivered with their day, and fewer or later is explained', async () => {
    const { db, ask, project } = await begun()
    const on = await added(db)
    expect((await readOutputs(db, ask))?.outputs).toMatchObject([{ standing: 'late' }])
    const late = { ...nothing, delivered: 1, deliveredOn: '2027-02-09', link: 'https://www.apec.org/guide' }
    expect(await deliverOutput(db, { ...on, delivery: { ...late, deliveredOn: '2027-02-11' } })).toEqual(
      refused('lies ahead'),
    )
    expect(await deliverOutput(db, { ...on, delivery: { ...late, file: 'no-such' } })).toEqual(refused('no such file'))
    expect(await deliverOutput(db, { ...on, delivery: late })).toEqual({
      ...{ ok: false, field: 'note', reason: 'Fewer came than planned, and later. Please say why.' },
    })
    const delivery = { ...late, note: 'The second volume follows.' }
    expect(await deliverOutput(db, { ...on, delivery })).toEqual({ ok: true, seq: on.seq, revision: 1 })
    expect((await readOutputs(db, { ...ask, by: null }))?.outputs).toMatchObject([
      { standing: 'fewer', stands: 'Delivered on 9 February 2027, 9 days late; 1 of 2', file: null },
    ])
    expect(await deliverOutput(db, { ...on, base: 1, delivery })).toEqual({ ok: true, seq: on.seq, revision: 1 })
    const changes = await listFactChanges(db, { project, kind: 'output', key: on.seq })
    expect(
      changes.map(({ revision, before }) => [revision, (before as { delivered?: unknown } | null)?.delivered]),
    ).toEqual([
      [0, null],
      [0, undefined],
    ])
  })

  it('are not overwritten by a form of an older revision', async () => {
    const { db, project } = await begun()
    const on = await added(db)
    const renamed = { ...promise, name: 'A guide for offices' }
    expect(await changeOutput(db, { ...on, by: coAuthor, promise: renamed })).toMatchObject({ ok: true, revision: 1 })
    const stale = await changeOutput(db, { ...on, promise: { ...promise, name: 'Mine' } })
    expect(stale).toMatchObject({
      ok: false,
      meanwhile: { saved: { name: renamed.name, revision: 1 }, by: 'co-author' },
    })
    expect((await findOutput(db, number, on.seq))?.name).toBe(renamed.name)
    const race = await Promise.all(
      ['One', 'Two'].map(name => changeOutput(db, { ...on, base: 1, promise: { ...promise, name } })),
    )
    expect(race.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listFactChanges(db, { project, kind: 'output', key: on.seq })).toHaveLength(3)
  })

  it('that were registered by mistake are removed, and what they were stays', async () => {
    const { db, ask, project } = await begun()
    const on = await added(db)
    const made = await addDissemination(db, { ...ask, whole: { ...web, output: on.seq } })
    if (!made.ok) throw new Error(made.reason)
    const spread = { ...ask, seq: made.seq, base: 0 }
    expect(await removeOutput(db, on)).toEqual(refused('was spread'))
    expect(await removeDissemination(db, { ...spread, by: director })).toEqual(refused('does not allow'))
    expect(await removeDissemination(db, { ...spread, base: 3 })).toMatchObject({ ok: false, meanwhile: {} })
    expect(await removeDissemination(db, spread)).toMatchObject({ ok: true })
    const race = await Promise.all([removeOutput(db, on), removeOutput(db, on)])
    expect(race.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listOutputs(db, number)).toEqual([])
    const [last] = await listFactChanges(db, { project, kind: 'output', key: on.seq })
    expect(last?.before).toMatchObject({ name: promise.name })
    const again = await added(db)
    const delivery = { ...nothing, deliveredOn: '2027-01-30' }
    expect(await deliverOutput(db, { ...again, delivery })).toMatchObject({ ok: true })
    expect(await removeOutput(db, { ...again, base: 1 })).toEqual(refused('was delivered'))
  })

  it('belong to their project and to those who keep its facts', async () => {
    const { db } = await begun()
    const on = await added(db)
    expect(await changeOutput(db, { ...on, by: stranger, promise })).toEqual(refused('does not allow'))
    expect(await changeOutput(db, { ...on, seq: 999, promise })).toEqual(refused('no such output'))
    const other = await storeDraft(db, 'IPEG 09 2027A', { state: 'in-implementation', visibility: 'public' })
    expect(other).toBeGreaterThan(0)
    expect(await changeOutput(db, { ...on, by: unit, number: 'IPEG 09 2027A', promise })).toEqual(
      refused('no such output'),
    )
    expect(await addOutput(db, { number: 'EWG 99 1999', by: unit, now, promise })).toEqual(refused('no project'))
  })

  it('are spread, with web hits by month', async () => {
    const { db, ask } = await begun()
    const on = await added(db)
    expect(await addDissemination(db, { ...ask, whole: { ...web, output: 999 } })).toMatchObject({ field: 'output' })
    expect(await addDissemination(db, { ...ask, whole: { ...web, forum: 'NOWHERE' } })).toMatchObject({
      field: 'forum',
    })
    const made = await addDissemination(db, { ...ask, whole: { ...web, output: on.seq } })
    if (!made.ok) throw new Error(made.reason)
    const spread = { ...ask, seq: made.seq, base: 0 }
    const twice = [...web.hits, { month: '2027-02', visits: 1, downloads: null }]
    expect(await recordHits(db, { ...spread, hits: twice })).toMatchObject({ field: 'hits[1].month' })
    const ahead = { month: '2027-03', visits: 1, downloads: null }
    expect(await recordHits(db, { ...spread, hits: [ahead] })).toEqual(refused('March 2027 has not begun'))
    const hits = [...web.hits, { month: '2027-01', visits: 3, downloads: 1 }]
    expect(await recordHits(db, { ...spread, hits })).toMatchObject({ ok: true, revision: 1 })
    expect(await changeDissemination(db, { ...spread, whole: web })).toMatchObject({
      meanwhile: { saved: { hits: [{ month: '2027-01' }, { month: '2027-02' }] } },
    })
    expect((await readOutputs(db, ask))?.outputs).toMatchObject([{ spread: 1 }])
    expect((await readDisseminations(db, { ...ask, by: null }))?.spread).toMatchObject([{ output: on.seq }])
  })

  it('keep what was reported after the end, while uses and web hits still come', async () => {
    const { db, ask, project } = await begun()
    const on = await added(db)
    const made = await addDissemination(db, { ...ask, whole: web })
    if (!made.ok) throw new Error(made.reason)
    await db.inTransaction(`project ${number}`, async tx => {
      await tx.update(tx.tables.project).set({ state: 'completed' })
    })
    expect(project).toBeGreaterThan(0)
    const closed = refused('cannot be changed now')
    expect(await changeOutput(db, { ...on, promise })).toEqual(closed)
    expect(await deliverOutput(db, { ...on, delivery: nothing })).toEqual(closed)
    expect(await addOutput(db, { ...ask, promise })).toEqual(closed)
    expect(await beginRegister(db, { ...ask, keys: 'all' })).toEqual(closed)
    expect(await changeDissemination(db, { ...on, seq: made.seq, whole: { ...web, where: 'Elsewhere' } })).toEqual(
      closed,
    )
    expect(await recordUse(db, { ...on, link: '', use: 'Taught in two academies.' })).toMatchObject({ revision: 1 })
    expect(await recordHits(db, { ...on, seq: made.seq, hits: [] })).toMatchObject({ revision: 1 })
    expect(await addDissemination(db, { ...ask, whole: web })).toMatchObject({ ok: true })
  })

  it('are not there for those who do not see the project', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    expect(await readOutputs(db, { number, by: null, now })).toBeNull()
    expect(await readDisseminations(db, { number, by: stranger, now })).toBeNull()
    expect(await addOutput(db, { number, by: overseer, now, promise })).toEqual(refused('cannot be changed now'))
  })
})
