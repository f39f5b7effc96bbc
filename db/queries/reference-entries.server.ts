import { eq, type SQL } from 'drizzle-orm'
import type { Entry } from '~/domain/reference/entry'
import type { ReferenceList } from '~/domain/reference/lists'
import type { Reader, Transaction } from '../database'

type Write = (tx: Transaction, entry: Entry, isNew: boolean) => Promise<unknown>

const writeEconomy: Write = async (tx, { key, spellings, dated }) => {
  const { economy, travelEligibility } = tx.tables
  await tx.update(economy).set({ otherSpellings: spellings }).where(eq(economy.name, key))
  await tx.delete(travelEligibility).where(eq(travelEligibility.economy, key))
  if (dated.length > 0)
    await tx.insert(travelEligibility).values(dated.map(({ from, until }) => ({ economy: key, from, until })))
}

const writeCommittee: Write = async (tx, { key, name, spellings, from, until }, isNew) => {
  const { committee: t } = tx.tables
  const facts = { name, otherSpellings: spellings, from, until }
  if (isNew) await tx.insert(t).values({ acronym: key, ...facts })
  else await tx.update(t).set(facts).where(eq(t.acronym, key))
}

const writeForum: Write = async (tx, entry, isNew) => {
  const { forum, forumCode } = tx.tables
  const { key, name, committee, predecessors, spellings, from, until } = entry
  const facts = { name, committee, predecessors, otherSpellings: spellings, from, until }
  if (isNew) await tx.insert(forum).values({ acronym: key, ...facts })
  else await tx.update(forum).set(facts).where(eq(forum.acronym, key))
  await tx.delete(forumCode).where(eq(forumCode.forum, key))
  if (entry.dated.length > 0)
    await tx.insert(forumCode).values(entry.dated.map(({ words, ...span }) => ({ forum: key, code: words, ...span })))
}

const writeFund: Write = async (tx, { key, acronym, suffix, spellings, from, until }, isNew) => {
  const { fundAccount: t } = tx.tables
  const facts = { acronym, suffix, otherSpellings: spellings, from, until }
  if (isNew) await tx.insert(t).values({ name: key, ...facts })
  else await tx.update(t).set(facts).where(eq(t.name, key))
}

const writeSubFund: Write = async (tx, { key, fund, dated, from, until }, isNew) => {
  const { subFund, subFundLabel } = tx.tables
  if (isNew) await tx.insert(subFund).values({ name: key, fund, from, until })
  else await tx.update(subFund).set({ fund, from, until }).where(eq(subFund.name, key))
  await tx.delete(subFundLabel).where(eq(subFundLabel.subFund, key))
  if (dated.length > 0)
    await tx.insert(subFundLabel).values(dated.map(({ words, ...span }) => ({ subFund: key, label: words, ...span })))
}

const writeTopic: Write = async (tx, { key, from, until }, isNew) => {
  const { topic: t } = tx.tables
  if (isNew) await tx.insert(t).values({ name: key, from, until })
  else await tx.update(t).set({ from, until }).where(eq(t.name, key))
}

const writeInitiative: Write = async (tx, { key, about, from, until }, isNew) => {
  const { initiative: t } = tx.tables
  if (isNew) await tx.insert(t).values({ name: key, about, from, until })
  else await tx.update(t).set({ about, from, until }).where(eq(t.name, key))
}

const writes: Record<ReferenceList, Write> = {
  economies: writeEconomy,
  committees: writeCommittee,
  fora: writeForum,
  'fund-accounts': writeFund,
  'sub-funds': writeSubFund,
  topics: writeTopic,
  initiatives: writeInitiative,
}

/** Keeps an entry of a list as it is now; its key stays. What holds only for some days is written anew with it. */
export const writeEntry = (tx: Transaction, list: ReferenceList, entry: Entry, isNew: boolean): Promise<unknown> =>
  writes[list](tx, entry, isNew)

/** Whether a project has this fund account or this sub-fund; other lists are not asked. */
export async function isEntryUsed(source: Reader, list: ReferenceList, key: string): Promise<boolean> {
  const { project } = source.tables
  const uses: Partial<Record<ReferenceList, SQL>> = {
    'fund-accounts': eq(project.fundAccount, key),
    'sub-funds': eq(project.subFund, key),
  }
  const use = uses[list]
  if (use === undefined) return false
  const rows = await source.select({ number: project.number }).from(project).where(use).limit(1)
  return rows.length > 0
}
