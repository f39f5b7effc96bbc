import { randomUUID } from 'node:crypto'
import { type Grant, may, type Person } from '~/domain/access/may'
import { personScope } from '~/domain/history/chain'
import { invitation } from '~/mail/messages/invitation'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import type { Database, Transaction } from '~db/connect.server'
import { appendHistory } from '~db/queries/history.server'
import { findIdentity } from '~db/queries/identity.server'
import { findPersonByEmail, insertGrant, insertPerson } from '~db/queries/people.server'
import { dayOf } from './author'
import { checkGrantable } from './grant-role.server'
import { makeLink } from './make-link.server'

type By = { by: Person; now: Date; origin: string }
type Invited = { ok: true; person: string } | { ok: false; reason: string }

/** Sends somebody the letter with the link to their first password, in the transaction that opened their account. */
export async function sendInvitation(tx: Transaction, to: { id: string; name: string; email: string }, sent: By) {
  const token = await makeLink(tx, { purpose: 'invitation', person: to.id, now: sent.now })
  const words = invitation({ name: to.name, by: sent.by.name, url: sent.origin + paths.welcome(token) })
  await enqueue(tx, { kind: 'invitation', person: to.id, to: to.email, ...words, now: sent.now })
  await appendHistory(tx, {
    scope: personScope(to.id),
    at: sent.now.toISOString(),
    person: sent.by.id,
    by: sent.by.name,
    act: 'Invited',
    why: '',
    detail: {},
  })
}

/**
 * Opens an account without a password and sends its owner a link to choose one. `origin` is the address of this
 * installation. Refuses who may not, an address that has an account, and a grant that cannot be given.
 */
export async function invitePerson(
  database: Database,
  input: By & { name: string; email: string; grants: Grant[] },
): Promise<Invited> {
  const allowed = may(input.by, 'people.manage', {}, dayOf(input.now))
  if (!allowed.ok) return allowed
  const id = randomUUID()
  const email = input.email.trim().toLowerCase()
  return database.inTransaction(`address ${email}`, async tx => {
    if (await findPersonByEmail(tx, email)) return { ok: false, reason: 'This e-mail address has an account already.' }
    for (const grant of input.grants) {
      const grantable = await checkGrantable(tx, grant)
      if (!grantable.ok) return grantable
    }
    const account = { id, name: input.name.trim(), email }
    await insertPerson(tx, { ...account, passwordHash: null, createdAt: input.now.toISOString() })
    for (const grant of input.grants) await insertGrant(tx, id, { ...grant, grantedBy: input.by.name })
    await sendInvitation(tx, account, input)
    return { ok: true, person: id }
  })
}

/** Sends a new invitation to somebody who has not chosen a password yet; the earlier link ends. */
export async function inviteAgain(database: Database, input: By & { person: string }): Promise<Invited> {
  const allowed = may(input.by, 'people.manage', {}, dayOf(input.now))
  if (!allowed.ok) return allowed
  return database.inTransaction(personScope(input.person), async tx => {
    const account = await findIdentity(tx, input.person)
    if (!account) return { ok: false, reason: 'There is no such account, or it has ended.' }
    if (account.passwordHash !== null)
      return { ok: false, reason: 'This person has a password already and can sign in.' }
    await sendInvitation(tx, account, input)
    return { ok: true, person: account.id }
  })
}
