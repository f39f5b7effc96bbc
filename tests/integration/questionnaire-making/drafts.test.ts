import { expect, it } from 'vitest'
import { questionOf } from '~/domain/questionnaire/definition'
import { changeQuestion, moveQuestion, removeQuestion } from '~/domain/questionnaire/edit/edit-questions'
import { changeOpening, changeSection } from '~/domain/questionnaire/edit/edit-sections'
import { changeDraft } from '~/operations/questionnaire/change-draft.server'
import { openDraft } from '~/operations/questionnaire/open-draft.server'
import type { Database } from '~db/database'
import { findDefinition } from '~db/queries/questionnaires.server'
import { aQuestion, everyKind } from '../../factories/a-questionnaire'
import { aPublished } from '../../factories/a-stored-questionnaire'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, auditor, stranger } = people
const office = (ask: string) => changeQuestion('office', aQuestion('office', { kind: 'text', limit: 80 }, { ask }))

onEachEngine('A draft', open => {
  const begun = async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    return { db, ...(await aPublished(db, number)) }
  }
  const asked = { number, place: 1, by: overseer, now }
  const present = async (db: Database) => {
    const opened = await openDraft(db, asked)
    if (!opened) throw new Error('No draft')
    return opened
  }

  it('keeps every change with its author, and leaves what was published as it was', async () => {
    const { db, seq } = await begun()
    const opening = changeOpening({ title: 'New', intro: 'Hello' })
    expect(await changeDraft(db, { ...asked, base: 0, ...opening })).toMatchObject({ ok: true, revision: 1 })
    expect(await changeDraft(db, { ...asked, by: coAuthor, base: 1, ...removeQuestion('office') })).toMatchObject({
      ...{ ok: true, revision: 2 },
    })
    expect(await changeDraft(db, { ...asked, base: 2, ...moveQuestion('intro', -1) })).toMatchObject({ revision: 2 })
    const { draft, head, changes, inForce } = await present(db)
    expect([draft.title, head.title, questionOf(draft, 'office')]).toEqual(['New', everyKind.title, null])
    expect(changes.map(({ what, by }) => [what, by])).toEqual([
      ['Question “What about office?” removed', 'co-author'],
      ['Title and introduction changed', 'overseer'],
    ])
    expect(inForce).toEqual(everyKind)
    expect(await findDefinition(db, seq, 1)).toEqual(everyKind)
  })

  it('is not overwritten by a page that was opened before another saved the same', async () => {
    const { db } = await begun()
    expect(await changeDraft(db, { ...asked, by: coAuthor, base: 0, ...office('Which office?') })).toMatchObject({
      ok: true,
    })
    const stale = await changeDraft(db, { ...asked, base: 0, ...office('What office?') })
    expect(stale).toMatchObject({
      ...{ ok: false, revision: 1, since: [{ by: 'co-author', what: 'Question “Which office?” changed' }] },
      reason: expect.stringContaining('co-author changed the same'),
    })
    expect(questionOf((await present(db)).draft, 'office')?.ask).toBe('Which office?')
    const about = changeSection('policy', { title: 'Policies', intro: '', showIf: null })
    expect(await changeDraft(db, { ...asked, base: 0, ...about })).toMatchObject({ ok: true, revision: 2 })
    expect(await changeDraft(db, { ...asked, base: 0, ...removeQuestion('office') })).toMatchObject({ ok: false })
    expect(await changeDraft(db, { ...asked, base: 9, ...office('What office?') })).toMatchObject({ ok: false })
    expect(questionOf((await present(db)).draft, 'office')?.ask).toBe('Which office?')
    expect(await changeDraft(db, { ...asked, base: 2, ...office('What office?') })).toMatchObject({ ok: true })
  })

  it('of two changes at the same time loses neither, or refuses one', async () => {
    const { db } = await begun()
    const both = await Promise.all([
      changeDraft(db, { ...asked, base: 0, ...office('One?') }),
      changeDraft(db, { ...asked, by: coAuthor, base: 0, ...office('Other?') }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await present(db)).changes).toHaveLength(1)
  })

  it('is changed by who drafts questionnaires only, while it is open', async () => {
    const { db, seq } = await begun()
    for (const by of [auditor, stranger])
      expect(await changeDraft(db, { ...asked, by, base: 0, ...office('Mine?') })).toMatchObject({ ok: false })
    const { questionnaire } = db.tables
    await db.inTransaction('test', tx => tx.update(questionnaire).set({ closedAt: now.toISOString() }))
    expect(await changeDraft(db, { ...asked, base: 0, ...office('Late?') })).toMatchObject({ ok: false })
    expect(await findDefinition(db, seq, 1)).toEqual((await present(db)).draft)
  })
})
