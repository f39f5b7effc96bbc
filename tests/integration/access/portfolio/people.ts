import { eq } from 'drizzle-orm'
import { hashPassword } from '~/auth/password.server'
import { hashOf } from '~/auth/tokens.server'
import type { Person } from '~/domain/access/may'
import type { Database } from '~db/connect.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { insertLink } from '~db/queries/personal-links.server'
import { type AccountHolder, accountHolders, grantsOf, idOf } from '../actors'
import { plant } from '../canaries'
import { at } from './moments'

export const password = 'a lantern in the harbour'

const personOf = (actor: AccountHolder): Person => ({
  id: idOf(actor),
  name: `The ${actor}`,
  email: `${plant('account', actor, 'address')}@canary.example`,
  grants: grantsOf[actor],
})

export const people = Object.fromEntries(accountHolders.map(actor => [actor, personOf(actor)])) as Record<
  AccountHolder,
  Person
>

export async function writePeople(db: Database): Promise<void> {
  const passwordHash = await hashPassword(password)
  await db.inTransaction('people', async tx => {
    for (const actor of accountHolders) {
      const { grants, ...account } = people[actor]
      await insertPerson(tx, { ...account, passwordHash, createdAt: at })
      for (const grant of grants) await insertGrant(tx, account.id, { ...grant, grantedBy: 'Test' })
    }
  })
}

/** A link for somebody who was invited and has not come yet. */
export const invitation = 'an-invitation-that-has-43-letters-in-a-test'

export const writeInvitation = (db: Database): Promise<void> =>
  db.inTransaction('person invited', async tx => {
    const person = 'invited'
    await insertPerson(tx, {
      id: person,
      name: 'Invited',
      email: 'invited@canary.example',
      passwordHash: null,
      createdAt: at,
    })
    const link = { purpose: 'invitation' as const, createdAt: at, expiresAt: '2999-12-31T00:00:00.000Z' }
    await insertLink(tx, { id: hashOf(invitation), person, ...link })
  })

/** A letter on its way: its words are its reader's, and its address is nobody's to see but the administrators'. */
export const writeLetter = (db: Database): Promise<void> =>
  db.inTransaction('letter', async tx => {
    const words = plant('contact', 'own', 'letter', true)
    const to = people.overseer.email
    const letter = {
      kind: 'report-submitted',
      person: idOf('overseer'),
      to,
      subject: 'A letter',
      text: words,
      html: words,
    }
    await tx.insert(tx.tables.letter).values({ ...letter, createdAt: at, dueAt: at, attempts: 0 })
  })

/** Ends an account as a row, with its session still there: the door itself must refuse it. */
export const endAccount = (db: Database, person: Person): Promise<void> =>
  db.inTransaction(`person ${person.id}`, async tx => {
    const { person: t } = tx.tables
    await tx.update(t).set({ endedAt: at }).where(eq(t.id, person.id))
  })
