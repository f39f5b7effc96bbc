import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { answer, awake, browserOfFile, downloaded } from '../setup/browser'

const { visit, serverUrl } = browserOfFile()

const legacy = readFileSync('tests/fixtures/records/CTI_32_2017A.txt', 'utf8')
const as = 'secretariat'

const read = (page: Page) => page.getByRole('button', { name: 'Read', exact: true }).click()
/** Saves, and waits until the answer is there: what is said then is not left from the time before. */
async function save(page: Page) {
  const answered = page.waitForResponse(response => response.request().method() === 'POST')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await answered
}
const refusal = (page: Page) => page.getByRole('alert')
const reading = (page: Page) => page.getByText('Nothing is in the register until you confirm.')

async function openImport(foresee: RegExp[] = []) {
  const page = await visit({ as, foresee })
  await page.goto('/import')
  await awake(page)
  return page
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
const noise = (bytes: number) => Buffer.from(Array.from({ length: bytes }, (_, index) => (index * 7919 + 13) % 256))

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-large-'))
const largeFile = path.join(folder, 'large.txt')
beforeAll(() => writeFileSync(largeFile, Buffer.alloc(50 * 1024 * 1024, 'a')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what cannot be imported is refused in words, and the pasted text stays', () => {
  test('nothing at all', async () => {
    const page = await openImport([answer(422)])
    await read(page)
    await expect(refusal(page)).toContainText('Paste a record, or choose a file.')
  })

  test('text that is no record', async () => {
    const page = await openImport([answer(422)])
    await page.getByLabel('Pasted record').fill('Dear colleagues, the seminar begins at nine.')
    await read(page)
    await expect(refusal(page)).toContainText('No project record was found in this text')
    await expect(page.getByLabel('Pasted record')).toHaveValue('Dear colleagues, the seminar begins at nine.')
  })

  test('an empty and a binary file', async () => {
    const page = await openImport([answer(422)])
    await page.getByLabel('Pasted record').fill('Kept while a file is refused')
    await page.getByLabel(/^Or files/).setInputFiles(file('noise.bin', noise(5_000)))
    await read(page)
    await expect(refusal(page)).toContainText('noise.bin')
    await expect(page.getByLabel('Pasted record')).toHaveValue('Kept while a file is refused')
    await page.getByLabel('Pasted record').fill('')
    await page.getByLabel(/^Or files/).setInputFiles(file('empty.txt', Buffer.alloc(0)))
    await read(page)
    await expect(refusal(page)).toContainText(/empty\.txt|Paste a record, or choose a file/)
  })

  for (const javaScriptEnabled of [true, false]) {
    test(`a file of 50 MB, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async () => {
      const page = await visit({ as, javaScriptEnabled, foresee: [answer(413)] })
      await page.goto('/import')
      if (javaScriptEnabled) await awake(page)
      await page.getByLabel(/^Or files/).setInputFiles(largeFile)
      await read(page)
      await expect(page.getByRole('heading', { name: 'This is too large' })).toBeVisible({ timeout: 30_000 })
      await expect(page.getByText(/at most 6 megabytes/)).toBeVisible()
    })
  }
})

describe('what is not whole is read as far as it goes', () => {
  test('a record that is cut in the middle', async () => {
    const page = await openImport()
    await page
      .getByLabel('Pasted record')
      .fill(legacy.slice(0, legacy.indexOf('Objectives')).replaceAll('CTI 32', 'CTI 36'))
    await read(page)
    await expect(reading(page)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('IP Commercialization for SMEs')
    await page.getByRole('button', { name: 'Discard this reading' }).click()
    await page.waitForURL('**/import')
  })

  test('two records in one file become two readings', async () => {
    const page = await openImport()
    const other = readFileSync('tests/fixtures/records/MRC_01_2009A.txt', 'utf8')
    await page.getByLabel(/^Or files/).setInputFiles(file('two.txt', Buffer.from(`${legacy}\n\n${other}`)))
    await read(page)
    await expect(page.getByRole('heading', { name: 'Readings that wait for you' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'two.txt' })).toHaveCount(2)
  })
})

describe('a form with wrong values comes back whole', () => {
  test('a day that does not exist, typed where the browser knows no calendar', async () => {
    const page = await visit({
      as,
      javaScriptEnabled: false,
      foresee: [answer(422), /does not conform to the required format/],
    })
    await page.goto('/projects/CTI-32-2017A/edit/dates')
    const end = page.getByLabel('Expected Completion Date')
    await end.evaluate(input => input.setAttribute('type', 'text'))
    await end.fill('31/02/2018')
    await page.getByLabel(/^Why this change/).fill('Moved by two months')
    await save(page)
    await expect(refusal(page)).toContainText('a day that exists')
    await expect(page.getByLabel(/^Why this change/)).toHaveValue('Moved by two months')
    await page.goto('/projects/CTI-32-2017A')
    await expect(page.getByText('31 December 2018').first()).toBeVisible()
  })

  test('amounts that are negative, astronomical or no amounts', async () => {
    const page = await visit({ as, foresee: [answer(422)] })
    await page.goto('/projects/CTI-32-2017A/edit/funding')
    await awake(page)
    for (const wrong of ['-5', '99999999999999999999', '12,3456', '=1+1']) {
      await page.getByLabel('APEC Funding').fill(wrong)
      await page.getByLabel(/^Why this change/).fill(`Tried ${wrong}`)
      await save(page)
      await expect(refusal(page)).toBeFocused()
      await expect(refusal(page)).toContainText('Enter “APEC Funding” as an amount in US dollars')
      await expect(page.getByLabel('APEC Funding')).toHaveValue(wrong)
      await expect(page.getByLabel(/^Why this change/)).toHaveValue(`Tried ${wrong}`)
    }
  })

  test('a budget line with a wrong rate keeps every other line', async () => {
    const page = await visit({ as, foresee: [answer(422)] })
    await page.goto('/projects/CTI-32-2017A/edit/budget')
    await awake(page)
    const lines = await page.getByRole('group', { name: /^Line \d+$/ }).count()
    await page.getByLabel('Item').first().fill('Typed and kept')
    await page.getByLabel('Rate for one, US$').nth(1).fill('9'.repeat(20))
    await save(page)
    await expect(refusal(page)).toContainText('Enter the rate for one unit')
    await expect(page.getByRole('group', { name: /^Line \d+$/ })).toHaveCount(lines)
    await expect(page.getByLabel('Item').first()).toHaveValue('Typed and kept')
  })
})

const hostile =
  '=HYPERLINK("http://elsewhere.example","x")<script>window.stung=1</script><img src=x onerror=window.stung=1>'

describe('scripts and formulas stay what they are: text', () => {
  const number = 'CTI 37 2017A'
  const address = '/projects/CTI-37-2017A'

  test('in every text field of a record, on its pages and in its files', async () => {
    const page = await openImport()
    await page.getByLabel('Pasted record').fill(legacy.replaceAll('CTI 32 2017A', number))
    await read(page)
    await expect(reading(page)).toBeVisible()
    await page.getByRole('button', { name: 'Confirm and save' }).click()
    await page.waitForURL(`**${address}`)
    await page.goto(`${address}/edit`)
    const forms = await page
      .locator('ol.wide-tasks a')
      .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
    const sections = forms.filter(to => /\/edit\/\w+$/.test(to) && !to.endsWith('/budget'))
    expect(sections.length).toBeGreaterThan(20)
    for (const to of sections) {
      await page.goto(to)
      const boxes = page.locator('.edit-form').locator('textarea, input[type=text]:not([inputmode=decimal])')
      for (const box of await boxes.all()) {
        // Boxes of answers that are folded away stay as they are.
        if (await box.isVisible()) await box.fill(hostile)
      }
      await save(page)
      // Some sections have no text: nothing has changed there.
      await expect(page.getByText(/Saved as version|Nothing had changed/), to).toBeVisible()
    }
    await page.goto(`${address}/edit/budget`)
    await awake(page)
    await page.getByRole('button', { name: 'Add a line: Other items' }).click()
    for (const label of ['Item', 'of what', 'Note'])
      await page.getByLabel(label, { exact: true }).first().fill(hostile.slice(0, 59))
    await page.getByLabel('How many', { exact: true }).fill('2')
    await page.getByLabel('Rate for one, US$').fill('10')
    await save(page)
    await expect(page.getByText(/Saved as version/)).toBeVisible()

    for (const to of ['', '/print', '/versions', '/budget', '/edit', '/edit/summary']) {
      await page.goto(`${address}${to}`)
      await expect(page.getByText('=HYPERLINK(').or(page.locator('textarea')).first()).toBeVisible()
      expect(await page.evaluate(() => 'stung' in window)).toBe(false)
      expect(await page.locator('main img, main script, main a[href*="elsewhere.example"]').count()).toBe(0)
    }
    await page.goto('/projects?q=stung')
    await expect(page.getByRole('link', { name: /CTI 37 2017A/ })).toBeVisible()
    expect(await page.evaluate(() => 'stung' in window)).toBe(false)
    const csv = await downloaded(page, () => page.locator('a[href^="/projects.csv"]').click())
    expect(csv.bytes.toString('utf8')).toContain(`"'=HYPERLINK(""http://elsewhere.example""`)
    const register = await downloaded(page, () => page.locator('a[href^="/projects.xlsx"]').click())
    await page.goto(`${address}/budget`)
    const budget = await downloaded(page, () => page.getByRole('link', { name: 'Download as Excel' }).click())
    for (const { bytes } of [register, budget]) {
      const { formulas, texts } = await contentOf(bytes)
      expect(formulas.filter(formula => formula.includes('HYPERLINK'))).toEqual([])
      expect(texts.some(text => text.includes('=HYPERLINK('))).toBe(true)
    }
  })
})

async function contentOf(bytes: Buffer) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const formulas: string[] = []
  const texts: string[] = []
  for (const sheet of workbook.worksheets) {
    sheet.eachRow(row =>
      row.eachCell(cell => {
        if (cell.formula) formulas.push(cell.formula)
        else texts.push(cell.text)
      }),
    )
  }
  return { formulas, texts }
}

