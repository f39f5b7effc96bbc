import { expect, type Locator, type Page } from '@playwright/test'
import { awake } from './browser'

const amounts = async (line: Locator) =>
  [...(await line.locator('.planned').first().innerText()).matchAll(/(?:APEC|self) ([\d,.]+)/g)].map(
    ([, amount]) => amount ?? '',
  )

/** Enters, for each line of a budget without a payment, that exactly what was planned was spent. */
export async function enterActualSpending(page: Page, address: string) {
  await page.goto(`${address}/spending`)
  await awake(page)
  for (const line of await page.getByRole('group', { name: /^Line \d+$/ }).all()) {
    // A line with payments shows their sum and takes no other.
    if ((await line.getByLabel('Paid by APEC, US$').count()) === 0) continue
    const [apec = '', self = ''] = await amounts(line)
    await line.getByLabel('Paid by APEC, US$').fill(apec)
    await line.getByLabel('Self-funded, US$').fill(self)
  }
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/Saved as version/)).toBeVisible()
}
