import { desc, gt, inArray } from 'drizzle-orm'
import { emptyRegister, putFact, type Register, type RegisterFact } from '~/domain/record/register'
import type { Reader } from '../database'

type Kept = { register: Register; upTo: number; loading: Promise<void> | null }
const kept = new WeakMap<object, Kept>()

/** On PostgreSQL a save may become visible after a later one; so many of the last saves are looked at again. */
const overlap = 50

/** The newest save of all: while it stays the same, nothing in the register has changed. */
export async function newestVersion(source: Reader): Promise<number> {
  const { version } = source.tables
  const [row] = await source.select({ seq: version.seq }).from(version).orderBy(desc(version.seq)).limit(1)
  return row?.seq ?? 0
}

/** The facts of all projects, brought up to the newest save. */
export async function registerFacts(source: Reader): Promise<{ register: Register; upTo: number }> {
  const known = kept.get(source) ?? { register: emptyRegister(), upTo: 0, loading: null }
  kept.set(source, known)
  if (known.loading) await known.loading
  const newest = await newestVersion(source)
  if (newest !== known.upTo) {
    known.loading = bringUp(source, known, newest).finally(() => {
      known.loading = null
    })
    await known.loading
  }
  return known
}

async function bringUp(source: Reader, known: Kept, newest: number): Promise<void> {
  const { version } = source.tables
  if (known.upTo === 0) {
    for (const fact of await readFacts(source, null)) putFact(known.register, fact)
  } else {
    const changed = await source
      .selectDistinct({ project: version.project })
      .from(version)
      .where(gt(version.seq, known.upTo - overlap))
    const facts = await readFacts(
      source,
      changed.map(row => row.project),
    )
    for (const fact of facts) putFact(known.register, fact)
  }
  known.upTo = newest
}

async function readFacts(source: Reader, only: number[] | null): Promise<RegisterFact[]> {
  const { project, projectEconomy, projectTopic } = source.tables
  const rows = await source
    .select({
      seq: project.seq,
      status: project.status,
      year: project.year,
      session: project.session,
      forum: project.sponsoringForum,
      committee: project.committee,
      fund: project.fundAccount,
      subFund: project.subFund,
      type: project.type,
      apec: project.apecFunding,
      coFunding: project.coFunding,
    })
    .from(project)
    .where(only ? inArray(project.seq, only) : undefined)
  const economies = await source
    .select({ project: projectEconomy.project, part: projectEconomy.part, economy: projectEconomy.economy })
    .from(projectEconomy)
    .where(only ? inArray(projectEconomy.project, only) : undefined)
  const topics = await source
    .select({ project: projectTopic.project, topic: projectTopic.topic })
    .from(projectTopic)
    .where(only ? inArray(projectTopic.project, only) : undefined)
  const facts = new Map<number, RegisterFact>()
  for (const { seq, apec, coFunding, year, ...single } of rows) {
    const named = Object.fromEntries(Object.entries(single).map(([key, value]) => [key, value ?? '']))
    facts.set(seq, {
      seq,
      single: { ...named, year: year === null ? '' : String(year) } as RegisterFact['single'],
      proposing: [],
      coSponsoring: [],
      topics: [],
      year,
      apec: apec ?? 0,
      coFunding: coFunding ?? 0,
    })
  }
  for (const row of economies) {
    const fact = facts.get(row.project)
    if (row.part === 'proposing') fact?.proposing.push(row.economy)
    else fact?.coSponsoring.push(row.economy)
  }
  for (const row of topics) facts.get(row.project)?.topics.push(row.topic)
  return [...facts.values()]
}
