import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { answer } from '../../setup/browser'
import { underWay } from '../../setup/demo-under-way'
import { lookAt, project, refused } from '../../setup/looked-at'

const { withForum, inAssessment, returned } = underWay
const legacy = readFileSync('tests/fixtures/records/CTI_32_2017A.txt', 'utf8')
/** The first half is enough to look at: it has doubts, people, and differences to what is in the register. */
const record = legacy.slice(0, legacy.indexOf('Objectives')).replace('31/12/2018', '31/02/2018')

lookAt([
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
    name: 'the numbers of a completion report with their sources',
    as: 'overseer of Chile',
    to: '/projects/SME-82-2018A/completion-report/numbers',
  },
  {
    name: 'the points on a completion report',
    as: 'overseer of Chile',
    to: '/projects/SME-82-2018A/completion-report/points',
  },
  {
    name: 'the review of a completion report',
    as: 'secretariat',
    to: '/projects/HWG-82-2021A/completion-report/review',
  },
  { name: 'what is not open to everybody', as: 'overseer of Korea', to: `${project}/edit`, foresee: [answer(403)] },
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
])
