import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { describe, test } from 'vitest'
import { enterActualSpending } from '../setup/actual-spending'
import { answer, awake, browserOfFile, downloaded, signIn } from '../setup/browser'
import { numbersOf, recalculatedWorkbook } from '../setup/recalculated-workbook'

const { visit } = browserOfFile()

const legacy = readFileSync('tests/fixtures/records/CTI_32_2017A.txt', 'utf8')
/** The same record under a number that the demo does not have, ending on a day that does not exist. */
const variant = (number: string) => legacy.replaceAll('CTI 32 2017A', number).replace('31/12/2018', '31/02/2018')

const confidential = ['contact-0515@economy.example', '7-468 8405802', 'Berezhkovskaya']

async function paste(page: Page, text: string) {
  await page.goto('/import')
  await page.getByLabel('Pasted record').fill(text)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(page.getByText('Nothing is in the register until you confirm.')).toBeVisible()
}

const correction = (page: Page) => page.locator('[id="values.expectedCompletion"]')

for (const { number, javaScriptEnabled } of [
  { number: 'CTI 33 2017A', javaScriptEnabled: true },
  { number: 'CTI 34 2017A', javaScriptEnabled: false },
]) {
  const slug = number.replaceAll(' ', '-')

  describe(`a legacy record becomes a project, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test('the Secretariat imports it, corrects what is in doubt, and confirms', async () => {
      const page = await visit({ as: 'secretariat', javaScriptEnabled })
      await paste(page, variant(number))
      const doubt = page.getByRole('listitem').filter({ hasText: 'Expected Completion Date' }).first()
      await expect(doubt).toContainText('31/02/2018')
      await expect(correction(page)).toHaveValue('')
      await correction(page).fill('2018-12-31')
      await page.getByRole('button', { name: 'Keep corrections' }).click()
      await expect(doubt).toContainText('corrected')
      await page.getByRole('button', { name: 'Confirm and save' }).click()
      await page.waitForURL(`**/projects/${slug}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('IP Commercialization for SMEs')
    })

    test('the public reads it, without what is not theirs', async () => {
      const page = await visit({ javaScriptEnabled })
      const answered = await page.goto(`/projects/${slug}`)
      const sent = (await answered?.text()) ?? ''
      for (const secret of confidential) expect(sent).not.toContain(secret)
      await expect(page.getByRole('heading', { name: 'Work Plan' })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Risks' })).toBeVisible()
      await expect(page.locator('.gantt').first()).toBeVisible()
      await expect(page.getByText('31 December 2018').first()).toBeVisible()
      await expect(page.getByText('106,811').first()).toBeVisible()
      await expect(page.getByRole('link', { name: /^Edit/ })).toHaveCount(0)
      await expect(page.getByRole('heading', { name: 'Secretariat only' })).toHaveCount(0)
    })

    test('two sections are edited, and the difference between two versions is shown by words', async () => {
      const page = await visit({ as: 'secretariat', javaScriptEnabled })
      await page.goto(`/projects/${slug}/versions`)
      const before = await page.locator('.version-rows tr').count()
      await page.goto(`/projects/${slug}/edit/summary`)
      const summary = page.getByRole('textbox', { name: /^Project Summary/ })
      const text = await summary.inputValue()
      await summary.fill(text.replace('exchange of experience', 'careful exchange of experience'))
      await page.getByLabel(/^Why this change/).fill('The first sentence says more')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.getByText(/Saved as version/)).toBeVisible()

      await page.goto(`/projects/${slug}/edit/risks`)
      await page.getByRole('button', { name: 'Add a risk' }).click()
      await page.getByLabel('What could go wrong').last().fill('Few small enterprises answer the questionnaire.')
      await page.getByLabel('How it is prevented').last().fill('Business associations send it to their members.')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await expect(page.getByText(/Saved as version/)).toBeVisible()

      await page.goto(`/projects/${slug}/versions`)
      const rows = page.locator('.version-rows tr')
      await expect(rows).toHaveCount(before + 2)
      await expect(rows.filter({ hasText: 'The first sentence says more' })).toContainText(
        'Program Director, Secretariat',
      )
      await rows.nth(2).getByRole('radio').first().check()
      await rows.nth(0).getByRole('radio').last().check()
      await page.getByRole('button', { name: 'Compare the two' }).click()
      const difference = page.locator('#difference')
      await expect(difference.locator('ins').filter({ hasText: /^\[added: careful\s*\]$/ })).toBeVisible()
      await expect(difference).toContainText('Few small enterprises answer the questionnaire.')
      expect(await difference.locator('del').filter({ hasText: 'exchange of experience' }).count()).toBe(0)
    })
  })
}

