import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type NumberSuffix, numberSuffixes } from '~/domain/fund'
import type { Visibility } from '~/domain/lifecycle/lifecycle'
import { draftCode, type NumberSeries } from '~/domain/lifecycle/numbering'
import { formatNumber, parseNumber } from '~/domain/record/number'
import type { Reader, Transaction } from '../database'
import { given, prepared } from './prepared.server'
import { findSeq } from './records.server'

/**
 * Submissions wait for each other to the end of their transactions, over all servers: each sees every concept note that
 * is in the session already. SQLite writes one after the other anyway.
 */
export async function submitInTurn(tx: Transaction): Promise<void> {
  if (tx.engine === 'postgres') await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('submissions', 0))`)
}

/**
 * Gives the next number of a forum's code and year. The counter is raised within the caller's transaction, so that two
 * that ask at once wait for each other and a transaction that fails uses none up. What is taken already is passed over,
 * whatever its fund: orders are given once for forum and year.
 */
export async function takeNumber(tx: Transaction, series: NumberSeries): Promise<string> {
  for (;;) {
    const order = await raiseCounter(tx, series)
    const numberWith = (suffix: NumberSuffix) =>
      formatNumber({ multiYear: false, forum: series.code, order, year: series.year, suffix })
    if (!(await isTaken(tx, numberSuffixes.map(numberWith)))) return numberWith(series.suffix)
  }
}

async function raiseCounter(tx: Transaction, { code, year }: NumberSeries): Promise<number> {
  const { numberCounter: t } = tx.tables
  const [row] = await tx
    .insert(t)
    .values({ code, year, last: 1 })
    .onConflictDoUpdate({ target: [t.code, t.year], set: { last: sql`${t.last} + 1` } })
    .returning({ last: t.last })
  if (!row) throw new Error('No number was given')
  return row.last
}

/** Whether a project has or had one of these numbers: records may have come in before they were counted. */
async function isTaken(tx: Transaction, numbers: string[]): Promise<boolean> {
  const { project, formerNumber } = tx.tables
  const present = tx.select({ number: project.number }).from(project).where(inArray(project.number, numbers)).limit(1)
  if ((await present).length > 0) return true
  const former = tx.select({ number: formerNumber.number }).from(formerNumber)
  return (await former.where(inArray(formerNumber.number, numbers)).limit(1)).length > 0
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

/** The numbers that a project had before, in alphabetical order, by the one it has now. */
export async function listFormerNumbers(source: Reader, number: string): Promise<string[]> {
  const { formerNumber: t, project } = source.tables
  const rows = await source
    .select({ number: t.number })
    .from(t)
    .innerJoin(project, eq(project.seq, t.project))
    .where(eq(project.number, number))
    .orderBy(asc(t.number))
  return rows.map(row => row.number)
}

/** Every number that a project has or had, by any of them: the present one first. */
export async function listNumbersOf(source: Reader, number: string): Promise<string[]> {
  const isPresent = (await findSeq(source, number)) !== null
  const present = isPresent ? number : ((await findPresentNumber(source, number))?.number ?? number)
  return [present, ...(await listFormerNumbers(source, present))]
}
