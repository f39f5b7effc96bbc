import { paths } from '~/paths'
import { hidden, projects } from '../actors'
import { both, type Case, get, only, post } from './words'

const { own, foreign } = projects
const unknown = 'EWG 99 1999'
const writers = ['overseer', 'co-author', 'secretariat'] as const

const row = (given: Record<string, string>) =>
  Object.fromEntries(Object.entries(given).map(([key, text]) => [`indicators[0].${key}`, text]))
const invented = row({ name: 'Speakers', target: '2', promiseField: 'summary', promiseSentence: 'Nobody wrote this.' })
const promised = { promiseField: 'gender', promiseSentence: 'two women from the host economy speak' }
const two = row({ name: 'Women who speak', kind: 'count', target: '2', targetWomen: '2', ...promised })

/** Indicators made of sentences and of targets by sex. */
export const planExpectations: Record<string, Case[]> = {
  'routes/projects.$number.edit.indicator': [
    get(paths.makeIndicator(own), only(both('ok', ...writers))),
    get(paths.makeIndicator(own, { field: 'genderTargets' }), only(both('ok', ...writers))),
    get(paths.makeIndicator(own, { field: 'summary', sentence: 'Two speakers.' }), only(both('ok', ...writers))),
    get(paths.makeIndicator(foreign), only(both('ok', 'other overseer', 'secretariat'))),
    get(paths.makeIndicator(hidden.draft), only(both('ok', ...writers))),
    get(paths.makeIndicator(unknown), only({ secretariat: 'not found' })),
    post('make one', paths.makeIndicator(own), two, only(both('done', ...writers))),
    post(
      'make one of a sentence that nobody wrote',
      paths.makeIndicator(own),
      invented,
      only(both('refused', ...writers)),
    ),
    post(
      'make one without a sentence',
      paths.makeIndicator(own),
      row({ name: 'Speakers' }),
      only(both('refused', ...writers)),
    ),
    post('make one of nothing', paths.makeIndicator(own), {}, only(both('refused', ...writers))),
    post(
      'make them of targets that are not there',
      paths.makeIndicator(own),
      { intent: 'targets' },
      only(both('refused', ...writers)),
    ),
    post(
      'make one elsewhere',
      paths.makeIndicator(foreign),
      invented,
      only(both('refused', 'other overseer', 'secretariat')),
    ),
  ],
}
