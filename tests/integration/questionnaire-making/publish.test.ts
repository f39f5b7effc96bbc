import { expect, it } from 'vitest'
import type { Answers } from '~/domain/questionnaire/answers'
import { changeQuestion, removeQuestion } from '~/domain/questionnaire/edit/edit-questions'
import { openAnswer } from '~/operations/answers/open-answer.server'
import { readEarlierAnswers } from '~/operations/answers/read-earlier-answers.server'
import { saveAnswers } from '~/operations/answers/save-answers.server'
import { beginQuestionnaire } from '~/operations/questionnaire/begin-questionnaire.server'
import { changeDraft } from '~/operations/questionnaire/change-draft.server'
import { publishQuestionnaire } from '~/operations/questionnaire/publish-questionnaire.server'
import { readVersion } from '~/operations/questionnaire/read-version.server'
import { returnAnswer } from '~/operations/questionnaire/return-answer.server'
import type { Database } from '~db/database'
import { listAnswerChanges, listAnswers, listCleared } from '~db/queries/answers.server'
import { listEarlierAnswers } from '~db/queries/corrections.server'
import { findDefinition } from '~db/queries/questionnaires.server'
import { findResponse, listResponseActs } from '~db/queries/responses.server'
import { aQuestion, everyAnswer, everyKind } from '../../factories/a-questionnaire'
import { aCleared, anInvited, aPublished } from '../../factories/a-stored-questionnaire'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, auditor } = people
const refused = { ok: false, reason: expect.any(String) }
const ask = { number, place: 1, base: 0, dueOn: null, why: '', by: overseer, now }
const answers: Answers = everyAnswer

const write = async (db: Database, token: string, given: Answers, base = 0) => {
  const answer = await openAnswer(db, { key: token, person: null, now, act: 'write' })
  if (!answer.ok) throw new Error(answer.reason)
  const entries = Object.entries(given).map(([question, one]) => ({ question, given: one, permission: null }))
  return saveAnswers(db, { answer, base, entries, now })
}
const given = async (db: Database, response: number) =>
  Object.fromEntries(
    (await listAnswers(db, response)).flatMap(one => (one.given === null ? [] : [[one.question, one.given]])),
  )