describe('a record that is in the register already', () => {
  test('its import shows what would change, and leaves no trace when it is discarded', async () => {
    const page = await visit({ as: 'secretariat' })
    await page.goto('/projects/CTI-32-2017A/versions')
    const versions = await page.locator('.version-rows tr').count()
    await paste(page, legacy)
    await expect(page.getByText('CTI 32 2017A is in the register already.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What confirming would change in CTI 32 2017A' })).toBeVisible()
    const address = page.url()
    await page.getByRole('button', { name: 'Discard this reading' }).click()
    await page.waitForURL('**/import')
    await expect(page.locator(`a[href="${new URL(address).pathname}"]`)).toHaveCount(0)
    await page.goto('/projects/CTI-32-2017A/versions')
    await expect(page.locator('.version-rows tr')).toHaveCount(versions)
  })
})

describe('two people edit one section', () => {
  test('the later save overwrites nothing, shows both texts, and can be brought together', async () => {
    const address = '/projects/CTI-32-2017A/edit/gender'
    const overseer = await visit({ as: 'overseer of Russia', foresee: [/status of 409/] })
    const secretariat = await visit({ as: 'secretariat' })
    const box = (page: Page) => page.getByRole('textbox', { name: /^Gender/ })
    const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
    await Promise.all([overseer.goto(address), secretariat.goto(address)])
    await Promise.all([awake(overseer), awake(secretariat)])
    const text = await box(overseer).inputValue()
    await box(secretariat).fill(`${text}\nThe Secretariat asks for figures.`)
    await save(secretariat)
    await expect(secretariat.getByText(/Saved as version/)).toBeVisible()

    await box(overseer).fill(`${text}\nThe overseer counts women among the speakers.`)
    await save(overseer)
    await expect(overseer.getByRole('alert')).toContainText('changed “Gender”')
    await expect(overseer.getByRole('region', { name: 'Gender: theirs' })).toContainText(
      'The Secretariat asks for figures.',
    )
    await expect(box(overseer)).toHaveValue(/The overseer counts women among the speakers\.$/)

    const both = `${text}\nThe Secretariat asks for figures.\nThe overseer counts women among the speakers.`
    await overseer.getByRole('radio', { name: /^Merge/ }).check()
    await box(overseer).fill(both)
    await save(overseer)
    await expect(overseer.getByText(/Saved as version/)).toBeVisible()
    await secretariat.goto(address)
    await expect(box(secretariat)).toHaveValue(both)
  })
})

/** The last row of the budget's table on the page: APEC funding, self-funding, planned. */
async function totalsOnPage(page: Page): Promise<number[]> {
  const cells = await page.locator('table.sheet tfoot td').allInnerTexts()
  return cells.slice(0, 3).map(text => Number(text.replaceAll(',', '')))
}

