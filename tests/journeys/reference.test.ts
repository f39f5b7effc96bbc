import { expect, type Page } from '@playwright/test'
import { describe, test } from 'vitest'
import { answer, browserOfFile } from '../setup/browser'

const { visit } = browserOfFile()

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

describe('the reference lists', () => {
  test('are kept without a script, row by row, and nothing typed is lost', async () => {
    const page = await visit({ as: 'administrator', javaScriptEnabled: false, foresee: [answer(422)] })
    await page.goto('/admin/reference/fora/new')
    await page.getByLabel('Code', { exact: true }).fill('SPACEWG')
    await page.getByLabel('Name', { exact: true }).fill('Space Working Group')
    for (const [row, code] of ['SPACE', 'SPACEWG'].entries()) {
      await page.getByRole('button', { name: 'Add a code' }).click()
      await page.locator(`[name="values.dated[${row}].words"]`).fill(code)
    }
    await page.getByLabel('Other spellings').fill('<script>alert(1)</script>')
    await save(page)
    await expect(page.getByRole('alert')).toContainText('Row 2 has days in common with row 1')
    await expect(page.locator('[name="values.dated[0].words"]')).toHaveValue('SPACE')
    await page.locator('[name="values.dated[0].until"]').fill('2026-12-31')
    await page.locator('[name="values.dated[1].from"]').fill('2027-01-01')
    await save(page)
    await expect(page.getByText('SPACEWG was saved.')).toBeVisible()
    await expect(page.getByRole('row', { name: /^SPACEWG Space Working Group/ })).toContainText(
      'SPACE: until 31 December 2026',
    )
    await page.getByRole('link', { name: 'SPACEWG', exact: true }).click()
    await expect(page.getByLabel('Other spellings')).toHaveValue('<script>alert(1)</script>')
  })

  test('show what was saved meanwhile, and end what forms then offer no more', async () => {
    const [mine, theirs] = [
      await visit({ as: 'administrator', foresee: [answer(409)] }),
      await visit({ as: 'administrator' }),
    ]
    await mine.goto('/admin/reference/topics/new')
    await mine.getByLabel('Name', { exact: true }).fill('Space')
    await save(mine)
    await expect(mine.getByText('Space was saved.')).toBeVisible()
    const form = '/projects/CTI-32-2017A/edit/identification'
    const secretariat = await visit({ as: 'secretariat' })
    await secretariat.goto(form)
    await expect(secretariat.getByRole('checkbox', { name: 'Space', exact: true })).toBeVisible()

    await mine.goto('/admin/reference/topics/Space')
    await theirs.goto('/admin/reference/topics/Space')
    await theirs.getByLabel('First day').fill('2020-01-01')
    await save(theirs)
    await expect(theirs.getByText('Space was saved.')).toBeVisible()
    await mine.getByLabel('Last day').fill(day(-1))
    await save(mine)
    await expect(mine.getByRole('heading', { name: 'What was saved meanwhile' })).toBeVisible()
    await expect(mine.locator('.meanwhile')).toContainText('1 January 2020')
    await expect(mine.getByLabel('Last day')).toHaveValue(day(-1))
    await save(mine)
    await expect(mine.getByRole('heading', { name: 'Ended' })).toBeVisible()

    await secretariat.goto(form)
    await expect(secretariat.getByRole('checkbox', { name: 'Energy', exact: true })).toBeVisible()
    await expect(secretariat.getByRole('checkbox', { name: 'Space', exact: true })).toHaveCount(0)
    await mine.goto('/history')
    await expect(mine.getByRole('row', { name: /Topics: Space/ }).first()).toContainText('Ended in a reference list')
  })
})
