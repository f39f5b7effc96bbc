import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { standings } from '~/domain/questionnaire/results/hearing'
import { matrixOf } from '~/domain/questionnaire/results/matrix'
import { tallies } from '~/domain/questionnaire/results/tally'
import { readResults } from '~/operations/results/read-results.server'
import type { Database } from '~db/database'
import { listCleared, putAnswer } from '~db/queries/answers.server'
import { insertVersion } from '~db/queries/questionnaires.server'
import { changeResponse } from '~db/queries/responses.server'
import { everyAnswer, everyKind } from '../../factories/a-questionnaire'
import { aCleared, anInvited, aPublished } from '../../factories/a-stored-questionnaire'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, unit, auditor, stranger, chair } = people

async function resultsOf(db: Database, place: number, by: Person, more: { drafts?: boolean; group?: string } = {}) {
  const read = await readResults(db, { number, place, by, now, ...more })
  if (!read.ok || read.results === null) throw new Error('There are no results')
  return read.results
}

const draftAnswer = (db: Database, response: number, question: string, value: string) =>
  db.inTransaction(`response ${response}`, async tx => {
    const signed = { person: null, name: 'An official' }
    const writing = { response, revision: 1, author: 'official', at: now.toISOString(), signed }
    await putAnswer(tx, writing, { question, given: { is: 'given', value }, permission: null })
    await changeResponse(tx, response, { begunAt: now.toISOString() })
  })

