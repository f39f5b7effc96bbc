import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { afterAll, describe, test } from 'vitest'
import { awake, browserOfFile, phone, type VisitOptions } from '../setup/browser'
import { demoQuestionnaires as demo } from '../setup/demo-questionnaires'
import { scorings, underWay } from '../setup/demo-under-way'

const { visit } = browserOfFile()

/** Pictures for the README are kept only when they are asked for (PICTURES=1), so that a run of the tests changes no file. */
const kept = process.env.PICTURES === '1'
const folder = kept ? path.resolve('tests', 'pictures') : mkdtempSync(path.join(tmpdir(), 'dossier-pictures-'))
mkdirSync(folder, { recursive: true })
afterAll(() => {
  if (!kept) rmSync(folder, { recursive: true, force: true })
})

const largest = 250 * 1024

type Picture = VisitOptions & { name: string; to: string; ready?: (page: Page) => Promise<unknown> }

const wide = { width: 1280, height: 860 }
const legacy = readFileSync('tests/fixtures/records/CTI_32_2017A.txt', 'utf8')

const pictures: Picture[] = [
  { name: 'register', to: '/projects' },
  { name: 'register-dark', to: '/projects?topic=Energy', colorScheme: 'dark' },
  { name: 'project', to: '/projects/CTI-32-2017A' },
  { name: 'project-phone', to: '/projects/CTI-32-2017A', viewport: phone },
  { name: 'edit', to: `${underWay.returned}/edit/gender`, as: 'overseer of Peru' },
  { name: 'budget', to: `${underWay.returned}/edit/budget`, as: 'overseer of Peru' },
  {
    name: 'work-plan',
    to: `${underWay.returned}/edit/workPlan`,
    as: 'overseer of Peru',
    ready: page => page.locator('.gantt').first().scrollIntoViewIfNeeded(),
  },
  {
    name: 'difference',
    to: '/projects/CTI-32-2017A/versions',
    ready: page => page.locator('#difference').scrollIntoViewIfNeeded(),
  },
  { name: 'checks', to: `${underWay.returned}/checks`, as: 'overseer of Peru' },
  {
    name: 'reading',
    to: '/import',
    as: 'administrator',
    ready: async page => {
      await page
        .getByLabel('Pasted record')
        .fill(legacy.replace('31/12/2018', '31/02/2018').replaceAll('CTI 32', 'CTI 38'))
      await page.getByRole('button', { name: 'Read', exact: true }).click()
      await expect(page.getByText('Nothing is in the register until you confirm.')).toBeVisible()
    },
  },
  { name: 'completion-report', to: '/projects/TPT-81-2010A/completion-report', as: 'overseer of Korea' },
  {
    name: 'event',
    to: '/projects/CTI-32-2017A/events/1',
    ready: page => page.getByRole('heading', { name: 'Who took part' }).scrollIntoViewIfNeeded(),
  },
  { name: 'payments', to: '/projects/CTI-32-2017A/payments', as: 'overseer of Russia' },
  { name: 'late', to: '/late', as: 'secretariat' },
  { name: 'portfolio', to: '/portfolio', as: 'secretariat' },
  { name: 'steps', to: `${underWay.withForum}/steps`, as: 'chair of IPEG' },
  { name: 'endorsement', to: `${underWay.withForum}/endorsement`, as: 'chair of IPEG' },
  { name: 'ranking', to: scorings.closed, as: 'committee' },
  {
    name: 'assessment',
    to: `${underWay.returned}/assessment`,
    as: 'director for EWG',
    ready: page => page.getByRole('heading', { name: 'Points', exact: true }).scrollIntoViewIfNeeded(),
  },
  { name: 'monitor', to: demo.open, as: 'overseer of Viet Nam' },
  { name: 'answering', to: `${demo.canada}/sections/after` },
  {
    name: 'results',
    to: `${demo.closed}/results`,
    as: 'overseer of Russia',
    ready: page => page.getByRole('heading', { name: /^1\.2 / }).scrollIntoViewIfNeeded(),
  },
  { name: 'practice', to: '/practices/1' },
  { name: 'waiting', to: '/desk', as: 'overseer of Peru' },
]

describe('pictures, small enough for the README', () => {
  test.each(pictures)('$name', async ({ name, to, ready, ...options }) => {
    const page = await visit({ viewport: wide, reducedMotion: 'reduce', ...options })
    await page.goto(to)
    await awake(page)
    await ready?.(page)
    await page.evaluate(() => document.fonts.ready)
    const file = path.join(folder, `${name}.png`)
    await page.screenshot({ path: file, animations: 'disabled' })
    expect(statSync(file).size).toBeLessThan(largest)
  })
})
