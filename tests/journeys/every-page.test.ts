import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { describe, test } from 'vitest'
import { paths } from '~/paths'
import { ipInitiative } from '~db/seed/demo/initiative'
import { answer, awake, axeFindings, browserOfFile, desktop, overflowing, phone, type Visitor } from '../setup/browser'
import { underWay } from '../setup/demo-under-way'

const { visit } = browserOfFile()

type Case = { name: string; as?: Visitor; to: string; ready?: (page: Page) => Promise<unknown>; foresee?: RegExp[] }

const project = '/projects/CTI-32-2017A'
/** A concept note of Korea whose endorsement round is open; a proposal in assessment; one that was returned with points. */
const { withForum, inAssessment, returned } = underWay
const editOf = (section: string): Case => ({
  name: `the form of the section “${section}”`,
  as: 'secretariat',
  to: `${project}/edit/${section}`,
})
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
const refused = (page: Page) => expect(page.getByRole('alert')).toBeFocused()
const legacy = readFileSync('tests/fixtures/records/CTI_32_2017A.txt', 'utf8')
/** The first half is enough to look at: it has doubts, people, and differences to what is in the register. */
const record = legacy.slice(0, legacy.indexOf('Objectives')).replace('31/12/2018', '31/02/2018')

const publicPages: Case[] = [
  { name: 'the first page', to: '/' },
  { name: 'the register', to: '/projects' },
  { name: 'a filtered register', to: '/projects?status=Completed%20Project&economy=Korea&q=energy' },
  { name: 'an empty result', to: '/projects?q=zzzzunheardof' },
  { name: 'a page beyond the last', to: '/projects?page=999999' },
  { name: 'a project', to: project },
  { name: 'the rules in force', to: '/rules' },
  { name: 'the initiatives', to: '/initiatives' },
  { name: 'an initiative with its projects', to: paths.initiative(ipInitiative.name) },
  { name: 'the print of a project', to: `${project}/print` },
  { name: 'the versions with their difference', to: `${project}/versions` },
  { name: 'an earlier version', to: `${project}/versions/4.0` },
  { name: 'the budget for the public', to: `${project}/budget` },
  { name: 'a completion report for the public', to: '/projects/TPT-81-2010A/completion-report' },
  { name: 'what does not exist', to: '/projects/XYZ-99-2099', foresee: [answer(404)] },
  { name: 'the page for a forgotten password', to: '/sign-in/forgotten' },
  { name: 'a link that opens nothing', to: `/welcome/${'x'.repeat(43)}`, foresee: [answer(410)] },
  { name: 'the sessions', to: '/sessions' },
  {
    name: 'a session for the public',
    to: '/sessions',
    ready: async page => {
      await page.getByRole('link', { name: 'Session 1' }).first().click()
      await expect(page.getByRole('heading', { name: 'Money' })).toBeVisible()
    },
  },
  {
    name: 'a refused sign-in',
    to: '/sign-in',
    foresee: [answer(422)],
    ready: async page => {
      await page.getByLabel('E-mail address').fill('nobody@demo.example')
      await page.getByLabel('Password').fill('a wrong one')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await refused(page)
    },
  },
]

