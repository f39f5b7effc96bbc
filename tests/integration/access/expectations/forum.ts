import { paths } from '~/paths'
import { type Actor, economies, firstGrantOf, fora, type HiddenName, hidden, projects } from '../actors'
import { hiddenNames, paperReaders, readersOf, signedInOnly } from './readers'
import { all, both, type Case, get, type Outcome, only, post, type Some } from './words'

const { own, foreign } = projects
const unknown = 'EWG 99 1999'

/** There for those whom the papers of a project reach; for others there is no project. */
const seen = (readers: Actor[], outcome: Outcome = 'ok', but: Some = {}) => ({
  ...signedInOnly(all('not found', both(outcome, ...readers))),
  ...but,
})

/** An address of a project, read by whom its papers reach. */
const papers = (to: (number: string) => string): Case[] => [
  get(to(own), seen(paperReaders.own)),
  get(to(foreign), seen(paperReaders.foreign)),
  get(to(unknown), seen([])),
  ...hiddenNames.map(name => get(to(hidden[name]), seen(readersOf[name]))),
]

/** A form on a hidden project: done by some, refused to its other readers. */
const send = (
  what: string,
  to: (number: string) => string,
  name: HiddenName,
  form: Record<string, string>,
  done: Actor[] = [],
): Case => post(what, to(hidden[name]), form, seen(readersOf[name], 'refused', both('done', ...done)))

const note = (economy: string, more: Record<string, string> = {}) => ({
  title: 'A concept note begun by a form',
  economy,
  forum: fora.own,
  fundAccount: '',
  session: '',
  form: 'a-form-of-the-walk-through-all-doors',
  ...more,
})
const speakers = (outcome: Outcome, but: Some = {}) => only({ ...both(outcome, 'focal point', 'official'), ...but })

const answer = (economy: string, more: Record<string, string> = {}) => ({
  intent: 'answer',
  economy,
  answer: 'endorses',
  comment: '',
  ...more,
})
const opening = { intent: 'open', day: '2998-12-31', silence: 'agreement' }
const inviting = { intent: 'invite', name: 'A New Author', email: 'new-author@canary.example' }
const endOf = (actor: Exclude<Actor, 'public'>) => ({ intent: 'end', grant: String(firstGrantOf(actor)) })
const inviters = (outcome: Outcome, overseer: Actor = 'overseer') => only(both(outcome, overseer, 'secretariat'))
const reopening = { deadline: 'internal', day: '2999-12-31', reason: 'A test' }
const screener = (outcome: Outcome) => only({ secretariat: outcome })

/** From the idea to the endorsement of the forum: beginning, co-sponsors, the round, who writes, reopened deadlines. */
export const forumExpectations: Record<string, Case[]> = {
  'routes/concept-notes.new': [
    get(paths.newConceptNote, speakers('ok')),
    post('begin', paths.newConceptNote, note(economies.apart), speakers('refused', { official: 'done' })),
    post('begin', paths.newConceptNote, note(economies.own), speakers('refused', { 'focal point': 'done' })),
    post('name no forum', paths.newConceptNote, note(economies.apart, { forum: 'XYZ' }), speakers('refused')),
    post('leave the title out', paths.newConceptNote, note(economies.apart, { title: ' ' }), speakers('refused')),
  ],
  'routes/projects.$number.co-sponsors': [
    ...papers(paths.coSponsors),
    // Every named economy has answered already, and nobody here speaks for one of them.
    send('ask', paths.coSponsors, 'draft', { intent: 'ask' }),
    send('ask too late', paths.coSponsors, 'rival', { intent: 'ask' }),
    ...[economies.apart, economies.own, 'Mexico'].map(economy =>
      send('answer', paths.coSponsors, 'submitted', answer(economy, { answer: 'confirmed', remark: '' })),
    ),
  ],
  'routes/projects.$number.endorsement': [
    ...papers(paths.endorsement),
    send('open a second round', paths.endorsement, 'submitted', opening),
    send('open a round too early', paths.endorsement, 'draft', opening),
    send('answer', paths.endorsement, 'submitted', answer(economies.apart), ['official']),
    send('answer for another', paths.endorsement, 'submitted', answer('Peru')),
    send('answer for the proposer', paths.endorsement, 'submitted', answer(economies.own)),
    send('object without words', paths.endorsement, 'submitted', answer(economies.apart, { answer: 'objects' })),
    send('answer where no round is', paths.endorsement, 'eligible', answer(economies.apart)),
  ],
  'routes/projects.$number.endorsement[.]xlsx': [
    get(paths.endorsementWorkbook(own), seen([])),
    ...hiddenNames.map(name =>
      get(paths.endorsementWorkbook(hidden[name]), seen(name === 'submitted' ? readersOf.submitted : [])),
    ),
  ],
  'routes/projects.$number.authors': [
    get(paths.authors(own), inviters('ok')),
    get(paths.authors(foreign), inviters('ok', 'other overseer')),
    get(paths.authors(unknown), only({ secretariat: 'not found' })),
    ...hiddenNames.map(name =>
      get(paths.authors(hidden[name]), inviters('ok', name === 'rival' ? 'other overseer' : 'overseer')),
    ),
    post('invite', paths.authors(own), inviting, inviters('done')),
    post('invite without an address', paths.authors(own), { ...inviting, email: 'nowhere' }, inviters('refused')),
    post('end', paths.authors(own), endOf('co-author'), inviters('done')),
    post('end on another project', paths.authors(foreign), endOf('co-author'), inviters('refused', 'other overseer')),
    post('end an overseer', paths.authors(own), endOf('overseer'), inviters('refused')),
  ],
  'routes/projects.$number.reopening': [
    get(paths.reopening(own), screener('ok')),
    get(paths.reopening(unknown), screener('not found')),
    ...hiddenNames.map(name => get(paths.reopening(hidden[name]), screener('ok'))),
    post('reopen what is open', paths.reopening(hidden.draft), reopening, screener('refused')),
    post('reopen without a reason', paths.reopening(hidden.draft), { ...reopening, reason: '' }, screener('refused')),
    post('reopen what is past', paths.reopening(hidden.eligible), reopening, screener('refused')),
  ],
}
