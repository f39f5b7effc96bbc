import { paths } from '~/paths'
import { type Actor, economies, projects } from '../actors'
import { places, responses } from '../portfolio/questionnaires'
import { signedInOnly } from './readers'
import { all, both, type Case, get, type Outcome, only, post } from './words'

const { own, foreign } = projects
const unknown = 'EWG 99 1999'
const { open, draft, people } = places

const senders: Actor[] = ['overseer', 'secretariat']
const readers: Actor[] = [...senders, 'co-author', 'program director', 'auditor']
const send = (outcome: Outcome) => only(both(outcome, ...senders))
const read = (outcome: Outcome) => only(both(outcome, ...readers))
const nowhere = signedInOnly(all('not found'))
/** The same for senders, and for all who do not read drafts; who reads them and sends nothing is refused. */
const nowhereToSenders = (...others: Actor[]) => signedInOnly(all('not found', both('forbidden', ...others)))
const readersOnly = nowhereToSenders('co-author', 'program director', 'auditor')

const row = (economy: string, email = 'somebody@gov.example') => ({
  ...{ intent: 'invite', 'rows[0].economy': economy, 'rows[0].name': 'Somebody', 'rows[0].email': email },
})
const response = (which: keyof typeof responses, place: number = open) => paths.response(own, place, responses[which])
const link = { email: 'focal@canada.example', kind: 'focal' }

/** Where questionnaires are sent and followed. What is a draft, or of another project, is nowhere. */
export const sendingExpectations: Record<string, Case[]> = {
  'routes/projects.$number.questionnaires.$place._index': [
    get(paths.questionnaire(own, open), read('ok')),
    get(`${paths.questionnaire(own, open)}?order=apec`, read('ok')),
    get(paths.questionnaire(own, people), read('ok')),
    get(paths.questionnaire(own, draft), nowhere),
    get(paths.questionnaire(own, 9), nowhere),
    get(paths.questionnaire(foreign, 1), nowhere),
    get(paths.questionnaire(unknown, 1), nowhere),
    post('remind', paths.questionnaire(own, open), { intent: 'remind' }, send('done')),
    post('remind nobody', paths.questionnaire(own, people), { intent: 'remind' }, send('refused')),
    post('move the day', paths.questionnaire(own, open), { intent: 'last-day', dueOn: '2999-01-01' }, send('done')),
    post('move it back', paths.questionnaire(own, open), { intent: 'last-day', dueOn: '2000-01-01' }, send('refused')),
    post('close', paths.questionnaire(own, open), { intent: 'close' }, send('done')),
    post('open what is open', paths.questionnaire(own, open), { intent: 'open' }, send('refused')),
    post('make an address', paths.questionnaire(own, people), { intent: 'make-address' }, send('done')),
    post('make one for economies', paths.questionnaire(own, open), { intent: 'make-address' }, send('refused')),
    post('end the address', paths.questionnaire(own, people), { intent: 'end-address' }, send('done')),
    post('invent an act', paths.questionnaire(own, open), { intent: 'burn' }, send('refused')),
    post('close a draft', paths.questionnaire(own, draft), { intent: 'close' }, readersOnly),
  ],
  'routes/projects.$number.questionnaires.$place.invite': [
    get(paths.inviteEconomies(own, open), send('ok')),
    get(paths.inviteEconomies(own, people), send('ok')),
    get(paths.inviteEconomies(own, draft), readersOnly),
    get(paths.inviteEconomies(foreign, 1), nowhereToSenders('auditor')),
    post('invite', paths.inviteEconomies(own, open), row('Japan'), send('done')),
    post('invite who was', paths.inviteEconomies(own, open), row(economies.foreign), send('done')),
    post('invite who has answered', paths.inviteEconomies(own, open), row(economies.apart), send('refused')),
    post('invite without an address', paths.inviteEconomies(own, open), row('Japan', ''), send('refused')),
    post('invite by name where answers have none', paths.inviteEconomies(own, people), row(''), send('refused')),
    post(
      'read a list',
      paths.inviteEconomies(own, open),
      { intent: 'read-list', list: 'Japan; Somebody; somebody@gov.example' },
      send('ok'),
    ),
    post('read nonsense', paths.inviteEconomies(own, open), { intent: 'read-list', list: 'Atlantis' }, send('refused')),
  ],
  'routes/projects.$number.questionnaires.$place.responses.$seq': [
    get(response('byLink'), read('ok')),
    get(response('cleared'), read('ok')),
    get(response('person', people), read('ok')),
    get(response('person'), only(both('not found', ...readers))),
    get(paths.response(own, draft, 1), nowhere),
    get(paths.response(own, open, 999), only(both('not found', ...readers))),
    post('remind', response('byLink'), { intent: 'remind' }, send('done')),
    post('remind who has answered', response('cleared'), { intent: 'remind' }, send('refused')),
    post('extend', response('drafting'), { intent: 'extend', dueOn: '2999-01-01' }, send('done')),
    post('return', response('cleared'), { intent: 'return', remark: 'Look at question 3.' }, send('done')),
    post('return without words', response('cleared'), { intent: 'return', remark: '' }, send('refused')),
    post('reopen what is open', response('byLink'), { intent: 'reopen' }, send('refused')),
    post('send a new link', response('byLink'), { intent: 'new-link', ...link }, send('done')),
    post('withdraw', response('byLink'), { intent: 'withdraw', ...link }, send('done')),
    post('withdraw of another', response('drafting'), { intent: 'withdraw', ...link }, send('refused')),
    post('remind in another', response('person'), { intent: 'remind' }, send('refused')),
  ],
}
