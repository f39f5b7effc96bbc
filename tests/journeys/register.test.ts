import { expect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { describe, test } from 'vitest'
import { awake, browserOfFile, downloaded } from '../setup/browser'

const { visit } = browserOfFile()

/** How many projects the page says its result has. */
async function saidCount(page: Page): Promise<number> {
  const words = await page.locator('.totals dd').first().innerText()
  return Number(words.replaceAll(',', ''))
}

const rowsOf = (page: Page) => page.getByRole('table', { name: 'Projects of this result' }).locator('tbody tr')
const filters = (page: Page) => page.getByRole('region', { name: 'Filters' })
/** The choice of a filter by its words, with the count that stands beside it. */
const choice = (page: Page, group: string, words: RegExp) =>
  filters(page).getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: words })
const countBeside = async (page: Page, group: string, words: RegExp) => {
  const label = filters(page).getByRole('group', { name: group, exact: true }).locator('label', { hasText: words })
  return Number(await label.locator('b').innerText())
}

for (const javaScriptEnabled of [true, false]) {
  describe(`the register ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    /** Without a script the form is sent by its button; with one every choice takes effect at once. */
    const choose = async (page: Page, group: string, words: RegExp) => {
      await choice(page, group, words).check()
      if (!javaScriptEnabled) await filters(page).getByRole('button', { name: 'Apply filters' }).click()
    }
    const openRegister = async () => {
      const page = await visit({ javaScriptEnabled })
      await page.goto('/projects')
      if (javaScriptEnabled) await awake(page)
      return page
    }

    test('filters combine, their counts are true, and going back restores them', async () => {
      const page = await openRegister()
      const all = await saidCount(page)
      expect(all).toBeGreaterThanOrEqual(40)
      const completed = await countBeside(page, 'Status', /^Completed Project/)
      await choose(page, 'Status', /^Completed Project/)
      await page.waitForURL(/status=Completed/)
      await expect(page.locator('.totals dd').first()).toHaveText(String(completed))
      const korean = await countBeside(page, 'Economy', /^Korea/)
      expect(korean).toBeGreaterThan(0)
      expect(korean).toBeLessThan(completed)
      await choose(page, 'Economy', /^Korea/)
      await page.waitForURL(/economy=Korea/)
      await expect(page.locator('.totals dd').first()).toHaveText(String(korean))
      await expect(rowsOf(page)).toHaveCount(korean)
      await page.goBack()
      await expect(page.locator('.totals dd').first()).toHaveText(String(completed))
      await expect(choice(page, 'Status', /^Completed Project/)).toBeChecked()
      // Without a script the browser brings back the form as it was left, with its boxes as they were ticked.
      if (javaScriptEnabled) await expect(choice(page, 'Economy', /^Korea/)).not.toBeChecked()
      await page.getByRole('link', { name: /Take away: .*Completed Project/ }).click()
      await expect(page.locator('.totals dd').first()).toHaveText(String(all))
    })

    test('words are searched for in every text, and the hits are marked', async () => {
      const page = await openRegister()
      await page.getByRole('searchbox').fill('"intellectual property"')
      await page.getByRole('button', { name: 'Search', exact: true }).click()
      await page.waitForURL(/q=/)
      await expect(rowsOf(page).getByRole('link', { name: /CTI 32 2017A/ })).toBeVisible()
      await expect(rowsOf(page).locator('mark').first()).toContainText(/intellectual/i)
      expect(await rowsOf(page).count()).toBe(await saidCount(page))
    })

    test('the order changes, and pages follow one another without losing or repeating a project', async () => {
      const page = await openRegister()
      await page.getByLabel('Order').selectOption({ label: 'Highest value first' })
      if (!javaScriptEnabled) await filters(page).getByRole('button', { name: 'Apply filters' }).click()
      await page.waitForURL(/sort=/)
      const all = await saidCount(page)
      const shownValues = async () =>
        (await rowsOf(page).locator('td b').allInnerTexts()).map(text => Number(text.replaceAll(',', '')))
      const largestFirst = (values: number[]) => [...values].sort((a, b) => b - a)
      // The address changes a moment before the rows do.
      await expect
        .poll(async () => (values => String(values) === String(largestFirst(values)))(await shownValues()))
        .toBe(true)
      const numbers: string[] = []
      const values: number[] = []
      for (let pageNumber = 1; ; pageNumber++) {
        if (pageNumber > 1)
          await expect(page.getByRole('link', { name: `Page ${pageNumber}`, exact: true })).toHaveAttribute(
            'aria-current',
            'page',
          )
        numbers.push(...(await rowsOf(page).locator('.no').allInnerTexts()))
        values.push(...(await shownValues()))
        const next = page.getByRole('link', { name: 'Next' })
        if ((await next.count()) === 0) break
        await next.click()
      }
      expect(new Set(numbers).size).toBe(all)
      expect(numbers).toHaveLength(all)
      expect(values).toEqual(largestFirst(values))
    })

    test('a page beyond the last and a result of nothing say the way on', async () => {
      const page = await visit({ javaScriptEnabled })
      await page.goto('/projects?page=999999')
      await expect(page.getByText('There is no page 999,999')).toBeVisible()
      await page.getByRole('link', { name: /last page/ }).click()
      await expect(rowsOf(page).first()).toBeVisible()
      await page.goto('/projects?q=zzzzunheardof')
      await expect(page.getByText('No project answers all of this')).toBeVisible()
      await page.getByRole('link', { name: 'Show all projects' }).click()
      await expect(rowsOf(page).first()).toBeVisible()
    })

    test('a filtered result is downloaded with as many rows as the page says', async () => {
      const page = await visit({ javaScriptEnabled })
      await page.goto('/projects?status=Completed%20Project&economy=Korea')
      const said = await saidCount(page)
      expect(said).toBeGreaterThan(0)
      const csv = await downloaded(page, () => page.getByRole('link', { name: 'CSV' }).click())
      expect(csv.name).toMatch(/\.csv$/)
      const [header, ...lines] = csv.bytes.toString('utf8').trimEnd().split('\r\n')
      expect(header).toContain('Project No.')
      expect(lines).toHaveLength(said)
      const excel = await downloaded(page, () => page.getByRole('link', { name: 'Excel' }).click())
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(new Uint8Array(excel.bytes).buffer)
      const numbers = new Set<string>()
      workbook.worksheets[0]?.eachRow(row => {
        const first = String(row.getCell(1).text)
        if (/^[A-Z]+ \d+ \d{4}/.test(first)) numbers.add(first)
      })
      expect(numbers.size).toBe(said)
    })
  })
}

describe('the first visit to the register', () => {
  test('takes less than 200 KB in all, fonts and scripts included', async () => {
    const page = await visit()
    const wire = await page.context().newCDPSession(page)
    await wire.send('Network.enable')
    let bytes = 0
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto('/projects', { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    expect(bytes).toBeGreaterThan(20_000)
    expect(bytes).toBeLessThan(200_000)
  })

  test('is readable before a script has run', async () => {
    const page = await visit({ foresee: [/ERR_FAILED/] })
    await page.route(/\.js$/, route => route.abort())
    await page.goto('/projects')
    await expect(rowsOf(page)).toHaveCount(25)
    await expect(page.getByRole('img', { name: /APEC funding/ }).first()).toBeVisible()
  })

  test('the live chart is fetched only when somebody reaches for it', async () => {
    const page = await visit()
    const scripts: string[] = []
    page.on('request', request => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    await page.goto('/projects', { waitUntil: 'networkidle' })
    await awake(page)
    expect(scripts.filter(url => url.includes('years-live'))).toEqual([])
    await page.locator('.chart-place').hover()
    await expect(page.locator('.recharts-surface').first()).toBeVisible()
    expect(scripts.some(url => url.includes('years-live'))).toBe(true)
  })
})
