import { paths } from '~/paths'
import { type Actor, projects } from '../actors'
import { running } from '../portfolio/running'
import { both, type Case, get, type Outcome, only, post } from './words'

const { own, foreign, accepted } = projects
const unknown = 'EWG 99 1999'

const writers: Actor[] = ['overseer', 'co-author']
const readers: Actor[] = [...writers, 'secretariat', 'program director', 'auditor']
const foreignReaders: Actor[] = ['other overseer', 'secretariat', 'auditor']

/** A form of a page: it is done for these, and refused in words for all others who read the page. */
const done = (outcome: Outcome, ...who: Actor[]): Record<Actor, Outcome> =>
  only({ ...both('refused', ...readers), ...both(outcome, ...who) })

const key = 'participants.Russia.women'
const give = (value: string, reason = 'One came without registration.') => ({ intent: 'give', value, reason })
const point = String(running.points.own)
const reply = (before = '') => ({ intent: 'reply', point, reply: 'Written by a form.', before })

/** The numbers of a completion report with their sources, and the Secretariat's points on it. */
export const completionExpectations: Record<string, Case[]> = {
  'routes/projects.$number.completion-report.numbers': [
    get(paths.completionNumbers(own), only(both('ok', ...writers))),
    get(paths.overrideNumber(own, key), only(both('ok', ...writers))),
    get(paths.overrideNumber(own, 'no.such.number'), only(both('ok', ...writers))),
    get(paths.completionNumbers(foreign), only({ 'other overseer': 'ok' })),
    get(paths.completionNumbers(unknown), only({})),
    post('give a number', paths.overrideNumber(own, key), give('9'), only(both('done', ...writers))),
    post('give it without a reason', paths.overrideNumber(own, key), give('9', ''), only(both('refused', ...writers))),
    post('give words', paths.overrideNumber(own, key), give('=1+1'), only(both('refused', ...writers))),
    post('give another', paths.overrideNumber(own, 'no.such'), give('9'), only(both('refused', ...writers))),
    post('take it back', paths.overrideNumber(own, key), { intent: 'take-back' }, only(both('done', ...writers))),
    post('invent', paths.overrideNumber(own, key), { intent: 'burn' }, only(both('refused', ...writers))),
    post('give one in review', paths.overrideNumber(foreign, key), give('9'), only({ 'other overseer': 'refused' })),
  ],
  'routes/projects.$number.completion-report.points': [
    get(paths.completionPoints(own), only(both('ok', ...readers))),
    get(paths.completionPoints(foreign), only(both('ok', ...foreignReaders))),
    get(paths.completionPoints(accepted), only(both('ok', 'secretariat', 'auditor'))),
    get(paths.completionPoints(unknown), only(both('not found', 'secretariat', 'auditor'))),
    post('reply', paths.completionPoints(own), reply(), done('done', ...writers)),
    post('reply over another', paths.completionPoints(own), reply('What was there before'), done('refused')),
    post('settle', paths.completionPoints(own), { intent: 'settle', point }, done('done', 'secretariat')),
    post(
      'open one that is open',
      paths.completionPoints(own),
      { intent: 'open', point },
      done('elsewhere', 'secretariat'),
    ),
    post(
      'settle one of another project',
      paths.completionPoints(foreign),
      { intent: 'settle', point },
      only(both('refused', ...foreignReaders)),
    ),
  ],
}
