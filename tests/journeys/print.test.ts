import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserOfFile, type Visitor } from '../setup/browser'
import { underWay } from '../setup/demo-under-way'
import { notRun } from '../setup/not-run'

const { visit } = browserOfFile()

/** Poppler reads the PDF: an independent program, which a machine may lack. */
const reader = spawnSync('pdftotext', ['-v']).error === undefined
if (!reader) notRun('Text of printed PDFs (no pdftotext found; it is in poppler-utils)')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-print-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The texts of the pages of a PDF, in their order. */
function pagesOf(pdf: Buffer): string[] {
  const file = join(folder, 'printed.pdf')
  writeFileSync(file, pdf)
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return text.split('\f').slice(0, -1)
}

/** The pages of a PDF with their size in points, as the file itself declares them. */
const sizesIn = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  )

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** What each row of each table says. */
const rowsOn = (page: Page): Promise<string[]> =>
  page
    .locator('tbody tr')
    .evaluateAll(rows =>
      rows.map(row => [...row.querySelectorAll<HTMLElement>('th, td')].map(cell => cell.innerText).join(' ')),
    )

/** Rows of which no page holds every word: they were torn, or cut. */
function torn(rows: readonly string[], pages: readonly string[]): string[] {
  const onPage = pages.map(text => new Set(wordsOf(text.replace(/-\n\s*/g, ''))))
  return rows.filter(row => !onPage.some(words => wordsOf(row).every(word => words.has(word))))
}

const printed: { name: string; as: Visitor; to: string; says: RegExp[] }[] = [
  {
    name: 'a record of the register',
    as: 'public',
    to: '/projects/CTI-32-2017A/print',
    says: [/IP Commercialization for SMEs/, /Cost Efficiency\s+Not applicable/, /Total Project Value: US\$\s106,811/],
  },
  {
    name: 'a proposal with its budget',
    as: 'secretariat',
    to: `${underWay.inAssessment}/print`,
    says: [/Direct labour/],
  },
  {
    name: 'the note on what changed since the endorsement',
    as: 'secretariat',
    to: `${underWay.inAssessment}/changed-since-endorsement`,
    says: [/What changed since the endorsement/, /sections changed/, /Budget by category/],
  },
]

describe('on paper, as Chromium makes a PDF', () => {
  test.each(printed)('$name: A4, pages numbered, nothing of the navigation, no row torn', async ({ as, to, says }) => {
    const page = await visit({ as })
    await page.goto(to)
    const rows = await rowsOn(page)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const sizes = sizesIn(pdf)
    expect(sizes.length).toBeGreaterThan(1)
    expect(new Set(sizes)).toEqual(new Set(['595 × 842']))
    if (!reader) return
    const pages = pagesOf(pdf)
    expect(pages).toHaveLength(sizes.length)
    const numbers = pages.map(text => /Page (\d+) of (\d+)\s*$/.exec(text)?.slice(1).map(Number))
    expect(numbers).toEqual(pages.map((_, index) => [index + 1, pages.length]))
    const whole = pages.join('\n')
    for (const said of says) expect(whole).toMatch(said)
    for (const navigation of ['Sign in', 'Sign out', 'Skip to', 'Back to the project', 'Download', 'My desk', 'Edit'])
      expect(whole).not.toContain(navigation)
    expect(rows.length).toBeGreaterThan(3)
    expect(torn(rows, pages)).toEqual([])
  })
})
