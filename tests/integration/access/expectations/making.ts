import { paths } from '~/paths'
import { projects } from '../actors'
import { places } from '../portfolio/questionnaires'
import { hiddenOf, signedInOnly } from './readers'
import { all, both, type Case, get, type Outcome, only, post, type Some } from './words'

const { own, foreign, accepted } = projects
const unknown = 'EWG 99 1999'
const writers = (outcome: Outcome): Some => both(outcome, 'overseer', 'co-author', 'secretariat')
const foreignWriters = (outcome: Outcome): Some => both(outcome, 'other overseer', 'secretariat')

const begin = (start: string, more: Record<string, string> = {}) => ({
  ...{ start, copied: '', title: 'A new questionnaire', audience: 'economies', ...more },
})

/** Those who read drafts and write none. */
const onlyReaders = both('forbidden', 'program director', 'auditor')
const nowhere = (some: Some) => signedInOnly(all('not found', some))
/** `ofCoAuthor` where a co-author, who drafts and sends nothing, gets another answer. */
const ofOwn = (outcome: Outcome, ofCoAuthor: Outcome = outcome) =>
  nowhere({ ...onlyReaders, ...writers(outcome), 'co-author': ofCoAuthor })
const ofForeign = (outcome: Outcome) => nowhere({ ...both('forbidden', 'auditor'), ...foreignWriters(outcome) })

const { draft, open } = places
const [section, question] = ['policy', 'office']
const base = '0'
const outline = paths.editQuestionnaire(own, draft)
const questions = paths.editQuestions(own, draft, section)
const oneQuestion = paths.editQuestion(own, draft, section, question)
const always = { base, shown: 'always', join: 'all', formula: '' }
const ofSection = { ...always, title: 'Another title', intro: '' }
const ofQuestion = { ...always, shownKind: 'text', kind: 'text', ask: 'Which office?', key: question }
const act = (intent: string, key: string, more: Record<string, string> = {}) => ({ intent, base, key, ...more })

/** Pages of the draft: of the overseer's own project, and of another. */
const editing = (to: (number: string, place: number) => string): Case[] => [
  get(to(own, draft), ofOwn('ok')),
  get(to(own, open), ofOwn('ok')),
  get(to(foreign, 1), ofForeign('ok')),
  get(to(foreign, 7), signedInOnly(all('not found'))),
]

const publish = (dueOn = '') => ({ intent: 'publish', base, dueOn, why: 'A test' })
const previewing = (to: (number: string, place: number) => string): Case[] => [
  get(to(own, draft), nowhere({ ...writers('ok'), ...both('ok', 'program director', 'auditor') })),
  get(to(foreign, 1), nowhere({ ...foreignWriters('ok'), auditor: 'ok' })),
]

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
  'routes/projects.$number.questionnaires.$place.edit._index': [
    ...editing(paths.editQuestionnaire),
    post('opening', outline, { intent: 'opening', base, title: 'Another', intro: '' }, ofOwn('done')),
    post('opening without title', outline, { intent: 'opening', base, title: '', intro: '' }, ofOwn('refused')),
    post('add-section', outline, { intent: 'add-section', base, section: 'One more' }, ofOwn('done')),
    post('up', outline, act('up', 'practice'), ofOwn('done')),
    post('down', outline, act('down', section), ofOwn('done')),
    post('remove', outline, act('remove', section), ofOwn('done')),
    post('remove what is not there', outline, act('remove', 'nothing'), ofOwn('refused')),
    post('drop', outline, { intent: 'drop', base }, ofOwn('refused')),
    post('save from no revision', outline, { ...act('remove', section), base: '5' }, ofOwn('refused')),
  ],
  'routes/projects.$number.questionnaires.$place.edit.$section._index': [
    ...editing((number, place) => paths.editQuestions(number, place, section)),
    get(paths.editQuestions(own, draft, 'nothing'), ofOwn('not found')),
    post('save', questions, { intent: 'save', ...ofSection }, ofOwn('done')),
    post('save without a title', questions, { intent: 'save', ...ofSection, title: '' }, ofOwn('refused')),
    post('add a row', questions, { intent: 'add:conditions:0', ...ofSection }, ofOwn('ok')),
    ...['up', 'down', 'remove', 'copy'].map(intent => post(intent, questions, act(intent, question), ofOwn('done'))),
    post('move', questions, act('move', question, { to: 'practice' }), ofOwn('done')),
    post('move nowhere', questions, act('move', question, { to: 'nothing' }), ofOwn('refused')),
    post(
      'add-question',
      questions,
      { intent: 'add-question', base, kind: 'whole', ask: 'How many firms?' },
      ofOwn('done'),
    ),
  ],
  'routes/projects.$number.questionnaires.$place.edit.$section.$question': [
    ...editing((number, place) => paths.editQuestion(number, place, section, question)),
    get(paths.editQuestion(own, draft, section, 'nothing'), ofOwn('not found')),
    post('save', oneQuestion, { intent: 'save', ...ofQuestion }, ofOwn('done')),
    post('save without words', oneQuestion, { intent: 'save', ...ofQuestion, ask: '' }, ofOwn('refused')),
    post('kind', oneQuestion, { intent: 'kind', ...ofQuestion, kind: 'oneOf' }, ofOwn('ok')),
    post('add a row', oneQuestion, { intent: 'add:choices:0', ...ofQuestion, kind: 'oneOf' }, ofOwn('ok')),
    // The draft of what is published is the overseer's to change; the published version stays.
    post(
      'save a correction',
      paths.editQuestion(own, open, section, question),
      { intent: 'save', ...ofQuestion },
      ofOwn('done'),
    ),
  ],
  'routes/projects.$number.questionnaires.$place.preview._index': previewing(paths.previewQuestionnaire),
  'routes/projects.$number.questionnaires.$place.preview.$section': [
    ...previewing((number, place) => paths.previewQuestionnaire(number, place, section)),
    get(paths.previewQuestionnaire(own, draft, 'nothing'), nowhere({})),
  ],
  'routes/projects.$number.questionnaires.$place.publish': [
    ...[draft, open].map(place => get(paths.publishQuestionnaire(own, place), ofOwn('ok', 'forbidden'))),
    get(paths.publishQuestionnaire(foreign, 1), ofForeign('ok')),
    post('publish', paths.publishQuestionnaire(own, draft), publish(), ofOwn('done', 'forbidden')),
    post(
      'publish for the past',
      paths.publishQuestionnaire(own, draft),
      publish('2001-01-01'),
      ofOwn('refused', 'forbidden'),
    ),
    post('correct without a change', paths.publishQuestionnaire(own, open), publish(), ofOwn('refused', 'forbidden')),
  ],
  'routes/projects.$number.questionnaires.$place.versions.$version': [
    get(paths.questionnaireVersion(own, open, 1), all('ok')),
    get(paths.questionnaireVersion(own, open, 2), all('not found')),
    get(paths.questionnaireVersion(own, draft, 1), all('not found')),
    get(paths.questionnaireVersion(foreign, 1, 1), all('not found')),
  ],
}
