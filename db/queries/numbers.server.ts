import { and, eq, sql } from 'drizzle-orm'
import type { Visibility } from '~/domain/lifecycle/lifecycle'
import { draftCode, type NumberSeries } from '~/domain/lifecycle/numbering'
import { formatNumber, parseNumber } from '~/domain/record/number'
import type { Reader, Transaction } from '../database'
import { given, prepared } from './prepared.server'

/**
 * Gives the next number of a forum's code and year. The counter is raised within the caller's transaction, so that two
 * that ask at once wait for each other and a transaction that fails uses none up.
 */
export async function takeNumber(tx: Transaction, { code, year, suffix }: NumberSeries): Promise<string> {
  const { numberCounter: t } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ code, year, last: 1 })
    .onConflictDoUpdate({ target: [t.code, t.year], set: { last: sql`${t.last} + 1` } })
    .returning({ last: t.last })
  if (!row) throw new Error('No number was given')
  return formatNumber({ multiYear: false, forum: code, order: row.last, year, suffix })
}

/** The next number of a draft: it is replaced when the concept note is submitted. */
export const takeDraftNumber = (tx: Transaction, year: number): Promise<string> =>
  takeNumber(tx, { code: draftCode, year, suffix: '' })

/** Remembers a number that was given elsewhere (an import, the demo), so that it is not given again. */
export async function countNumber(tx: Transaction, number: string): Promise<void> {
  const parts = parseNumber(number)
  if (!parts) return
  const { numberCounter: t } = tx.tables
  await tx
    .insert(t)
    .values({ code: parts.forum, year: parts.year, last: parts.order })
    .onConflictDoUpdate({
      target: [t.code, t.year],
      set: { last: sql`case when ${t.last} < ${parts.order} then ${parts.order} else ${t.last} end` },
    })
}

/** Everything that names a project by its number follows it to the new one; the former one leads on. */
export async function followNumber(tx: Transaction, project: number, from: string, to: string): Promise<void> {
  const { formerNumber, roleGrant } = tx.tables
  await tx.insert(formerNumber).values({ number: from, project })
  await tx
    .update(roleGrant)
    .set({ scope: to })
    .where(and(eq(roleGrant.scopeKind, 'project'), eq(roleGrant.scope, from)))
}

const formerQuery = (source: Reader) => {
  const { formerNumber: t, project } = source.tables
  return source
    .select({ number: project.number, visibility: project.visibility })
    .from(t)
    .innerJoin(project, eq(project.seq, t.project))
    .where(eq(t.number, given(t.number, 'number')))
    .limit(1)
    .prepare()
}

/** The number that a project has now which had this one before, or null. */
export async function findPresentNumber(
  source: Reader,
  former: string,
): Promise<{ number: string; visibility: Visibility } | null> {
  const [row] = await prepared(source, formerQuery).execute({ number: former })
  return row ?? null
}

/** The numbers that a project had before, by the one it has now. */
export async function listFormerNumbers(source: Reader, number: string): Promise<string[]> {
  const { formerNumber: t, project } = source.tables
  const rows = await source
    .select({ number: t.number })
    .from(t)
    .innerJoin(project, eq(project.seq, t.project))
    .where(eq(project.number, number))
  return rows.map(row => row.number)
}
