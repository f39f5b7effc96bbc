import type { NumberSuffix } from '~/domain/fund'
import type { Kit } from './kit'

/** The lists that records refer to. Rows are ended, never deleted, so that old records keep their words. */
export function referenceTables(k: Kit) {
  const economy = k.table('economy', {
    name: k.text('name').primaryKey(),
    position: k.integer('position').notNull(),
    otherSpellings: k.json<string[]>('other_spellings').notNull(),
  })
  const travelEligibility = k.table('travel_eligibility', {
    seq: k.seq(),
    economy: k
      .text('economy')
      .notNull()
      .references(() => economy.name),
    from: k.date('from_date'),
    until: k.date('until_date'),
  })
  const committee = k.table('committee', {
    acronym: k.text('acronym').primaryKey(),
    name: k.text('name').notNull(),
    otherSpellings: k.json<string[]>('other_spellings').notNull(),
    from: k.date('from_date'),
    until: k.date('until_date'),
  })
  const forum = k.table('forum', {
    acronym: k.text('acronym').primaryKey(),
    name: k.text('name').notNull(),
    committee: k.text('committee').references(() => committee.acronym),
    predecessors: k.json<string[]>('predecessors').notNull(),
    otherSpellings: k.json<string[]>('other_spellings').notNull(),
    from: k.date('from_date'),
    until: k.date('until_date'),
  })
  const forumCode = k.table('forum_code', {
    seq: k.seq(),
    forum: k
      .text('forum')
      .notNull()
      .references(() => forum.acronym),
    code: k.text('code').notNull(),
    from: k.date('from_date'),
    until: k.date('until_date'),
  })
  const fundAccount = k.table('fund_account', {
    name: k.text('name').primaryKey(),
    acronym: k.text('acronym').notNull(),
    suffix: k.text('suffix').$type<NumberSuffix>().notNull(),
    otherSpellings: k.json<string[]>('other_spellings').notNull(),
    from: k.date('from_date'),
    until: k.date('until_date'),
  })
  const subFund = k.table('sub_fund', {
    name: k.text('name').primaryKey(),
    fund: k
      .text('fund')
      .notNull()
      .references(() => fundAccount.name),
    from: k.date('from_date'),
    until: k.date('until_date'),
  })
  const subFundLabel = k.table('sub_fund_label', {
    seq: k.seq(),
    subFund: k
      .text('sub_fund')
      .notNull()
      .references(() => subFund.name),
    label: k.text('label').notNull(),
    from: k.date('from_date'),
    until: k.date('until_date'),
  })
  const topic = k.table('topic', {
    name: k.text('name').primaryKey(),
    from: k.date('from_date'),
    until: k.date('until_date'),
  })
  const initiative = k.table('initiative', {
    name: k.text('name').primaryKey(),
    about: k.text('about').notNull(),
    from: k.date('from_date'),
    until: k.date('until_date'),
  })
  return {
    economy,
    travelEligibility,
    committee,
    forum,
    forumCode,
    fundAccount,
    subFund,
    subFundLabel,
    topic,
    initiative,
  }
}

export type ReferenceTables = ReturnType<typeof referenceTables>
