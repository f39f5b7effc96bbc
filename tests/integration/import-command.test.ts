import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { legacyTextOf } from '~/operations/legacy-text.server'
import { referenceSeed } from '~db/seed/reference'
import { runImport, type Save } from '../../scripts/import/run-import'

const record = (name: string) => fileURLToPath(new URL(`../fixtures/records/${name}`, import.meta.url))
const full = record('CTI_32_2017A.txt')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function run(argv: string[], save: Save | null = null) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const code = await runImport(argv, io, referenceSeed, save)
  return { code, out: out.join(''), err: err.join('') }
}

const file = async (name: string, content: string | Buffer) => {
  const place = path.join(folder, name)
  await writeFile(place, content)
  return place
}

describe('npm run import', () => {
  test('--json prints one document with exactly the promised keys', async () => {
    const { code, out, err } = await run(['--dry-run', '--json', full, record('LSIF_01_2020.txt')])
    expect([code, err]).toEqual([0, ''])
    const { records } = JSON.parse(out)
    expect(records.map((entry: { file: string }) => entry.file)).toEqual(['CTI_32_2017A.txt', 'LSIF_01_2020.txt'])
    expect(Object.keys(records[0]).join(' ')).toBe(
      'file layout number title year session type status fundAccount subFund apecFundingCents coFundingCents totalCents sponsoringForum topics committee otherFora otherStakeholders proposingEconomies coSponsoringEconomies expectedStart expectedCompletion proponents declaration sections workPlan risks contentType version createdAt createdBy modifiedAt modifiedBy doubts',
    )
    expect(records[0]).toMatchObject({
      number: 'CTI 32 2017A',
      apecFundingCents: 7_493_200,
      totalCents: 10_681_100,
      sponsoringForum: 'Intellectual Property Rights Experts Group (IPEG)',
      version: '4.0',
      doubts: [{ field: 'workPlan' }, { field: 'otherFora' }],
    })
  })

  test('a file that cannot be read is told, and the others go on', async () => {
    const binary = await file('photo.jpg', Buffer.from([0xff, 0xd8, 0, 1, 2, 3, 0, 0]))
    const empty = await file('empty.txt', '')
    const prose = await file('prose.txt', 'A letter, not a record.')
    const large = await file('large.txt', Buffer.alloc(6 * 1024 * 1024, 'a'))
    const { code, out, err } = await run([
      '--dry-run',
      '--json',
      binary,
      empty,
      prose,
      large,
      path.join(folder, 'none.txt'),
      full,
    ])
    expect(code).toBe(1)
    expect(JSON.parse(out).records).toHaveLength(1)
    expect(err.trim().split('\n')).toHaveLength(5)
    expect(err).toContain('photo.jpg is not text')
    expect(err).toContain('large.txt is larger than 5 MB')
  })

  test('without --json it says the doubts in words', async () => {
    const { out } = await run(['--dry-run', record('EWG_02_2015A.txt')])
    expect(out).toContain('EWG 02 2015A')
    expect(out).toContain('The record seems to be cut')
  })

  test('saves each record once, unless it is a dry run', async () => {
    const saved: string[] = []
    const save: Save = async ({ reading }) => {
      saved.push(reading.values.number ?? '')
      return { ok: true, number: reading.values.number ?? '', outcome: 'created' }
    }
    await run(['--dry-run', full], save)
    expect(saved).toEqual([])
    expect((await run([full], save)).err).toContain('CTI 32 2017A was added.')
    expect(saved).toEqual(['CTI 32 2017A'])
  })

  test('a refusal to save fails the command with its reason', async () => {
    const { code, err } = await run([full], async () => ({ ok: false, reason: 'The register is closed.' }))
    expect([code, err]).toEqual([1, 'CTI_32_2017A.txt: The register is closed.\n'])
  })

  test('says its use when nothing or an unknown option is asked', async () => {
    expect((await run([])).code).toBe(2)
    expect((await run(['--jsn', full])).err).toContain('There is no option --jsn')
  })
})

