import { lookAt, type PageCase } from '../../setup/looked-at'

const accepted = '/projects/TPT-81-2010A'
const frozen: PageCase = { name: 'what was frozen of reports', as: 'secretariat', to: `${accepted}/frozen` }

lookAt([
  { name: 'a summary report for everybody', to: `${accepted}/summary` },
  { ...frozen, as: 'overseer of Korea', name: 'what was frozen, for the overseer' },
  {
    ...frozen,
    name: 'files that were made again',
    ready: async page => {
      await page
        .getByRole('button', { name: /^Make the files again and compare/ })
        .first()
        .click()
      // The demo is filled by a program, the files are made again by the pages: both write the same bytes.
      await page.locator('.note.good').waitFor()
    },
  },
  { name: 'the overview of the portfolio', as: 'secretariat', to: '/portfolio?year=2019&year=2017' },
  { name: 'the monitoring reports that are late', as: 'overseer of Viet Nam', to: '/projects/SME-83-2023A/monitoring' },
])
