import { expect, it } from 'vitest'
import { library } from '~/domain/questionnaire/library'
import { beginQuestionnaire } from '~/operations/questionnaire/begin-questionnaire.server'
import { openQuestionnaire } from '~/operations/questionnaire/open-questionnaire.server'
import { readQuestionnaires } from '~/operations/questionnaire/read-questionnaires.server'
import { findDraft } from '~db/queries/questionnaires.server'
import { aCleared, anInvited, aPublished } from '../../factories/a-stored-questionnaire'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, director, stranger } = people
const begin = { number, now, title: '', audience: 'economies', isAnonymous: false } as const

onEachEngine('A questionnaire', open => {
  const begun = async () => {
    const db = await aWorld(open)
    await storeDraft(db, number, { visibility: 'public' })
    return db
  }

  it('is begun with nothing, with the library or with another, by who drafts it', async () => {
    const db = await begun()
    const [entry] = library
    if (!entry) throw new Error('The library is empty')
    const of = { ...begin, by: coAuthor }
    expect(await beginQuestionnaire(db, { ...of, start: { from: 'empty' }, title: 'Feedback' })).toEqual({
      ...{ ok: true, place: 1 },
    })
    const fromLibrary = { ...of, start: { from: 'library', key: entry.key } } as const
    expect(await beginQuestionnaire(db, fromLibrary)).toEqual({ ok: true, place: 2 })
    const fromOther = { ...of, start: { from: 'questionnaire', number, place: 2 }, title: 'Again' } as const
    expect(await beginQuestionnaire(db, fromOther)).toEqual({ ok: true, place: 3 })
    const opened = await openQuestionnaire(db, { number, place: 3, by: overseer, now })
    const feedback = {
      ...fromLibrary,
      audience: null,
      start: { from: 'library', key: 'participant-feedback' },
    } as const
    expect(await beginQuestionnaire(db, feedback)).toEqual({ ok: true, place: 4 })
    const asFeedback = { ...of, audience: null, start: { from: 'questionnaire', number, place: 4 } } as const
    expect(await beginQuestionnaire(db, asFeedback)).toEqual({ ok: true, place: 5 })
    for (const place of [4, 5])
      expect(await openQuestionnaire(db, { number, place, by: overseer, now })).toMatchObject({
        questionnaire: { audience: 'people', isAnonymous: true },
      })
    expect(await findDraft(db, opened?.questionnaire.seq ?? 0)).toEqual({
      ...{ draft: { ...entry.definition, title: 'Again' }, revision: 0 },
    })
    const refused = { ok: false, reason: expect.any(String) }
    for (const by of [director, stranger]) expect(await beginQuestionnaire(db, { ...fromLibrary, by })).toEqual(refused)
    expect(await beginQuestionnaire(db, { ...of, start: { from: 'library', key: 'none' } })).toEqual(refused)
  })

  it('is nowhere for who may not read drafts, and then seen with the number of its official answers', async () => {
    const db = await begun()
    await beginQuestionnaire(db, { ...begin, by: overseer, start: { from: 'empty' }, title: 'A draft' })
    const { seq, place } = await aPublished(db, number, { dueOn: '2027-03-01' })
    await aCleared(db, seq, 'Chile')
    await anInvited(db, seq, 'Peru')
    const listFor = async (by: typeof overseer | null) =>
      (await readQuestionnaires(db, { number, by, now }))?.list.map(one => [one.head.title, one.official, one.all])
    expect(await listFor(overseer)).toEqual([
      ['A draft', 0, 0],
      ['A questionnaire', 1, 2],
    ])
    expect(await listFor(null)).toEqual([['A questionnaire', 1, null]])
    expect(await openQuestionnaire(db, { number, place: 1, by: stranger, now })).toBeNull()
    expect(await openQuestionnaire(db, { number, place, by: null, now })).toMatchObject({ head: { state: 'open' } })
  })
})
