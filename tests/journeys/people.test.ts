import { expect as expectSoon } from '@playwright/test'
import { test } from 'vitest'
import { awake, axeFindings, browserOfFile, overflowing, phone } from '../setup/browser'

/** People answer a questionnaire at an open address, without names. */
const expect = expectSoon.configure({ timeout: 15_000 })
const { visit } = browserOfFile()
const project = '/projects/DESG-81-2019A'

test('feedback is published, shared by its address, answered on a phone without a name, and counted', async () => {
  const page = await visit({ as: 'overseer of Korea' })
  await page.goto(`${project}/questionnaires/new`)
  await page.getByRole('radio', { name: /feedback/i }).check()
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.waitForURL('**/questionnaires/1/edit**')
  await page.goto(`${project}/questionnaires/1/publish`)
  await page.getByRole('button', { name: /^Publish/ }).click()
  await expect(page.getByText('Open for answers').first()).toBeVisible()
  await page.goto(`${project}/questionnaires/1`)
  await page
    .getByRole('button', { name: /address/i })
    .first()
    .click()
  const address = page.getByText(/\/questionnaires\/[\w-]{43}/).first()
  await expect(address).toBeVisible()
  const open = /\/questionnaires\/[\w-]{43}/.exec((await address.innerText()) ?? '')?.[0] ?? ''

  const person = await visit({ viewport: phone, foresee: [/status of 422/] })
  await person.goto(open)
  await expect(person.getByRole('heading', { level: 1 })).toHaveText('Your feedback on the event')
  await awake(person)
  expect(await axeFindings(person, 'light')).toEqual([])
  expect(await axeFindings(person, 'dark')).toEqual([])
  expect(await overflowing(person)).toEqual([])
  await person.getByRole('button', { name: 'Begin' }).click()
  await person.waitForURL('**/answers/*')
  const own = new URL(person.url()).pathname
  await person.goto(`${own}/sections/event`)
  await person.locator('[name="a.relevance.value"][value="4"]').check()
  await person.getByRole('button', { name: 'Save and continue' }).click()
  await person.waitForURL('**/sections/outcome')
  for (const row of ['before', 'now'])
    await person.locator(`[name="a.knowledge.value.${row}"][value="3"]`).first().check()
  await person.getByRole('button', { name: 'Save and continue' }).click()
  await person.waitForURL('**/sections/you')
  await person.goto(`${own}/clear`)
  await person.getByRole('button', { name: 'Send my answers' }).click()
  await expect(person.getByRole('alert')).toBeVisible()
  await person.getByRole('radio', { name: 'My words may be quoted without my name' }).check()
  await person.getByRole('button', { name: 'Send my answers' }).click()
  await expect(person.getByRole('alert')).toHaveCount(0)
  await page.goto(`${project}/questionnaires/1/results`)
  // Fewer than five answers without names are only counted.
  await expect(page.getByText(/shown when at least 5 people have answered/)).toBeVisible()
})
