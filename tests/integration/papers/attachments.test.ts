import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { largestAttachment } from '~/domain/attachment/attachment'
import { clearUploads } from '~/jobs/clear-uploads.server'
import { attachFile } from '~/operations/attachments/attach-file.server'
import { describeAttachment, removeAttachment } from '~/operations/attachments/change-attachment.server'
import { readAttachment, readAttachments } from '~/operations/attachments/read-attachments.server'
import type { Database } from '~db/database'
import { listHistory } from '~db/queries/history.server'
import { getForChange } from '~db/queries/records.server'
import { onEachEngine } from '../../setup/databases'
import { aWorld, draft, now, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, director, administrator, stranger, chair } = people
const about = { category: 'letter', description: 'A letter of support' } as const
const on = { number: draft, by: overseer, now }

/** A PDF of this many bytes, in the pieces of a network, none of them kept. */
async function* pdfOf(size: number): AsyncGenerator<Uint8Array> {
  const [start, end] = [Buffer.from('%PDF-1.7\n'), Buffer.from('\n%%EOF\n')]
  yield start
  const piece = Buffer.alloc(64 * 1024 - 7, 0x20)
  for (let left = size - start.length - end.length; left > 0; left -= piece.length)
    yield piece.subarray(0, Math.min(left, piece.length))
  yield end
}

async function* inOne(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

const attach = (
  db: Database,
  content: AsyncIterable<Uint8Array>,
  more: Partial<Parameters<typeof attachFile>[1]> = {},
) => attachFile(db, { ...on, sent: 'Letter.pdf', about, content, ...more })

const listed = async (db: Database, by = overseer) => (await readAttachments(db, { ...on, by }))?.attachments ?? null

/** How long a file is, and its hash, read piece by piece. */
async function readBack(db: Database, id: string) {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of (await readAttachment(db, { ...on, id }))?.content() ?? []) {
    hash.update(piece)
    size += piece.length
  }
  return { size, sha256: hash.digest('hex') }
}

const rows = async (db: Database) => ({
  files: await db.$count(db.tables.attachment),
  chunks: await db.$count(db.tables.attachmentChunk),
})
const empty = { files: 0, chunks: 0 }

