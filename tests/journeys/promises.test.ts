import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { awake, browserOfFile } from '../setup/browser'

const { visit } = browserOfFile()

const project = '/projects/HRD-81-2013A'
const as = 'overseer of Russia'

describe('from a promise to an indicator', () => {
  test('a selected sentence becomes an indicator that leads back to it', async () => {
    const page = await visit({ as })
    await page.goto(`${project}/edit/objectives`)
    await awake(page)
    const box = page.locator('textarea[name="values.objectives"]')
    const sentence = await box.evaluate((area: HTMLTextAreaElement) => {
      area.focus()
      area.setSelectionRange(0, Math.min(area.value.length, 60))
      return area.value.slice(0, 60).trim()
    })
    await page.getByRole('link', { name: 'Make an indicator from the selection' }).click()
    await expect(page.getByRole('blockquote')).toHaveText(sentence.replace(/\s+/g, ' '))
    await page.getByLabel('What is measured').fill('What was aimed at')
    await page.getByRole('button', { name: 'Add the indicator' }).click()
    await expect(page.getByText(/Saved as version/)).toBeVisible()
    await expect(page.getByLabel('What is measured').last()).toBeVisible()
    await page.goto(project)
    const row = page.getByRole('row', { name: /What was aimed at/ })
    await expect(row.getByRole('link', { name: 'Objectives' })).toHaveAttribute('href', `${project}#objectives`)
  })

  test('without a script the sentences of a section are listed to choose from', async () => {
    const page = await visit({ as, javaScriptEnabled: false })
    await page.goto(`${project}/edit/gender`)
    await page.getByRole('link', { name: 'Make an indicator of a sentence' }).first().click()
    await page.locator('.promises a').first().click()
    await page.getByLabel('What is measured').fill('Women who take part')
    await page.getByRole('button', { name: 'Add the indicator' }).click()
    await expect(page.getByText(/Saved as version/)).toBeVisible()
    await page.goto(project)
    await expect(page.getByRole('row', { name: /Women who take part/ })).toContainText('Promised in Gender')
  })
})

describe('the order of a work plan', () => {
  test('is changed with the pointer, and the chart follows', async () => {
    const page = await visit({ as })
    await page.goto(`${project}/edit/workPlan`)
    await awake(page)
    const drawn = page.locator('.gantt .activity')
    const before = await drawn.allTextContents()
    const [from, to] = await Promise.all([0, 1].map(at => page.locator('.grip').nth(at).boundingBox()))
    if (!from || !to) throw new Error('The plan has no two rows')
    await page.mouse.move(from.x + 20, from.y + 20)
    await page.mouse.down()
    await page.mouse.move(to.x + 20, to.y + 400, { steps: 4 })
    await page.mouse.up()
    await expect(drawn.first()).not.toHaveText(before[0] ?? '')
    await expect(page.getByRole('status').filter({ hasText: 'Activity 1 is now' })).toBeAttached()
  })
})
