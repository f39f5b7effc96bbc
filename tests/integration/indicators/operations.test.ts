import { expect, it } from 'vitest'
import type { MeasuredText } from '~/domain/indicator/measured'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import type { Indicator } from '~/domain/record/rows'
import { waitingFor } from '~/domain/waiting/waiting-for'
import { removeAttachment } from '~/operations/attachments/change-attachment.server'
import { decideMeasured } from '~/operations/indicator/decide-measured.server'
import {
  addMeasured,
  changeMeasured,
  removeMeasured,
  submitMeasured,
} from '~/operations/indicator/keep-measured.server'
import { readIndicator, readIndicators } from '~/operations/indicator/read-indicators.server'
import type { Database } from '~db/database'
import { beginAttachment, finishAttachment } from '~db/queries/attachments.server'
import { listFactChanges } from '~db/queries/fact-changes.server'
import { findMeasured, listMeasured } from '~db/queries/measured.server'
import { insertChanges } from '~db/queries/records.server'
import { readWaitingFacts } from '~db/queries/waiting.server'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, unit, stranger, director, auditor } = people
const refused = (about: string) => expect.objectContaining({ ok: false, reason: expect.stringContaining(about) })

const participants: Indicator = {
  ...{ id: 'people', name: 'Participants', kind: 'count', unit: 'people', scaleTop: null, baseline: null, target: 40 },
  ...{ baselineText: '', targetText: '', baselineOn: null, targetOn: '2027-12-31', countsPeople: true },
  ...{ targetWomen: 20, targetMen: 20, byEconomy: [], method: '', promise: null },
}
const money: Indicator = {
  ...{ ...participants, id: 'money', name: 'Money raised', kind: 'amount', unit: '', target: 1_000_000 },
  ...{ countsPeople: false, targetWomen: null, targetMen: null },
}
const text: MeasuredText = {
  ...{ indicator: 'people', from: '2026-07-01', until: '2026-12-31', value: 20, text: '', women: 12, men: 8 },
  ...{ byEconomy: [{ economy: 'Peru', value: 20 }], note: 'By the list.', evidence: null },
}

