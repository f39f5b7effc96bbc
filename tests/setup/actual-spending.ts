import { expect, type Locator, type Page } from '@playwright/test'
import { awake } from './browser'

/** Enters on the form of a budget, for each line, that exactly what was planned was spent. */
export async function enterActualSpending(page: Page, address: string) {
  await page.goto(address)
  await awake(page)
  const number = async (box: Locator) => Number((await box.inputValue()).replaceAll(',', '') || Number.NaN)
  for (const line of await page.getByRole('group', { name: /^Line \d+$/ }).all()) {
    const counts = await Promise.all((await line.locator('input[name$=".count"]').all()).map(number))
    const rate = await number(line.getByLabel('Rate for one, US$'))
    const planned = counts.filter(count => !Number.isNaN(count)).reduce((product, count) => product * count, rate)
    const payer = await line.getByLabel('Paid by', { exact: true }).inputValue()
    const part = payer === 'split' ? await number(line.getByLabel('If both: APEC')) : payer === 'apec' ? planned : 0
    await line.getByLabel('Paid by APEC, US$').fill(part.toFixed(2))
    await line.getByLabel('Self-funded, US$').fill((planned - part).toFixed(2))
  }
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/Saved as version/)).toBeVisible()
}