const signedInPages: Case[] = [
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
  { name: 'the project for its overseer', as: 'overseer of Russia', to: project },
  { name: 'the desk of an overseer', as: 'overseer of Russia', to: '/desk' },
  { name: 'one’s own account', as: 'overseer of Russia', to: '/account' },
  { name: 'one’s own choice of letters', as: 'overseer of Russia', to: '/account/letters' },
  { name: 'the form of a new password', as: 'overseer of Russia', to: '/account/password' },
  { name: 'one-time codes', as: 'overseer of Russia', to: '/account/two-factor' },
  { name: 'the people of the administration', as: 'administrator', to: '/admin' },
  { name: 'who may do what', as: 'administrator', to: '/admin/access' },
  { name: 'the outbox and the jobs', as: 'administrator', to: '/admin/outbox' },
  { name: 'the letters of a state', as: 'administrator', to: '/letters?state=waiting' },
  { name: 'the reference lists', as: 'administrator', to: '/admin/reference' },
  { name: 'the list of fora', as: 'administrator', to: '/admin/reference/fora' },
  { name: 'the form of a forum', as: 'administrator', to: '/admin/reference/fora/IPEG' },
  { name: 'the form of a new initiative', as: 'administrator', to: '/admin/reference/initiatives/new' },
  { name: 'the form of an economy', as: 'administrator', to: '/admin/reference/economies/Chile' },
  {
    name: 'a new committee with errors',
    as: 'administrator',
    to: '/admin/reference/committees/new',
    foresee: [answer(422)],
    ready: async page => {
      await page.getByLabel('Code').fill('sce')
      await save(page)
      await refused(page)
    },
  },
  {
    name: 'what an assessor is asked to be given',
    as: 'administrator',
    to: '/admin/invite',
    ready: async page => {
      await page.getByLabel('Role').selectOption('assessor')
      await expect(page.getByLabel('Session')).toBeVisible()
      await expect(page.getByLabel('Committee')).toBeHidden()
    },
  },
  { name: 'the history over all', as: 'administrator', to: '/history' },
  {
    name: 'a letter of the demo',
    as: 'administrator',
    to: '/letters',
    ready: async page => {
      await page.locator('main a[href^="/letters/"]').first().click()
      await expect(page.locator('.letter')).toBeVisible()
    },
  },
  {
    name: 'an invitation with errors',
    as: 'administrator',
    to: '/admin/invite',
    foresee: [answer(422)],
    ready: async page => {
      await page.getByRole('button', { name: 'Send the invitation' }).click()
      await refused(page)
    },
  },
  {
    name: 'a person with their roles',
    as: 'administrator',
    to: '/admin',
    ready: async page => {
      await page.getByRole('link', { name: 'Project Overseer, Peru' }).click()
      await expect(page.getByRole('heading', { name: 'Give a role' })).toBeVisible()
    },
  },
  { name: 'the desk of the Secretariat', as: 'secretariat', to: '/desk' },
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
  {
    name: 'a session for the Secretariat',
    as: 'secretariat',
    to: '/sessions',
    ready: async page => {
      await page.getByRole('link', { name: 'Session 2' }).last().click()
      await expect(page.getByRole('heading', { name: 'Open a scoring' })).toBeVisible()
    },
  },
  {
    name: 'the form of a session with errors',
    as: 'secretariat',
    to: '/sessions/new',
    foresee: [answer(422)],
    ready: async page => {
      await page.getByRole('button', { name: 'Announce the session' }).click()
      await refused(page)
    },
  },
  {
    name: 'the form of an announced session',
    as: 'secretariat',
    to: '/sessions',
    ready: async page => {
      await page.getByRole('link', { name: 'Session 1' }).first().click()
      await page.getByRole('link', { name: 'Edit dates and money' }).click()
      await expect(page.getByLabel('Final deadline')).toBeVisible()
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
  { name: 'an endorsement round for its chair', as: 'chair of IPEG', to: `${withForum}/endorsement` },
  { name: 'an endorsement round for a member economy', as: 'overseer of Chile', to: `${withForum}/endorsement` },
  {
    name: 'an objection without words',
    as: 'overseer of Russia',
    to: `${withForum}/endorsement`,
    foresee: [answer(422)],
    ready: async page => {
      await page.getByLabel('Objects').check()
      await page.getByRole('button', { name: 'Send the answer' }).click()
      await refused(page)
    },
  },
  { name: 'the co-sponsors for the overseer', as: 'overseer of Korea', to: `${withForum}/co-sponsors` },
  { name: 'who writes on a project', as: 'overseer of Korea', to: `${withForum}/authors` },
  {
    name: 'a reopening without a reason',
    as: 'secretariat',
    to: `${withForum}/reopening`,
    foresee: [answer(422)],
    ready: async page => {
      await page.getByRole('button', { name: 'Reopen the deadline' }).click()
      await refused(page)
    },
  },
  { name: 'a ranking', as: 'secretariat', to: '/scorings/2' },
  {
    name: 'what changed since the endorsement',
    as: 'secretariat',
    to: `${underWay.inAssessment}/changed-since-endorsement`,
  },
  { name: 'the progress of a scoring', as: 'secretariat', to: '/scorings/3' },
  { name: 'the import', as: 'secretariat', to: '/import' },
  {
    name: 'a reading with doubts',
    as: 'administrator',
    to: '/import',
    ready: async page => {
      await page.getByLabel('Pasted record').fill(record)
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await expect(page.getByText('Nothing is in the register until you confirm.')).toBeVisible()
    },
  },
  {
    name: 'a completion report for its overseer',
    as: 'overseer of Korea',
    to: '/projects/TPT-81-2010A/completion-report',
  },
  {
    name: 'the form of a completion report',
    as: 'overseer of Chile',
    to: '/projects/SME-82-2018A/completion-report/edit',
  },
  {
    name: 'the review of a completion report',
    as: 'secretariat',
    to: '/projects/HWG-82-2021A/completion-report/review',
  },
  { name: 'what is not open to everybody', as: 'overseer of Korea', to: `${project}/edit`, foresee: [answer(403)] },
]

/** A file of this name and content is chosen on the page of attachments, and sent. */
const attach = async (page: Page, name: string, content: string) => {
  await awake(page)
  await page
    .getByLabel('Files', { exact: true })
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) })
  await page.getByRole('button', { name: 'Attach' }).click()
}