onEachEngine('Publishing a questionnaire', open => {
  const world = async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    return db
  }
  const actsOf = async (db: Database) =>
    (await db.select({ act: db.tables.history.act }).from(db.tables.history)).map(({ act }) => act)

  it('freezes what was looked at, once nothing has to be mended', async () => {
    const db = await world()
    const begin = { number, now, by: overseer, title: 'Feedback', audience: 'people', isAnonymous: true } as const
    await beginQuestionnaire(db, { ...begin, start: { from: 'empty' } })
    expect(await publishQuestionnaire(db, ask)).toEqual(refused)
    await beginQuestionnaire(db, { ...begin, start: { from: 'library', key: 'ip-commercialisation' } })
    const second = { ...ask, place: 2, dueOn: '2027-03-01' }
    for (const by of [coAuthor, auditor]) expect(await publishQuestionnaire(db, { ...second, by })).toEqual(refused)
    expect(await publishQuestionnaire(db, { ...second, dueOn: '2027-01-01' })).toEqual(refused)
    expect(await publishQuestionnaire(db, { ...second, base: 3 })).toEqual(refused)
    expect(await publishQuestionnaire(db, second)).toEqual({ ok: true, version: 1, moved: 0 })
    expect(await publishQuestionnaire(db, second)).toEqual(refused)
    expect(await readVersion(db, { number, place: 2, version: 1, by: overseer, now })).toMatchObject({
      ...{ head: { state: 'open', version: 1, dueOn: '2027-03-01' }, versions: [{ by: 'overseer', changes: [] }] },
    })
    expect((await actsOf(db)).filter(act => act === 'Questionnaire published')).toHaveLength(1)
  })

  it('again is a correction: cleared answers stay, open ones move where the question is the same', async () => {
    const db = await world()
    const { seq } = await aPublished(db, number)
    const cleared = await aCleared(db, seq, 'Chile')
    const { response, token } = await anInvited(db, seq, 'Peru')
    expect(await write(db, token, answers)).toMatchObject({ ok: true, revision: 1 })
    const office = aQuestion('office', { kind: 'text', limit: 80 }, { ask: 'Which office answers?', required: true })
    await changeDraft(db, { ...ask, base: 0, ...changeQuestion('office', office) })
    await changeDraft(db, { ...ask, base: 1, ...removeQuestion('words') })
    const hint = { ...everyKind.sections[0]?.questions[4], hint: 'Of any size.' } as typeof office
    await changeDraft(db, { ...ask, base: 2, ...changeQuestion('firms', hint) })
    const correct = { ...ask, base: 3, why: 'One question was misread.' }
    expect(await publishQuestionnaire(db, { ...correct, why: '' })).toEqual(refused)
    expect(await publishQuestionnaire(db, correct)).toEqual({ ok: true, version: 2, moved: 1 })

    expect(await findResponse(db, cleared.response)).toMatchObject({ version: 1 })
    expect(await listCleared(db, seq)).toMatchObject([{ response: cleared.response, version: 1, answers: everyAnswer }])
    expect(await findDefinition(db, seq, 1)).toEqual(everyKind)

    const { office: wasOffice, words, ...same } = { ...answers }
    expect(await findResponse(db, response)).toMatchObject({ version: 2, revision: 2 })
    expect(await given(db, response)).toEqual(same)
    const aside = (await listAnswerChanges(db, response)).filter(({ revision }) => revision === 2)
    expect(Object.fromEntries(aside.map(({ question, before }) => [question, before]))).toEqual({
      office: wasOffice,
      words,
    })
    expect((await listEarlierAnswers(db, response)).sort((a, b) => (a.question < b.question ? -1 : 1))).toMatchObject([
      { question: 'office', section: 'policy', given: wasOffice, asked: { ask: 'What about office?' } },
      { question: 'words', section: 'practice', given: words },
    ])
    const moved = await openAnswer(db, { key: token, person: null, now })
    if (!moved.ok) throw new Error(moved.reason)
    const wasAsked = { question: 'office', asked: 'What about office?', lines: ['The office of intellectual property'] }
    expect(await readEarlierAnswers(db, moved, 'policy')).toEqual([{ ...wasAsked, isGone: false }])
    expect(await readEarlierAnswers(db, moved, 'practice')).toMatchObject([{ question: 'words', isGone: true }])
    expect(await listResponseActs(db, [response])).toMatchObject([
      { act: 'Moved to version 2', note: '2 answers were set aside, since the question was changed.' },
    ])
    expect(await readVersion(db, { number, place: 1, version: 2, by: null, now })).toBeNull()
    expect(await readVersion(db, { number, place: 1, version: 2, by: overseer, now })).toMatchObject({
      versions: [
        {
          version: 2,
          why: 'One question was misread.',
          changes: [
            '“What about office?” was reworded: “Which office answers?”.',
            '“What about firms?”: the hint was changed.',
            'Question removed: “What about words?”.',
          ],
        },
        { version: 1 },
      ],
    })
  })

  it('reaches an answer that was cleared before once it is returned', async () => {
    const db = await world()
    const { seq } = await aPublished(db, number)
    const { response } = await aCleared(db, seq, 'Chile')
    await changeDraft(db, { ...ask, ...removeQuestion('words') })
    await publishQuestionnaire(db, { ...ask, base: 1, why: 'Nobody understood it.' })
    expect(await findResponse(db, response)).toMatchObject({ version: 1 })
    const back = { number, place: 1, response, remark: 'Please look again.', by: overseer, now }
    expect(await returnAnswer(db, back)).toEqual({ ok: true })
    expect(await findResponse(db, response)).toMatchObject({ version: 2 })
  })

  it('lets a question that was corrected be answered anew, and refuses what was opened before', async () => {
    const db = await world()
    const { seq } = await aPublished(db, number)
    const { response, token } = await anInvited(db, seq, 'Peru')
    await write(db, token, { office: { is: 'given', value: 'The old office' } })
    const opened = await openAnswer(db, { key: token, person: null, now, act: 'write' })
    if (!opened.ok) throw new Error(opened.reason)
    const office = aQuestion('office', { kind: 'text', limit: 80 }, { ask: 'Which office answers?', required: true })
    await changeDraft(db, { ...ask, ...changeQuestion('office', office) })
    await publishQuestionnaire(db, { ...ask, base: 1, why: 'Misread.' })
    const entry = { question: 'office', given: { is: 'given', value: 'The old office' }, permission: null } as const
    expect(await saveAnswers(db, { answer: opened, base: 1, entries: [entry], now })).toEqual(refused)
    const newer = await write(db, token, { office: { is: 'given', value: 'The new office' } }, 2)
    expect(newer).toMatchObject({ ok: true })
    expect(await listEarlierAnswers(db, response)).toEqual([])
    expect(await given(db, response)).toEqual({ office: { is: 'given', value: 'The new office' } })
  })
})
