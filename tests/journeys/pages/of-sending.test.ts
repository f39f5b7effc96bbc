import { answer } from '../../setup/browser'
import { demoQuestionnaires } from '../../setup/demo-questionnaires'
import { lookAt, refused } from '../../setup/looked-at'

const { open, closed, feedback, canada, malaysia } = demoQuestionnaires
const sender = 'overseer of Viet Nam' as const

lookAt([
  { name: 'who answered a questionnaire, for its sender', as: sender, to: open },
  { name: 'who answered one that is closed', as: 'overseer of Russia', to: closed },
  { name: 'how many people answered', as: 'overseer of Russia', to: feedback },
  {
    name: 'invitations from a list with errors',
    as: sender,
    to: `${open}/invite`,
    foresee: [answer(422)],
    ready: async page => {
      await page.getByLabel('Paste a list').fill('Atlantis; Somebody; somebody@gov.example')
      await page.getByRole('button', { name: 'Fill in the rows' }).click()
      await refused(page)
    },
  },
  {
    name: 'one answer with its links and acts',
    as: sender,
    to: open,
    ready: page => page.getByRole('link', { name: 'Canada', exact: true }).click(),
  },
  { name: 'an answer that is looked over before it is cleared', to: `${malaysia}/clear` },
  {
    name: 'sections for a colleague, none chosen',
    to: `${canada}/hand-over`,
    foresee: [answer(422)],
    ready: async page => {
      await page.getByRole('button', { name: 'Send the link' }).click()
      await refused(page)
    },
  },
  { name: 'declining to answer', to: `${canada}/decline` },
])
