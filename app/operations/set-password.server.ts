import { randomUUID } from 'node:crypto'
import { commonPasswords } from '~/auth/common-passwords.server'
import { hashPassword } from '~/auth/password.server'
import { hashOf, isToken } from '~/auth/tokens.server'
import { checkPassword } from '~/domain/identity/password-rule'
import { checkLink, type LinkPurpose } from '~/domain/identity/personal-link'
import { no, type Verdict } from '~/domain/verdict'
import type { Database, Reader, Transaction } from '~db/connect.server'
import { findIdentity, updateIdentity } from '~db/queries/identity.server'
import { anyPersonExists, insertGrant, insertPerson } from '~db/queries/people.server'
import { deleteOpenLinks, findLink, spendLink } from '~db/queries/personal-links.server'
import { deleteSessionsOf } from '~db/queries/sessions.server'
import { dayOf } from './author'
import { recordOwn } from './person-history'

type Owner = { id: string; name: string; email: string }
/** A link that still opens, and whose account it is; nobody's for the link that sets up an installation. */
export type OpenLink = { ok: true; purpose: LinkPurpose; owner: Owner | null }
type Refusal = { ok: false; reason: string }

/** Reads a link without using it: letters are opened by programs too, before their reader follows a link. */
export async function readLink(source: Reader, token: string, now: Date): Promise<OpenLink | Refusal> {
  const link = isToken(token) ? await findLink(source, hashOf(token)) : null
  const verdict = checkLink(link, now.toISOString())
  if (!verdict.ok) return verdict
  if (!link?.person) return { ok: true, purpose: 'set-up', owner: null }
  const owner = await findIdentity(source, link.person)
  if (!owner) return { ok: false, reason: 'The account of this link has ended.' }
  return { ok: true, purpose: link.purpose, owner: { id: owner.id, name: owner.name, email: owner.email } }
}

/** Why a password may not be chosen, or yes. */
export const mayChoose = async (password: string, email: string): Promise<Verdict> =>
  checkPassword(password, email, await commonPasswords())

async function spend(tx: Transaction, token: string, now: Date): Promise<OpenLink | Refusal> {
  const read = await readLink(tx, token, now)
  if (!read.ok) return read
  const isFirst = await spendLink(tx, hashOf(token), now.toISOString())
  return isFirst ? read : { ok: false, reason: 'This link has been used already; each works once.' }
}

/** Sets the password of a link's owner. The link is used up, and whoever was signed in to the account is no more. */
export async function setPassword(
  database: Database,
  input: { token: string; password: string; now: Date },
): Promise<Verdict> {
  const { token, password, now } = input
  const known = await readLink(database, token, now)
  if (!known.ok) return known
  const { owner } = known
  if (!owner) return no('This link sets up an installation; it belongs to no account.')
  const allowed = await mayChoose(password, owner.email)
  if (!allowed.ok) return allowed
  const passwordHash = await hashPassword(password)
  return database.inTransaction(`person ${owner.id}`, async tx => {
    const used = await spend(tx, token, now)
    if (!used.ok) return used
    await updateIdentity(tx, owner.id, { passwordHash })
    await deleteSessionsOf(tx, owner.id, null)
    await deleteOpenLinks(tx, owner.id)
    await recordOwn(tx, owner, 'Set a password', now, { link: used.purpose })
    return { ok: true }
  })
}

/** Makes the first administrator of an installation in which nobody has an account. */
export async function setUpInstallation(
  database: Database,
  input: { token: string; name: string; email: string; password: string; now: Date },
): Promise<Verdict> {
  const { token, password, now } = input
  const owner = { id: randomUUID(), name: input.name.trim(), email: input.email.trim().toLowerCase() }
  const known = await readLink(database, token, now)
  if (!known.ok) return known
  const allowed = await mayChoose(password, owner.email)
  if (!allowed.ok) return allowed
  const passwordHash = await hashPassword(password)
  return database.inTransaction('set-up', async tx => {
    if (await anyPersonExists(tx)) return no('Somebody has an account already, so this link opens nothing any more.')
    const used = await spend(tx, token, now)
    if (!used.ok) return used
    if (used.purpose !== 'set-up') return no('This link does not set up an installation.')
    await insertPerson(tx, { ...owner, passwordHash, createdAt: now.toISOString() })
    const everywhere = { scopeKind: 'everywhere', scope: '' } as const
    const grant = { role: 'administrator', ...everywhere, from: dayOf(now), until: null } as const
    await insertGrant(tx, owner.id, { ...grant, grantedBy: 'Set-up of the installation' })
    await recordOwn(tx, owner, 'Set up the installation as its first administrator', now)
    return { ok: true }
  })
}
