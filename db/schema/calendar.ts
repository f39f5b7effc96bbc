import type { Kit } from './kit'
import type { ProjectTables } from './project'
import type { ReferenceTables } from './reference'

/** The sessions of a year, their deadlines and money, and the numbers that projects are given. */
export function calendarTables(k: Kit, reference: ReferenceTables, { project }: ProjectTables) {
  const calendarSession = k.table(
    'calendar_session',
    {
      seq: k.seq(),
      year: k.integer('year').notNull(),
      /** "Session 1", as in the record. */
      session: k.text('session').notNull(),
      /** The last moments, in UTC, at which a concept note reaches its forum and the Secretariat. */
      internalDeadline: k.moment('internal_deadline').notNull(),
      finalDeadline: k.moment('final_deadline').notNull(),
    },
    t => [k.uniqueIndex('calendar_session_name').on(t.year, t.session)],
  )
  /** The money that a session has, by fund account and sub-fund ("" where the account has none). */
  const sessionMoney = k.table(
    'session_money',
    {
      session: k
        .integer('session')
        .notNull()
        .references(() => calendarSession.seq),
      fund: k
        .text('fund')
        .notNull()
        .references(() => reference.fundAccount.name),
      subFund: k.text('sub_fund').notNull(),
      amount: k.money('amount').notNull(),
    },
    t => [k.primaryKey({ columns: [t.session, t.fund, t.subFund] })],
  )
  /** The last number given in a forum's code and a year. */
  const numberCounter = k.table(
    'number_counter',
    { code: k.text('code').notNull(), year: k.integer('year').notNull(), last: k.integer('last').notNull() },
    t => [k.primaryKey({ columns: [t.code, t.year] })],
  )
  /** Numbers that a project had before: their addresses lead on to the number it has now. */
  const formerNumber = k.table(
    'former_number',
    {
      number: k.text('number').primaryKey(),
      project: k
        .integer('project')
        .notNull()
        .references(() => project.seq),
    },
    t => [k.index('former_number_project').on(t.project)],
  )
  return { calendarSession, sessionMoney, numberCounter, formerNumber }
}

export type CalendarTables = ReturnType<typeof calendarTables>
