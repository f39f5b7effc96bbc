import { expect as expectSoon, type Page } from '@playwright/test'
import type ExcelJS from 'exceljs'
import { describe, test } from 'vitest'
import { recalculated } from '../integration/reports/libreoffice'
import { answer, awake, browserOfFile, downloaded } from '../setup/browser'
import { underWay } from '../setup/demo-under-way'
import { addressOf, takeStep, writeSection, writeText } from '../setup/journey-acts'
import { password } from '../setup/journey-people'
import { edited } from '../setup/workbooks'

/**
 * A whole proposal, from its draft to its submission: two authors and a conflict, a budget of 25 lines with a waiver,
 * two indicators made of sentences, and the budget loaded back from a workbook.
 */
const expect = expectSoon.configure({ timeout: 15_000 })
const { visit, visitAs } = browserOfFile()

/** A proposal draft of Canada in the demo, approved in principle with US$ 58,000. */
const { drafted: project } = underWay
const number = project.replace('/projects/', '').replaceAll('-', ' ')
const overseer = 'overseer of Canada'
const coAuthor = { name: 'A Co-author of Canada', email: 'co-author.canada@demo.example' }

const box = (page: Page, key: string) => page.locator(`[id="values.${key}"]`)
const autosaved = (page: Page) => expect(page.locator('.autosave [role=status]')).toHaveText(/^Saved \d\d:\d\d$/)

