import { expect, type Page } from '@playwright/test'
import { describe, test } from 'vitest'
import { answer, awake, browserOfFile } from '../setup/browser'
import { underWay } from '../setup/demo-under-way'

const { visit } = browserOfFile()

/** A proposal that was returned to its overseer. */
const section = (key: string) => `${underWay.returned}/edit/${key}`
const box = (page: Page) => page.locator('textarea.area').first()
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
const kept = (page: Page) => expect(page.getByText(/Saved as version/)).toBeVisible()

/** Both have opened the section; then the Secretariat puts a sentence before the text, and saves. */
async function changedMeanwhile(key: string, mine: Page, sentence: string): Promise<string> {
  const theirs = await visit({ as: 'secretariat' })
  await Promise.all([mine.goto(section(key)), theirs.goto(section(key))])
  await awake(theirs)
  const text = await box(theirs).inputValue()
  await box(theirs).fill(`${sentence} ${text}`)
  await save(theirs)
  await kept(theirs)
  return text
}

describe('a section that is being written', () => {
  test('saves itself and says so; what was written is there again', async () => {
    const page = await visit({ as: 'overseer of Peru' })
    await page.goto(section('dissemination'))
    await awake(page)
    await box(page).fill('Printed for the harbour offices, and free on the web.')
    await expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d$/ })).toBeVisible()
    await box(page).pressSequentially(' In two languages.')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gender')
    await page.goto(section('dissemination'))
    await expect(box(page)).toHaveValue('Printed for the harbour offices, and free on the web. In two languages.')
  })

  test('stops saving itself where a co-author has changed the same, shows both, and merges them', async () => {
    const mine = await visit({ as: 'overseer of Peru', foresee: [answer(409)] })
    const text = await changedMeanwhile('sustainability', mine, 'The ministry pays from the second year on.')
    await awake(mine)
    await box(mine).fill(`${text} The boats keep the boxes.`)
    await expect(mine.getByRole('status').filter({ hasText: 'Program Director, Secretariat changed' })).toBeVisible()
    await mine.getByRole('button', { name: 'Look at both' }).click()
    await expect(mine.getByRole('region', { name: 'Sustainability: theirs' })).toContainText('from the second year on')
    await expect(mine.getByRole('region', { name: 'Sustainability: yours' })).toContainText('keep the boxes')
    await mine.getByRole('radio', { name: /^Merge/ }).check()
    const both = `The ministry pays from the second year on. ${text} The boats keep the boxes.`
    await expect(box(mine)).toHaveValue(both)
    await save(mine)
    await kept(mine)
    await expect(box(mine)).toHaveValue(both)
  })

  test('without a script, theirs is taken or mine kept', async () => {
    const mine = await visit({ as: 'overseer of Peru', javaScriptEnabled: false, foresee: [answer(409)] })
    const text = await changedMeanwhile('linkages', mine, 'It builds on the survey of 2024.')
    await box(mine).fill(`It repeats nothing. ${text}`)
    await save(mine)
    await expect(mine.getByRole('alert')).toContainText('changed “Linkages”')
    await mine.getByRole('radio', { name: 'Take theirs' }).check()
    await save(mine)
    await expect(box(mine)).toHaveValue(`It builds on the survey of 2024. ${text}`)
  })

  test('of a public project is saved by hand only, and asks before its words are left behind', async () => {
    const page = await visit({ as: 'overseer of Peru' })
    await page.goto('/projects/EPWG-82-2024A/edit/sustainability')
    await awake(page)
    await expect(page.getByText('Everybody reads this project.')).toBeVisible()
    const text = await box(page).inputValue()
    await box(page).fill(`${text} Half a sen`)
    const desk = page.getByRole('link', { name: 'My desk' }).first()
    await Promise.all([page.waitForEvent('dialog').then(dialog => dialog.dismiss()), desk.click()])
    await expect(box(page)).toHaveValue(`${text} Half a sen`)
    await Promise.all([page.waitForEvent('dialog').then(dialog => dialog.accept()), desk.click()])
    await page.waitForURL('**/desk')
    await page.goto('/projects/EPWG-82-2024A/edit/sustainability')
    await expect(box(page)).toHaveValue(text)
  })
})
