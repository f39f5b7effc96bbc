import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { reopenDeadline } from '~/operations/reopen-deadline.server'
import { readLife } from '~db/queries/life.server'
import { onEachEngine } from '../../setup/databases'
import { asOfNow, storeDraft, take } from '../lifecycle/world'
import { actsOn, aWorld, draft, numbered, people, script, told, tooLong } from './world'

const { unit, overseer, chair, director, administrator, auditor } = people
const late = new Date('2027-03-02T08:00:00.000Z')
const reopening = {
  ...{ number: draft, deadline: 'internal' as const, day: '2027-03-05', reason: ' The line was down. ' },
  ...{ by: unit as Person, now: late },
}

onEachEngine('A deadline', open => {
  it('is reopened for one project with a reason: remembered, told, and the late submission is taken', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    const submit = async () => take(db, 'submit-concept', await asOfNow(db, overseer), { number: draft, at: late })
    expect(await submit()).toMatchObject({ ok: false, reason: expect.stringContaining('internal deadline') })
    expect(await reopenDeadline(db, reopening)).toEqual({ ok: true })
    expect((await readLife(db, draft, late))?.facts.reopenings).toEqual([
      {
        ...{ deadline: 'internal', until: '2027-03-05T15:59:59.999Z', reason: 'The line was down.' },
        ...{ at: late.toISOString(), by: 'unit' },
      },
    ])
    expect(await actsOn(db, draft)).toEqual([['Internal deadline reopened', 'unit', 'The line was down.']])
    const letters = await told(db)
    expect(letters.map(({ to, kind }) => [to, kind])).toEqual([
      ['co-overseer', 'deadline'],
      ['overseer', 'deadline'],
    ])
    expect(letters[0]?.text).toContain('The reason given: The line was down.')
    expect(await submit()).toMatchObject({ ok: true, number: numbered })
  })

  it('is reopened by the project management unit alone', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    for (const by of [overseer, chair, director, administrator, auditor])
      expect((await reopenDeadline(db, { ...reopening, by })).ok).toBe(false)
    expect(await told(db)).toEqual([])
  })

  it('is not reopened without a reason, for a day that changes nothing, or where it closes nothing', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    const wrong = [
      { reason: ' ' },
      { reason: tooLong },
      { day: '2027-03-01' },
      { day: '2027-02-30' },
      { day: script },
      { deadline: 'final' as const, day: '2027-03-20' },
      { number: 'DRAFT 99 2027' },
    ]
    for (const change of wrong) expect((await reopenDeadline(db, { ...reopening, ...change })).ok).toBe(false)
    await db.inTransaction('state', async tx => {
      await tx.update(tx.tables.project).set({ state: 'with-secretariat' })
    })
    expect((await reopenDeadline(db, { ...reopening, deadline: 'final', day: '2027-04-05' })).ok).toBe(false)
    expect((await readLife(db, draft, late))?.facts.reopenings).toEqual([])
    expect(await actsOn(db, draft)).toEqual([])
  })
})