const json = async (place: string) => {
  const { records } = JSON.parse((await run(['--dry-run', '--json', place])).out)
  const { file: _, ...rest } = records[0] ?? {}
  return rest
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The record as SharePoint's page: label and value cells, the tables of the proposal inside their value cells. */
function asHtml(text: string): string {
  const paragraphs = text.slice(0, text.indexOf('Project No.', 4000)).split(/\n\s*\n/)
  const rows: string[] = []
  let cells: string[] = []
  for (const paragraph of paragraphs) {
    cells.push(paragraph.split('\n').map(escaped).join('<br>'))
    if (cells.length === 2) rows.push(`<tr><td class="ms-formlabel"><h3>${cells[0]}</h3></td><td>${cells[1]}</td></tr>`)
    if (cells.length === 2) cells = []
  }
  return `<!DOCTYPE html><html><head><title>x</title><script>var a = "Gender"</script></head><body><table>${rows.join('\n')}<tr><td>${cells.join('')}</td></tr></table></body></html>`
}

const asDocx = async (text: string): Promise<Buffer> => {
  const body = text
    .split('\n')
    .map(line =>
      line.trim() === '' ? '<w:p/>' : `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
    )
    .join('')
  const zip = new JSZip()
  zip.file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`)
  return zip.generateAsync({ type: 'nodebuffer' })
}

describe('files of other kinds', () => {
  test('UTF-8 with its mark, UTF-16 and Word give the same record', async () => {
    const text = await readFile(full, 'utf8')
    const expected = await json(full)
    expect(await json(await file('a.txt', `\ufeff${text}`))).toEqual(expected)
    expect(await json(await file('b.txt', Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual(expected)
    expect(await json(await file('c.txt', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()))).toEqual(expected)
    expect(await json(await file('d.docx', await asDocx(text)))).toEqual(expected)
  })

  test('Windows-1252 is read where UTF-8 does not fit', async () => {
    const read = await legacyTextOf('old.txt', Buffer.from([0x4d, 0xe9, 0x78, 0x69, 0x63, 0x6f, 0x20, 0x96]))
    expect(read).toEqual({ ok: true, text: 'México –' })
  })

  test('a saved web page gives the same head, work plan and sections', async () => {
    const found = await json(await file('page.html', asHtml(await readFile(full, 'utf8'))))
    const expected = await json(full)
    expect({ ...found, contentType: expected.contentType }).toEqual(expected)
  })

  test('a Work Plan table in a page keeps two paragraphs of one cell together', async () => {
    const row = (cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
    const table = `<table>${row(['Timeline', 'Activity', 'Output'])}${row(['May 2018', '<p>Invite</p><p>and book</p>', 'Letters'])}</table>`
    const head = ['Project No.', 'CTI 32 2017A', 'Project Title', 'A title', 'Project Summary', 'Words', 'Work Plan']
    const page = `<html><body>${head.map(line => `<div>${line}</div>`).join('')}${table}<p>Risks</p></body></html>`
    const { workPlan } = await json(await file('table.html', page))
    expect(workPlan).toEqual([{ timeline: 'May 2018', activity: 'Invite\nand book', output: 'Letters' }])
  })

  test.each([
    ['%PDF-1.7 …', 'is a PDF'],
    ['{\\rtf1', 'Rich Text Format'],
    ['PK\u0003\u0004 broken', 'damaged'],
  ])('%j is refused in a sentence', async (content, reason) => {
    const read = await legacyTextOf('given.bin', Buffer.from(content))
    expect(read.ok ? '' : read.reason).toContain(reason)
  })

  test('a Word file that unpacks without end is not unpacked', async () => {
    const zip = new JSZip()
    zip.file('word/document.xml', Buffer.alloc(40 * 1024 * 1024, ' '))
    const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
    const read = await legacyTextOf('bomb.docx', bytes)
    expect(read.ok ? '' : read.reason).toContain('far too long')
  })
})
