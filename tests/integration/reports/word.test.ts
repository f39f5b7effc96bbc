import JSZip from 'jszip'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { heading, type Report } from '~/reports/model'
import { renderWord } from '~/reports/render/word.server'
import { allReports, asOf, reportsSaying } from './sample-reports'

const xmlOf = async (bytes: Uint8Array, name = 'word/document.xml') =>
  (await (await JSZip.loadAsync(bytes)).file(name)?.async('string')) ?? ''

/** What is read: the texts of all runs. */
const wordsIn = (xml: string) => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n')

/** The tags that are left open or closed twice; none in a file that a program reads. */
function openTags(xml: string): string[] {
  const open: string[] = []
  for (const [, close, name = '', alone] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close && open.pop() !== name) return [`/${name}`]
    if (!close && !alone) open.push(name)
  }
  return open
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe.each(allReports().map(report => [report.title, report] as const))('%s', (_title, report) => {
  test('is the same file for the same facts, whenever and wherever it is made', async () => {
    const first = await renderWord(report)
    vi.useFakeTimers({ now: new Date('2031-07-14T23:30:00Z'), toFake: ['Date'] })
    vi.stubEnv('TZ', 'Pacific/Auckland')
    const second = await renderWord(structuredClone(report))
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test('has headings of Word, a header row in each table, and its name and page at the foot', async () => {
    const bytes = await renderWord(report)
    const xml = await xmlOf(bytes)
    const headings = report.blocks.filter(block => block.block === 'heading')
    expect(xml.match(/<w:pStyle w:val="Heading[12]"\/>/g)?.length ?? 0).toBe(headings.length)
    const tables = report.blocks.filter(block => block.block === 'table' && block.rows.length > 0)
    expect(xml.match(/<w:tblHeader\/>/g)?.length ?? 0).toBeGreaterThanOrEqual(tables.length)
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    const footer = await xmlOf(bytes, 'word/footer1.xml')
    expect(footer).toContain('NUMPAGES')
    expect(wordsIn(footer)).toContain(report.title.slice(0, 20))
    expect(await xmlOf(bytes, 'docProps/core.xml')).toContain('<dc:language>en</dc:language>')
  })
})

test('links lead to web addresses and within the report; addresses of the site and scripts stay behind', async () => {
  const report: Report = {
    title: 'Links',
    asOf,
    blocks: [
      heading(2, 'first-part', 'First part'),
      {
        block: 'facts',
        facts: [
          { label: 'Outside', kind: 'text', value: 'The paper', href: 'https://www.apec.org/p?a=1&b="2"' },
          { label: 'Within', kind: 'text', value: 'Above', href: '#first-part' },
          { label: 'Of the site', kind: 'text', value: 'Source', href: '/projects/CTI 32 2017A' },
          { label: 'Script', kind: 'text', value: 'Hm', href: 'javascript:alert(1)' },
        ],
      },
    ],
  }
  const bytes = await renderWord(report)
  const xml = await xmlOf(bytes)
  const links = await xmlOf(bytes, 'word/_rels/document.xml.rels')
  expect(xml.match(/<w:hyperlink /g)).toHaveLength(2)
  expect(xml).toContain('r:id="rIdLink1"')
  expect(links).toContain('Id="rIdLink1"')
  expect(links).toContain('Target="https://www.apec.org/p?a=1&amp;b=&quot;2&quot;"')
  expect(xml).toContain('w:anchor="p1_first_part"')
  expect(xml).toContain('w:name="p1_first_part"')
  expect(`${xml}${links}`).not.toMatch(/javascript|projects\/CTI/)
})

test.each([
  '</w:t></w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText>',
  'a\u0000\u000b\ud800b "rIdabcdefghijklmnopqrstu" {name-1}',
  'שלום \u202e evil \u2067 עולם',
  'x'.repeat(5_000),
])('a text is only a text: %s', async hostile => {
  for (const report of reportsSaying(hostile)) {
    const xml = await xmlOf(await renderWord(report))
    expect(xml).not.toMatch(/<w:instrText>DDE|<w:fldSimple|<w:object/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    expect(openTags(xml)).toEqual([])
  }
})
