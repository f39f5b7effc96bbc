import { paths } from '~/paths'
import { type Actor, projects } from '../actors'
import { running } from '../portfolio/running'
import { hiddenOf } from './readers'
import { all, both, type Case, get, only, post, type Some } from './words'

const { own, foreign, accepted, published } = projects
const { secretariat, committee, foreign: ofForeign } = running.amendments
const unknown = 'EWG 99 1999'

/** Who reads what is asked for before it is approved. */
const insiders: Actor[] = ['overseer', 'co-author', 'program director', 'decision maker', 'secretariat', 'auditor']
const foreignInsiders: Actor[] = ['other overseer', 'decision maker', 'secretariat', 'auditor']
/** Whom the door of a decision lets in: who asks, and who decides on some amendments. */
const atTheDoor = both('refused', 'overseer', 'program director', 'decision maker', 'secretariat')
const atTheOtherDoor = both('refused', 'other overseer', 'decision maker', 'secretariat')

const approve = { intent: 'decide', decision: 'approved', reason: 'Fair.' }
const refuse = { ...approve, decision: 'refused' }
const withdraw = { intent: 'withdraw' }

const decided = (seq: number, done: Some): Case[] => {
  const url = paths.amendment(own, seq)
  return [
    post('approve', url, approve, only({ ...atTheDoor, ...done })),
    post('refuse', url, refuse, only({ ...atTheDoor, ...done })),
    post('approve without a word', url, { ...approve, reason: '' }, only(atTheDoor)),
    post('decide nothing', url, { ...approve, decision: 'burnt' }, only(atTheDoor)),
    post('take back', url, withdraw, only({ ...atTheDoor, overseer: 'done' })),
  ]
}

const longer = { until: '2019-06-30', base: '2018-12-31', reason: 'More time.' }
const line = {
  ...{ 'lines[0].id': 'line-of-foreign', 'lines[0].category': 'directLabour', 'lines[0].item': 'Translators' },
  ...{ 'lines[0].factors[0].count': '1', 'lines[0].factors[0].unit': 'pages', 'lines[0].rate': '2' },
  ...{ 'lines[0].fundedBy': 'apec' },
}
const other = { base: '4.2', design: 'On line.', reason: 'Cheaper.', ...line }
const byOther = only({ 'other overseer': 'done' })
const notByOther = only({ 'other overseer': 'refused' })

/** What is asked for while a project runs, and decided on. */
export const amendmentExpectations: Record<string, Case[]> = {
  'routes/projects.$number.amendments._index': [
    ...[own, foreign, accepted, published].map(number => get(paths.amendments(number), all('ok'))),
    ...hiddenOf(paths.amendments),
    get(paths.amendments(unknown), all('not found')),
  ],
  'routes/projects.$number.amendments.$seq': [
    ...[secretariat, committee].map(seq => get(paths.amendment(own, seq), all('not found', both('ok', ...insiders)))),
    get(paths.amendment(foreign, ofForeign), all('not found', both('ok', ...foreignInsiders))),
    get(paths.amendment(own, ofForeign), all('not found')),
    get(paths.amendment(unknown, secretariat), all('not found')),
    get(`${paths.amendments(own)}/nonsense`, all('not found')),
    ...decided(secretariat, both('done', 'program director', 'secretariat')),
    ...decided(committee, { 'decision maker': 'done' }),
    post('approve', paths.amendment(foreign, ofForeign), approve, only({ ...atTheOtherDoor, secretariat: 'done' })),
    post('approve that of another', paths.amendment(own, ofForeign), approve, only(atTheDoor)),
  ],
  'routes/projects.$number.amendments.extension': [
    get(paths.askExtension(own), only({ overseer: 'ok' })),
    get(paths.askExtension(foreign), only({ 'other overseer': 'ok' })),
    get(paths.askExtension(unknown), only({})),
    post('ask while one is open', paths.askExtension(own), longer, only({ overseer: 'refused' })),
    post('ask', paths.askExtension(published), longer, only({ 'other overseer': 'done' })),
    post('ask without a day', paths.askExtension(foreign), { ...longer, until: '' }, notByOther),
    post('ask where nothing runs', paths.askExtension(projects.draft), longer, only({ overseer: 'refused' })),
  ],
  'routes/projects.$number.amendments.reprogramming': [
    get(paths.askReprogramming(own), only({ overseer: 'ok' })),
    get(paths.askReprogramming(foreign), only({ 'other overseer': 'ok' })),
    get(paths.askReprogramming(unknown), only({})),
    post('ask while one is open', paths.askReprogramming(own), other, only({ overseer: 'refused' })),
    post('ask', paths.askReprogramming(foreign), other, byOther),
    post('ask for more money', paths.askReprogramming(foreign), { ...other, 'lines[0].rate': '900,000' }, notByOther),
    post('ask over another version', paths.askReprogramming(foreign), { ...other, base: '9.0' }, notByOther),
    post('ask without a reason', paths.askReprogramming(foreign), { ...other, reason: '' }, notByOther),
    post('compare', paths.askReprogramming(foreign), { ...other, intent: 'compare' }, only({ 'other overseer': 'ok' })),
    post(
      'add a line',
      paths.askReprogramming(foreign),
      { ...other, intent: 'add:lines:0' },
      only({ 'other overseer': 'ok' }),
    ),
  ],
}
