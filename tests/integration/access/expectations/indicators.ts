import { paths } from '~/paths'
import { type Actor, projects } from '../actors'
import { running } from '../portfolio/running'
import { hiddenOf } from './readers'
import { all, both, type Case, get, only, post, type Some } from './words'

const { own, foreign, accepted } = projects
const unknown = 'EWG 99 1999'
const { indicator, measured } = running

const writers: Actor[] = ['overseer', 'co-author', 'secretariat']
const write = (outcome: 'done' | 'refused', but: Some = {}) => only({ ...both(outcome, ...writers), ...but })
/** The Secretariat decides; who writes is told no in words. */
const decide = (outcome: 'done' | 'refused') =>
  only({ ...both('refused', 'overseer', 'co-author'), ...both(outcome, 'program director', 'secretariat') })

const page = paths.indicator(own, indicator)
const value = {
  ...{ base: '0', from: '2019-01-01', until: '2019-06-30', value: '12', women: '6', men: '6', note: '', evidence: '' },
  text: '',
}
const save = { ...value, intent: 'save' }
const changed = { ...save, from: '2018-01-01', until: '2018-06-30' }
const step = (intent: string, seq: number, base: string, more: Record<string, string> = {}) => ({
  ...{ intent, seq: String(seq), base },
  ...more,
})
const giveBack = (remark: string) => step('return', measured.approved, '1', { remark })

/** Indicators with what was measured: everybody reads what was approved, the team writes, the Secretariat decides. */
export const indicatorExpectations: Record<string, Case[]> = {
  'routes/projects.$number.indicators._index': [
    ...[own, foreign, accepted].map(number => get(paths.indicators(number), all('ok'))),
    ...hiddenOf(paths.indicators),
    get(paths.indicators(unknown), all('not found')),
  ],
  'routes/projects.$number.indicators.$id': [
    get(page, all('ok')),
    get(`${page}?value=${measured.draft}`, all('ok')),
    get(`${page}?value=nonsense`, all('not found')),
    get(paths.indicator(foreign, indicator), all('not found')),
    get(paths.indicator(unknown, indicator), all('not found')),
    post('keep', page, save, write('done')),
    post('keep one that overlaps', page, changed, write('refused')),
    post('change', `${page}?value=${measured.draft}`, changed, write('done')),
    post('change over another', `${page}?value=${measured.draft}`, { ...changed, base: '7' }, write('refused')),
    post('change a locked one', `${page}?value=${measured.approved}`, { ...save, base: '1' }, write('refused')),
    post('submit nothing', page, { ...value, intent: 'submit', value: '' }, write('refused')),
    post('submit', page, { ...value, intent: 'submit' }, write('done')),
    post('invent an act', page, { ...value, intent: 'burn' }, write('refused')),
    post('remove', page, step('remove', measured.draft, '0'), write('done', { 'program director': 'refused' })),
    post(
      'remove a locked one',
      page,
      step('remove', measured.approved, '1'),
      write('refused', { 'program director': 'refused' }),
    ),
    post('approve a draft', page, step('approve', measured.draft, '0', { remark: '' }), decide('refused')),
    post('return an approved one', page, giveBack('Two came twice.'), decide('done')),
    post('return it without a reason', page, giveBack(''), decide('refused')),
  ],
}
