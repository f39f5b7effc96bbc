import { expect } from '@playwright/test'
import { answer } from '../../setup/browser'
import { lookAt, type PageCase, project, refused } from '../../setup/looked-at'

const fresh: PageCase = { name: 'the form of an output', as: 'overseer of Russia', to: `${project}/outputs/new` }
const spread: PageCase = {
  ...{ name: 'the form of a dissemination', as: 'overseer of Russia', to: `${project}/dissemination/new` },
}
const measured: PageCase = {
  ...{ name: 'an indicator with its form', as: 'overseer of Russia', to: `${project}/indicators/cti-32-participants` },
}

lookAt([
  { name: 'the outputs of a project', to: `${project}/outputs` },
  { name: 'the outputs for their overseer', as: 'overseer of Russia', to: `${project}/outputs` },
  fresh,
  {
    ...fresh,
    name: 'an output with errors',
    ready: async page => {
      await page.getByRole('button', { name: 'Add the output' }).click()
      await refused(page)
    },
    foresee: [answer(422)],
  },
  {
    ...{ name: 'one output', as: 'overseer of Russia', to: `${project}/outputs` },
    ready: async page => {
      await page.getByRole('table').getByRole('link').first().click()
      await page.getByRole('button', { name: 'Record the delivery' }).waitFor()
    },
  },
  { name: 'the dissemination of a project, with its web hits', to: `${project}/dissemination` },
  spread,
  {
    ...spread,
    name: 'a dissemination with errors in its months',
    ready: async page => {
      await page.getByRole('button', { name: 'Add a month' }).click()
      await page.getByLabel('Month, such as 2020-04').fill('the spring')
      await page.getByRole('button', { name: 'Save the dissemination' }).click()
      await refused(page)
    },
    foresee: [answer(422)],
  },
  { name: 'the indicators of a project', to: `${project}/indicators` },
  { name: 'the indicators for their overseer', as: 'overseer of Russia', to: `${project}/indicators` },
  { name: 'an indicator', to: `${project}/indicators/cti-32-participants` },
  measured,
  {
    ...measured,
    name: 'a value whose parts do not add up',
    ready: async page => {
      await page.getByLabel('Last day of the period').fill('2020-06-30')
      await page.getByLabel('Value').fill('20')
      await page.getByLabel('Women').fill('12')
      await page.getByLabel('Men', { exact: true }).fill('9')
      await page.getByRole('button', { name: 'Submit the value' }).click()
      await refused(page)
      await expect(page.getByRole('alert')).toContainText('12 women and 9 men are 21 people, but the value is 20.')
    },
    foresee: [answer(422)],
  },
])
