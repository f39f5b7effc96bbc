import { readConfig, settleConfig } from '~/config.server'
import type { Grant, Person } from '~/domain/access/may'
import { openRound } from '~/operations/open-round.server'
import type { Database } from '~db/database'
import { listHistory } from '~db/queries/history.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { draft, aWorld as lifecycleWorld, now, numbered, people as others, storeDraft } from '../lifecycle/world'

const grant = (role: Grant['role'], scope: string): Grant => ({
  ...{ role, scopeKind: 'economy', scope, from: '2020-01-01', until: null },
})
const person = (id: string, ...grants: Grant[]): Person => ({ id, name: id, email: `${id}@economy.example`, grants })

/** The people who speak for economies: Russia proposes, Peru and Viet Nam are named, the others are not. */
export const speakers = {
  russia: person('of-russia', grant('economy-official', 'Russia')),
  peru: person('of-peru', grant('economy-official', 'Peru')),
  peruFocal: person('focal-of-peru', grant('economy-focal-point', 'Peru')),
  vietNam: person('of-viet-nam', grant('economy-official', 'Viet Nam')),
  several: person('of-several', grant('economy-official', 'Japan'), grant('economy-official', 'Chile')),
  former: person('formerly-of-peru', { ...grant('economy-official', 'Peru'), until: '2026-12-31' }),
} as const

export const people = { ...others, ...speakers }
export { draft, now, numbered }

/** The world of the lifecycle with people of economies. */
export async function aWorld(open: () => Promise<Database>): Promise<Database> {
  const read = readConfig({ NODE_ENV: 'test' })
  if (read.ok) settleConfig(read.config)
  const db = await lifecycleWorld(open)
  await db.inTransaction('speakers', async tx => {
    for (const { grants, ...account } of Object.values(speakers)) {
      await insertPerson(tx, { ...account, passwordHash: null, createdAt: '2027-01-01T00:00:00.000Z' })
      for (const one of grants) await insertGrant(tx, account.id, { ...one, grantedBy: 'test' })
    }
  })
  return db
}

/** A draft whose named co-sponsors have not answered yet. */
export async function aDraft(open: () => Promise<Database>): Promise<{ db: Database; seq: number }> {
  const db = await aWorld(open)
  const seq = await storeDraft(db)
  await db.inTransaction('answers', async tx => {
    await tx.delete(tx.tables.coSponsorAnswer)
  })
  return { db, seq }
}

/** A concept note that is with the forum; its step is kept, so that a round is known to be of this submission. */
export async function withForum(open: () => Promise<Database>): Promise<{ db: Database; seq: number }> {
  const db = await aWorld(open)
  const seq = await storeDraft(db, numbered, { state: 'with-forum', visibility: 'submitted' })
  await db.inTransaction('submission', async tx => {
    const at = now.toISOString()
    const step = { step: 'submit-concept' as const, at, by: 'overseer', reason: '', edition: 'ed-15', major: 1 }
    await tx.insert(tx.tables.decision).values({ project: seq, ...step })
  })
  return { db, seq }
}

/** A submission with an open round until 15 March. */
export async function withRound(open: () => Promise<Database>): Promise<{ db: Database; seq: number }> {
  const world = await withForum(open)
  const opened = await openRound(world.db, {
    ...{ number: numbered, day: '2027-03-15', silence: 'agreement', by: people.chair, now },
  })
  if (!opened.ok) throw new Error(opened.reason)
  return world
}

/** Whom letters were written to, by their kind, in the order of their writing. */
export const told = async (db: Database) =>
  (await db.select().from(db.tables.letter).orderBy(db.tables.letter.seq)).map(({ kind, person, subject, text }) => ({
    ...{ to: person, kind, subject, text },
  }))

export const actsOn = async (db: Database, number = numbered) =>
  (await listHistory(db, { scope: `project ${number}` }, 1)).rows.map(row => [row.act, row.by, row.why])

export const script = '<script>alert("x")</script>'
export const tooLong = 'x'.repeat(10_000)
