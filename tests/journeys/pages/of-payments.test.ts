import type { Page } from '@playwright/test'
import { answer } from '../../setup/browser'
import { lookAt, type PageCase, project, refused } from '../../setup/looked-at'

const payments: PageCase = { name: 'the payments of a project', as: 'overseer of Russia', to: `${project}/payments` }
const fresh: PageCase = { name: 'the form of a payment', as: 'overseer of Russia', to: `${project}/payments/new` }
const record = (page: Page) => page.getByRole('button', { name: 'Record the payment' }).click()

lookAt([
  payments,
  fresh,
  {
    ...fresh,
    name: 'a payment with errors',
    ready: async page => {
      await page.getByLabel('Amount').fill('1.234,50')
      await record(page)
      await refused(page)
    },
    foresee: [answer(422)],
  },
  {
    ...fresh,
    name: 'a payment above its plan, which is to be confirmed',
    ready: async page => {
      await page.getByLabel('Budget line').selectOption({ index: 1 })
      await page.getByLabel('APEC money').check()
      await page.getByLabel('Amount').fill('99,000,000')
      await page.getByLabel('Paid to').fill('A hotel')
      await record(page)
      await page.getByRole('heading', { name: 'Please look at this payment again' }).waitFor()
    },
    foresee: [answer(409)],
  },
  {
    ...payments,
    name: 'one payment',
    ready: async page => {
      await page
        .getByRole('link', { name: /^Payment \d/ })
        .first()
        .click()
      await page.getByRole('heading', { name: 'Void this payment' }).waitFor()
    },
  },
  { name: 'what was spent, where there are payments', as: 'overseer of Russia', to: `${project}/edit/budget/spending` },
])