describe('the authors', () => {
  test('are two: the overseer invites the other, who chooses a password', async () => {
    const page = await visit({ as: overseer })
    await page.goto(`${project}/authors`)
    await page.getByLabel('Name', { exact: true }).fill(coAuthor.name)
    await page.getByLabel('E-mail address').fill(coAuthor.email)
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(page.getByText(coAuthor.email).first()).toBeVisible()
    const letters = await visit({ as: 'administrator' })
    await letters.goto(`/letters?to=${encodeURIComponent(coAuthor.email)}`)
    await letters.locator('main a[href^="/letters/"]').first().click()
    const link = letters.locator('.letter a[href*="/welcome/"]')
    await expect(link).toBeVisible()
    const welcome = await visit()
    await welcome.goto((await link.getAttribute('href')) ?? '')
    await welcome.getByLabel('Password').fill(password)
    await welcome.locator('main form button').last().click()
    await welcome.waitForURL('**/sign-in?password-set')
  })

  test('write, and what is written saves itself', async () => {
    const page = await visit({ as: overseer })
    await page.goto(`${project}/edit/dissemination`)
    await awake(page)
    const words = 'The counts are published free of charge on the sites of seven railways, and sent to SMEWG.'
    await box(page, 'dissemination').pressSequentially(words)
    await autosaved(page)
    const again = await visit({ as: overseer })
    await again.goto(`${project}/edit/dissemination`)
    await expect(box(again, 'dissemination')).toHaveValue(words)
  })

  test('write the same answer at once: nothing is overwritten, and the two texts become one', async () => {
    const first = await visit({ as: overseer, foresee: [answer(409)] })
    const second = await visitAs({ email: coAuthor.email, password })
    for (const page of [first, second]) {
      await page.goto(`${project}/edit/gender`)
      await awake(page)
    }
    const before = await box(first, 'gender').inputValue()
    await box(second, 'gender').fill(`${before}\n\nWhat women earn as riders is published with what men earn.`)
    await second.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(second.getByText(/Saved as version/)).toBeVisible()
    await box(first, 'gender').fill(`Riding is open to all who can ride. ${before}`)
    await expect(first.getByText(/^Not saved: .*Your text is still here/)).toBeVisible()
    await first.getByRole('button', { name: 'Look at both' }).click()
    await expect(first.getByText('Theirs, saved now')).toBeVisible()
    await expect(first.locator('.side-by-side ins').first()).toContainText('Riding is open')
    await first.getByRole('radio', { name: /^Merge/ }).check()
    await first.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(first.getByText(/Saved as version/)).toBeVisible()
    const merged = await box(first, 'gender').inputValue()
    expect(merged).toMatch(/^Riding is open to all who can ride\./)
    expect(merged).toContain('What women earn as riders')
  })

  test('make two indicators of what they promise', async () => {
    const page = await visit({ as: overseer })
    for (const promise of [
      'At least 40 per cent of the riders hired are women',
      'eight of the twenty cities send a woman to speak',
    ]) {
      await page.goto(`${project}/edit/gender`)
      await awake(page)
      await box(page, 'gender').evaluate((area: HTMLTextAreaElement, text) => {
        const at = area.value.indexOf(text)
        area.focus()
        area.setSelectionRange(at, at + text.length)
      }, promise)
      await page.getByRole('link', { name: 'Make an indicator from the selection' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('From a promise to an indicator')
      await expect(page.getByText(promise).first()).toBeVisible()
      await awake(page)
      await page
        .getByLabel('How it is measured, and by whom')
        .fill('Lists of riders and speakers, kept by the overseer.')
      await page.getByRole('button', { name: 'Add the indicator' }).click()
      await page.waitForURL('**/edit/monitoringAndEvaluation?saved=*')
    }
    await expect(page.getByRole('group', { name: 'Indicator 2', exact: true })).toBeVisible()
    await expect(page.getByLabel('Target, %').first()).toHaveValue('40')
  })
})

/** Category, item, how many, of what, rate in dollars, who pays: 58,000 of APEC and 47,500 of the economies. */
const lines: [string, string, string, string, string, string][] = [
  ['Direct labour', "Speakers' honoraria", '2', 'speakers', '1800', 'APEC'],
  ['Direct labour', 'Consultant, contractor or researcher fees', '300', 'hours', '60', 'APEC'],
  ['Direct labour', 'Translator fees', '160', 'pages', '40', 'APEC'],
  ...Array.from({ length: 10 }, (_, at): [string, string, string, string, string, string] => [
    ...(['Other items', `Counting at station ${at + 1}`, '1', 'lump sum', '3000', 'APEC'] as const),
  ]),
  ...Array.from({ length: 11 }, (_, at): [string, string, string, string, string, string] => [
    ...(['Other items', `Corner of station ${at + 1}`, '1', 'lump sum', '4000', 'Self-funding'] as const),
  ]),
  ['Other items', 'Hosting', '1', 'days', '3500', 'Self-funding'],
]

async function addLine(page: Page, [category, item, count, unit, rate, payer]: (typeof lines)[number]) {
  const part = page
    .locator('.budget-part')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${category}`) }) })
  const rows = part.locator('fieldset.budget-row')
  const there = await rows.count()
  await part.getByRole('button', { name: `Add a line: ${category}` }).click()
  await expect(rows).toHaveCount(there + 1)
  const row = rows.last()
  await row.getByLabel('Item').fill(item)
  await row.getByLabel('How many', { exact: true }).fill(count)
  await row.getByLabel('of what', { exact: true }).first().fill(unit)
  await row.getByLabel('Rate for one, US$').fill(rate)
  if (payer !== 'APEC') await row.getByLabel('Paid by', { exact: true }).selectOption({ label: payer })
}

describe('the budget', () => {
  test('has 25 lines that add up while they are typed', async () => {
    const page = await visit({ as: overseer })
    await page.goto(`${project}/edit/budget`)
    await awake(page)
    for (const line of lines) await addLine(page, line)
    await expect(page.locator('.sums')).toContainText('58,000')
    await expect(page.locator('.sums')).toContainText('47,500')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText(/Saved as version/)).toBeVisible()
    await expect(page.getByText(/US\$\s300 above the cap|by US\$\s300/).first()).toBeVisible()
  })

  test('goes beyond one rule, for which the Secretariat grants a waiver', async () => {
    const page = await visit({ as: overseer })
    await page.goto(`${project}/waivers`)
    await page
      .getByLabel('Why the rule cannot be kept')
      .fill('The two speakers prepare the method of counting as well.')
    await page.getByRole('button', { name: 'Ask for a waiver' }).click()
    await expect(page.getByText('Saved. The other side is told by letter.')).toBeVisible()
    await page.goto(`${project}/steps`)
    const submit = page.getByRole('region', { name: 'Submit the proposal for quality assessment', exact: true })
    await expect(submit.getByRole('button')).toHaveCount(0)
    const director = await visit({ as: 'director for EWG' })
    await director.goto('/desk')
    await director.goto(`${project}/waivers`)
    await director.getByRole('radio', { name: /^Grant it/ }).check()
    await director.getByLabel('In words').fill('The preparation is work beyond speaking.')
    await director.getByRole('button', { name: 'Decide' }).click()
    await expect(director.getByText('Saved. The other side is told by letter.')).toBeVisible()
    await page.goto(`${project}/waivers`)
    await expect(page.getByText('Granted').first()).toBeVisible()
  })

  test('comes back from a workbook in which a unit was changed, after a look at what it changes', async () => {
    const page = await visit({ as: overseer })
    await page.goto(`${project}/edit/budget/load`)
    const link = page.getByRole('link', { name: 'Download the budget workbook' })
    const { bytes } = await downloaded(page, () => link.click())
    const changed = await edited(bytes, workbook => {
      const sheet = workbook.getWorksheet('Budget')
      const cell = cellBeside(sheet, 'Consultant, contractor or researcher fees', 300)
      if (!cell) throw new Error('The hours of the consultant are not in the workbook')
      cell.value = 290
    })
    const saved = await recalculated('The budget is loaded back as LibreOffice saved it', changed)
    await page.getByLabel('Workbook').setInputFiles({
      name: 'Budget of the office.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: saved === null ? changed : Buffer.from(saved),
    })
    await page.getByRole('button', { name: 'See what would change' }).click()
    await expect(page.getByText('Nothing is saved yet.')).toBeVisible()
    await expect(page.locator('main')).toContainText('57,400')
    await page.getByRole('button', { name: 'Load these changes' }).click()
    await page.waitForURL('**/edit/budget?saved=*')
    await page.getByRole('button', { name: 'Put the totals of the lines into the record' }).click()
    await expect(page.getByText(/Saved as version/)).toBeVisible()
    await page.goto(`${project}/budget`)
    await expect(page.locator('main')).toContainText('57,400')
  })
})

/** The number cell of the row in which a text stands. */
function cellBeside(sheet: ExcelJS.Worksheet | undefined, text: string, value: number): ExcelJS.Cell | null {
  let found: ExcelJS.Cell | null = null
  sheet?.eachRow(row => {
    const texts: unknown[] = []
    const cells: ExcelJS.Cell[] = []
    row.eachCell(cell => {
      texts.push(cell.value)
      cells.push(cell)
    })
    if (texts.includes(text)) found = cells.find(cell => cell.value === value) ?? found
  })
  return found
}

const texts: Record<string, Record<string, string>> = {
  beneficiariesAndOutputs: {
    outcomes: 'Seven cities keep their corners, and three railways write them into their leases.',
  },
  monitoringAndEvaluation: {
    monitoringAndEvaluation: 'Success is 40 riders at work and 7 stations that count by the hour.',
  },
  linkages: { linkages: 'The counts continue the work of TPTWG on sustainable urban transport.' },
  sustainability: { sustainability: 'The railways keep the corners in their leases after the year of counts.' },
}

describe('the proposal', () => {
  test('is completed, section by section, until nothing is missing', async () => {
    const page = await visit({ as: overseer })
    for (const [section, values] of Object.entries(texts)) await writeText(page, number, section, values)
    await writeSection(page, number, 'risks', async () => {
      await page.getByRole('button', { name: 'Add a risk' }).click()
      await page.getByLabel('What could go wrong').fill('A station takes its corner back.')
      await page.getByLabel('How it is prevented').fill('Eight stations have signed for seven corners.')
    })
    await page.goto(`${addressOf(number)}/checks`)
    await expect(page.getByText(/To be mended/)).toHaveCount(0)
  })

  test('is submitted with a declaration in words that are kept', async () => {
    const page = await visit({ as: overseer })
    await takeStep(page, number, 'Submit the proposal for quality assessment')
    await expect(page.locator('.standing b').first()).toHaveText('In quality assessment')
    await page
      .getByRole('link', { name: /declaration/i })
      .first()
      .click()
    await expect(page.getByText('Project Overseer, Canada').first()).toBeVisible()
  })
})
