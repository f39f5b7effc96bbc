import { paths } from '~/paths'
import { type Actor, projects } from '../actors'
import { running } from '../portfolio/running'
import { hiddenOf } from './readers'
import { all, both, type Case, get, type Outcome, only, post } from './words'

const { own, foreign, accepted } = projects
const unknown = 'EWG 99 1999'
const { outputs, disseminations } = running

const writers: Actor[] = ['overseer', 'co-author', 'secretariat']
const foreignWriters: Actor[] = ['other overseer', 'secretariat']

/** For everybody where the project is public, and for its readers where it is hidden. */
const publicOf = (to: (number: string) => string): Case[] => [
  ...[own, foreign, accepted].map(number => get(to(number), all('ok'))),
  ...hiddenOf(to),
  get(to(unknown), all('not found')),
]
const write = (outcome: Outcome) => only(both(outcome, ...writers))
const foreignOnly = (outcome: Outcome) => only(both(outcome, ...foreignWriters))

const promise = { name: 'Written by a form', kind: 'tool', planned: '', plannedOn: '' }
const change = { intent: 'change', base: '0', ...promise }
const deliver = {
  ...{ intent: 'deliver', base: '0', delivered: '1', deliveredOn: '2018-11-30', link: 'https://www.apec.org' },
  ...{ file: '', use: 'Taught.', note: '' },
}
const use = { intent: 'use', base: '0', link: '', use: 'Taught in two academies.' }
const spread = {
  ...{ intent: 'save', base: '0', kind: 'sent', where: 'By a form', output: '', on: '', forum: '', link: '' },
  ...{ access: 'free', note: '' },
}
const hits = { intent: 'hits', base: '0', 'hits[0].month': '2019-01', 'hits[0].visits': '5', 'hits[0].downloads': '' }

/** The register of outputs and where they were spread: read by everybody, kept by those who write the project. */
export const outputExpectations: Record<string, Case[]> = {
  'routes/projects.$number.outputs._index': [
    ...publicOf(paths.outputs),
    post('take from the proposal', paths.outputs(own), { promised: 'a seminar of three days' }, write('done')),
    post('take nothing', paths.outputs(own), {}, write('refused')),
    post('take for another', paths.outputs(foreign), {}, foreignOnly('refused')),
    post('take for none', paths.outputs(unknown), {}, only({ secretariat: 'refused' })),
  ],
  'routes/projects.$number.outputs.$seq': [
    get(paths.output(own, 'new'), write('ok')),
    get(paths.output(own, outputs.own), write('ok')),
    get(paths.output(own, outputs.foreign), write('not found')),
    get(paths.output(foreign, outputs.foreign), foreignOnly('ok')),
    get(paths.output(unknown, 'new'), only({ secretariat: 'not found' })),
    get(`${paths.outputs(own)}/nonsense`, write('not found')),
    post('add', paths.output(own, 'new'), promise, write('done')),
    post('add without a name', paths.output(own, 'new'), { ...promise, name: '' }, write('refused')),
    post('change', paths.output(own, outputs.own), change, write('done')),
    post('change over another', paths.output(own, outputs.own), { ...change, base: '7' }, write('refused')),
    post('deliver', paths.output(own, outputs.own), deliver, write('done')),
    post(
      'deliver late, unexplained',
      paths.output(own, outputs.own),
      { ...deliver, deliveredOn: '2019-02-01' },
      write('refused'),
    ),
    post('use', paths.output(own, outputs.own), use, write('done')),
    post('change that of another', paths.output(own, outputs.foreign), change, write('not found')),
    post('change', paths.output(foreign, outputs.foreign), change, foreignOnly('done')),
    post(
      'remove one that was spread',
      paths.output(own, outputs.own),
      { intent: 'remove', base: '0' },
      write('refused'),
    ),
    post('invent an act', paths.output(own, outputs.own), { ...change, intent: 'burn' }, write('refused')),
  ],
  'routes/projects.$number.dissemination._index': publicOf(paths.disseminations),
  'routes/projects.$number.dissemination.$seq': [
    get(paths.dissemination(own, 'new'), write('ok')),
    get(paths.dissemination(own, disseminations.own), write('ok')),
    get(paths.dissemination(own, disseminations.foreign), write('not found')),
    get(paths.dissemination(foreign, disseminations.foreign), foreignOnly('ok')),
    get(paths.dissemination(unknown, 'new'), only({ secretariat: 'not found' })),
    post('add', paths.dissemination(own, 'new'), spread, write('done')),
    post(
      'add for the output of another',
      paths.dissemination(own, 'new'),
      { ...spread, output: '2' },
      write('refused'),
    ),
    post('save', paths.dissemination(own, disseminations.own), spread, write('done')),
    post('save over another', paths.dissemination(own, disseminations.own), { ...spread, base: '7' }, write('refused')),
    post('add a month', paths.dissemination(own, disseminations.own), { ...spread, intent: 'add:hits:0' }, write('ok')),
    post('record hits', paths.dissemination(own, disseminations.own), hits, write('done')),
    post(
      'record hits to come',
      paths.dissemination(own, disseminations.own),
      { ...hits, 'hits[0].month': '2999-01' },
      write('refused'),
    ),
    post('remove', paths.dissemination(own, disseminations.own), { intent: 'remove', base: '0' }, write('done')),
    post(
      'remove over another',
      paths.dissemination(own, disseminations.own),
      { intent: 'remove', base: '7' },
      write('refused'),
    ),
    post('save that of another', paths.dissemination(own, disseminations.foreign), spread, write('not found')),
  ],
}
