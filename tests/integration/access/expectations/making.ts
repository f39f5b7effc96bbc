import { paths } from '~/paths'
import { projects } from '../actors'
import { hiddenOf, signedInOnly } from './readers'
import { all, both, type Case, get, type Outcome, only, post, type Some } from './words'

const { own, foreign, accepted } = projects
const unknown = 'EWG 99 1999'
const writers = (outcome: Outcome): Some => both(outcome, 'overseer', 'co-author', 'secretariat')
const foreignWriters = (outcome: Outcome): Some => both(outcome, 'other overseer', 'secretariat')

const begin = (start: string, more: Record<string, string> = {}) => ({
  ...{ start, copied: '', title: 'A new questionnaire', audience: 'economies', ...more },
})

/** Where questionnaires are made. A draft is nowhere for who may not read it. */
export const makingExpectations: Record<string, Case[]> = {
  'routes/projects.$number.questionnaires._index': [
    ...[own, foreign, accepted].map(number => get(paths.questionnaires(number), all('ok'))),
    ...hiddenOf(paths.questionnaires),
    get(paths.questionnaires(unknown), all('not found')),
  ],
  'routes/projects.$number.questionnaires.new': [
    get(paths.newQuestionnaire(own), only(writers('ok'))),
    get(paths.newQuestionnaire(foreign), only(foreignWriters('ok'))),
    get(paths.newQuestionnaire(unknown), signedInOnly(all('not found'))),
    post('begin an empty one', paths.newQuestionnaire(own), begin('empty'), only(writers('done'))),
    post(
      'begin with a published one of another',
      paths.newQuestionnaire(foreign),
      begin('empty', { copied: `questionnaire 1 ${own}` }),
      only(foreignWriters('done')),
    ),
    post(
      'begin with a draft of another',
      paths.newQuestionnaire(foreign),
      begin('empty', { copied: `questionnaire 2 ${own}` }),
      only({ 'other overseer': 'refused', secretariat: 'done' }),
    ),
    post('begin without a title', paths.newQuestionnaire(own), begin('empty', { title: '' }), only(writers('refused'))),
  ],
}