describe('requests that are not as they should be', () => {
  test('a broken cookie makes a visitor of the public, not an error', async () => {
    for (const value of ['garbage', '%E0%A4%A', '"', 'a.b.c', 'x'.repeat(3000)]) {
      const headers = { Cookie: `__Host-session=${value}; session=${value}` }
      const answered = await fetch(`${serverUrl}/projects`, { headers })
      expect(answered.status, value.slice(0, 20)).toBe(200)
      expect(await answered.text()).toContain('Sign in')
    }
    const page = await visit({ as })
    const [session] = await page.context().cookies()
    expect(session).toBeDefined()
    if (session) await page.context().addCookies([{ ...session, value: `${session.value.slice(0, -3)}xyz` }])
    await page.goto('/desk')
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  })

  test('an unknown number says so, and says where to go on', async () => {
    const page = await visit({ foresee: [answer(404)] })
    for (const to of ['', '/budget', '/versions', '/print', '/completion-report']) {
      const answered = await page.goto(`/projects/ZZZ-99-2099A${to}`)
      expect(answered?.status()).toBe(404)
      await expect(page.getByText(/There is no (such )?project/).first()).toBeVisible()
      await expect(page.getByRole('link', { name: 'All projects' })).toBeVisible()
    }
    await page.goto(`/projects/${encodeURIComponent('../../etc/passwd <script>')}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page')
  })

  test('a form sent from another site changes nothing', async () => {
    const page = await visit({ as })
    const cookies = await page.context().cookies()
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const base = { method: 'POST', body: new URLSearchParams({ 'values.gender': 'Forged', base: '1.0' }) }
    const origins: Record<string, string>[] = [
      { Origin: 'http://elsewhere.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]
    for (const from of origins) {
      for (const to of [
        '/projects/CTI-32-2017A/edit/gender',
        '/projects/CTI-32-2017A/edit/gender.data',
        '/sign-out',
        '/sign-in',
      ]) {
        const answered = await fetch(`${serverUrl}${to}`, { ...base, redirect: 'manual', headers: { Cookie, ...from } })
        expect(answered.status, `${JSON.stringify(from)} to ${to}`).toBe(403)
      }
    }
    await page.goto('/projects/CTI-32-2017A')
    await expect(page.getByRole('button', { name: 'Sign out' }).first()).toBeAttached()
    await expect(page.getByText('Forged')).toHaveCount(0)
  })
})
