import type { Page } from '@playwright/test'
import { lookAt, type PageCase, project, refused } from '../../setup/looked-at'

const periods: PageCase = { name: 'the periods of a project', as: 'overseer of Russia', to: `${project}/monitoring` }
const late: PageCase = { name: 'the list of late reports', as: 'secretariat', to: '/late' }

/** Begins the next report, or goes on with the one that an earlier look has begun. */
async function write(page: Page) {
  const begin = page.getByRole('button', { name: 'Begin this report' })
  if ((await begin.count()) > 0) await begin.click()
  else await page.getByRole('row').filter({ hasText: 'Draft' }).getByRole('link').first().click()
  await page.getByRole('heading', { name: 'Progress since the last report' }).waitFor()
}

lookAt([
  periods,
  { ...periods, name: 'a monitoring report that is written beside its facts', ready: write },
  {
    ...periods,
    name: 'a monitoring report that contradicts its facts',
    ready: async page => {
      await write(page)
      await page.getByRole('group', { name: 'Is the project on schedule?' }).getByLabel('Yes').check()
      await page.getByRole('group', { name: 'Is it on budget?' }).getByLabel('Yes').check()
      await page.getByRole('button', { name: 'Save and submit to the Secretariat' }).click()
      await refused(page)
    },
  },
  { ...periods, name: 'a draft as it reads', to: `${project}/monitoring/1` },
  late,
  { ...late, name: 'the late list with records of the old database', to: '/late?old=1' },
])
