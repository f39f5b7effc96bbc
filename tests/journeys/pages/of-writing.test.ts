import { expect, type Page } from '@playwright/test'
import { answer, awake } from '../../setup/browser'
import { underWay } from '../../setup/demo-under-way'
import { lookAt, type PageCase, project, refused, save } from '../../setup/looked-at'

const { returned } = underWay
const editOf = (section: string): PageCase => ({
  name: `the form of the section “${section}”`,
  as: 'secretariat',
  to: `${project}/edit/${section}`,
})
/** A file of this name and content is chosen on the page of attachments, and sent. */
const attach = async (page: Page, name: string, content: string) => {
  await awake(page)
  await page
    .getByLabel('Files', { exact: true })
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Attach' }).click()
}

lookAt([
  { name: 'the budget for its overseer', as: 'overseer of Russia', to: `${project}/budget` },
  { name: 'loading a proposal', as: 'overseer of Russia', to: `${project}/edit/load` },
  { name: 'loading a budget', as: 'overseer of Russia', to: `${project}/edit/budget/load` },
  {
    name: 'a workbook that is none',
    as: 'overseer of Russia',
    to: `${project}/edit/budget/load`,
    foresee: [answer(422)],
    ready: async page => {
      await page
        .getByLabel('Workbook')
        .setInputFiles({ name: 'budget.xlsx', mimeType: 'text/plain', buffer: Buffer.from('a') })
      await page.getByRole('button', { name: 'See what would change' }).click()
      await refused(page)
    },
  },
  { name: 'what the rules find', as: 'overseer of Russia', to: `${project}/checks` },
  { name: 'what a submission lacks', as: 'overseer of Peru', to: `${returned}/checks` },
  {
    name: 'two versions of an answer',
    as: 'secretariat',
    to: `${returned}/edit/costEfficiency`,
    foresee: [answer(409)],
    ready: async page => {
      await awake(page)
      const box = page.getByRole('textbox', { name: /^Cost Efficiency/ })
      const text = await box.inputValue()
      const base = await page.locator('input[name=base]').inputValue()
      await box.fill(`${text} One.`)
      await save(page)
      await expect(page.getByText(/Saved as version/)).toBeVisible()
      await page.locator('input[name=base]').evaluate((input, value) => input.setAttribute('value', value), base)
      await box.fill(`${text} Two.`)
      await save(page)
      await expect(page.getByRole('radio', { name: 'Take theirs' })).toBeVisible()
    },
  },
  { name: 'the index of editing', as: 'secretariat', to: `${project}/edit` },
  ...[
    'identification',
    'funding',
    'fora',
    'dates',
    'proponents',
    'summary',
    'workPlan',
    'risks',
    'gender',
    'monitoringAndEvaluation',
    'linkages',
    'secretariat',
  ].map(editOf),
  { name: 'the sentences of a section', as: 'secretariat', to: `${project}/edit/indicator?field=gender` },
  {
    name: 'an indicator of a sentence, with errors',
    as: 'secretariat',
    to: `${project}/edit/indicator?field=gender&sentence=At+least+two+female+speakers`,
    foresee: [answer(422)],
    ready: async page => {
      await page.getByRole('button', { name: 'Add the indicator' }).click()
      await refused(page)
    },
  },
  {
    ...editOf('funding'),
    name: 'a section form with errors',
    foresee: [answer(422)],
    ready: async page => {
      await page.getByLabel('APEC Funding').fill('a lot')
      await save(page)
      await refused(page)
    },
  },
  { name: 'the form of the budget', as: 'overseer of Russia', to: `${project}/edit/budget` },
  { name: 'the form of what was spent', as: 'overseer of Russia', to: `${project}/edit/budget/spending` },
  { name: 'the waivers of a project', as: 'overseer of Russia', to: `${project}/waivers` },
  {
    name: 'the form of the budget with errors',
    as: 'overseer of Russia',
    to: '/projects/HRD-81-2013A/edit/budget',
    foresee: [answer(422)],
    ready: async page => {
      await page.getByLabel('Rate for one, US$').first().fill('-5')
      await save(page)
      await refused(page)
    },
  },
  { name: 'the beginning of a concept note', as: 'focal point of Japan', to: '/concept-notes/new' },
  {
    name: 'a concept note from an earlier project, beside similar ones',
    as: 'focal point of Japan',
    to: '/concept-notes/new',
    ready: async page => {
      await page.getByLabel('Project Title').fill('Commercialisation of IP for an SME')
      await expect(page.getByRole('heading', { name: 'Similar projects' })).toBeVisible()
      await page.getByLabel('An earlier project').check()
      await expect(page.getByLabel('Budget lines, without what was spent')).toBeVisible()
    },
  },
  {
    name: 'a concept note from a template',
    as: 'focal point of Japan',
    to: '/concept-notes/new',
    ready: async page => {
      await page.getByLabel('A template').check()
      await page.getByText('Training course: what it brings').click()
    },
  },
  {
    ...editOf('linkages'),
    name: 'a link to what is not public',
    foresee: [answer(422)],
    ready: async page => {
      await page.getByRole('button', { name: 'Add a link' }).click()
      await page.getByLabel('Project number, if in the register').last().fill('EWG 99 1999')
      await save(page)
      await refused(page)
    },
  },
  {
    name: 'the beginning of a concept note with errors',
    as: 'overseer of Chile',
    to: '/concept-notes/new',
    foresee: [answer(422)],
    ready: async page => {
      await page.getByRole('button', { name: 'Begin the concept note' }).click()
      await refused(page)
    },
  },
  {
    name: 'the attachments of a project, with a file',
    as: 'overseer of Peru',
    to: `${returned}/attachments`,
    ready: async page => {
      await attach(page, 'Letter of support.pdf', '%PDF-1.7\n%%EOF\n')
      await page.getByText('SHA-256').first().click()
      await page.locator('.about-file summary').first().click()
      await expect(page.getByRole('button', { name: 'Remove “Letter of support.pdf”' })).toBeVisible()
    },
  },
  {
    name: 'the attachments of a project, with a program that was refused',
    as: 'overseer of Peru',
    to: `${returned}/attachments`,
    foresee: [answer(422)],
    ready: async page => {
      await attach(page, 'Budget.pdf', 'MZ and more')
      await expect(page.getByText('it is a program for Windows').first()).toBeVisible()
    },
  },
  {
    name: 'a signed declaration',
    as: 'overseer of Peru',
    to: `${returned}/steps`,
    ready: async page => {
      await page.getByRole('link', { name: 'Declaration' }).first().click()
      await expect(page.getByText('Signed in Dossier')).toBeVisible()
    },
  },
])
