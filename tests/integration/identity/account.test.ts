import { TOTP } from 'otpauth'
import { expect, it } from 'vitest'
import { hashPassword, isPassword } from '~/auth/password.server'
import { changePassword, endOtherSessions, endOwnSession } from '~/operations/own-account.server'
import {
  beginTwoFactor,
  checkSecondStep,
  renewRecoveryCodes,
  turnOffTwoFactor,
  turnOnTwoFactor,
} from '~/operations/two-factor.server'
import type { Database } from '~db/database'
import { findIdentity } from '~db/queries/identity.server'
import { findSession, insertPerson, insertSession } from '~db/queries/people.server'
import { findWaitingPerson, listSessionsOf, markSeen } from '~db/queries/sessions.server'
import { onEachEngine } from '../../setup/databases'

const password = 'pacific-harbour-lantern'
const now = new Date('2026-11-22T08:00:00.000Z')
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const address = '203.0.113.9'
const owner = { id: 'p', name: 'The Officer', email: 'officer@economy.example' }
const other = { id: 'q', name: 'Another', email: 'other@economy.example' }

async function withAccounts(open: () => Promise<Database>): Promise<Database> {
  const db = await open()
  const passwordHash = await hashPassword(password)
  const createdAt = now.toISOString()
  await db.inTransaction('people', async tx => {
    for (const person of [owner, other]) await insertPerson(tx, { ...person, passwordHash, createdAt })
    const session = { createdAt, expiresAt: at(3600).toISOString(), userAgent: 'Firefox/140.0', address }
    for (const id of ['here', 'there']) await insertSession(tx, { ...session, id, person: 'p' })
    await insertSession(tx, { ...session, id: 'waiting', person: 'p', awaitsCode: true })
    await insertSession(tx, { ...session, id: 'theirs', person: 'q' })
  })
  return db
}

const sessionIds = async (db: Database, person = 'p') =>
  (await listSessionsOf(db, person, at(60).toISOString())).map(({ id }) => id).sort()

onEachEngine('One’s own sessions', open => {
  it('are listed without those that wait for a code, which open nothing', async () => {
    const db = await withAccounts(open)
    expect(await sessionIds(db)).toEqual(['here', 'there'])
    expect(await findSession(db, 'waiting', now.toISOString())).toBeNull()
    expect(await findWaitingPerson(db, 'waiting', now.toISOString())).toBe('p')
    expect(await findWaitingPerson(db, 'here', now.toISOString())).toBeNull()
  })

  it('are ended by their owner and nobody else', async () => {
    const db = await withAccounts(open)
    expect((await endOwnSession(db, { by: owner, session: 'theirs', now })).ok).toBe(false)
    expect(await sessionIds(db, 'q')).toEqual(['theirs'])
    expect(await endOwnSession(db, { by: owner, session: 'there', now })).toEqual({ ok: true })
    expect((await endOwnSession(db, { by: owner, session: 'there', now })).ok).toBe(false)
    await endOtherSessions(db, { by: owner, stays: 'here', now })
    expect(await sessionIds(db)).toEqual(['here'])
    expect(await findWaitingPerson(db, 'waiting', now.toISOString())).toBeNull()
    expect(await sessionIds(db, 'q')).toEqual(['theirs'])
  })

  it('note when they were seen, five minutes apart', async () => {
    const db = await withAccounts(open)
    const seen = (moment: Date, before: Date) =>
      db.inTransaction('s', tx => markSeen(tx, 'here', moment.toISOString(), before.toISOString()))
    await seen(at(10), at(-290))
    await seen(at(20), at(-280))
    expect((await findSession(db, 'here', now.toISOString()))?.lastSeenAt).toBe(at(10).toISOString())
    await seen(at(311), at(11))
    expect((await findSession(db, 'here', now.toISOString()))?.lastSeenAt).toBe(at(311).toISOString())
  })
})

onEachEngine('Changing a password', open => {
  const change = (db: Database, old: string, next: string) =>
    changePassword(db, { by: owner, old, password: next, session: 'here', address, origin: 'https://d.test', now })

  it('asks the old one, ends the other sessions and writes a letter', async () => {
    const db = await withAccounts(open)
    expect(await change(db, 'not the password', 'seven quiet mountain roads')).toMatchObject({ field: 'old' })
    expect(await change(db, password, 'administrator')).toMatchObject({ field: 'password' })
    expect(await sessionIds(db)).toEqual(['here', 'there'])
    expect(await change(db, password, 'seven quiet mountain roads')).toEqual({ ok: true })
    expect(await sessionIds(db)).toEqual(['here'])
    expect(await sessionIds(db, 'q')).toEqual(['theirs'])
    const known = await findIdentity(db, 'p')
    expect(await isPassword('seven quiet mountain roads', known?.passwordHash ?? null)).toBe(true)
    expect(await db.select({ to: db.tables.letter.to }).from(db.tables.letter)).toEqual([{ to: owner.email }])
  })

  it('stops somebody who tries old ones', async () => {
    const db = await withAccounts(open)
    for (let turn = 0; turn < 8; turn++) await change(db, `wrong ${turn}`, 'seven quiet mountain roads')
    expect(await change(db, password, 'seven quiet mountain roads')).toMatchObject({
      reason: expect.stringContaining('too many'),
    })
  })
})

