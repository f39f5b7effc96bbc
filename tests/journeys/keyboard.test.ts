import { expect, type Page } from '@playwright/test'
import { describe, test } from 'vitest'
import { answer, awake, browserOfFile, phone } from '../setup/browser'

const { visit } = browserOfFile()

/** What has the focus, and whether one can see that it has. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return null
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    return {
      words: (element.getAttribute('aria-label') ?? element.innerText ?? '').trim(),
      name: element.getAttribute('name'),
      visible: box.width > 0 && box.height > 0 && (outlined || style.boxShadow !== 'none'),
      element: element.outerHTML.slice(0, 90),
    }
  })

const mostSteps = 250

describe('by keyboard alone', () => {
  test('the skip link is first, is seen when it has the focus, and leads to the content', async () => {
    const page = await visit()
    await page.goto('/projects')
    await awake(page)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the content' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.locator('#main')).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('searchbox')).toBeFocused()
  })

  test('every step to the first result is seen, in the order of the page, and Enter opens the project', async () => {
    const page = await visit()
    await page.goto('/projects')
    await awake(page)
    const first = page.locator('.ledger tbody a').first()
    const address = await first.getAttribute('href')
    const unseen: string[] = []
    const names: string[] = []
    for (let step = 0; step < mostSteps; step++) {
      await page.keyboard.press('Tab')
      const now = await focus(page)
      if (!now?.visible) unseen.push(now?.element ?? 'nothing')
      if (now?.name && names.at(-1) !== now.name) names.push(now.name)
      if (await first.evaluate(link => link === document.activeElement)) break
    }
    await expect(first).toBeFocused()
    expect(unseen).toEqual([])
    expect(names[0]).toBe('q')
    expect(names.at(-1)).toBe('sort')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${address}`)
  })

  test('the menu of a narrow screen opens and leads on', async () => {
    const page = await visit({ viewport: phone, as: 'secretariat' })
    await page.goto('/projects')
    await awake(page)
    const menu = page.locator('.menu summary')
    await menu.focus()
    await page.keyboard.press('Enter')
    const desk = page.locator('.menu').getByRole('link', { name: 'My desk' })
    await expect(desk).toBeVisible()
    // Behind Projects, Best practices and Sessions.
    for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab')
    await expect(desk).toBeFocused()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk')
    await expect(desk).toBeHidden()
  })

  test('what has to be corrected takes the focus, and each point leads to its field', async () => {
    const page = await visit({ as: 'secretariat', foresee: [answer(422)] })
    await page.goto('/projects/CTI-32-2017A/edit/funding')
    await awake(page)
    await page.getByLabel('APEC Funding').fill('a lot')
    await page.keyboard.press('Enter')
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await page.keyboard.press('Tab')
    const point = summary.getByRole('link').first()
    await expect(point).toBeFocused()
    await page.keyboard.press('Enter')
    const field = page.getByLabel('APEC Funding')
    await expect(field).toBeFocused()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(/Enter “APEC Funding” as an amount/)
    await expect(field).toHaveValue('a lot')
  })

  test('a row that is added has the focus at once', async () => {
    const page = await visit({ as: 'secretariat' })
    await page.goto('/projects/CTI-32-2017A/edit/risks')
    await awake(page)
    await page.getByRole('button', { name: 'Add a risk' }).press('Enter')
    await expect(page.getByLabel('What could go wrong').last()).toBeFocused()
  })
})
