import { expect, it } from 'vitest'
import { hashOf, newToken } from '~/auth/tokens.server'
import type { Given } from '~/domain/questionnaire/answers'
import { isSameQuestion, questionOf, questionsIn } from '~/domain/questionnaire/definition'
import { clearAnswerUploads } from '~/jobs/clear-answer-uploads.server'
import { confirmAnswers } from '~/operations/answers/confirm-answers.server'
import { keepAnswersWorkbook } from '~/operations/answers/keep-answers-workbook.server'
import { markAnswersWorkbook } from '~/operations/answers/mark-answers-workbook.server'
import { type OpenedAnswer, openAnswer } from '~/operations/answers/open-answer.server'
import { type AnswersPreview, previewAnswers } from '~/operations/answers/preview-answers.server'
import { saveAnswers } from '~/operations/answers/save-answers.server'
import { writeAnswersWorkbook } from '~/operations/answers/write-answers-workbook.server'
import type { Database } from '~db/database'
import { listAnswers } from '~db/queries/answers.server'
import { insertVersion } from '~db/queries/questionnaires.server'
import { insertRecord } from '~db/queries/records.server'
import { changeResponse, insertAnswerLink } from '~db/queries/responses.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { everyAnswer, everyKind } from '../../factories/a-questionnaire'
import { anInvited, aPublished } from '../../factories/a-stored-questionnaire'
import { judgedIn } from '../../setup/answer-workbooks'
import { onEachEngine } from '../../setup/databases'
import { edited, typing } from '../../setup/workbooks'

const number = 'IPEG 01 2026A'
const now = new Date('2026-02-10T08:00:00.000Z')
const later = new Date('2026-02-12T08:00:00.000Z')
const given = (value: Extract<Given, { is: 'given' }>['value']): Given => ({ is: 'given', value })

type Typed = Record<string, string | number | null>

/** Types into the boxes of questions: "firms", or "support/fund", wherever they stand. */
async function filled(bytes: Uint8Array, typed: Typed): Promise<Buffer> {
  const { raw } = await judgedIn(bytes)
  return edited(bytes, book => {
    for (const [box, value] of Object.entries(typed)) {
      const [question = '', part = ''] = box.split('/')
      const place = raw.places[question]?.[part]
      if (!place) throw new Error(`There is no box ${box}`)
      typing(place.sheet, { [place.cell]: value })(book)
    }
  })
}

