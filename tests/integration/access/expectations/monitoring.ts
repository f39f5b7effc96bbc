import { paths } from '~/paths'
import { type Actor, projects } from '../actors'
import { running } from '../portfolio/running'
import { both, type Case, get, type Outcome, only, post, type Some } from './words'

const { own, foreign } = projects
const unknown = 'EWG 99 1999'
const { draft, submitted } = running.monitoring

const readers: Actor[] = [
  'overseer',
  'co-author',
  'chair',
  'program director',
  'decision maker',
  'secretariat',
  'auditor',
]
const foreignReaders: Actor[] = ['other overseer', 'other chair', 'decision maker', 'secretariat', 'auditor']
/** A draft is for those who read what is kept of a running project. */
const draftReaders: Actor[] = ['overseer', 'co-author', 'program director', 'secretariat', 'auditor']
const writers: Actor[] = ['overseer', 'co-author']
const deciders: Actor[] = ['program director', 'secretariat']
const anywhere: Actor[] = ['decision maker', 'secretariat', 'auditor']

const write = (outcome: Outcome) => only(both(outcome, ...writers))
const decide = (outcome: Outcome) => only(both(outcome, ...deciders))
/** A form of a page that all readers see: done for these, refused in words for the others. */
const done = (...who: Actor[]): Some => ({ ...both('refused', ...readers), ...both('done', ...who) })

const answers = { revision: '0', progress: 'Written by a form.', 'standing.schedule.yes': 'yes' }
const decision = (which: string, more: Record<string, string> = {}) => ({ decision: which, remark: '', ...more })

/** A report that waits is there for every reader, a draft for those who read drafts. */
const report = (to: (number: string, place: number) => string): Case[] => [
  get(to(own, submitted), only(both('ok', ...readers))),
  get(to(own, draft), only({ ...both('not found', ...readers), ...both('ok', ...draftReaders) })),
  get(to(own, 9), only(both('not found', ...readers))),
  get(
    to(foreign, draft),
    only({ ...both('not found', ...foreignReaders), ...both('ok', 'other overseer', 'secretariat', 'auditor') }),
  ),
  get(to(unknown, 1), only(both('not found', ...anywhere))),
]

/** Monitoring reports: read, written, decided on. */
export const monitoringExpectations: Record<string, Case[]> = {
  'routes/projects.$number.monitoring._index': [
    get(paths.monitoring(own), only(both('ok', ...readers))),
    get(paths.monitoring(foreign), only(both('ok', ...foreignReaders))),
    get(paths.monitoring(unknown), only(both('not found', ...anywhere))),
    post(
      'begin the next',
      paths.monitoring(foreign),
      { place: '2' },
      only({ ...both('refused', ...foreignReaders), 'other overseer': 'done' }),
    ),
    post(
      'begin one that is there',
      paths.monitoring(own),
      { place: '1' },
      only({ ...both('refused', ...readers), ...both('elsewhere', ...writers) }),
    ),
    post('begin one too many', paths.monitoring(own), { place: '3' }, only(done())),
    post('begin none', paths.monitoring(own), { place: '' }, only(done())),
  ],
  'routes/projects.$number.monitoring.$place._index': report(paths.monitoringReport),
  'routes/projects.$number.monitoring.$place.report[.]html': report(paths.monitoringHtml),
  'routes/projects.$number.monitoring.$place.report[.]xlsx': report(paths.monitoringWorkbook),
  'routes/projects.$number.monitoring.$place.report[.]docx': report(paths.monitoringWord),
  'routes/projects.$number.monitoring.$place.edit': [
    get(paths.editMonitoring(own, draft), write('ok')),
    get(paths.editMonitoring(own, submitted), write('ok')),
    get(paths.editMonitoring(own, 9), write('not found')),
    get(paths.editMonitoring(foreign, draft), only({ 'other overseer': 'ok' })),
    get(paths.editMonitoring(unknown, 1), only({})),
    post('save', paths.editMonitoring(own, draft), { ...answers, intent: 'save' }, write('done')),
    post('save and submit', paths.editMonitoring(own, draft), { ...answers, intent: 'submit' }, write('done')),
    post(
      'save over another',
      paths.editMonitoring(own, draft),
      { ...answers, intent: 'save', revision: '7' },
      write('refused'),
    ),
    post('save what waits', paths.editMonitoring(own, submitted), { ...answers, revision: '1' }, write('refused')),
    post('save none', paths.editMonitoring(own, 9), answers, write('refused')),
  ],
  'routes/projects.$number.monitoring.$place.review': [
    get(paths.reviewMonitoring(own, submitted), decide('ok')),
    get(paths.reviewMonitoring(own, draft), decide('ok')),
    get(paths.reviewMonitoring(own, 9), decide('not found')),
    get(paths.reviewMonitoring(foreign, draft), only({ secretariat: 'ok' })),
    get(paths.reviewMonitoring(unknown, 1), only({ secretariat: 'not found' })),
    post('accept', paths.reviewMonitoring(own, submitted), decision('accepted'), decide('done')),
    post('return', paths.reviewMonitoring(own, submitted), decision('returned', { remark: 'More.' }), decide('done')),
    post(
      'return with a point',
      paths.reviewMonitoring(own, submitted),
      decision('returned', { 'points.progress': 'Say more.' }),
      decide('done'),
    ),
    post('return without words', paths.reviewMonitoring(own, submitted), decision('returned'), decide('refused')),
    post('accept a draft', paths.reviewMonitoring(own, draft), decision('accepted'), decide('refused')),
    post('invent', paths.reviewMonitoring(own, submitted), decision('burnt'), decide('refused')),
  ],
}
