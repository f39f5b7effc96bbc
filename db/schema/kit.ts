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
  bytes: (name: string) => sqlite.blob(name, { mode: 'buffer' }).$type<Uint8Array>(),
  date: (name: string) => sqlite.text(name),
  moment: (name: string) => sqlite.text(name),
}

export type Kit = typeof sqliteKit

/**
 * Text as SQLite keeps it: ordered by its bytes, whatever the locale of the server. PostgreSQL cannot keep the null
 * character, which says nothing in any text: it is left out.
 */
const byteOrderedText = pg.customType<{ data: string; driverData: string }>({
  dataType: () => 'text COLLATE "C"',
  toDriver: text => text.replaceAll('\0', ''),
})

const byteArray = pg.customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

export const postgresKit = {
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  seq: (name = 'seq') => pg.integer(name).primaryKey().generatedByDefaultAsIdentity(),
  text: (name: string) => byteOrderedText(name),
  choice: <T extends string>(name: string, values: readonly [T, ...T[]]) => pg.text(name, { enum: [...values] }),
  integer: (name: string) => pg.integer(name),
  real: (name: string) => pg.doublePrecision(name),
  money: (name: string) => pg.bigint(name, { mode: 'number' }),
  boolean: (name: string) => pg.boolean(name),
  // Not jsonb, which puts keys into another order and refuses texts that SQLite takes.
  json: (name: string) => pg.json(name),
  bytes: (name: string) => byteArray(name),
  date: (name: string) => pg.date(name, { mode: 'string' }),
  moment: (name: string) => byteOrderedText(name),
} satisfies Record<keyof Kit, unknown> as unknown as Kit
