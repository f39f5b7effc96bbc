import { expect, type Page } from '@playwright/test'
import { describe, test } from 'vitest'
import { awake, axeFindings, browserOfFile, overflowing, phone } from '../setup/browser'
import { demoQuestionnaires as demo } from '../setup/demo-questionnaires'

const { visit } = browserOfFile()

/** From a practice to the answer on which it stands, to mark a passage of it. */
async function openAnswer(page: Page): Promise<void> {
  await page.goto(demo.practicesOfProject)
  await page.getByRole('link', { name: /Short evening courses/ }).click()
  await page.getByRole('link', { name: 'Mark more of this answer' }).first().click()
  await expect(page.getByRole('heading', { name: 'The passage' })).toBeVisible()
}

describe('a passage becomes a practice', () => {
  test('by keyboard alone, and its economy confirms it', async () => {
    const page = await visit({ as: 'overseer of Russia' })
    await openAnswer(page)
    await awake(page)
    const sentence = page.getByRole('checkbox', { name: /^Nine in ten finish/ })
    await page.getByRole('checkbox', { name: /^Short courses/ }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(sentence).toBeFocused()
    await page.keyboard.press('Space')
    await expect(sentence).toBeChecked()
    await page.getByLabel('Title').focus()
    await page.keyboard.type('Evening courses that are finished')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Skills')
    await page.keyboard.press('Tab')
    await page.keyboard.type('One subject a week.')
    await page.keyboard.press('Tab')
    await page.keyboard.type('A room in the evening.')
    await page.getByRole('checkbox', { name: 'Japan' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('checkbox', { name: 'Australia' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Title').focus()
    // Enter sends the form: a new practice is meant, since none was chosen to add to.
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Evening courses that are finished' })).toBeVisible()
    await expect(page.locator('.evidence mark')).toHaveText(/^Nine in ten finish/)

    await page.getByLabel('Event').fill('Seminar')
    await page.getByLabel('Day').fill('2018-09-19')
    await page.getByRole('button', { name: 'Record the discussion' }).click()
    await page.getByRole('button', { name: 'Record that it was agreed' }).click()
    await page.getByRole('button', { name: 'Ask Japan' }).click()
    await expect(page.getByText('Waits for the word of Japan.')).toBeVisible()

    const focal = await visit({ as: 'focal point of Japan', viewport: phone })
    await focal.goto('/desk')
    await focal
      .getByRole('link', { name: /Confirm for Japan the best practice/ })
      .last()
      .click()
    await awake(focal)
    expect(await axeFindings(focal, 'light')).toEqual([])
    expect(await axeFindings(focal, 'dark')).toEqual([])
    expect(await overflowing(focal)).toEqual([])
    // The passage is Australia's, and not for another economy.
    await expect(focal.getByText('Nine in ten finish')).toHaveCount(0)
    await focal.getByLabel('We confirm the text').check()
    await focal.getByRole('button', { name: 'Give this word' }).click()
    await expect(focal.getByText('Confirmed for Japan')).toBeVisible()
    await page.reload()
    await page.getByRole('button', { name: 'Publish it' }).click()
    await expect(page.getByRole('link', { name: 'See it in the catalogue' })).toBeVisible()
  })

  test('by selecting words, which are copied into their box', async () => {
    const page = await visit({ as: 'overseer of Russia' })
    await openAnswer(page)
    await awake(page)
    const words = page.getByText(/^Short courses in the evening/)
    const box = await words.boundingBox()
    if (!box) throw new Error('The sentence is not seen')
    await page.mouse.move(box.x + 2, box.y + 12)
    await page.mouse.down()
    await page.mouse.move(box.x + 160, box.y + 12, { steps: 8 })
    await page.mouse.up()
    await expect(page.getByLabel('The very words')).toHaveValue(/^Short courses/)
    await expect(page.getByRole('checkbox', { name: /^Short courses/ })).not.toBeChecked()
  })

  test('from the page on which the answers are read, with the words that were selected there', async () => {
    const page = await visit({ as: 'overseer of Russia' })
    await page.goto(`${demo.closed}/results/texts/skillsPractice`)
    await awake(page)
    const said = page.locator('.read-answers .read p').first()
    const words = await said.evaluate(paragraph => {
      const [text] = paragraph.childNodes
      if (!text) return ''
      document.getSelection()?.setBaseAndExtent(text, 0, text, 30)
      return document.getSelection()?.toString() ?? ''
    })
    await page.getByRole('link', { name: `Make a practice of “${words.trim()}”` }).click()
    await expect(page.getByLabel('The very words')).toHaveValue(words.trim())
  })

  test('without a script, and words that do not stand in the answer are refused beside their box', async () => {
    const page = await visit({ as: 'overseer of Russia', javaScriptEnabled: false, foresee: [/status of 422/] })
    await openAnswer(page)
    await page
      .getByLabel('Practice', { exact: true })
      .selectOption({ label: 'Mentors who have filed abroad themselves' })
    await page.getByLabel('The very words').fill('Nobody said this.')
    await page.getByRole('button', { name: 'Add the passage to it' }).click()
    await expect(page.getByRole('alert')).toContainText('do not stand in the answer')
    await expect(page.getByLabel('The very words')).toHaveValue('Nobody said this.')
    await page.getByLabel('The very words').fill('')
    await page.getByRole('checkbox', { name: /^Each participant brings/ }).check()
    await page.getByRole('button', { name: 'Add the passage to it' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Mentors/ })).toBeVisible()
    await expect(page.locator('.evidence mark').last()).toHaveText(/^Each participant brings/)
  })
})
