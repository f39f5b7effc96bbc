import { expect } from '@playwright/test'
import { describe, test } from 'vitest'
import { answer, awake, browserOfFile } from '../../setup/browser'
import { demoQuestionnaires } from '../../setup/demo-questionnaires'
import { lookAt, refused, save } from '../../setup/looked-at'

const { canada, malaysia, open } = demoQuestionnaires
const after = `${canada}/sections/after`

lookAt([
  { name: 'the first page of an answer', to: canada },
  { name: 'an answer that awaits its clearance', to: malaysia },
  { name: 'a section of an answer', to: after },
  {
    name: 'a section that came back with an error, what may be said instead unfolded',
    to: after,
    foresee: [answer(422)],
    ready: async page => {
      await page.getByText('Not applicable, not known, will follow').first().click()
      await page.getByLabel(/largest sum/).fill('very much')
      await save(page)
      await refused(page)
    },
  },
  { name: 'a blank form for paper', to: `${canada}/print?blank` },
  { name: 'a filled form for paper', to: `${canada}/print` },
  { name: 'a questionnaire for paper', as: 'overseer of Viet Nam', to: `${open}/print` },
  { name: 'a link that is none', to: '/answers/nobody-has-this-token', foresee: [answer(404)] },
])

describe('answering', () => {
  const { visit } = browserOfFile()
  const women = `${malaysia}/sections/women`

  test('a section saves itself, and asks at once what an answer asks for', async () => {
    const page = await visit({})
    await page.goto(`${malaysia}/sections/after`)
    await awake(page)
    const sum = page.getByLabel(/largest sum/)
    const fund = page.getByRole('group', { name: /fund from which/ })
    await fund.getByLabel('No', { exact: true }).check()
    await expect(sum).toBeHidden()
    await fund.getByLabel('Yes', { exact: true }).check()
    await expect(sum).toBeVisible()
    // The form knows what it saved itself: its own words are no clash.
    for (const amount of ['900', '1250']) {
      const saved = page.waitForResponse(sent => (sent.request().postData() ?? '').includes(`a.paid.value=${amount}`))
      await sum.fill(amount)
      expect((await saved).status()).toBe(200)
    }
    await expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d$/ })).toBeVisible()
    await page.reload()
    await expect(page.getByLabel(/largest sum/)).toHaveValue('1,250')
  })

  test('without a script a section is saved by hand', async () => {
    const page = await visit({ javaScriptEnabled: false })
    await page.goto(women)
    await page.locator('[name="a.womenShare.value"]').fill('42.5')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await page.goto(women)
    await expect(page.locator('[name="a.womenShare.value"]')).toHaveValue('42.5')
  })
})