onEachEngine('A workbook of answers loaded back', open => {
  const begun = async () => {
    const db = await open()
    const first = { author: { person: null, name: 'Test' }, why: 'First entry', at: now.toISOString() }
    await db.inTransaction('test', async tx => {
      const record = aProject().numbered(number).record()
      await insertRecord(tx, record, first, referenceSeed, { state: 'in-implementation', visibility: 'public' })
    })
    const questionnaire = await aPublished(db, number)
    return { db, questionnaire: questionnaire.seq, ...(await anInvited(db, questionnaire.seq, 'Chile')) }
  }
  const opened = async (db: Database, key: string): Promise<OpenedAnswer> => {
    const answer = await openAnswer(db, { key, person: null, now, act: 'write' })
    if (!answer.ok) throw new Error(answer.reason)
    return answer
  }
  const save = async (db: Database, key: string, answers: Record<string, Given>, at = now) => {
    const answer = await opened(db, key)
    const entries = Object.entries(answers).map(([question, one]) => ({ question, given: one, permission: null }))
    const saved = await saveAnswers(db, { answer, base: answer.response.revision, entries, now: at })
    if (!saved.ok) throw new Error(saved.reason)
  }
  const workbook = async (db: Database, key: string) => writeAnswersWorkbook(db, await opened(db, key), now)
  const load = async (db: Database, key: string, bytes: Uint8Array): Promise<AnswersPreview> => {
    const answer = await opened(db, key)
    const kept = await keepAnswersWorkbook(db, { answer, bytes: Buffer.from(bytes), now: later })
    if (!kept.ok) throw new Error(kept.reason)
    const read = await previewAnswers(db, { answer, upload: kept.upload })
    if (!read.ok) throw new Error(read.reason)
    return read.preview
  }
  const confirm = async (db: Database, key: string, { upload, seen }: AnswersPreview, mine: string[] = []) =>
    confirmAnswers(db, { answer: await opened(db, key), upload, seen, mine, now: later })
  const marked = async (db: Database, key: string, { upload }: AnswersPreview) => {
    const file = await markAnswersWorkbook(db, { answer: await opened(db, key), upload, now: later })
    if (!file.ok) throw new Error(file.reason)
    return file.bytes
  }
  const savedIn = async (db: Database, response: number) =>
    Object.fromEntries((await listAnswers(db, response)).map(one => [one.question, one.given]))
  const told = ({ lines }: AnswersPreview) =>
    Object.fromEntries(lines.filter(({ is }) => is !== 'same').map(({ question, is }) => [question.key, is]))

  const handedTo = async (db: Database, response: number, sections: string[]): Promise<string> => {
    const secret = newToken()
    await db.inTransaction('test', tx =>
      insertAnswerLink(tx, {
        ...{ id: hashOf(secret), response, kind: 'sections', sections, name: 'A colleague' },
        ...{ email: 'colleague@economy.example', createdAt: now.toISOString(), createdBy: 'The focal point' },
        expiresAt: '2999-01-01T00:00:00.000Z',
      }),
    )
    return secret
  }

  it('saves the good cells, gives the bad ones back with a comment, and takes the mended file', async () => {
    const { db, token, response } = await begun()
    const { firms = given(0), office = given(''), main = given('') } = everyAnswer
    await save(db, token, { firms, office, main })
    const typed = await filled(await workbook(db, token), {
      ...{ office: 'Office of inventions', main: null, firms: 'about 1,200', 'support/fund': 'x' },
      ...{ quality: 'Excelent', 'programmes/0.name': 'First', 'programmes/0.year': 'soon', score: 3.5 },
    })
    const preview = await load(db, token, typed)
    expect(told(preview)).toEqual({ office: 'changed', main: 'emptied', support: 'new', score: 'new' })
    expect(preview.errors.map(({ question, message }) => [question, message])).toEqual([
      ['firms', 'Enter a whole number, such as 12.'],
      ['quality', expect.stringContaining('Did you mean “Excellent”?')],
      ['programmes', 'Enter a whole number, such as 12.'],
    ])
    expect(await savedIn(db, response)).toEqual({ firms, office, main })

    expect(await confirm(db, token, preview)).toMatchObject({ ok: true })
    const after = { office: given('Office of inventions'), main: null, support: given(['fund']), score: given(3.5) }
    expect(await savedIn(db, response)).toEqual({ ...after, firms })

    const again = await marked(db, token, preview)
    const { raw } = await judgedIn(again)
    const firmsCell = raw.places.firms?.['']
    let comment: unknown
    let value: unknown
    await edited(again, book => {
      comment = book.getWorksheet(firmsCell?.sheet)?.getCell(firmsCell?.cell ?? '').note
      value = book.getWorksheet(firmsCell?.sheet)?.getCell(firmsCell?.cell ?? '').value
    })
    expect(JSON.stringify(comment)).toContain('Enter a whole number, such as 12.')
    expect(value).toBe('about 1,200')

    const mended = await filled(again, { firms: 1_250, quality: '3 (Good)', 'programmes/0.year': 2015, score: 4 })
    const second = await load(db, token, mended)
    expect(second.errors).toEqual([])
    expect(told(second)).toEqual({ firms: 'changed', quality: 'new', programmes: 'new', score: 'changed' })
    expect(await confirm(db, token, second)).toMatchObject({ ok: true })
    expect(await savedIn(db, response)).toMatchObject({ firms: given(1_250), quality: given(3), score: given(4) })
  })

  it('keeps what others wrote meanwhile, unless the workbook is chosen', async () => {
    const { db, token, response } = await begun()
    await save(db, token, { firms: given(1), office: given('One'), score: given(1) })
    const typed = await filled(await workbook(db, token), { firms: 5, office: 'Five' })
    const colleague = await handedTo(db, response, ['policy'])
    await save(db, colleague, { firms: given(2), office: given('Two'), score: given(2) }, later)
    const preview = await load(db, token, typed)
    expect(told(preview)).toEqual({ firms: 'clash', office: 'clash', score: 'theirs' })
    expect(await confirm(db, token, preview, ['office'])).toMatchObject({ ok: true, changed: ['office'] })
    expect(await savedIn(db, response)).toEqual({ firms: given(2), office: given('Five'), score: given(2) })
    const late = await load(db, token, typed)
    await save(db, colleague, { firms: given(3) }, later)
    expect(await confirm(db, token, late, ['firms'])).toMatchObject({
      ok: false,
      reason: expect.stringContaining('changed'),
    })
    expect((await savedIn(db, response)).firms).toEqual(given(3))
  })

  it('is filled on and loaded again by the same person', async () => {
    const { db, token, response } = await begun()
    const file = await workbook(db, token)
    await confirm(db, token, await load(db, token, await filled(file, { firms: 5, office: 'Five' })))
    const more = await load(db, token, await filled(file, { firms: 6, office: 'Five', score: 2 }))
    expect(told(more)).toEqual({ firms: 'changed', score: 'new' })
    expect(await confirm(db, token, more)).toMatchObject({ ok: true })
    expect(await savedIn(db, response)).toEqual({ firms: given(6), office: given('Five'), score: given(2) })
  })

  it('is mapped to a newer version question by question', async () => {
    const { db, token, response, questionnaire } = await begun()
    await save(db, token, { firms: given(1) })
    const typed = await filled(await workbook(db, token), { firms: 5, office: 'Five', score: 7 })
    const sections = everyKind.sections.map(section => ({
      ...section,
      questions: section.questions
        .filter(({ key }) => key !== 'score')
        .map(one => (one.key === 'office' ? { ...one, ask: 'Which office?' } : { ...one, hint: 'A new hint' })),
    }))
    const definition = { ...everyKind, sections }
    const { office } = Object.fromEntries(questionsIn(definition).map(({ question }) => [question.key, question]))
    expect(office && isSameQuestion(office, questionOf(everyKind, 'office') ?? office)).toBe(false)
    await db.inTransaction('test', async tx => {
      const author = { person: null, name: 'Test' }
      const at = later.toISOString()
      await insertVersion(tx, { questionnaire, version: 2, definition, why: 'Clearer', changes: [], at, author })
      await changeResponse(tx, response, { version: 2 })
    })
    const preview = await load(db, token, typed)
    expect(preview.older).toBe(1)
    expect(told(preview)).toEqual({ firms: 'changed' })
    expect(preview.left.map(({ question, why }) => [question.key, why])).toEqual([
      ['office', 'corrected'],
      ['score', 'taken out'],
    ])
    const again = await edited(await marked(db, token, preview), () => undefined)
    expect((await judgedIn(again, definition)).marker.version).toBe(2)
    expect(await confirm(db, token, preview)).toMatchObject({ ok: true, changed: ['firms'] })
  })

  it('is refused for another economy, questionnaire, and after the answer was cleared', async () => {
    const { db, token, response, questionnaire } = await begun()
    const other = await anInvited(db, questionnaire, 'Peru')
    const second = await anInvited(db, (await aPublished(db, number)).seq, 'Chile')
    const bytes = await workbook(db, token)
    const reasonFor = async (key: string) => {
      const kept = await keepAnswersWorkbook(db, { answer: await opened(db, key), bytes: Buffer.from(bytes), now })
      return kept.ok ? 'kept' : kept.reason
    }
    expect(await reasonFor(other.token)).toContain('is the answer of Chile; here Peru answers')
    expect(await reasonFor(second.token)).toContain('answers another questionnaire')
    expect(await reasonFor(token)).toBe('kept')
    await db.inTransaction('test', tx => changeResponse(tx, response, { clearedAt: later.toISOString() }))
    expect(await reasonFor(token)).toContain('was cleared and submitted')
  })

  it('gives a colleague the sections that were handed over, and takes no others from them', async () => {
    const { db, token, response } = await begun()
    const colleague = await handedTo(db, response, ['practice'])
    expect((await judgedIn(await workbook(db, colleague))).raw.sections).toEqual(['practice'])
    const whole = await filled(await workbook(db, token), { office: 'Not theirs', quality: '2 (Fair)' })
    const preview = await load(db, colleague, whole)
    expect(told(preview)).toEqual({ quality: 'new' })
    expect(preview.left.map(({ question, why }) => [question.key, why])).toEqual([['office', 'not yours']])
    const others = await previewAnswers(db, { answer: await opened(db, token), upload: preview.upload })
    expect(others).toMatchObject({ ok: false, reason: expect.stringContaining('by somebody else') })
  })

  it('is forgotten after a day', async () => {
    const { db, token } = await begun()
    const { upload } = await load(db, token, await workbook(db, token))
    expect(await clearAnswerUploads(db, new Date('2026-02-13T07:00:00.000Z'))).toBe(0)
    expect(await clearAnswerUploads(db, new Date('2026-02-13T09:00:00.000Z'))).toBe(1)
    expect(await previewAnswers(db, { answer: await opened(db, token), upload })).toMatchObject({ ok: false })
  })
})