onEachEngine('A file', (open, engine) => {
  const otherServer = (db: Database) => (engine.name === 'PGlite' ? db : engine.again())

  it('that one server took is read whole from another; each act is in the history, without its name', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    expect(await attach(db, pdfOf(700_001), { sent: '../../Lettre d’appui.PDF' })).toEqual({
      ...{ ok: true, name: 'Lettre d’appui.pdf' },
    })
    const other = otherServer(db)
    const [file] = (await listed(other)) ?? []
    expect(file).toMatchObject({ ...about, type: 'application/pdf', size: 700_001, by: 'overseer' })
    expect(await readBack(other, file?.id ?? '')).toEqual({ size: 700_001, sha256: file?.sha256 })
    const [act] = (await listHistory(db, { scope: `project ${draft}` }, 1)).rows
    expect(act).toMatchObject({ act: 'File attached', by: 'overseer' })
    expect(JSON.stringify(act)).toContain(file?.sha256.slice(0, 12))
    expect(JSON.stringify(act)).not.toContain('appui')
  })

  it('that comes in slowly keeps nobody from writing', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    async function* slowly() {
      yield* inOne(`%PDF-1.7${' '.repeat(600_000)}`)
      // Somebody else writes, on a server of their own, and is not kept waiting for the rest of the file.
      await storeDraft(otherServer(db), 'DRAFT 02 2027')
      yield* inOne('%%EOF')
    }
    expect((await attach(db, slowly())).ok).toBe(true)
    expect(await getForChange(db, 'DRAFT 02 2027')).not.toBeNull()
  })

  it('answers the question whether documents are attached, unless somebody has answered it', async () => {
    const db = await aWorld(open)
    await storeDraft(db, draft, { values: { supportingDocument: null } })
    const answer = async () => (await getForChange(db, draft))?.record.values.supportingDocument
    await attach(db, pdfOf(100))
    expect(await answer()).toBe(true)
    const said = 'DRAFT 02 2027'
    await storeDraft(db, said, { values: { supportingDocument: false } })
    const by = { ...overseer, grants: [{ ...overseer.grants[0], scope: said } as (typeof overseer.grants)[number]] }
    expect((await attach(db, pdfOf(100), { number: said, by })).ok).toBe(true)
    expect((await getForChange(db, said))?.record.values.supportingDocument).toBe(false)
  })

  it('is described in other words and removed: its row and its acts stay, its content goes', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    await attach(db, pdfOf(600_000))
    const [{ id } = { id: '' }] = (await listed(db)) ?? []
    const next = { category: 'budget', description: 'Other words' } as const
    expect(await describeAttachment(db, { ...on, by: coAuthor, id, about: next })).toEqual({ ok: true })
    expect((await listed(db))?.[0]).toMatchObject(next)
    expect(await removeAttachment(db, { ...on, id })).toEqual({ ok: true })
    expect([await listed(db), await readAttachment(db, { ...on, id })]).toEqual([[], null])
    expect(await rows(db)).toEqual({ files: 1, chunks: 0 })
    expect(await removeAttachment(db, { ...on, id })).toMatchObject({ ok: false })
    const acts = (await listHistory(db, { scope: `project ${draft}` }, 1)).rows.map(({ act }) => act)
    expect(acts).toEqual(['File removed', 'Words about a file changed', 'File attached'])
  })

  it('is refused in words and leaves nothing: a program under the name of a paper, what is cut off, what is empty', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    expect(await attach(db, inOne(`MZ${'x'.repeat(500_000)}`))).toMatchObject({
      ...{ ok: false, reason: expect.stringMatching(/^“Letter.pdf” was not taken: it is a program for Windows/) },
    })
    expect((await attach(db, inOne('%PDF-1.7 cut'))).ok).toBe(false)
    expect((await attach(db, inOne(''))).ok).toBe(false)
    expect(await rows(db)).toEqual(empty)
    expect(await listed(db)).toEqual([])
  })

  it('that breaks off on its way leaves nothing, and one whose server ended is cleared away after a day', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    async function* broken() {
      yield Buffer.alloc(600_000)
      expect(await listed(db)).toEqual([])
      throw new Error('The line was cut')
    }
    await expect(attach(db, broken())).rejects.toThrow('The line was cut')
    expect(await rows(db)).toEqual(empty)
    await db.inTransaction('as a server that ended', async tx => {
      const { seq: project } = (await getForChange(tx, draft)) ?? { seq: 0 }
      const begun = { project, ...about, name: '', size: 0, type: '', at: now.toISOString(), person: null, by: 'x' }
      await tx.insert(tx.tables.attachment).values({ id: 'begun', ...begun })
      await tx.insert(tx.tables.attachmentChunk).values({ attachment: 'begun', position: 0, bytes: Buffer.from('x') })
    })
    const after = (hours: number) => ({ clock: () => new Date(now.getTime() + hours * 3_600_000) })
    expect(await clearUploads(db, after(23))).toBe(0)
    expect([await clearUploads(db, after(25)), await rows(db)]).toEqual([1, empty])
  })

  it('is for those who may: others do not read it, and nobody writes where the record is closed', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    expect(await attach(db, pdfOf(100), { by: director })).toMatchObject({ ok: false })
    await attach(db, pdfOf(100))
    expect(await listed(db, director)).toHaveLength(1)
    for (const by of [stranger, administrator, chair]) expect(await listed(db, by)).toBeNull()
    const submitted = 'DRAFT 03 2027'
    await storeDraft(db, submitted, { state: 'with-forum', visibility: 'submitted' })
    const by = {
      ...overseer,
      grants: [{ ...overseer.grants[0], scope: submitted } as (typeof overseer.grants)[number]],
    }
    expect(await attach(db, pdfOf(100), { number: submitted, by })).toMatchObject({
      ...{ ok: false, reason: expect.stringContaining('cannot be changed now') },
    })
  })
})

onEachEngine('A file of the largest size', (open, engine) => {
  // PGlite works in this process, with all its pages in memory.
  it.skipIf(engine.name === 'PGlite')(
    'is taken and given without being held in memory; one byte more is refused and leaves nothing',
    async () => {
      const db = await aWorld(open)
      await storeDraft(db)
      const before = process.memoryUsage()
      expect((await attach(db, pdfOf(largestAttachment))).ok).toBe(true)
      const [file] = (await listed(db)) ?? []
      expect(await readBack(db, file?.id ?? '')).toEqual({ size: largestAttachment, sha256: file?.sha256 })
      if (db.engine === 'sqlite') expect(process.memoryUsage().rss - before.rss).toBeLessThan(largestAttachment * 4)
      expect(await attach(db, pdfOf(largestAttachment + 1))).toMatchObject({
        ...{ ok: false, reason: expect.stringContaining('larger than 25 MB') },
      })
      expect((await rows(db)).files).toBe(1)
    },
  )
})
