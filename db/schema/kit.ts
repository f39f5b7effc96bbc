import * as pg from 'drizzle-orm/pg-core'
import * as sqlite from 'drizzle-orm/sqlite-core'

/**
 * The columns that tables are made of, for both databases. Tables are written once against this kit; queries are
 * typed by the SQLite flavour. Money is whole cents, dates are ISO days, moments are ISO texts in UTC (legacy ones
 * have no zone, so they stay text).
 */
export const sqliteKit = {
  table: sqlite.sqliteTable,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
  seq: (name = 'seq') => sqlite.integer(name).primaryKey({ autoIncrement: true }),
  text: (name: string) => sqlite.text(name),
  choice: <T extends string>(name: string, values: readonly [T, ...T[]]) => sqlite.text(name, { enum: [...values] }),
  integer: (name: string) => sqlite.integer(name),
  real: (name: string) => sqlite.real(name),
  money: (name: string) => sqlite.integer(name),
  boolean: (name: string) => sqlite.integer(name, { mode: 'boolean' }),
  json: <T>(name: string) => sqlite.text(name, { mode: 'json' }).$type<T>(),
  date: (name: string) => sqlite.text(name),
  moment: (name: string) => sqlite.text(name),
}

export type Kit = typeof sqliteKit

export const postgresKit = {
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  seq: (name = 'seq') => pg.integer(name).primaryKey().generatedByDefaultAsIdentity(),
  text: (name: string) => pg.text(name),
  choice: <T extends string>(name: string, values: readonly [T, ...T[]]) => pg.text(name, { enum: [...values] }),
  integer: (name: string) => pg.integer(name),
  real: (name: string) => pg.doublePrecision(name),
  money: (name: string) => pg.bigint(name, { mode: 'number' }),
  boolean: (name: string) => pg.boolean(name),
  json: (name: string) => pg.jsonb(name),
  date: (name: string) => pg.date(name, { mode: 'string' }),
  moment: (name: string) => pg.text(name),
} satisfies Record<keyof Kit, unknown> as unknown as Kit