onEachEngine('Measured values', open => {
  const begun = async (state: StateKey = 'in-implementation') => {
    const db = await aWorld(open)
    const values = { indicators: [participants, money] }
    const project = await storeDraft(db, number, { state, visibility: 'public', values })
    return { db, project, ask: { number, by: overseer, now } }
  }
  const kept = async (db: Database, more: Partial<MeasuredText> = {}, submit = false) => {
    const made = await addMeasured(db, { number, by: overseer, now, text: { ...text, ...more }, submit })
    if (!made.ok) throw new Error(made.reason)
    return { number, by: overseer, now, seq: made.seq, base: made.revision }
  }
  const letters = async (db: Database) => {
    const { letter: t } = db.tables
    return (await db.select({ kind: t.kind, to: t.to, text: t.text }).from(t).orderBy(t.seq)).filter(({ kind }) =>
      kind.startsWith('measured'),
    )
  }
  const waits = async (db: Database) =>
    waitingFor(unit, await readWaitingFacts(db, { own: [] }), now.toISOString()).filter(
      ({ kind }) => kind === 'check-measured',
    )

  it('go from the draft over the Secretariat into the report, and the public reads them only then', async () => {
    const { db, ask } = await begun()
    const on = await kept(db, {}, true)
    expect((await letters(db)).map(({ kind, to }) => `${kind} to ${to}`)).toEqual([
      'measured-submitted to director@economy.example',
      'measured-submitted to unit@economy.example',
    ])
    expect((await letters(db))[0]?.text).not.toContain('By the list')
    expect(await waits(db)).toMatchObject([{ todo: 'Approve or return the measured value that was submitted' }])
    expect((await readIndicators(db, { ...ask, by: null }))?.lines[0]?.reached).toMatchObject({ value: null })
    expect((await readIndicators(db, { ...ask, by: auditor }))?.lines[0]).toMatchObject({
      ...{ reached: { value: null }, reachedWithOpen: { value: 20, share: 50 }, states: { submitted: 1 } },
    })
    const decide = { ...on, decision: 'approve' as const, remark: '' }
    expect(await decideMeasured(db, decide)).toEqual(refused('does not allow'))
    expect(await decideMeasured(db, { ...decide, by: director, base: 0 })).toMatchObject({
      meanwhile: { by: 'overseer' },
    })
    expect(await decideMeasured(db, { ...decide, by: director })).toMatchObject({ ok: true, revision: 2 })
    expect(await waits(db)).toEqual([])
    expect((await letters(db)).slice(2).map(({ kind, to }) => `${kind} to ${to}`)).toEqual([
      'measured-decided to co-overseer@economy.example',
      'measured-decided to overseer@economy.example',
    ])
    expect((await readIndicators(db, { ...ask, by: null }))?.lines[0]?.reached).toMatchObject({ value: 20, share: 50 })
    expect((await readIndicator(db, { ...ask, by: null, id: 'people' }))?.values).toMatchObject([
      { value: 20, women: 12, past: [] },
    ])
  })

  it('whose parts do not add up are kept as a draft, and refused with their numbers when they are submitted', async () => {
    const { db } = await begun()
    const wrong = { women: 12, men: 9, byEconomy: [{ economy: 'Peru', value: 3 }] }
    const whole = { number, by: overseer, now, text: { ...text, ...wrong } }
    const refusal = {
      ok: false,
      problems: {
        women: ['12 women and 9 men are 21 people, but the value is 20.'],
        byEconomy: ['The economies together are 3 people, but the value is 20.'],
      },
    }
    expect(await addMeasured(db, { ...whole, submit: true })).toMatchObject(refusal)
    expect(await listMeasured(db, number)).toEqual([])
    const on = await kept(db, wrong)
    expect(await submitMeasured(db, on)).toMatchObject(refusal)
    expect(await changeMeasured(db, { ...whole, ...on, submit: true })).toMatchObject(refusal)
    expect(await findMeasured(db, number, on.seq)).toMatchObject({ state: 'draft', revision: 0 })
    const mended = { ...on, text: { ...text, men: 8 }, submit: true }
    expect(await changeMeasured(db, mended)).toMatchObject({ ok: true, revision: 1 })
    expect(await letters(db)).toHaveLength(2)
  })

  it('that are approved stay locked, also when a change races the approval', async () => {
    const { db } = await begun()
    const on = await kept(db, {}, true)
    const changed = { ...on, text: { ...text, value: 99, women: 91 }, submit: false }
    const race = await Promise.all([
      decideMeasured(db, { ...on, by: unit, decision: 'approve', remark: '' }),
      changeMeasured(db, changed),
      removeMeasured(db, on),
      decideMeasured(db, { ...on, by: director, decision: 'approve', remark: '' }),
    ])
    expect(race.filter(({ ok }) => ok)).toHaveLength(1)
    const locked = { ...on, base: 2 }
    expect(await changeMeasured(db, { ...changed, ...locked })).toEqual(refused('approved and locked'))
    expect(await removeMeasured(db, locked)).toEqual(refused('approved and locked'))
    expect(await submitMeasured(db, locked)).toEqual(refused('approved and locked'))
    expect(await decideMeasured(db, { ...locked, by: unit, decision: 'approve', remark: '' })).toEqual(
      refused('approved already'),
    )
    expect(await findMeasured(db, number, on.seq)).toMatchObject({ state: 'approved', value: 20, revision: 2 })
  })

  it('that were approved are unlocked by the Secretariat alone, with a reason, and it is remembered', async () => {
    const { db, project, ask } = await begun()
    const on = await kept(db, {}, true)
    await decideMeasured(db, { ...on, by: unit, decision: 'approve', remark: 'Seen.' })
    const unlock = { ...on, base: 2, by: unit, decision: 'return' as const, remark: 'Two came twice.' }
    expect(await decideMeasured(db, { ...unlock, by: overseer })).toEqual(refused('does not allow'))
    expect(await decideMeasured(db, { ...unlock, remark: ' ' })).toMatchObject({
      problems: { remark: ['Say why it is returned.'] },
    })
    expect(await decideMeasured(db, unlock)).toMatchObject({ ok: true, revision: 3 })
    expect((await readIndicators(db, { ...ask, by: null }))?.lines[0]?.reached.value).toBeNull()
    expect((await letters(db)).at(-1)?.text).toContain('It had been approved.')
    const changes = await listFactChanges(db, { project, kind: 'measured', key: on.seq })
    expect(changes[0]).toMatchObject({ before: { state: 'approved', value: 20, remark: 'Seen.' }, by: 'unit' })
    const { history: t } = db.tables
    const told = (await db.select({ act: t.act, why: t.why }).from(t)).filter(({ act }) => act.includes('value'))
    expect(told.at(-1)).toEqual({
      act: 'Approved value returned',
      why: 'Participants, 1 July 2026 to 31 December 2026',
    })
    const again = { ...on, base: 3, text: { ...text, value: 18, women: 10, byEconomy: [] }, submit: true }
    expect(await changeMeasured(db, again)).toMatchObject({ ok: true, revision: 4 })
  })

  it('keep the evidence of what was approved: the file cannot be removed while the value is locked', async () => {
    const { db, project, ask } = await begun()
    await db.inTransaction(`project ${number}`, async tx => {
      const about = { category: 'event' as const, description: '' }
      const author = { person: null, name: 'Test' }
      await beginAttachment(tx, { id: 'list', project, about, at: now.toISOString(), author })
      await finishAttachment(tx, 'list', { name: 'List.pdf', size: 1, type: 'application/pdf', sha256: 'a'.repeat(64) })
    })
    const on = await kept(db, { evidence: 'list' }, true)
    await decideMeasured(db, { ...on, by: unit, decision: 'approve', remark: '' })
    expect((await readIndicator(db, { ...ask, id: 'people' }))?.values[0]?.evidence).toEqual({
      id: 'list',
      name: 'List.pdf',
    })
    expect((await readIndicator(db, { ...ask, by: null, id: 'people' }))?.values[0]?.evidence).toBeNull()
    expect(await removeAttachment(db, { ...ask, id: 'list' })).toEqual(refused('an approved value (Participants)'))
    await decideMeasured(db, { ...on, base: 2, by: unit, decision: 'return', remark: 'Unsigned.' })
    expect(await removeAttachment(db, { ...ask, id: 'list' })).toEqual({ ok: true })
  })

  it('are of periods that do not overlap, and of indicators that are there', async () => {
    const { db } = await begun()
    await kept(db)
    const whole = { number, by: overseer, now, submit: false }
    const overlapping = { ...text, from: '2026-12-31', until: '2027-01-31' }
    expect(await addMeasured(db, { ...whole, text: overlapping })).toMatchObject({
      problems: { from: ['This period overlaps the one of 1 July 2026 to 31 December 2026, which is kept already.'] },
    })
    expect(await addMeasured(db, { ...whole, text: { ...text, indicator: 'nothing' } })).toEqual(refused('no longer'))
    expect(await addMeasured(db, { ...whole, text: { ...overlapping, indicator: 'money' } })).toMatchObject({
      ok: true,
    })
    const later = { ...text, from: '2027-01-01', until: '2027-01-31' }
    const race = await Promise.all([1, 2].map(() => addMeasured(db, { ...whole, text: later })))
    expect(race.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(
      await addMeasured(db, {
        ...whole,
        text: { ...later, evidence: 'no-such', from: '2027-02-01', until: '2027-02-02' },
      }),
    ).toMatchObject({ problems: { evidence: [expect.stringContaining('no such file')] } })
    const elsewhere = {
      ...later,
      from: '2027-02-01',
      until: '2027-02-02',
      byEconomy: [{ economy: 'Atlantis', value: 1 }],
    }
    expect(await addMeasured(db, { ...whole, text: elsewhere })).toMatchObject({
      problems: { byEconomy: ['“Atlantis” is not an economy of APEC’s list.'] },
    })
    const ahead = { ...later, from: '2027-02-01', until: '2027-02-11' }
    expect(await addMeasured(db, { ...whole, text: ahead, submit: true })).toMatchObject({
      problems: { until: ['The period ends on 11 February 2027, which lies ahead.'] },
    })
  })

  it('are not overwritten, belong to their project, and can be removed while they are drafts', async () => {
    const { db, project } = await begun()
    const on = await kept(db)
    const mine = { ...on, text: { ...text, note: 'Mine.' }, submit: false }
    expect(await changeMeasured(db, { ...mine, by: coAuthor, text: { ...text, note: 'Theirs.' } })).toMatchObject({
      ok: true,
    })
    expect(await changeMeasured(db, mine)).toMatchObject({ meanwhile: { saved: { note: 'Theirs.' }, by: 'co-author' } })
    expect(await removeMeasured(db, on)).toMatchObject({ meanwhile: { by: 'co-author' } })
    expect(await changeMeasured(db, { ...mine, by: stranger })).toEqual(refused('does not allow'))
    expect(await changeMeasured(db, { ...mine, by: director })).toEqual(refused('does not allow'))
    await storeDraft(db, 'IPEG 09 2027A', { state: 'in-implementation', visibility: 'public' })
    expect(await removeMeasured(db, { ...on, base: 1, by: unit, number: 'IPEG 09 2027A' })).toEqual(
      refused('no such value'),
    )
    expect(await removeMeasured(db, { ...on, base: 1 })).toMatchObject({ ok: true })
    expect(await listMeasured(db, number)).toEqual([])
    expect((await listFactChanges(db, { project, kind: 'measured', key: on.seq }))[0]?.before).toMatchObject({
      note: 'Theirs.',
    })
  })

  it('keep their place when their indicator leaves the record, and when the project has ended', async () => {
    const { db, ask, project } = await begun()
    const on = await kept(db, {}, true)
    const draft = await kept(db, { indicator: 'money', women: null, men: null, byEconomy: [] })
    const { project: t } = db.tables
    await db.inTransaction(`project ${number}`, async tx => {
      await tx.update(t).set({ state: 'completed' })
    })
    expect(await changeMeasured(db, { ...draft, text, submit: false })).toEqual(refused('cannot be changed now'))
    expect(await decideMeasured(db, { ...on, by: unit, decision: 'approve', remark: '' })).toMatchObject({ ok: true })
    expect(await decideMeasured(db, { ...on, base: 2, by: unit, decision: 'return', remark: 'Late.' })).toEqual(
      refused('cannot be changed now'),
    )
    expect(await readIndicator(db, { ...ask, id: 'nothing' })).toBeNull()
    expect(await readIndicator(db, { ...ask, by: null, id: 'people' })).toMatchObject({ mayWrite: false, files: [] })
    await db.inTransaction(`project ${number}`, async tx => {
      const { projectRow } = tx.tables
      await tx.delete(projectRow)
    })
    expect(await readIndicators(db, { ...ask, by: null })).toMatchObject({
      ...{ lines: [], apart: [{ id: 'people', indicator: null, values: [{ value: 20 }] }] },
    })
    await db.inTransaction(`project ${number}`, async tx => {
      const [version] = await tx.select({ seq: tx.tables.version.seq }).from(tx.tables.version)
      const before = { value: [participants, money] }
      await insertChanges(tx, project, version?.seq ?? 0, [{ part: 'indicators', before }])
    })
    expect(await readIndicators(db, { ...ask, by: null })).toMatchObject({
      lines: [],
      apart: [{ id: 'people', indicator: { name: 'Participants' }, values: [{ value: 20 }] }],
    })
    expect((await readIndicators(db, ask))?.apart).toHaveLength(2)
  })
})
