import { and, desc, eq, gte, inArray } from 'drizzle-orm'
import { emptyRegister, putFact, type Register, type RegisterFact } from '~/domain/record/register'
import type { Reader } from '../database'
import { prepared } from './prepared.server'

type Kept = { register: Register; upTo: number; state: string; loading: Promise<void> | null }
const kept = new WeakMap<object, Kept>()

/** On PostgreSQL a save may become visible after a later one; so many of the last saves are looked at again. */
const overlap = 50

/** From so many changed projects on (an import, a seed) all facts are read again. */
const many = 500

type Saves = { newest: number; oldest: number; state: string }

const newestQuery = (source: Reader) => {
  const { version } = source.tables
  return source.select({ seq: version.seq }).from(version).orderBy(desc(version.seq)).limit(overlap).prepare()
}

/** The newest saves of all: while they stay the same, nothing in the register has changed. */
async function newestSaves(source: Reader): Promise<Saves> {
  const rows = await prepared(source, newestQuery).execute()
  return { newest: rows[0]?.seq ?? 0, oldest: rows.at(-1)?.seq ?? 0, state: rows.map(row => row.seq).join() }
}

/** The facts of all projects, brought up to the newest save. `state` names what they are up to. */
export async function registerFacts(source: Reader): Promise<{ register: Register; state: string }> {
  const known = kept.get(source) ?? { register: emptyRegister(), upTo: 0, state: '', loading: null }
  kept.set(source, known)
  const saves = await newestSaves(source)
  while (known.loading) await known.loading.catch(() => undefined)
  if (saves.state !== known.state) {
    known.loading = bringUp(source, known, saves).finally(() => {
      known.loading = null
    })
    await known.loading
  }
  return { register: known.register, state: known.state }
}

async function bringUp(source: Reader, known: Kept, { newest, oldest, state }: Saves): Promise<void> {
  const { version } = source.tables
  const changed = await source
    .selectDistinct({ project: version.project })
    .from(version)
    .where(gte(version.seq, Math.min(oldest, known.upTo + 1)))
    .limit(many + 1)
  const only = known.upTo === 0 || changed.length > many ? null : changed.map(row => row.project)
  for (const fact of await readFacts(source, only)) putFact(known.register, fact)
  known.upTo = newest
  known.state = state
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
      initiative: project.initiative,
      apec: project.apecFunding,
      coFunding: project.coFunding,
    })
    .from(project)
    .where(and(eq(project.visibility, 'public'), only ? inArray(project.seq, only) : undefined))
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