onEachEngine('One-time codes', open => {
  const codeAt = async (db: Database, moment: Date) =>
    new TOTP({ secret: (await findIdentity(db, 'p'))?.totpSecret ?? '' }).generate({ timestamp: moment.getTime() })
  const by = { by: owner, address, now }
  const enter = (db: Database, typed: string, moment: Date) =>
    checkSecondStep(db, { person: 'p', typed, address, now: moment })

  async function turnedOn(db: Database): Promise<string[]> {
    await beginTwoFactor(db, 'p')
    const answer = await turnOnTwoFactor(db, { ...by, code: await codeAt(db, now) })
    if (!answer.ok) throw new Error(answer.reason)
    return answer.codes
  }

  it('count only once a code has confirmed the secret', async () => {
    const db = await withAccounts(open)
    await beginTwoFactor(db, 'p')
    const first = (await findIdentity(db, 'p'))?.totpSecret
    await beginTwoFactor(db, 'p')
    expect((await findIdentity(db, 'p'))?.totpSecret).toBe(first)
    expect((await turnOnTwoFactor(db, { ...by, code: await codeAt(db, at(-3600)) })).ok).toBe(false)
    expect((await findIdentity(db, 'p'))?.totpSince).toBeNull()
    expect((await enter(db, await codeAt(db, now), now)).ok).toBe(false)
    const codes = await turnedOn(db)
    expect(new Set(codes).size).toBe(10)
    expect(JSON.stringify(await findIdentity(db, 'p'))).not.toContain(codes[0])
  })

  it('are good once, also when two bring the same, and half a minute early or late', async () => {
    const db = await withAccounts(open)
    await turnedOn(db)
    expect((await enter(db, await codeAt(db, now), now)).ok).toBe(false)
    const next = await codeAt(db, at(60))
    const both = await Promise.all([enter(db, next, at(60)), enter(db, next, at(60))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await enter(db, await codeAt(db, at(30)), at(60))).ok).toBe(false)
    expect(await enter(db, await codeAt(db, at(120)), at(149))).toEqual({ ok: true, by: 'code' })
    expect((await enter(db, await codeAt(db, at(240)), at(330))).ok).toBe(false)
  })

  it('have ten recovery codes, each good once, until new ones are made', async () => {
    const db = await withAccounts(open)
    const [one = '', two = ''] = await turnedOn(db)
    expect(await enter(db, ` ${one.toUpperCase()} `, now)).toEqual({ ok: true, by: 'recovery code' })
    expect((await enter(db, one, now)).ok).toBe(false)
    expect((await renewRecoveryCodes(db, { ...by, password: 'wrong' })).ok).toBe(false)
    const renewed = await renewRecoveryCodes(db, { ...by, password })
    expect((await enter(db, two, now)).ok).toBe(false)
    expect((await enter(db, renewed.ok ? (renewed.codes[0] ?? '') : '', now)).ok).toBe(true)
  })

  it('are throttled as passwords are', async () => {
    const db = await withAccounts(open)
    const [one = ''] = await turnedOn(db)
    for (let turn = 0; turn < 8; turn++) await enter(db, '000000', at(600))
    expect(await enter(db, one, at(600))).toMatchObject({ reason: expect.stringContaining('too many') })
    expect((await enter(db, one, at(600 + 16 * 60))).ok).toBe(true)
  })

  it('are turned off with the password only', async () => {
    const db = await withAccounts(open)
    await turnedOn(db)
    expect((await turnOffTwoFactor(db, { ...by, password: 'wrong' })).ok).toBe(false)
    expect(await turnOffTwoFactor(db, { ...by, password })).toEqual({ ok: true })
    expect(await findIdentity(db, 'p')).toMatchObject({ totpSecret: null, totpSince: null, recoveryCodes: null })
    const acts = await db.select({ act: db.tables.history.act }).from(db.tables.history).orderBy(db.tables.history.seq)
    expect(acts.map(({ act }) => act)).toEqual(['Turned on one-time codes', 'Turned off one-time codes'])
  })
})
