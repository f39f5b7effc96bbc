import { expect, type Page } from '@playwright/test'
import { answer } from '../../setup/browser'
import { demoQuestionnaires } from '../../setup/demo-questionnaires'
import { formWorkbook, koboForm } from '../../setup/form-workbook'
import { lookAt, refused } from '../../setup/looked-at'

const as = 'overseer of Viet Nam'
const load = `${demoQuestionnaires.draft}/edit-load`
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const choose = async (page: Page, buffer: Buffer) => {
  await page.getByLabel('XLSForm', { exact: true }).setInputFiles({ name: 'form.xlsx', mimeType, buffer })
  await page.getByRole('button', { name: 'See what would be loaded' }).click()
}

lookAt([
  { name: 'loading an XLSForm', as, to: load },
  { name: 'loading an XLSForm as a correction', as, to: `${demoQuestionnaires.open}/edit-load` },
  {
    name: 'what an XLSForm would make of a draft',
    as,
    to: load,
    ready: async page => {
      await choose(page, await formWorkbook(koboForm))
      await expect(page.getByRole('heading', { name: 'What would be loaded' })).toBeVisible()
      await expect(page.getByText('survey!G23')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Replace the draft by this form' })).toBeVisible()
    },
  },
  {
    name: 'a form of which nothing can be loaded',
    as,
    to: load,
    foresee: [answer(422)],
    ready: async page => {
      await choose(page, await formWorkbook({ questions: [['type']] }))
      await expect(page.getByRole('heading', { name: 'Why nothing was loaded' })).toBeVisible()
    },
  },
  {
    name: 'a form that is no workbook',
    as,
    to: load,
    foresee: [answer(422)],
    ready: async page => {
      await choose(page, Buffer.from('type,name,label'))
      await refused(page)
    },
  },
])
