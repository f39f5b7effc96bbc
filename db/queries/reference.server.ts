import { asc } from 'drizzle-orm'
import type { Reference } from '~/domain/reference'
import type { Reader, Transaction } from '../database'

/** All reference lists as the rules want them. */
export async function readReference(source: Reader): Promise<Reference> {
  const t = source.tables
  const [economies, eligibility, committees, fora, codes, fundAccounts, subFunds, labels, topics, initiatives] =
    await Promise.all([
      source.select().from(t.economy).orderBy(asc(t.economy.position)),
      source.select().from(t.travelEligibility).orderBy(asc(t.travelEligibility.seq)),
      source.select().from(t.committee).orderBy(asc(t.committee.acronym)),
      source.select().from(t.forum).orderBy(asc(t.forum.acronym)),
      source.select().from(t.forumCode).orderBy(asc(t.forumCode.seq)),
      source.select().from(t.fundAccount).orderBy(asc(t.fundAccount.name)),
      source.select().from(t.subFund).orderBy(asc(t.subFund.name)),
      source.select().from(t.subFundLabel).orderBy(asc(t.subFundLabel.seq)),
      source.select().from(t.topic).orderBy(asc(t.topic.name)),
      source.select().from(t.initiative).orderBy(asc(t.initiative.name)),
    ])
  return {
    economies: economies.map(economy => ({
      ...economy,
      travelEligible: eligibility
        .filter(row => row.economy === economy.name)
        .map(({ from, until }) => ({ from, until })),
    })),
    committees,
    fora: fora.map(forum => ({
      ...forum,
      numberCodes: codes
        .filter(row => row.forum === forum.acronym)
        .map(({ code, from, until }) => ({ code, from, until })),
    })),
    fundAccounts,
    subFunds: subFunds.map(subFund => ({
      ...subFund,
      labels: labels
        .filter(row => row.subFund === subFund.name)
        .map(({ label, from, until }) => ({ label, from, until })),
    })),
    topics,
    initiatives,
  }
}

const kept = new WeakMap<object, { at: number; reference: Promise<Reference> }>()
const keptFor = 30_000

/** The reference lists, read again at most every half minute: they change a few times a year. */
export function reference(source: Reader): Promise<Reference> {
  const known = kept.get(source)
  if (known && Date.now() - known.at < keptFor) return known.reference
  const fresh = readReference(source)
  kept.set(source, { at: Date.now(), reference: fresh })
  fresh.catch(() => kept.delete(source))
  return fresh
}

/** The lists were changed by this process: whoever asks next reads them anew. Call it after the transaction. */
export const forgetReference = (source: Reader): void => {
  kept.delete(source)
}

/** Fills the lists of an empty database; leaves lists alone that have rows already. */
export async function insertReference(tx: Transaction, lists: Reference): Promise<void> {
  const t = tx.tables
  const present = await tx.select({ name: t.economy.name }).from(t.economy).limit(1)
  if (present.length > 0) return
  await tx.insert(t.economy).values(lists.economies.map(({ travelEligible, ...economy }) => economy))
  await tx
    .insert(t.travelEligibility)
    .values(
      lists.economies.flatMap(({ name, travelEligible }) => travelEligible.map(span => ({ economy: name, ...span }))),
    )
  await tx.insert(t.committee).values(lists.committees)
  await tx.insert(t.forum).values(lists.fora.map(({ numberCodes, ...forum }) => forum))
  await tx
    .insert(t.forumCode)
    .values(lists.fora.flatMap(({ acronym, numberCodes }) => numberCodes.map(code => ({ forum: acronym, ...code }))))
  await tx.insert(t.fundAccount).values(lists.fundAccounts)
  await tx.insert(t.subFund).values(lists.subFunds.map(({ labels, ...subFund }) => subFund))
  await tx
    .insert(t.subFundLabel)
    .values(lists.subFunds.flatMap(({ name, labels }) => labels.map(label => ({ subFund: name, ...label }))))
  await tx.insert(t.topic).values(lists.topics)
  if (lists.initiatives.length > 0) await tx.insert(t.initiative).values(lists.initiatives)
}
