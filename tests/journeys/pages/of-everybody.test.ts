import { expect } from '@playwright/test'
import { paths } from '~/paths'
import { ipInitiative } from '~db/seed/demo/initiative'
import { answer } from '../../setup/browser'
import { lookAt, project, refused, save } from '../../setup/looked-at'

lookAt([
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
])
