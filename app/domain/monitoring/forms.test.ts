import { expect, it } from 'vitest'
import { differingMonitoring } from './differences'
import { decideMonitoringForm, editMonitoringForm, placeIn } from './forms'
import { emptyMonitoring } from './monitoring-report'
import { looksOf } from './risks'

const base = { revision: '3' }

it('saving takes what is incomplete: an empty form is an empty report', () => {
  const { revision, confirmed, ...answers } = editMonitoringForm.parse(base)
  expect([revision, confirmed, answers]).toEqual([3, [], emptyMonitoring])
})

it('texts are trimmed, their lines kept, and yes and no are read', () => {
  const read = editMonitoringForm.parse({
    ...base,
    progress: ' One\r\n\r\nTwo ',
    standing: { schedule: { yes: 'no', howFar: 'Far' }, budget: { yes: 'yes' } },
    risks: [{ risk: 'Few come', happened: 'yes', done: 'Asked others' }],
    confirmed: 'period-open',
  })
  expect(read.progress).toBe('One\n\nTwo')
  expect(read.standing).toMatchObject({ schedule: { yes: false, howFar: 'Far' }, budget: { yes: true } })
  expect(read.standing.target.yes).toBe(null)
  expect(read.risks).toEqual([{ risk: 'Few come', happened: true, done: 'Asked others' }])
  expect(read.confirmed).toEqual(['period-open'])
})

it('what cannot be read is refused by a sentence at its field', () => {
  const wrong = (changes: object) =>
    editMonitoringForm.safeParse({ ...base, ...changes }).error?.issues.map(({ path }) => path.join('.'))
  expect(wrong({ standing: { schedule: { yes: 'perhaps' } } })).toEqual(['standing.schedule.yes'])
  expect(wrong({ progress: 'x'.repeat(20_001) })).toEqual(['progress'])
  expect(wrong({ risks: [{ risk: 'a', happened: 'yes', done: 'x'.repeat(4_001) }] })).toEqual(['risks.0.done'])
  expect(wrong({ risks: Array.from({ length: 201 }, () => ({ risk: 'a' })) })).toEqual(['risks'])
  expect(wrong({ revision: '-1' })).toEqual(['revision'])
})

it('points are pinned to the parts that have words', () => {
  const read = decideMonitoringForm.parse({ decision: 'returned', points: { progress: ' Say more. ', risks: '' } })
  expect(read).toEqual({ decision: 'returned', remark: '', points: [{ part: 'progress', text: 'Say more.' }] })
  expect(decideMonitoringForm.parse({ decision: 'accepted' }).points).toEqual([])
  expect(decideMonitoringForm.safeParse({ decision: 'burnt' }).success).toBe(false)
})

it('the looks at risks follow the record, and keep what was said of a risk that it has no more', () => {
  const said = { risk: 'Gone', happened: true, done: 'Much' }
  const silent = { risk: 'Also gone', happened: null, done: '' }
  const kept = { risk: 'Here', happened: false, done: '' }
  expect(looksOf([{ risk: 'New' }, { risk: 'Here' }], [said, silent, kept])).toEqual([
    ...[{ risk: 'New', happened: null, done: '' }, kept, said],
  ])
})

it('two states of a report are compared part by part', () => {
  const typed = { ...emptyMonitoring, progress: 'Mine', risks: [{ risk: 'A', happened: true, done: 'B' }] }
  expect(differingMonitoring(emptyMonitoring, emptyMonitoring)).toEqual([])
  expect(differingMonitoring({ ...emptyMonitoring, progress: 'Theirs' }, typed)).toEqual([
    { part: 'progress', title: 'Progress since the last report', saved: 'Theirs', typed: 'Mine' },
    { part: 'risks', title: 'Risks', saved: '', typed: 'A: Yes. B' },
  ])
})

it('a place is a whole number from 1', () => {
  expect(['1', '12', '0', '01', 'x', undefined].map(placeIn)).toEqual([1, 12, null, null, null, null])
})
