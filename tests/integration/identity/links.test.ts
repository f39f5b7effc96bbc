import { expect, it } from 'vitest'
import { isPassword } from '~/auth/password.server'
import type { Grant, Person } from '~/domain/access/may'
import { askForReset } from '~/operations/ask-for-reset.server'
import { inviteAgain, invitePerson } from '~/operations/invite-person.server'
import { offerSetUp } from '~/operations/offer-set-up.server'
import { readLink, setPassword, setUpInstallation } from '~/operations/set-password.server'
import type { Database } from '~db/database'
import { findIdentity } from '~db/queries/identity.server'
import { findAccount, findSession, insertPerson, insertSession } from '~db/queries/people.server'
import { onEachEngine } from '../../setup/databases'

const origin = 'https://dossier.example.test'
const good = 'pacific-harbour-lantern'
const now = new Date('2026-11-22T08:00:00.000Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const everywhere = { scopeKind: 'everywhere', scope: '', from: '2020-01-01', until: null } as const
const officer = { name: 'The Officer', email: 'Officer@Economy.Example' }

async function anAdministrator(db: Database): Promise<Person> {
  const account = { id: 'admin', name: 'The Administrator', email: 'admin@economy.example' }
  await db.inTransaction('people', tx =>
    insertPerson(tx, { ...account, passwordHash: null, createdAt: now.toISOString() }),
  )
  return { ...account, grants: [{ role: 'administrator', ...everywhere }] }
}

const letters = (db: Database) => db.select().from(db.tables.letter).orderBy(db.tables.letter.seq)
const acts = async (db: Database) =>
  (await db.select().from(db.tables.history).orderBy(db.tables.history.seq)).map(row => row.act)

/** The token in the newest letter. */
async function sentToken(db: Database): Promise<string> {
  const text = (await letters(db)).at(-1)?.text ?? ''
  return /dossier\.example\.test\/welcome\/([\w-]{43})\n/.exec(text)?.[1] ?? ''
}

async function invited(db: Database): Promise<{ id: string; token: string; by: Person }> {
  const by = await anAdministrator(db)
  const grants: Grant[] = [{ role: 'project-management-unit', ...everywhere }]
  const answer = await invitePerson(db, { ...officer, grants, by, now, origin })
  if (!answer.ok) throw new Error(answer.reason)
  return { id: answer.person, token: await sentToken(db), by }
}

const signedInElsewhere = (db: Database, person: string) =>
  db.inTransaction('session', tx =>
    insertSession(tx, {
      id: 'elsewhere',
      person,
      createdAt: now.toISOString(),
      expiresAt: later(9).toISOString(),
      userAgent: '',
    }),
  )

onEachEngine('An invitation', open => {
  it('lets its reader choose a password once', async () => {
    const db = await open()
    const { id, token } = await invited(db)
    expect(await findAccount(db, officer.email)).toMatchObject({ id, passwordHash: null })
    expect(await setPassword(db, { token, password: good, now: later(1) })).toEqual({ ok: true })
    expect(await isPassword(good, (await findAccount(db, officer.email))?.passwordHash ?? null)).toBe(true)
    expect(await setPassword(db, { token, password: 'another good sentence', now: later(2) })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('used already'),
    })
    expect(await acts(db)).toEqual(['Invited', 'Set a password'])
  })

  it('is used by one of two who come at once', async () => {
    const db = await open()
    const { token } = await invited(db)
    const answers = await Promise.all([1, 2, 3].map(() => setPassword(db, { token, password: good, now })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('stores nothing that opens it, and ends after 7 days or with a newer one', async () => {
    const db = await open()
    const { id, token, by } = await invited(db)
    const stored = await db.select().from(db.tables.personalLink)
    expect(JSON.stringify(stored)).not.toContain(token)
    expect((await readLink(db, token, later(7 * 24 - 1))).ok).toBe(true)
    expect(await readLink(db, token, later(7 * 24))).toMatchObject({ reason: expect.stringContaining('expired') })
    expect(await inviteAgain(db, { person: id, by, now, origin })).toMatchObject({ ok: true })
    expect((await readLink(db, token, now)).ok).toBe(false)
    expect((await readLink(db, await sentToken(db), now)).ok).toBe(true)
  })

  it('is not sent by who may not, nor to an address that has an account', async () => {
    const db = await open()
    const { by } = await invited(db)
    const again = { ...officer, grants: [], now, origin }
    expect(await invitePerson(db, { ...again, by })).toMatchObject({ reason: expect.stringContaining('already') })
    const stranger = { ...by, grants: [] }
    expect((await invitePerson(db, { ...again, email: 'x@economy.example', by: stranger })).ok).toBe(false)
    expect(await letters(db)).toHaveLength(1)
  })

  it('refuses a weak password and stays good', async () => {
    const db = await open()
    const { token } = await invited(db)
    for (const password of ['short', 'administrator', 'Dragon123456789!'])
      expect((await setPassword(db, { token, password, now })).ok).toBe(false)
    expect((await readLink(db, token, now)).ok).toBe(true)
  })
})

onEachEngine('A forgotten password', open => {
  it('is answered alike for everybody; only an account gets a letter, and few of them', async () => {
    const db = await open()
    await anAdministrator(db)
    const ask = (email: string, address = '203.0.113.9') => askForReset(db, { email, address, origin, now })
    expect(await ask('nobody@economy.example')).toEqual({ ok: true })
    expect(await letters(db)).toEqual([])
    for (let turn = 0; turn < 5; turn++) expect(await ask(' ADMIN@economy.example ')).toEqual({ ok: true })
    expect(await letters(db)).toHaveLength(3)
    await Promise.all(Array.from({ length: 14 }, (_, turn) => ask(`somebody${turn}@economy.example`)))
    expect(await ask('nobody@economy.example')).toMatchObject({ reason: expect.stringContaining('too many') })
    expect(await ask('nobody@economy.example', '203.0.113.10')).toEqual({ ok: true })
  })

  it('is replaced within the hour, which ends every session and every other link', async () => {
    const db = await open()
    await anAdministrator(db)
    await askForReset(db, { email: 'admin@economy.example', address: '203.0.113.9', origin, now })
    const token = await sentToken(db)
    await signedInElsewhere(db, 'admin')
    expect((await readLink(db, token, later(1))).ok).toBe(false)
    expect(await setPassword(db, { token, password: good, now: later(0.5) })).toEqual({ ok: true })
    expect(await findSession(db, 'elsewhere', now.toISOString())).toBeNull()
    expect(await acts(db)).toEqual(['Asked for a new password', 'Set a password'])
  })

  it('never opens an account that has ended', async () => {
    const db = await open()
    await anAdministrator(db)
    await askForReset(db, { email: 'admin@economy.example', address: '203.0.113.9', origin, now })
    const token = await sentToken(db)
    await db.inTransaction('people', tx => tx.update(tx.tables.person).set({ endedAt: now.toISOString() }))
    expect((await setPassword(db, { token, password: good, now })).ok).toBe(false)
  })
})

onEachEngine('The first run', open => {
  const first = { name: 'The First', email: 'First@Economy.Example', password: good }

  it('offers a link that makes the first administrator, and then never again', async () => {
    const db = await open()
    const old = await offerSetUp(db, now)
    const token = (await offerSetUp(db, now)) ?? ''
    expect((await readLink(db, old ?? '', now)).ok).toBe(false)
    expect(await readLink(db, token, later(24))).toMatchObject({ reason: expect.stringContaining('expired') })
    const answers = await Promise.all(
      [1, 2].map(n => setUpInstallation(db, { ...first, email: `${n}${first.email}`, token, now })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const [grant] = await db.select().from(db.tables.roleGrant)
    expect(grant).toMatchObject({ role: 'administrator', scopeKind: 'everywhere', from: '2026-11-22' })
    expect(await offerSetUp(db, now)).toBeNull()
  })

  it('is not opened by an invitation, nor by a guess', async () => {
    const db = await open()
    expect((await setUpInstallation(db, { ...first, token: 'a'.repeat(43), now })).ok).toBe(false)
    const { token, id } = await invited(db)
    expect((await setUpInstallation(db, { ...first, token, now })).ok).toBe(false)
    expect((await findIdentity(db, id))?.passwordHash).toBeNull()
  })
})