onEachEngine('The results of a questionnaire', open => {
  const begun = async (more: Parameters<typeof aPublished>[2] = {}) => {
    const db = await aWorld(open)
    await storeDraft(db)
    return { db, ...(await aPublished(db, number, more)) }
  }

  it('count what is cleared now, and everybody who was asked', async () => {
    const { db, seq, place } = await begun()
    await aCleared(db, seq, 'Peru')
    const returned = await aCleared(db, seq, 'Chile')
    await db.inTransaction('return', tx =>
      changeResponse(tx, returned.response, { returnedAt: '2026-02-21T08:00:00.000Z', returnedWith: 'Incomplete' }),
    )
    const declined = await anInvited(db, seq, 'Korea')
    await db.inTransaction('decline', tx =>
      changeResponse(tx, declined.response, { declinedAt: '2026-02-22T08:00:00.000Z', declinedWith: 'No office' }),
    )
    const drafting = await anInvited(db, seq, 'Australia')
    await draftAnswer(db, drafting.response, 'office', 'Not cleared yet')
    const results = await resultsOf(db, place, overseer)
    expect(results).toMatchObject({ asked: 4, answered: 1, isWithDrafts: false, mayReadDrafts: true })
    expect(results.notInvited).toHaveLength(17)
    expect(results.hearing.heard.map(({ asked }) => [asked.name, asked.answer !== null, asked.state])).toEqual([
      ['Australia', false, 'drafting'],
      ['Chile', false, 'returned'],
      ['Korea', false, 'declined'],
      ['Peru', true, 'submitted'],
    ])
    for (const { counts } of tallies(results.hearing))
      expect(standings.reduce((sum, one) => sum + counts[one], 0)).toBe(4)
    const [row] = matrixOf(results.hearing, [0], results.files)
    expect(row?.cells).toEqual([{ standing: 'no-response', words: 'No response' }])
  })

  it('read of an answer that was cleared twice only the last', async () => {
    const { db, seq } = await begun()
    const { response } = await aCleared(db, seq, 'Peru')
    const { clearance: t } = db.tables
    const again = { office: { is: 'given' as const, value: 'Another office' } }
    await db.inTransaction('again', async tx => {
      const [first] = await tx.select().from(t)
      if (!first) throw new Error('Nothing was cleared')
      const { seq: _, ...kept } = first
      await tx.insert(t).values({ ...kept, answers: again, at: '2026-02-25T08:00:00.000Z' })
      await changeResponse(tx, response, { clearedAt: '2026-02-25T08:00:00.000Z' })
    })
    expect(await listCleared(db, seq)).toMatchObject([{ response, economy: 'Peru', answers: again }])
  })

  it('show drafts to those who write the project, as drafts, and to nobody else', async () => {
    const { db, seq, place } = await begun()
    await aCleared(db, seq, 'Peru')
    const drafting = await anInvited(db, seq, 'Australia')
    await draftAnswer(db, drafting.response, 'office', 'Not cleared yet')
    for (const by of [overseer, coAuthor]) {
      const results = await resultsOf(db, place, by, { drafts: true })
      expect(results).toMatchObject({ isWithDrafts: true, answered: 2 })
      expect(results.hearing.heard.map(({ asked }) => asked.answer?.isDraft)).toEqual([true, false])
    }
    for (const by of [unit, auditor]) {
      expect((await resultsOf(db, place, by)).answered).toBe(1)
      expect(await readResults(db, { number, place, by, now, drafts: true })).toEqual({
        ok: false,
        reason: expect.stringContaining('Only those who run the project'),
      })
    }
    for (const by of [stranger, chair]) expect((await readResults(db, { number, place, by, now })).ok).toBe(false)
    expect(await readResults(db, { number, place: place + 1, by: overseer, now })).toEqual({ ok: true, results: null })
  })

  it('keep answers to an older version where the question is the same', async () => {
    const { db, seq, place } = await begun()
    await aCleared(db, seq, 'Peru')
    const reworded = {
      ...everyKind,
      sections: everyKind.sections.map(section => ({
        ...section,
        questions: section.questions.map(one => (one.key === 'firms' ? { ...one, ask: 'How many small firms?' } : one)),
      })),
    }
    await db.inTransaction(`questionnaire ${seq}`, tx =>
      insertVersion(tx, {
        ...{ questionnaire: seq, version: 2, definition: reworded, why: 'Clearer', changes: ['firms'] },
        ...{ at: now.toISOString(), author: { person: null, name: 'The overseer' } },
      }),
    )
    const { hearing } = await resultsOf(db, place, overseer, { group: 'version' })
    const counts = new Map(tallies(hearing).map(tally => [tally.question.key, tally.counts]))
    expect(counts.get('firms')).toMatchObject({ given: 0, 'another-wording': 1 })
    expect(counts.get('office')).toMatchObject({ given: 1, 'another-wording': 0 })
  })

  it('part the economies by who wrote and by travel', async () => {
    const { db, seq, place } = await begun()
    const { response } = await aCleared(db, seq, 'Peru')
    await aCleared(db, seq, 'Japan')
    await draftAnswer(db, response, 'office', 'One')
    await db.inTransaction('colleague', tx =>
      putAnswer(
        tx,
        { response, revision: 2, author: 'another', at: now.toISOString(), signed: { person: null, name: 'Another' } },
        { question: 'firms', given: { is: 'given', value: 2 }, permission: null },
      ),
    )
    const groups = async (group: string) =>
      (await resultsOf(db, place, overseer, { group })).grouping?.groups.map(({ label, heard }) => [
        label,
        heard.map(({ asked }) => asked.name).join(),
      ])
    expect(await groups('authors')).toEqual([
      ['Written by one person', 'Japan'],
      ['Written by several', 'Peru'],
    ])
    expect(await groups('travel')).toEqual([
      ['Travel-eligible', 'Peru'],
      ['Not travel-eligible', 'Japan'],
    ])
    expect(await groups('question:hasProgramme')).toEqual([['Yes', 'Japan,Peru']])
    expect(await groups('nonsense')).toBeUndefined()
  })

  it('of anonymous people tell no answer below five, and then neither name nor day', async () => {
    const { db, seq, place } = await begun({ audience: 'people', isAnonymous: true })
    for (let person = 0; person < 4; person += 1) await aCleared(db, seq, null)
    const few = await resultsOf(db, place, overseer)
    expect(few).toMatchObject({ answered: 4, tooFew: expect.stringContaining('at least 5'), hearing: { heard: [] } })
    await aCleared(db, seq, null, { answers: everyAnswer })
    const enough = await resultsOf(db, place, overseer, { drafts: true })
    expect(enough).toMatchObject({ answered: 5, tooFew: null, isWithDrafts: false, mayReadDrafts: false })
    expect(enough.hearing.heard.map(({ asked }) => [asked.name, asked.answer?.by, asked.answer?.at])).toContainEqual([
      ...['Respondent 1', '', ''],
    ])
  })
})
