import { createHash, randomBytes } from 'node:crypto'
import { PassThrough, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { HtmlValidate } from 'html-validate'
import JSZip from 'jszip'
import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { readDossier } from '~/operations/dossier/read-dossier.server'
import { sealing } from '~/operations/dossier/sealed'
import { writeZip, type ZipEntry } from '~/reports/render/zip-stream.server'
import type { Database } from '~db/database'
import { beginAttachment, finishAttachment, insertChunk } from '~db/queries/attachments.server'
import { findSeq } from '~db/queries/records.server'
import { onEachEngine } from '../../setup/databases'
import { at, director, now, overseer, storedPortfolio, storePortfolio, unit } from './a-stored-portfolio'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function filesOf(db: Database, number: string, by: Person = unit) {
  const read = await readDossier(db, { number, by, now })
  if (!read.ok || !read.files) throw new Error(read.ok ? 'there is no such project' : read.reason)
  return read.files
}

async function zipOf(db: Database, number: string, by?: Person): Promise<Buffer> {
  const target = new PassThrough()
  const files = await filesOf(db, number, by)
  const writing = writeZip(target, files).catch(problem => {
    target.destroy(problem)
    throw problem
  })
  const [, bytes] = await Promise.all([writing, buffer(target)])
  return bytes
}

/** A project with an event, to which people came. */
const number = storedPortfolio.find(({ isHidden, events }) => !isHidden && events.length > 0)?.values.number ?? ''
const hiddenNumber = storedPortfolio.find(({ isHidden }) => isHidden)?.values.number ?? ''

/** A file of two pieces, the second one shorter. */
async function attach(db: Database): Promise<Buffer> {
  const content = randomBytes(400_000)
  await db.inTransaction('attach', async tx => {
    const project = (await findSeq(tx, number)) ?? 0
    const about = { category: 'report', description: 'A big one' } as const
    await beginAttachment(tx, { id: 'one', project, about, at, author: { person: null, name: 'Test' } })
    await insertChunk(tx, 'one', 0, content.subarray(0, 262_144))
    await insertChunk(tx, 'one', 1, content.subarray(262_144))
    const whole = { name: 'Report: of “the” seminar.pdf', size: content.length, type: 'application/pdf' }
    await finishAttachment(tx, 'one', { ...whole, sha256: sha256(content) })
  })
  return content
}

onEachEngine('A dossier', open => {
  const filled = async () => storePortfolio(await open())

  it('holds every area with an index, and checksums that are right', async () => {
    const db = await filled()
    const zip = await JSZip.loadAsync(await zipOf(db, number))
    const names = Object.keys(zip.files)
    for (const wanted of [
      ...['01-record/record.json', '01-record/record.html', '02-versions/version-4.0.json', '07-budget/budget.xlsx'],
      ...['07-budget/payments.json', '08-amendments/amendments.json', '09-events/events.json'],
      ...['10-outputs/outputs.json', '11-indicators/indicators.json', '12-monitoring/report-1.json', 'index.html'],
    ])
      expect(names).toContain(wanted)
    const sums = (await zip.file('SHA256SUMS.txt')?.async('string')) ?? ''
    const lines = sums.trimEnd().split('\n')
    expect(lines).toHaveLength(names.filter(name => !name.endsWith('/')).length - 1)
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ')
      expect(sha256((await zip.file(name)?.async('uint8array')) ?? new Uint8Array()), name).toBe(sum)
    }
    const index = (await zip.file('index.html')?.async('string')) ?? ''
    for (const name of names.filter(one => /^\d/.test(one))) expect(index).toContain(name)
    const { results } = await new HtmlValidate({ root: true, extends: ['html-validate:recommended'] }).validateString(
      index,
    )
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
    expect(index).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
  })

  it('holds the attachments as they came, and breaks off where one is not whole', async () => {
    const db = await filled()
    const content = await attach(db)
    const zip = await JSZip.loadAsync(await zipOf(db, number))
    const path = Object.keys(zip.files).find(name => name.startsWith('17-attachments/1-')) ?? ''
    expect(path).toMatch(/\.pdf$/)
    expect(sha256((await zip.file(path)?.async('uint8array')) ?? new Uint8Array())).toBe(sha256(content))
    await db.inTransaction('lose', tx =>
      tx.delete(tx.tables.attachmentChunk).where(eq(tx.tables.attachmentChunk.position, 1)),
    )
    await expect(zipOf(db, number)).rejects.toThrow('ends after 262144 of 400000 bytes')
  })

  it('is the same twice, dated by the facts', async () => {
    const db = await filled()
    const [one, other] = [await zipOf(db, number), await zipOf(db, number)]
    expect(sha256(one)).toBe(sha256(other))
    const zip = await JSZip.loadAsync(one)
    for (const file of Object.values(zip.files)) expect(file.date.getUTCFullYear()).toBeLessThan(2021)
  })

  it('is for whom the matrix names, and of what they see', async () => {
    const db = await filled()
    const refused = await readDossier(db, { number, by: overseer, now })
    expect(refused.ok).toBe(false)
    expect((await readDossier(db, { number, by: director('no such forum'), now })).ok).toBe(false)
    const nothing = await readDossier(db, { number: 'EWG 99 1999', by: unit, now })
    expect(nothing).toEqual({ ok: true, files: null })
    expect((await readDossier(db, { number: hiddenNumber, by: unit, now })).ok).toBe(true)
    expect((await readDossier(db, { number: hiddenNumber, by: director('no such forum'), now })).ok).toBe(false)
  })
})

const many = (megabytes: number): ZipEntry => ({
  path: 'big.bin',
  at: new Date(at),
  content: (async function* () {
    for (let n = 0; n < megabytes * 4; n += 1) yield randomBytes(256 * 1024)
  })(),
})

it('streams a big file through the checksum and the zip without holding it', async () => {
  let taken = 0
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      taken += chunk.length
      setImmediate(done)
    },
  })
  const before = process.memoryUsage()
  let most = 0
  const watch = setInterval(() => {
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    most = Math.max(most, heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers)
  }, 5)
  let size = 0
  const file = sealing(many(96), sealed => {
    size = sealed.size
  })
  await writeZip(sink, [file], 1)
  clearInterval(watch)
  expect(size).toBe(96 * 1024 * 1024)
  expect(taken).toBeGreaterThan(size * 0.99)
  expect(most).toBeLessThan(60 * 1024 * 1024)
}, 60_000)

it('ends nothing where a file breaks, and asks for no further file when its reader has left', async () => {
  const broken: ZipEntry = {
    path: 'broken',
    at: new Date(at),
    // biome-ignore lint/correctness/useYield: it breaks before its first byte
    content: (async function* (): AsyncGenerator<Uint8Array> {
      throw new Error('the database is gone')
    })(),
  }
  const target = new PassThrough()
  target.resume()
  await expect(writeZip(target, [broken])).rejects.toThrow('the database is gone')
  expect(target.writableEnded).toBe(false)

  let asked = 0
  const left = new PassThrough()
  async function* endless(): AsyncGenerator<ZipEntry> {
    for (;;) {
      asked += 1
      if (asked === 3) left.destroy()
      yield { path: `${asked}`, at: new Date(at), content: 'a' }
    }
  }
  left.resume()
  await writeZip(left, endless())
  expect(asked).toBe(3)
})
