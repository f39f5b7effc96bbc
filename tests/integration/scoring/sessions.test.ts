import { expect, it } from 'vitest'
import { sessionState } from '~/domain/lifecycle/session-form'
import { saveSession } from '~/operations/save-session.server'
import type { Database } from '~db/database'
import { findSessionOf } from '~db/queries/calendar.server'
import { listHistory, verifyHistory } from '~db/queries/history.server'
import { onEachEngine } from '../../setup/databases'
import { committee, korea, line, now, opened, session, unit, withSession } from './a-scoring'

const dates = { ...session, internalDay: '2026-03-07', finalDay: '2026-03-28', money: [{ ...line, amount: 100_000 }] }
type Changes = Partial<Parameters<typeof saveSession>[1]>
const save = (db: Database, changes: Changes = {}) =>
  saveSession(db, { by: unit, now, session: dates, base: null, why: '', ...changes })
const baseOf = async (db: Database) => {
  const kept = await findSessionOf(db, session.year, session.session)
  return kept && sessionState(kept)
}
const acts = async (db: Database) =>
  (await listHistory(db, { scope: 'session 2026 Session 1' }, 1)).rows.map(({ act, why, by }) => ({ act, why, by }))

onEachEngine('the sessions of the calendar', open => {
  it('are announced once, by the project management unit, to midnight in Singapore', async () => {
    const db = await withSession(await open(), 1000)
    expect(await findSessionOf(db, 2026, 'Session 1')).toMatchObject({
      internalDeadline: '2026-03-07T15:59:59.999Z',
      finalDeadline: '2026-03-28T15:59:59.999Z',
      money: [{ ...line, amount: 100_000 }],
    })
    const refused = [
      await save(db),
      await save(db, { by: committee }),
      await save(db, { by: korea, session: { ...dates, session: 'Session 2' } }),
      await save(db, { session: { ...dates, session: 'Session 2', internalDay: '2026-03-29' } }),
      await save(db, { session: { ...dates, session: 'Session 2', money: [...dates.money, ...dates.money] } }),
      await save(db, { session: { ...dates, session: 'Session 2' }, base: 'something' }),
    ]
    expect(refused.filter(({ ok }) => ok)).toEqual([])
    expect(await save(db, { session: { ...dates, session: 'Session 2' } })).toMatchObject({ ok: true })
  })

  it('keep in the history what a deadline was before', async () => {
    const db = await withSession(await open(), 1000)
    const moved = { session: { ...dates, finalDay: '2026-04-04' }, base: await baseOf(db), why: 'A holiday' }
    expect(await save(db, moved)).toEqual({ ok: true, name: '2026 Session 1' })
    const [last] = await acts(db)
    expect(last).toEqual({
      act: 'Deadline moved',
      by: unit.name,
      why: 'The final deadline was 28 March 2026, 23:59 Singapore time and is now 4 April 2026, 23:59 Singapore time. A holiday',
    })
    expect(await save(db, { ...moved, base: await baseOf(db) })).toMatchObject({ ok: true })
    expect(await acts(db)).toHaveLength(2)
    expect((await verifyHistory(db)).broken).toEqual([])
  })

  it('are not saved over another’s save, and keep the money of an open scoring', async () => {
    const db = await withSession(await open(), 1000)
    const base = await baseOf(db)
    const more = { ...dates, money: [{ ...line, amount: 200_000 }] }
    expect(await save(db, { session: more, base })).toMatchObject({ ok: true })
    expect(await save(db, { session: { ...dates, finalDay: '2026-05-01' }, base })).toMatchObject({
      ok: false,
      conflict: true,
    })
    expect((await acts(db))[0]?.why).toContain('US$')
    await opened(db)
    expect(await save(db, { session: { ...dates, money: [] }, base: await baseOf(db) })).toMatchObject({ ok: false })
    expect((await findSessionOf(db, 2026, 'Session 1'))?.money).toEqual(more.money)
  })
})
