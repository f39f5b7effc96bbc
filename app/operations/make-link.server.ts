import { hashOf, newToken } from '~/auth/tokens.server'
import { type LinkPurpose, linkExpiry } from '~/domain/identity/personal-link'
import type { Transaction } from '~db/connect.server'
import { insertLink } from '~db/queries/personal-links.server'

/** Makes a link that lets a person in once; its token is in the answer and nowhere else. */
export async function makeLink(
  tx: Transaction,
  link: { purpose: LinkPurpose; person: string | null; now: Date },
): Promise<string> {
  const token = newToken()
  const createdAt = link.now.toISOString()
  const { purpose, person } = link
  await insertLink(tx, { id: hashOf(token), purpose, person, createdAt, expiresAt: linkExpiry(purpose, createdAt) })
  return token
}