const paperPages: Case[] = [
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
]

const qualityPages: Case[] = [
  { name: 'a quality assessment', as: 'secretariat', to: `${inAssessment}/assessment` },
  { name: 'a quality assessment for its overseer', as: 'overseer of Peru', to: `${returned}/assessment` },
  { name: 'the ratings of a proposal', as: 'secretariat', to: `${inAssessment}/assessment/rating` },
  {
    name: 'a point with errors',
    as: 'secretariat',
    to: `${inAssessment}/assessment/workPlan`,
    foresee: [answer(422)],
    ready: async page => {
      await page.getByLabel('The sentence that it is about').fill('Nobody wrote this.')
      await page.getByLabel('What should be changed or explained').fill('Say which suppliers have agreed.')
      await page.getByRole('button', { name: 'Save the point' }).click()
      await refused(page)
    },
  },
  { name: 'points to answer', as: 'overseer of Peru', to: `${returned}/points` },
  {
    name: 'an answer that is too long',
    as: 'overseer of Peru',
    to: `${returned}/points`,
    foresee: [answer(422)],
    ready: async page => {
      await page.getByLabel('Your answer').first().fill('x'.repeat(10_000))
      await page.getByRole('button', { name: 'Save all answers' }).click()
      await refused(page)
    },
  },
  {
    name: 'remarks with errors',
    as: 'overseer of Peru',
    to: `${returned}/remarks`,
    foresee: [answer(422)],
    ready: async page => {
      await page.getByRole('button', { name: 'Send the remark' }).click()
      await refused(page)
    },
  },
  {
    name: 'the letter of a decision',
    as: 'overseer of Peru',
    to: `${returned}/steps`,
    ready: async page => {
      await page.getByRole('link', { name: 'Letter' }).first().click()
      await expect(page.getByRole('link', { name: 'Back to the steps' })).toBeVisible()
    },
  },
]

describe('free of barriers in light and dark, and as narrow as a phone', () => {
  test.each([...publicPages, ...signedInPages, ...paperPages, ...qualityPages])(
    '$name',
    async ({ as, to, ready, foresee }) => {
      const page = await visit({ as, foresee, viewport: desktop })
      await page.goto(to)
      await ready?.(page)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      expect(await axeFindings(page, 'light')).toEqual([])
      expect(await axeFindings(page, 'dark')).toEqual([])
      await page.setViewportSize(phone)
      expect(await overflowing(page)).toEqual([])
    },
  )
})
