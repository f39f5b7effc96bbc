import { demoQuestionnaires } from '../../setup/demo-questionnaires'
import { lookAt } from '../../setup/looked-at'

const { closed, feedback, open } = demoQuestionnaires
const overseer = 'overseer of Russia'

lookAt([
  { name: 'the results of a questionnaire', as: overseer, to: `${closed}/results` },
  { name: 'results broken down by groups', as: 'overseer of Viet Nam', to: `${open}/results?by=travel` },
  { name: 'results with drafts', as: 'overseer of Viet Nam', to: `${open}/results?drafts=1` },
  { name: 'results of anonymous feedback', as: overseer, to: `${feedback}/results` },
  { name: 'the matrix as marks', as: overseer, to: `${closed}/results/matrix` },
  { name: 'the matrix of a section', as: overseer, to: `${closed}/results/matrix?section=policy` },
  { name: 'two economies side by side', as: overseer, to: `${closed}/results/compare?a=Chile&b=Japan` },
  { name: 'gender results', as: overseer, to: `${closed}/results/gender` },
  { name: 'answers in full', as: overseer, to: `${closed}/results/texts/smeDefinition` },
])
