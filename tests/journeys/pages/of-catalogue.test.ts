import { expect } from '@playwright/test'
import { lookAt, project } from '../../setup/looked-at'

lookAt([
  { name: 'the best practices', to: '/practices' },
  { name: 'best practices found by words and a filter', to: '/practices?q=visit&year=2019' },
  { name: 'no best practice', to: '/practices?q=zzzzunheardof' },
  {
    name: 'a best practice with its trail',
    to: '/practices',
    ready: async page => {
      await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click()
      await expect(page.getByRole('heading', { name: 'The answers behind it' })).toBeVisible()
    },
  },
  { name: 'a project with questionnaires and practices', to: project },
])
