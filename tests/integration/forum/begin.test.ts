import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { endOfDayInSingapore } from '~/domain/lifecycle/sessions'
import { beginConceptNote } from '~/operations/begin-concept-note.server'
import { saveSection } from '~/operations/save-section.server'
import { writeSession } from '~db/queries/calendar.server'
import { getForChange } from '~db/queries/records.server'
import { onEachEngine } from '../../setup/databases'
import { grantsOf } from './grants'
import { actsOn, aWorld, now, people, script, tooLong } from './world'

const { peru, peruFocal, former, overseer, unit, several } = people
const note = {
  ...{ title: 'A shared guide', economy: 'Peru', forum: 'IPEG', fundAccount: 'APEC Support Fund' },
  session: '2027 Session 1',
}
const form = 'a'.repeat(43)
const beginning = { by: peru as Person, now, note, form }

onEachEngine('Beginning a concept note', open => {
  it('makes a draft of one’s economy and forum, whose overseer one is', async () => {
    const db = await aWorld(open)
    const begun = await beginConceptNote(db, beginning)
    expect(begun).toEqual({ ok: true, number: 'DRAFT 01 2027' })
    const project = await getForChange(db, 'DRAFT 01 2027')
    expect(project).toMatchObject({ state: 'concept-draft', visibility: 'draft', formEdition: '2025' })
    expect(project?.record).toMatchObject({
      values: {
        ...{ title: 'A shared guide', type: 'Standard', sponsoringForum: 'IPEG', committee: 'CTI' },
        ...{ fundAccount: 'APEC Support Fund', year: 2027, session: 'Session 1', proposingEconomies: ['Peru'] },
      },
      keeping: { contentType: 'Concept Note', version: { major: 0, minor: 1 }, createdBy: 'of-peru' },
    })
    expect(await grantsOf(db, peru)).toContainEqual(['overseer', 'DRAFT 01 2027', '2027-02-10', 'of-peru'])
    expect(await actsOn(db, 'DRAFT 01 2027')).toEqual([['Concept note begun', 'of-peru', '']])
  })

  it('leaves fund and session open, and knows a self-funded one', async () => {
    const db = await aWorld(open)
    await beginConceptNote(db, { ...beginning, note: { ...note, fundAccount: null, session: null } })
    await beginConceptNote(db, { ...beginning, note: { ...note, fundAccount: 'Self-funded' }, form: 'b'.repeat(43) })
    const values = async (number: string) => (await getForChange(db, number))?.record.values
    expect(await values('DRAFT 01 2027')).toMatchObject({ fundAccount: null, year: null, session: null })
    expect(await values('DRAFT 02 2027')).toMatchObject({ type: 'Self-funded', fundAccount: 'Self-funded' })
  })

  it('makes one draft of a form that is sent twice at once, and leads to it again later', async () => {
    const db = await aWorld(open)
    const twice = await Promise.all([beginConceptNote(db, beginning), beginConceptNote(db, beginning)])
    expect(twice).toEqual(Array.from({ length: 2 }, () => ({ ok: true, number: 'DRAFT 01 2027' })))
    expect(await beginConceptNote(db, beginning)).toEqual({ ok: true, number: 'DRAFT 01 2027' })
    expect(await db.$count(db.tables.project)).toBe(1)
    expect((await grantsOf(db, peru)).filter(([role]) => role === 'overseer')).toHaveLength(1)
  })

  it('asks before the same form begins another one, and gives it to nobody else', async () => {
    const db = await aWorld(open)
    await beginConceptNote(db, beginning)
    expect(await beginConceptNote(db, { ...beginning, note: { ...note, title: 'Another guide' } })).toMatchObject({
      ...{ ok: false, already: 'DRAFT 01 2027', reason: expect.stringContaining('A shared guide') },
    })
    expect((await beginConceptNote(db, { ...beginning, by: peruFocal })).ok).toBe(false)
    expect(await db.$count(db.tables.project)).toBe(1)
    const again = await beginConceptNote(db, { ...beginning, form: 'b'.repeat(43) })
    expect(again).toEqual({ ok: true, number: 'DRAFT 02 2027' })
  })

  it('is for those who speak for the economy today', async () => {
    const db = await aWorld(open)
    for (const by of [former, overseer, unit, several])
      expect((await beginConceptNote(db, { ...beginning, by })).ok).toBe(false)
    expect((await beginConceptNote(db, { ...beginning, note: { ...note, economy: 'Chile' } })).ok).toBe(false)
    expect(await db.$count(db.tables.project)).toBe(0)
  })

  it('refuses what is in no list, ended, past or too long, beside its field; other words are taken as they are', async () => {
    const db = await aWorld(open)
    await db.inTransaction('calendar', tx => {
      const deadline = endOfDayInSingapore('2026-08-01')
      return writeSession(tx, {
        ...{ seq: null, year: 2026, session: 'Session 2', money: [] },
        ...{ internalDeadline: deadline, finalDeadline: deadline },
      })
    })
    const wrong = {
      title: [{ title: ' ' }, { title: tooLong }],
      forum: [{ forum: 'XYZ' }, { forum: 'MRCWG' }],
      fundAccount: [{ fundAccount: 'Mine' }],
      session: [{ session: '2026 Session 2' }, { session: '2031 Session 1' }],
    }
    for (const [field, changes] of Object.entries(wrong))
      for (const change of changes) {
        const begun = await beginConceptNote(db, { ...beginning, note: { ...note, ...change } })
        expect(begun).toMatchObject({ ok: false, errors: { [field]: [expect.any(String)] } })
      }
    expect(await db.$count(db.tables.project)).toBe(0)
    const begun = await beginConceptNote(db, { ...beginning, note: { ...note, title: script } })
    expect((await getForChange(db, begun.ok ? begun.number : ''))?.record.values.title).toBe(script)
  })

  it('is gone on with section by section by whom it belongs to', async () => {
    const db = await aWorld(open)
    await beginConceptNote(db, beginning)
    const grants = [{ ...peru.grants[0], role: 'overseer', scopeKind: 'project', scope: 'DRAFT 01 2027' }]
    const by = { ...peru, grants: grants as Person['grants'] }
    const saved = await saveSection(db, {
      ...{ number: 'DRAFT 01 2027', keys: ['summary'], base: { major: 0, minor: 1 }, marks: {}, why: '' },
      ...{ values: { summary: 'What it is about.' }, by, now },
    })
    expect(saved).toMatchObject({ ok: true, version: { major: 0, minor: 2 } })
  })
})
