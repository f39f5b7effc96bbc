import { expect } from '@playwright/test'
import { answer } from '../../setup/browser'
import { demoQuestionnaires } from '../../setup/demo-questionnaires'
import { lookAt, type PageCase, refused } from '../../setup/looked-at'

const { open, draft, closed } = demoQuestionnaires
const of = (name: string, to: string, more: Partial<PageCase> = {}): PageCase => ({
  ...{ name, as: 'overseer of Viet Nam', to, ...more },
})

lookAt([
  of('the questionnaires of a project', open.replace(/\/\d+$/, '')),
  of('the questionnaires of a project for everybody', closed.replace(/\/\d+$/, ''), { as: 'public' }),
  of('beginning a questionnaire', open.replace(/\/\d+$/, '/new')),
  of('a draft with its sections', `${draft}/edit`),
  of('a correction under way, refused', `${open}/edit`, {
    foresee: [answer(422)],
    ready: async page => {
      await page.getByRole('button', { name: 'Add a section' }).click()
      await refused(page)
    },
  }),
  of('a section of a questionnaire', `${open}/edit`, {
    ready: async page => {
      await page.locator('.question-outline > li h3 a').first().click()
      await page.getByRole('radio', { name: 'Show it only if a formula holds' }).check()
    },
  }),
  of('a question, asked only if a comparison holds', `${open}/edit`, {
    ready: async page => {
      await page.locator('.outline-questions a').last().click()
      await page.getByRole('radio', { name: 'Show it only if answers compare so' }).check()
      await page.getByRole('button', { name: 'Add a comparison' }).click()
      await expect(page.getByLabel('The answer to').first()).toBeVisible()
    },
  }),
  of('the preview of a questionnaire', `${open}/preview`),
  of('the preview of a section', `${open}/preview`, {
    ready: async page => {
      await page.getByRole('link', { name: /^Begin with/ }).click()
      await expect(page.getByText('A preview: nothing')).toBeVisible()
    },
  }),
  of('what the check of a draft found', `${draft}/publish`),
  of('a correction without a change', `${open}/publish`),
  of('a published version', `${closed}/versions/1`, { as: 'public' }),
])
