import { hashPassword, isPassword } from '~/auth/password.server'
import { count, forget, isHeld, ofAccount, ofAddress, tooMany } from '~/auth/throttle.server'
import { no, type Verdict, yes } from '~/domain/verdict'
import { passwordChanged } from '~/mail/messages/password-changed'
import { enqueue } from '~/mail/outbox.server'
import { paths } from '~/paths'
import type { Database } from '~db/connect.server'
import { findIdentity, updateIdentity } from '~db/queries/identity.server'
import { deleteOpenLinks } from '~db/queries/personal-links.server'
import { deleteSessionOf, deleteSessionsOf } from '~db/queries/sessions.server'
import { recordOwn } from './person-history'
import { mayChoose } from './set-password.server'

type Owner = { id: string; name: string; email: string }

/** Whether this is the person's password; wrong ones count as failed sign-ins, so that nobody tries them here either. */
export async function checkOwnPassword(
  database: Database,
  input: { by: Owner; password: string; address: string; now: Date },
): Promise<Verdict> {
  const { by, password, now } = input
  const both = [ofAccount(by.email), ofAddress(input.address)]
  if (await isHeld(database, both, now)) return no(tooMany)
  const known = await findIdentity(database, by.id)
  if (await isPassword(password, known?.passwordHash ?? null)) {
    await forget(database, ofAccount(by.email))
    return yes
  }
  await count(database, both, now)
  return no('This is not your present password.')
}

type Change = {
  by: Owner
  old: string
  password: string
  /** The session that goes on. */
  session: string | null
  address: string
  origin: string
  now: Date
}
type Answer = { ok: true } | { ok: false; reason: string; field: 'old' | 'password' }

/** Changes a person's own password: asks the present one, ends all other sessions and tells the person by letter. */
export async function changePassword(database: Database, change: Change): Promise<Answer> {
  const { by, now } = change
  const isOwn = await checkOwnPassword(database, { ...change, password: change.old })
  if (!isOwn.ok) return { ...isOwn, field: 'old' }
  const allowed = await mayChoose(change.password, by.email)
  if (!allowed.ok) return { ...allowed, field: 'password' }
  const passwordHash = await hashPassword(change.password)
  await database.inTransaction(`person ${by.id}`, async tx => {
    await updateIdentity(tx, by.id, { passwordHash })
    const ended = await deleteSessionsOf(tx, by.id, change.session)
    await deleteOpenLinks(tx, by.id)
    const words = passwordChanged({ name: by.name, url: change.origin + paths.forgotten })
    await enqueue(tx, { kind: 'account-notice', person: by.id, to: by.email, ...words, now })
    await recordOwn(tx, by, 'Changed the password', now, { 'sessions ended': String(ended) })
  })
  return { ok: true }
}

/** Ends one of the person's own sessions. */
export const endOwnSession = (database: Database, end: { by: Owner; session: string; now: Date }): Promise<Verdict> =>
  database.inTransaction(`person ${end.by.id}`, async tx => {
    if (!(await deleteSessionOf(tx, end.by.id, end.session))) return no('This session has ended already.')
    await recordOwn(tx, end.by, 'Ended a session', end.now)
    return yes
  })

/** Ends all of the person's sessions but the one that asks. */
export const endOtherSessions = (
  database: Database,
  end: { by: Owner; stays: string | null; now: Date },
): Promise<void> =>
  database.inTransaction(`person ${end.by.id}`, async tx => {
    const ended = await deleteSessionsOf(tx, end.by.id, end.stays)
    if (ended > 0) await recordOwn(tx, end.by, 'Ended other sessions', end.now, { sessions: String(ended) })
  })
