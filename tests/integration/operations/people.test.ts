import { expect, it } from 'vitest'
import type { Grant, Person } from '~/domain/access/may'
import { personScope } from '~/domain/history/chain'
import { endAccount } from '~/operations/end-account.server'
import { endGrant } from '~/operations/end-grant.server'
import { grantRole } from '~/operations/grant-role.server'
import { invitePerson } from '~/operations/invite-person.server'
import type { Database } from '~db/database'
import { calendarScope, writeSession } from '~db/queries/calendar.server'
import { findPersonAccount, listAccounts, listGrantsOf, listOfferedScopes } from '~db/queries/grants.server'
import { listHistory } from '~db/queries/history.server'
import { findSession, insertGrant, insertPerson, insertSession } from '~db/queries/people.server'
import { insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'

const now = new Date('2026-11-22T08:00:00.000Z')
const at = now.toISOString()
const project = 'CTI 32 2017A'
const everywhere = (role: Grant['role']): Grant => ({
  role,
  scopeKind: 'everywhere',
  scope: '',
  from: '2020-01-01',
  until: null,
})
const overseer: Grant = { role: 'overseer', scopeKind: 'project', scope: project, from: '2026-01-01', until: null }
const of = (role: Grant['role'], scopeKind: Grant['scopeKind'], scope: string): Grant => ({
  ...{ role, scopeKind, scope },
  ...{ from: '2026-01-01', until: null },
})
const person = (id: string, ...grants: Grant[]): Person => ({
  id,
  name: `Name of ${id}`,
  email: `${id}@x.test`,
  grants,
})

const first = person('first', everywhere('administrator'))
const second = person('second', everywhere('administrator'))
const officer = person('officer', everywhere('project-management-unit'))
const guest = person('guest')

async function withPeople(open: () => Promise<Database>, ...more: Person[]): Promise<Database> {
  const db = await open()
  await db.inTransaction('people', async tx => {
    for (const { grants, ...account } of [first, officer, guest, ...more]) {
      await insertPerson(tx, { ...account, passwordHash: null, createdAt: at })
      for (const grant of grants) await insertGrant(tx, account.id, { ...grant, grantedBy: 'Test' })
    }
    const save = { author: { person: null, name: 'Test' }, why: 'First entry', at }
    await insertRecord(tx, aProject().numbered(project).record(), save, referenceSeed)
  })
  return db
}

/** A session in which fora score. */
const withSession = (db: Database) =>
  db.inTransaction(calendarScope, tx =>
    writeSession(tx, {
      ...{ seq: null, year: 2026, session: 'Session 1', money: [] },
      ...{ internalDeadline: '2026-02-01T15:59:59.000Z', finalDeadline: '2026-02-15T15:59:59.000Z' },
    }),
  )

const give = (db: Database, by: Person, to: Person, grant: Grant) => grantRole(db, { by, now, person: to.id, grant })
const firstGrantOf = async (db: Database, { id }: Person) => (await listGrantsOf(db, id))[0]?.seq ?? 0
const historyOf = async (db: Database, { id }: Person) =>
  (await listHistory(db, { scope: personScope(id) }, 1)).rows.map(row => [row.act, row.by])

onEachEngine('roles and accounts', open => {
  it('gives a role with the name of who gave it, and remembers it', async () => {
    const db = await withPeople(open)
    expect(await give(db, first, guest, overseer)).toEqual({ ok: true })
    expect(await listGrantsOf(db, guest.id)).toMatchObject([{ ...overseer, grantedBy: first.name }])
    expect(await historyOf(db, guest)).toEqual([['Granted a role', first.name]])
  })

  it('refuses who may not, oneself, a wrong scope, an unknown project or person, and the same again', async () => {
    const db = await withPeople(open)
    const refused = [
      await give(db, officer, guest, overseer),
      await give(db, guest, guest, overseer),
      await give(db, first, first, everywhere('project-management-unit')),
      await give(db, first, guest, { ...overseer, scopeKind: 'everywhere', scope: '' }),
      await give(db, first, guest, { ...everywhere('auditor'), scopeKind: 'project', scope: project }),
      await give(db, first, guest, { ...overseer, scope: 'EWG 99 1999' }),
      await give(db, first, guest, { ...overseer, until: '2025-12-31' }),
      await give(db, first, person('nobody'), overseer),
      await give(db, first, officer, everywhere('project-management-unit')),
    ]
    expect(refused.filter(verdict => verdict.ok)).toEqual([])
    expect(await listGrantsOf(db, guest.id)).toEqual([])
    expect(await historyOf(db, guest)).toEqual([])
  })

  it('gives roles for economies, fora, committees and scorings that are in the lists, and says them in words', async () => {
    const db = await withPeople(open)
    await withSession(db)
    const given: Grant[] = [
      of('economy-official', 'economy', 'Korea'),
      of('forum-chair', 'forum', 'EWG'),
      of('decision-maker', 'committee', 'BMC'),
      of('assessor', 'scoring', 'EWG | 2026 Session 1 | Korea'),
      of('assessor', 'scoring', 'EWG | 2026 Session 1 | Hong Kong, China'),
    ]
    for (const grant of given) expect([grant, await give(db, first, guest, grant)]).toEqual([grant, { ok: true }])
    expect(await listGrantsOf(db, guest.id)).toMatchObject(given)
    const told = (await listHistory(db, { scope: personScope(guest.id) }, 1)).rows.map(({ detail }) => detail.scope)
    expect(told.toReversed()).toEqual([
      'for Korea',
      'in EWG',
      'in BMC',
      'for Korea, in the scoring of EWG, 2026 Session 1',
      'for Hong Kong, China, in the scoring of EWG, 2026 Session 1',
    ])
  })

  it('refuses economies, fora, committees and scorings that are in none of the lists', async () => {
    const db = await withPeople(open)
    await withSession(db)
    const refused: Grant[] = [
      of('economy-official', 'economy', 'Atlantis'),
      of('economy-official', 'economy', ''),
      of('economy-official', 'economy', 'Republic of Korea'),
      of('economy-focal-point', 'forum', 'EWG'),
      of('forum-chair', 'forum', 'NOSUCH'),
      of('forum-chair', 'committee', 'SCE'),
      of('decision-maker', 'committee', 'EWG'),
      of('assessor', 'scoring', 'EWG | 2026 Session 1 | Atlantis'),
      of('assessor', 'scoring', 'NOSUCH | 2026 Session 1 | Korea'),
      of('assessor', 'scoring', 'EWG | 2026 Session 3 | Korea'),
      of('assessor', 'scoring', 'EWG | 2026 Session 1'),
      of('assessor', 'scoring', 'EWG | 2026 Session 1 | Korea | Chile'),
      of('assessor', 'economy', 'Korea'),
    ]
    for (const grant of refused) expect([grant, (await give(db, first, guest, grant)).ok]).toEqual([grant, false])
    expect(await listGrantsOf(db, guest.id)).toEqual([])
    expect(await historyOf(db, guest)).toEqual([])
  })

  it('offers no forum that has ended, and still takes one for a project that goes on', async () => {
    const db = await withPeople(open)
    const offered = await listOfferedScopes(db, '2026-11-22')
    expect(offered.fora.map(forum => forum.acronym)).toContain('EWG')
    expect(offered.fora.map(forum => forum.acronym)).not.toContain('ECSG')
    expect(await give(db, first, guest, of('program-director', 'forum', 'ECSG'))).toEqual({ ok: true })
  })

  it('ends a role at once and keeps its row; ending it twice is refused', async () => {
    const db = await withPeople(open)
    const end = { by: first, now, person: officer.id, grant: await firstGrantOf(db, officer) }
    expect((await endGrant(db, { ...end, by: officer })).ok).toBe(false)
    expect((await endGrant(db, { ...end, person: guest.id })).ok).toBe(false)
    expect(await endGrant(db, end)).toEqual({ ok: true })
    expect(await listGrantsOf(db, officer.id)).toMatchObject([{ from: '2020-01-01', until: '2026-11-21' }])
    expect((await endGrant(db, end)).ok).toBe(false)
  })

  it('ends an account with its sessions and roles, once, and gives it nothing more', async () => {
    const db = await withPeople(open)
    const session = { id: 'session', person: officer.id, createdAt: at, expiresAt: '2999-01-01T00:00:00.000Z' }
    await db.inTransaction('session', tx =>
      insertSession(tx, { ...session, userAgent: '', address: null, awaitsCode: false }),
    )
    expect(await findSession(db, 'session', at)).not.toBeNull()
    const end = { by: first, now, person: officer.id }
    expect((await endAccount(db, { ...end, by: guest })).ok).toBe(false)
    expect(await endAccount(db, end)).toEqual({ ok: true })
    expect(await findSession(db, 'session', at)).toBeNull()
    expect(await findPersonAccount(db, officer.id)).toMatchObject({ endedAt: at, name: officer.name })
    expect(await listGrantsOf(db, officer.id)).toMatchObject([{ until: '2026-11-21' }])
    expect((await endAccount(db, end)).ok).toBe(false)
    expect((await give(db, first, officer, overseer)).ok).toBe(false)
  })

  it('keeps the last administrator', async () => {
    const alone = await withPeople(open)
    expect((await endAccount(alone, { by: first, now, person: first.id })).ok).toBe(false)
    const own = { by: first, now, person: first.id, grant: await firstGrantOf(alone, first) }
    expect((await endGrant(alone, own)).ok).toBe(false)
  })

  it('lets one of two administrators win who end each other at the same moment', async () => {
    const db = await withPeople(open, second)
    const both = await Promise.all([
      endAccount(db, { by: first, now, person: second.id }),
      endAccount(db, { by: second, now, person: first.id }),
    ])
    expect(both.filter(verdict => verdict.ok)).toHaveLength(1)
    const administrators = (await listAccounts(db)).filter(
      account => account.endedAt === null && account.grants.some(grant => grant.role === 'administrator'),
    )
    expect(administrators).toHaveLength(1)
  })

  it('opens no account for a role that cannot be given', async () => {
    const db = await withPeople(open)
    const invite = { by: first, now, origin: 'http://dossier.test', name: 'New', email: 'new@x.test' }
    const refused = await invitePerson(db, { ...invite, grants: [{ ...overseer, scope: 'EWG 99 1999' }] })
    expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining('EWG 99 1999') })
    expect(await listAccounts(db)).toHaveLength(3)
    const invited = await invitePerson(db, { ...invite, grants: [overseer] })
    expect(invited.ok && (await listGrantsOf(db, invited.person))).toMatchObject([
      { ...overseer, grantedBy: first.name },
    ])
  })
})
