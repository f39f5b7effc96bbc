import { type Column, type Param, sql } from 'drizzle-orm'
import type { Reader } from '../database'

const kept = new WeakMap<object, Map<object, unknown>>()

/**
 * A query whose words are put together once for each database: on the embedded one, that takes longer than running it.
 * `build` names the query, so it must be a function of the module; what changes from call to call are placeholders.
 */
export function prepared<Query>(source: Reader, build: (source: Reader) => Query): Query {
  const known = kept.get(source) ?? new Map<object, unknown>()
  kept.set(source, known)
  const found = known.get(build) as Query | undefined
  if (found) return found
  const query = build(source)
  known.set(build, query)
  return query
}

/** A text that comes with each call, encoded as the column wants it: PostgreSQL refuses a null character. */
export const given = (column: Column, name: string): Param => sql.param(sql.placeholder(name), column)
