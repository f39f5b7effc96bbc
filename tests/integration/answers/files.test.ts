import { expect, it } from 'vitest'
import { largestAttachment } from '~/domain/attachment/attachment'
import { clearUploads } from '~/jobs/clear-uploads.server'
import { attachAnswerFile, takeAnswerFileAway } from '~/operations/answers/attach-answer-file.server'
import { readAnswerFile } from '~/operations/answers/read-answer-file.server'
import type { Database } from '~db/database'
import { beginAnswerFile, listAnswerFiles } from '~db/queries/answer-files.server'
import { insertClearance, listAnswers } from '~db/queries/answers.server'
import { changeResponse } from '~db/queries/responses.server'
import { onEachEngine } from '../../setup/databases'
import { aColleague, aWorld, given, later, now, number, opened, people, save } from './world'

async function* inOne(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
async function* large(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('%PDF-1.7\n')
  const piece = Buffer.alloc(1024 * 1024, 0x20)
  for (let sent = 0; sent <= largestAttachment; sent += piece.length) yield piece
}
const pdf = '%PDF-1.7\n%%EOF\n'

const attach = async (db: Database, key: string, text: string | AsyncIterable<Uint8Array> = pdf, question = 'law') =>
  attachAnswerFile(db, {
    answer: await opened(db, { key }),
    ...{ question, now: later(1), sent: '../The law.pdf', content: typeof text === 'string' ? inOne(text) : text },
  })
const answerTo = async (db: Database, response: number) => (await listAnswers(db, response, ['law']))[0]?.given ?? null
const chunks = (db: Database) => db.$count(db.tables.answerFileChunk)

async function readBack(
  db: Database,
  asked: { key: string; file: string; person?: (typeof people)['official'] | null },
) {
  const read = await readAnswerFile(db, { person: null, now: later(2), ...asked })
  if (!read.ok) return read.why
  let text = ''
  for await (const piece of read.content()) text += Buffer.from(piece).toString()
  return text
}

onEachEngine('A file that answers a question', open => {
  it('is the answer, is read back whole, and gives way to the next one', async () => {
    const db = await open()
    const { response, token } = await aWorld(db)
    expect(await attach(db, token)).toEqual({ ok: true, name: 'The law.pdf' })
    const [file] = await listAnswerFiles(db, response)
    expect(file).toMatchObject({ question: 'law', type: 'application/pdf', by: 'The focal point of Chile' })
    expect(await answerTo(db, response)).toEqual(given(file?.id ?? ''))
    expect(await readBack(db, { key: token, file: file?.id ?? '' })).toBe(pdf)
    expect(await readBack(db, { key: String(response), file: file?.id ?? '', person: people.official })).toBe(pdf)
    await attach(db, token, 'Plain words.')
    const [next, ...others] = await listAnswerFiles(db, response)
    expect(others).toEqual([])
    expect(await answerTo(db, response)).toEqual(given(next?.id ?? ''))
    expect(await readBack(db, { key: token, file: file?.id ?? '' })).toBe('unknown')
    expect(await chunks(db)).toBe(1)
    await takeAnswerFileAway(db, { answer: await opened(db, { key: token }), question: 'law', now: later(3) })
    expect([await answerTo(db, response), await chunks(db)]).toEqual([null, 0])
  })

  it('is refused where it is a program, too large, or no answer to the question; nothing is left of it', async () => {
    const db = await open()
    const { response, token } = await aWorld(db)
    const colleague = await aColleague(db, response, ['policy'], 'Ana')
    const refusals = [await attach(db, token, 'MZ and more'), await attach(db, token, large())]
    refusals.push(await attach(db, token, pdf, 'office'), await attach(db, colleague))
    expect(refusals.map(one => (one.ok ? '' : one.reason))).toEqual([
      expect.stringContaining('a program for Windows'),
      expect.stringContaining('larger than 25 MB'),
      'This question is not answered with a file.',
      expect.stringContaining('not handed to you'),
    ])
    expect([await db.$count(db.tables.answerFile), await chunks(db)]).toEqual([0, 0])
  })

  it('is not named by a form: neither that of another answer nor one that is not there', async () => {
    const db = await open()
    const { response, token } = await aWorld(db)
    expect(await save(db, { key: token, base: 0 }, { law: given('another-file') })).toMatchObject({ changed: [] })
    await attach(db, token)
    expect(await save(db, { key: token, base: 1 }, { law: { is: 'will-follow' } })).toMatchObject({ changed: ['law'] })
    expect(await answerTo(db, response)).toEqual({ is: 'will-follow' })
  })

  it('is for those who answer and those who read results; what was official is kept', async () => {
    const db = await open()
    const { response, token } = await aWorld(db)
    const colleague = await aColleague(db, response, ['policy'], 'Ana')
    await attach(db, token)
    const [file] = await listAnswerFiles(db, response)
    const asked = { file: file?.id ?? '', key: String(response) }
    const auditor = {
      ...people.stranger,
      grants: [{ role: 'auditor', scopeKind: 'everywhere', scope: '', from: '2020-01-01', until: null } as const],
    }
    const overseer = {
      ...people.stranger,
      grants: [{ role: 'overseer', scopeKind: 'project', scope: number, from: '2020-01-01', until: null } as const],
    }
    expect(await readBack(db, { ...asked, key: colleague })).toBe('unknown')
    for (const person of [people.otherEconomy, people.stranger, auditor])
      expect(await readBack(db, { ...asked, person })).toBe('not-theirs')
    expect(await readBack(db, asked)).toBe('signed-out')
    expect(await readBack(db, { ...asked, person: overseer })).toBe(pdf)
    const at = later(5).toISOString()
    await db.inTransaction('test', async tx => {
      const answers = { law: given(asked.file) }
      const author = { person: null, name: 'The focal point' }
      await insertClearance(tx, { response, version: 1, answers, permissions: {}, permission: 'no', at, author })
      await changeResponse(tx, response, { clearedAt: at })
    })
    expect(await readBack(db, { ...asked, person: auditor })).toBe(pdf)
    await db.inTransaction('test', tx => changeResponse(tx, response, { returnedAt: later(6).toISOString() }))
    await attach(db, token, 'Plain words.')
    expect(await chunks(db)).toBe(2)
  })

  it('that never became whole is dropped after a day', async () => {
    const db = await open()
    const { response } = await aWorld(db)
    const author = { person: null, name: 'Test' }
    const begun = { response, question: 'law', at: now.toISOString(), author }
    await db.inTransaction('test', tx => beginAnswerFile(tx, { id: 'begun', ...begun }))
    expect(await clearUploads(db, { clock: () => later(23 * 60) })).toBe(0)
    expect(await clearUploads(db, { clock: () => later(25 * 60) })).toBe(1)
    expect(await db.$count(db.tables.answerFile)).toBe(0)
  })
})