describe('the budget', () => {
  test('is edited by the overseer, adds up on the page, and adds up the same in LibreOffice', async () => {
    const page = await visit()
    await page.goto('/projects/CTI-32-2017A/budget')
    await expect(page.getByRole('table', { name: /Budget by category/ })).toBeVisible()
    expect(await totalsOnPage(page)).toEqual([74_932, 31_879, 106_811])

    await page.goto('/sign-in?next=/projects/CTI-32-2017A/budget')
    await signIn(page, 'overseer of Russia')
    await page.waitForURL('**/projects/CTI-32-2017A/budget')
    await expect(page.getByRole('table', { name: /Budget lines/ })).toBeVisible()
    await page.getByRole('link', { name: 'Edit the budget' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Budget' })).toBeVisible()
    await awake(page)

    const line = page.getByRole('group', { name: 'Line 1', exact: true })
    const [count, rate] = [line.getByLabel('How many', { exact: true }), line.getByLabel('Rate for one, US$')]
    const more = Number(await rate.inputValue()) * 2
    await count.fill(String(Number(await count.inputValue()) + 2))
    await page.getByRole('button', { name: 'Add a line: Other items' }).click()
    const added = page.getByRole('group', { name: /^Line \d+$/ }).last()
    await added.getByLabel('Item').fill('Sign-language interpreters')
    await added.getByLabel('How many', { exact: true }).fill('3')
    await added.getByLabel('of what', { exact: true }).first().fill('days')
    await added.getByLabel('Rate for one, US$').fill('250.50')
    await added.getByLabel('Paid by', { exact: true }).selectOption({ label: 'Self-funding' })
    const together = page.getByRole('region', { name: 'Totals as typed' })
    const apec = 74_932 + more
    const self = 31_879 + 751.5
    await expect(together).toContainText(apec.toLocaleString('en-US'))
    await expect(together).toContainText(self.toLocaleString('en-US', { minimumFractionDigits: 2 }))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText(/Saved as version/)).toBeVisible()

    await page.goto('/projects/CTI-32-2017A/budget')
    await expect(page.getByRole('row', { name: /Sign-language interpreters/ })).toBeVisible()
    const totals = await totalsOnPage(page)
    expect(totals).toEqual([apec, self, apec + self])
    const { name, bytes } = await downloaded(page, () => page.getByRole('link', { name: 'Download as Excel' }).click())
    expect(name).toBe('CTI 32 2017A Budget.xlsx')
    const workbook = await recalculatedWorkbook('The budget downloaded in the browser', bytes)
    if (workbook) expect(numbersOf(workbook)).toEqual(expect.arrayContaining(totals))
  })
})

/** Of a project that began before its facts were kept: its counts are typed. `implementation.test.ts` goes the way of facts. */
describe('the completion report', () => {
  const address = '/projects/OFWG-83-2023A'
  const submit = (page: Page) => page.getByRole('button', { name: 'Save and submit to the Secretariat' }).click()
  const versionOf = async (page: Page) => {
    await page.goto(`${address}/versions`)
    return page.locator('.version-rows th').first().innerText()
  }

  test('is drafted by the overseer, who is told what is missing, with a link to each place', async () => {
    const page = await visit({ as: 'overseer of Papua New Guinea' })
    await page.goto(`${address}/completion-report`)
    await page.getByRole('link', { name: 'Write the report' }).click()
    await page.waitForURL('**/completion-report/edit')
    await awake(page)
    await page.getByRole('textbox', { name: /^Evaluation/ }).fill('Questionnaires after each day of the seminar.')
    await submit(page)
    const missing = page.getByRole('alert')
    await expect(missing).toContainText('the report cannot be submitted yet')
    await expect(missing).toBeFocused()
    await expect(page.getByRole('textbox', { name: /^Evaluation/ })).toHaveValue(/Questionnaires/)
    await missing.getByRole('link', { name: /Write the part “Outcomes”/ }).click()
    await expect(page.getByRole('textbox', { name: /^Outcomes/ })).toBeFocused()
  })

  test('is completed with what was spent, and submitted', async () => {
    const page = await visit({ as: 'overseer of Papua New Guinea' })
    await enterActualSpending(page, `${address}/edit/budget`)
    await page.goto(`${address}/completion-report/edit`)
    await awake(page)
    for (const box of await page.locator('.report-form > .report-part > .field > textarea').all()) {
      if ((await box.inputValue()) === '') await box.fill('Written for this journey, in one sentence.')
    }
    if ((await page.getByRole('group', { name: /^Output \d+$/ }).count()) === 0) {
      await page.getByRole('button', { name: 'Add an output' }).click()
    }
    for (const row of await page.getByRole('group', { name: /^Output \d+$/ }).all()) {
      const name = row.getByLabel('Output', { exact: true })
      if ((await name.inputValue()) === '') await name.fill('Seminars held')
      await row.getByLabel('Planned').fill('1')
      await row.getByLabel('Delivered').fill('1')
    }
    for (const done of await page.getByRole('radio', { name: 'Done', exact: true }).all()) await done.check()
    await page.getByLabel('Women who took part, Papua New Guinea', { exact: true }).fill('12')
    await page.getByLabel('Men who took part, Papua New Guinea', { exact: true }).fill('9')
    await page.getByLabel('Women who spoke, Korea').fill('2')
    await expect(page.getByText('23 persons from 2 economies')).toBeVisible()
    await submit(page)
    await page.waitForURL('**/completion-report')
    await expect(page.getByText('Submitted', { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Go on writing' })).toHaveCount(0)
  })

  test('is returned with a remark, submitted again and accepted, which completes the project', async () => {
    const secretariat = await visit({ as: 'secretariat', foresee: [answer(422)] })
    const before = await versionOf(secretariat)
    const review = async () => {
      await secretariat.goto('/desk')
      await secretariat
        .getByRole('link', { name: /OFWG 83 2023A/ })
        .first()
        .click()
      await secretariat.waitForURL('**/completion-report/review')
      await awake(secretariat)
    }
    await review()
    await secretariat.getByRole('button', { name: 'Return it to the overseer' }).click()
    await expect(secretariat.getByRole('alert')).toContainText('Say what the overseer should change')
    await secretariat.getByLabel('Remark').fill('Please name the host of the seminar.')
    await secretariat.getByRole('button', { name: 'Return it to the overseer' }).click()
    await secretariat.waitForURL('**/completion-report')

    const overseer = await visit({ as: 'overseer of Papua New Guinea' })
    await overseer.goto(`${address}/completion-report/edit`)
    await awake(overseer)
    await expect(overseer.getByText('Please name the host of the seminar.')).toBeVisible()
    await overseer.getByRole('textbox', { name: /^Outcomes/ }).fill('The host office keeps the guide up to date.')
    await submit(overseer)
    await overseer.waitForURL('**/completion-report')

    await review()
    await secretariat.getByRole('group', { name: 'Were the guidelines followed?' }).getByLabel('Yes').check()
    await secretariat.getByLabel('Could the project have been managed better?').fill('No.')
    await secretariat.getByRole('button', { name: 'Accept the report' }).click()
    await secretariat.waitForURL('**/completion-report')
    const after = await versionOf(secretariat)
    // Returned, submitted again, accepted: each is a step and makes a major version.
    expect(after).toBe(`${Number(before.split('.')[0]) + 3}.0`)
    await secretariat.goto(address)
    await expect(secretariat.getByText('Completed Project').first()).toBeVisible()
  })

  test('is read by the public and downloaded as a file without script and as a workbook that adds up', async () => {
    const page = await visit()
    await page.goto(address)
    await page.getByRole('link', { name: 'Completion report' }).click()
    await expect(page.getByText('The host office keeps the guide up to date.')).toBeVisible()
    await expect(page.getByText('Please name the host of the seminar.')).toHaveCount(0)
    const html = await downloaded(page, () => page.getByRole('link', { name: 'Download as HTML' }).click())
    const written = html.bytes.toString('utf8')
    expect(written).toContain('The host office keeps the guide up to date.')
    expect(written).not.toMatch(/<script|javascript:|\son\w+=/i)
    expect(written).not.toMatch(/(?:src|href)="(?!#)|@import|url\((?!["']?data:)/i)
    const book = await downloaded(page, () => page.getByRole('link', { name: 'Download as Excel' }).click())
    const workbook = await recalculatedWorkbook('The completion report downloaded in the browser', book.bytes)
    if (workbook) {
      expect(workbook.worksheets.length).toBeGreaterThan(2)
      expect(numbersOf(workbook)).toEqual(expect.arrayContaining([12, 9, 23]))
    }
  })
})
