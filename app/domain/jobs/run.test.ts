import { expect, it } from 'vitest'
import { begun, done, failed, firstRun, isWorthNoting, mayBegin, oftenness } from './run'

const now = new Date('2026-11-22T10:00:00.000Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

it('a run is begun by one server, and by another once the first had its time', () => {
  const first = firstRun('tidy', now)
  expect(mayBegin(first, now)).toBe(true)
  const running = begun(first, now)
  expect(mayBegin(running, later(14))).toBe(false)
  expect(mayBegin(running, later(15))).toBe(true)
})

it('after a run the next is due at its time, and what was done stays said while there is nothing to do', () => {
  const once = done(begun(firstRun('tidy', now), now), now, 60, '2 letters written')
  expect(once).toMatchObject({ dueAt: '2026-11-22T11:00:00.000Z', attempts: 0, claimedAt: null })
  expect(mayBegin(once, later(59))).toBe(false)
  const twice = done(begun(once, later(60)), later(60), 60, null)
  expect(twice).toMatchObject({ did: '2 letters written', didAt: now.toISOString(), doneAt: later(60).toISOString() })
})

it('a failed run is tried again sooner than its time, later each time', () => {
  const waits: string[] = []
  let run = firstRun('tidy', now)
  for (let n = 0; n < 6; n += 1) {
    run = failed(begun(run, now), now, 60, 'No room')
    waits.push(run.dueAt.slice(11, 16))
  }
  expect(waits).toEqual(['10:01', '10:05', '10:30', '11:00', '11:00', '11:00'])
  expect(run).toMatchObject({ problem: 'No room', attempts: 6 })
  expect(done(begun(run, now), now, 60, null)).toMatchObject({ problem: null, attempts: 0 })
})

it('a look that found nothing is noted at first, after a failure and every five minutes', () => {
  expect(isWorthNoting(null, now)).toBe(true)
  const looked = done(firstRun('look', now), now, 0, null)
  expect(isWorthNoting(looked, later(4))).toBe(false)
  expect(isWorthNoting(looked, later(5))).toBe(true)
  expect(isWorthNoting(failed(looked, later(1), 0, 'No room'), later(2))).toBe(true)
})

it('says how often in words', () => {
  expect([null, 10, 60, 120].map(oftenness)).toEqual([
    'All the time',
    'Every 10 minutes',
    'Every hour',
    'Every 2 hours',
  ])
})
