import { and, eq, isNull } from 'drizzle-orm'
import type { LinkPurpose, PersonalLink } from '~/domain/identity/personal-link'
import type { Reader, Transaction } from '../database'

/** Keeps a new link under the hash of its token. Earlier ones of the same purpose to the same person end. */
export async function insertLink(
  tx: Transaction,
  link: { id: string; purpose: LinkPurpose; person: string | null; createdAt: string; expiresAt: string },
): Promise<void> {
  const { personalLink: t } = tx.tables
  const same = link.person === null ? isNull(t.person) : eq(t.person, link.person)
  await tx.delete(t).where(and(same, eq(t.purpose, link.purpose), isNull(t.usedAt)))
  await tx.insert(t).values(link)
}

/** The link whose token has this hash. */
export async function findLink(source: Reader, id: string): Promise<PersonalLink | null> {
  const { personalLink: t } = source.tables
  const [row] = await source
    .select({ purpose: t.purpose, person: t.person, expiresAt: t.expiresAt, usedAt: t.usedAt })
    .from(t)
    .where(eq(t.id, id))
    .limit(1)
  return row ?? null
}

/** Marks a link as used. False where another request has used it in the meantime. */
export async function spendLink(tx: Transaction, id: string, at: string): Promise<boolean> {
  const { personalLink: t } = tx.tables
  const rows = await tx
    .update(t)
    .set({ usedAt: at })
    .where(and(eq(t.id, id), isNull(t.usedAt)))
    .returning({ id: t.id })
  return rows.length === 1
}

/** Ends the links of a person that nobody has used. */
export async function deleteOpenLinks(tx: Transaction, person: string): Promise<void> {
  const { personalLink: t } = tx.tables
  await tx.delete(t).where(and(eq(t.person, person), isNull(t.usedAt)))
}
