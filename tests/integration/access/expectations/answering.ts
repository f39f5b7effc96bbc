import { paths } from '~/paths'
import { type Actor, projects } from '../actors'
import { answerFiles, places, responses, tokens } from '../portfolio/questionnaires'
import { signedInOnly } from './readers'
import { all, both, type Case, get, type Outcome, only, post } from './words'

const { focal, sections, withdrawn, own, open } = tokens
const unknown = 'nobody-has-this-token'.padEnd(43, '0')
const { drafting, cleared, byLink, invited, person } = responses

/** Of the economy that the focal point speaks for; of that of the official. */
const ofRussia = (outcome: Outcome) => only(both(outcome, 'focal point'))
const ofChile = (outcome: Outcome) => only(both(outcome, 'official'))

/** An address of an answer by everything that may stand in it: by a link it is there for whoever has that. */
const opened = (to: (key: string | number) => string, forColleague: Outcome = 'ok'): Case[] => [
  get(to(focal), all('ok')),
  get(to(sections), all(forColleague)),
  get(to(own), all('ok'), 'that of a person'),
  get(to(withdrawn), all('refused'), 'by a link that was withdrawn'),
  get(to(unknown), all('not found'), 'by a link that is none'),
  get(to(drafting), ofRussia('ok')),
  get(to(cleared), ofChile('ok')),
  get(to(byLink), only({})),
  get(to(person), only({}), 'that of a person by its number'),
  get(to(99), only(Object.fromEntries(signedIn.map(actor => [actor, 'not found'])))),
]

const signedIn: Actor[] = [
  ...(['stranger', 'expired', 'overseer', 'other overseer', 'co-author', 'focal point', 'official', 'chair'] as const),
  ...(['other chair', 'assessor', 'program director', 'decision maker', 'secretariat', 'auditor'] as const),
  'administrator',
]

/** Both hold revision 1. */
const office = { base: '1', shown: 'office', 'a.office.value': 'Another office' }
const main = { base: '1', shown: 'main', 'a.main.value': 'training' }
const policy = (key: string | number) => paths.answerSection(key, 'policy')
const practice = (key: string | number) => paths.answerSection(key, 'practice')
const law = (key: string | number) => paths.attachToAnswer(key, 'law')

/** Those who read the results of the project, drafts among them. */
const draftReaders = both('ok', 'overseer', 'co-author')
const file = (key: string | number, id: string) => paths.answerFile(key, id)

/** Those who read the questionnaires of the project; to others a published one is closed, and a draft is nowhere. */
const readers = (others: Outcome) =>
  signedInOnly(all(others, both('ok', 'overseer', 'co-author', 'program director', 'secretariat', 'auditor')))

/** Where a questionnaire is answered: by a personal link, or signed in for one's economy. */
export const answeringExpectations: Record<string, Case[]> = {
  'routes/answers.$key._index': opened(paths.answer),
  'routes/answers.$key.sections.$section': [
    ...opened(policy, 'not found'),
    get(practice(sections), all('ok')),
    get(paths.answerSection(focal, 'nothing'), all('not found')),
    ...['save', 'continue', 'finish', 'autosave'].flatMap(intent => [
      post(intent, policy(focal), { intent, ...office }, all('done')),
      post(intent, policy(drafting), { intent, ...office }, ofRussia('done')),
    ]),
    post('reopen', policy(focal), { intent: 'reopen', ...office, 'a.office.value': '' }, all('done')),
    post('save one section', practice(sections), { intent: 'save', ...main }, all('done')),
    post('save another section', policy(sections), { intent: 'save', ...office }, all('not found')),
    post('save a question of another section', practice(sections), { intent: 'save', ...office }, all('elsewhere')),
    post('save what is cleared', policy(cleared), { intent: 'save', ...office }, ofChile('refused')),
    post('save by a link that was withdrawn', policy(withdrawn), { intent: 'save', ...office }, all('refused')),
    post('save for an economy', policy(invited), { intent: 'save', ...office }, only({})),
    post('save their own', policy(own), { intent: 'save', ...office }, all('done')),
    post('add a row', practice(focal), { intent: 'add:a.programmes.value:2', base: '1' }, all('ok')),
  ],
  'routes/answers.$key.attach.$question': [
    ...opened(law),
    get(paths.attachToAnswer(focal, 'office'), all('not found')),
    post('send nothing', law(focal), { intent: 'send' }, all('refused')),
    post('remove', law(focal), { intent: 'remove' }, all('done')),
    post('remove', law(drafting), { intent: 'remove' }, ofRussia('done')),
    post('remove what is cleared', law(cleared), { intent: 'remove' }, ofChile('refused')),
  ],
  'routes/answers.$key.print': [...opened(paths.answerPrint), get(`${paths.answerPrint(focal)}?blank`, all('ok'))],
  'routes/questionnaires.$token': [
    get(paths.beginAnswer(open), all('ok')),
    get(paths.beginAnswer(focal), all('not found'), 'a token of another kind'),
    get(paths.beginAnswer(unknown), all('not found')),
    post('begin', paths.beginAnswer(open), {}, all('done')),
    post('begin at a guess', paths.beginAnswer(unknown), {}, all('not found')),
  ],
  'routes/projects.$number.questionnaires.$place.print': [
    get(paths.printQuestionnaire(projects.own, places.open), readers('forbidden')),
    get(paths.printQuestionnaire(projects.own, places.draft), readers('not found')),
    get(paths.printQuestionnaire(projects.own, 9), signedInOnly(all('not found'))),
  ],
  'routes/answers.$key.files.$file': [
    get(file(focal, answerFiles.byLink), all('ok')),
    get(file(sections, answerFiles.byLink), all('ok')),
    get(file(focal, answerFiles.drafting), all('not found'), 'that of another answer'),
    get(file(withdrawn, answerFiles.byLink), all('refused')),
    get(file(drafting, answerFiles.drafting), only({ ...draftReaders, ...both('ok', 'focal point') })),
    get(file(cleared, answerFiles.drafting), only(both('not found', 'official'))),
  ],
}
