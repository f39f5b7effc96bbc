import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { and, asc, desc, eq, gt, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import { addDays, type IsoDate } from '~/domain/calendar'
import {
  type BrokenLink,
  canonical,
  chainWalk,
  type HistoryEntry,
  type HistoryLink,
  idOfPersonScope,
  noHash,
  personScope,
  storableEntry,
} from '~/domain/history/chain'
import type { Reader, Transaction } from '../database'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Adds a row to the history within the caller's transaction, behind the last one of its scope. Two transactions that
 * add to one scope wait for each other until the first has ended, whatever scope they themselves run in, so that the
 * chain never forks. Who adds to several scopes in one transaction adds to the project's first, then the person's.
 */
export async function appendHistory(tx: Transaction, entry: HistoryEntry): Promise<void> {
  if (tx.engine === 'postgres')
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`history of ${entry.scope}`}, 0))`)
  const { history: t } = tx.tables
  const [last] = await tx
    .select({ position: t.position, hash: t.hash })
    .from(t)
    .where(eq(t.scope, entry.scope))
    .orderBy(desc(t.position))
    .limit(1)
  const link = { ...storableEntry(entry), position: (last?.position ?? 0) + 1, previous: last?.hash ?? noHash }
  await tx.insert(t).values({ ...link, hash: sha256(canonical(link)) })
}

/** A row as it is shown; `seq` tells rows of all scopes apart. */
export type HistoryRow = HistoryLink & { seq: number }

/** A page of the history is this long; a download and a check read as much at once. */
export const historyPage = 50
const rowsAtOnce = 500

export type HistoryFilter = {
  /** One scope, or several: those of a project under each of its numbers. */
  scope?: string | readonly string[]
  /** A part of the name. */
  by?: string
  act?: string
  /** Days in UTC, both included. */
  from?: IsoDate
  until?: IsoDate
}

const ofScope = ({ tables: { history: t } }: Reader, scope: HistoryFilter['scope']): SQL | undefined => {
  if (scope === undefined) return undefined
  return typeof scope === 'string' ? eq(t.scope, scope) : inArray(t.scope, [...scope])
}

const conditionOf = (source: Reader, { scope, by, act, from, until }: HistoryFilter) => {
  const { history: t } = source.tables
  return and(
    ofScope(source, scope),
    act === undefined ? undefined : eq(t.act, act),
    by === undefined
      ? undefined
      : sql`lower(${t.by}) like ${`%${by.toLowerCase().replace(/[\\%_\0]/g, '\\$&')}%`} escape '\\'`,
    from === undefined ? undefined : gte(t.at, from),
    until === undefined ? undefined : lt(t.at, addDays(until, 1)),
  )
}

/** A page of the rows that answer the filter, newest first, and how many there are in all. */
export async function listHistory(
  source: Reader,
  filter: HistoryFilter,
  page: number,
): Promise<{ rows: HistoryRow[]; count: number }> {
  const { history: t } = source.tables
  const condition = conditionOf(source, filter)
  const [rows, counted] = await Promise.all([
    source
      .select()
      .from(t)
      .where(condition)
      .orderBy(desc(t.seq))
      .limit(historyPage)
      .offset((page - 1) * historyPage),
    source.select({ count: sql<number>`count(*)` }).from(t).where(condition),
  ])
  return { rows, count: Number(counted[0]?.count ?? 0) }
}

/** Every row that answers the filter, newest first, page after page. */
export async function* pagesOfHistory(source: Reader, filter: HistoryFilter): AsyncGenerator<HistoryRow[]> {
  const { history: t } = source.tables
  const condition = conditionOf(source, filter)
  for (let before: number | null = null; ; ) {
    const below = before === null ? undefined : lt(t.seq, before)
    const rows: HistoryRow[] = await source
      .select()
      .from(t)
      .where(and(condition, below))
      .orderBy(desc(t.seq))
      .limit(rowsAtOnce)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < rowsAtOnce) return
    before = last.seq
    await setImmediate()
  }
}

/** The words of acts that the history knows, in alphabetical order. */
export async function listActs(source: Reader, scope?: HistoryFilter['scope']): Promise<string[]> {
  const { history: t } = source.tables
  const rows = await source.selectDistinct({ act: t.act }).from(t).where(ofScope(source, scope)).orderBy(asc(t.act))
  return rows.map(row => row.act)
}

export type HistoryCheck = { scopes: number; rows: number; broken: BrokenLink[] }

/** Walks every chain from its first row, and gives the first broken link of each scope that has one. */
export async function verifyHistory(source: Reader): Promise<HistoryCheck> {
  const check: HistoryCheck = { scopes: 0, rows: 0, broken: [] }
  let scope: string | null = null
  let walk: ReturnType<typeof chainWalk> | null = null
  for await (const rows of pagesByScope(source)) {
    for (const row of rows) {
      if (row.scope !== scope) {
        scope = row.scope
        walk = chainWalk(scope, sha256)
        check.scopes += 1
      }
      check.rows += 1
      const broken = walk?.(row)
      if (!broken) continue
      check.broken.push(broken)
      // What follows a broken link proves nothing more.
      walk = null
    }
  }
  return check
}

async function* pagesByScope(source: Reader): AsyncGenerator<HistoryRow[]> {
  const { history: t } = source.tables
  for (let last: HistoryRow | undefined; ; ) {
    const after: SQL | undefined =
      last && or(gt(t.scope, last.scope), and(eq(t.scope, last.scope), gt(t.position, last.position)))
    const rows: HistoryRow[] = await source
      .select()
      .from(t)
      .where(after)
      .orderBy(asc(t.scope), asc(t.position))
      .limit(rowsAtOnce)
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) return
    last = rows.at(-1)
    await setImmediate()
  }
}

/** The names of the people whose own history these rows belong to, by the scope of the rows. */
export async function namesOfScopes(source: Reader, rows: readonly { scope: string }[]): Promise<Map<string, string>> {
  const { person } = source.tables
  const ids = [...new Set(rows.flatMap(({ scope }) => idOfPersonScope(scope) ?? []))]
  if (ids.length === 0) return new Map()
  const found = await source.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, ids))
  return new Map(found.map(({ id, name }) => [personScope(id), name]))
}
