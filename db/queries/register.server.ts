import { and, asc, desc, eq, exists, inArray, or, type SQL, sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { facets, type LedgerRow, type ProjectFilter, pageSize, type ResultSummary } from '~/domain/record/filter'
import { summarise } from '~/domain/record/register'
import { parseSearch, type SearchTerm } from '~/domain/record/search-query'
import { snippetOf } from '~/domain/record/snippet'
import type { Reader } from '../database'
import { registerFacts } from './register-facts.server'
import { listMatches, matching, matchingByRank } from './search.server'

/** The conditions of a filter on the table `project`, without the search. */
export function conditionsOf(source: Reader, filter: ProjectFilter): SQL[] {
  const { project, projectEconomy, projectTopic } = source.tables
  const { chosen, economyPart } = filter
  const oneOf = (column: typeof project.status, values: string[]) =>
    values.length === 0 ? [] : [values.length === 1 ? eq(column, values[0] ?? '') : inArray(column, values)]
  const years = chosen.year.filter(year => /^[1-9]\d{0,3}$/.test(year)).map(Number)
  const conditions = [
    ...oneOf(project.status, chosen.status),
    ...oneOf(project.session, chosen.session),
    ...oneOf(project.sponsoringForum, chosen.forum),
    ...oneOf(project.committee, chosen.committee),
    ...oneOf(project.fundAccount, chosen.fund),
    ...oneOf(project.subFund, chosen.subFund),
    ...oneOf(project.type, chosen.type),
    ...oneOf(project.initiative, chosen.initiative),
    ...(chosen.year.length > 0 ? [inArray(project.year, years.length > 0 ? years : [-1])] : []),
  ]
  if (chosen.economy.length > 0) {
    const takesPart = and(
      eq(projectEconomy.project, project.seq),
      inArray(projectEconomy.economy, chosen.economy),
      economyPart === 'any' ? undefined : eq(projectEconomy.part, economyPart),
    )
    conditions.push(exists(source.select({ one: sql`1` }).from(projectEconomy).where(takesPart)))
  }
  if (chosen.topic.length > 0) {
    const about = and(eq(projectTopic.project, project.seq), inArray(projectTopic.topic, chosen.topic))
    conditions.push(exists(source.select({ one: sql`1` }).from(projectTopic).where(about)))
  }
  return conditions
}

/** All conditions of a filter, the search included. What is not public is not in the register. */
export function whereOf(source: Reader, filter: ProjectFilter): SQL | undefined {
  const { project } = source.tables
  const conditions = [eq(project.visibility, 'public'), ...conditionsOf(source, filter)]
  if (filter.q !== '') {
    const terms = parseSearch(filter.q)
    conditions.push(terms.length === 0 ? sql`1 = 0` : sql`${project.seq} in (${matching(source, terms)})`)
  }
  return and(...conditions)
}

/** The order of the register's rows; the number settles what is equal. */
export function orderOf(source: Reader, filter: ProjectFilter): SQL[] {
  const { project } = source.tables
  const value = sql`coalesce(${project.apecFunding}, 0) + coalesce(${project.coFunding}, 0)`
  switch (filter.sort) {
    case 'oldest':
      return [sql`${project.year} asc nulls last`, asc(project.number)]
    case 'title':
      return [asc(project.titleFolded), asc(project.number)]
    case 'value':
      return [sql`${value} desc`, asc(project.number)]
    case 'ending':
      return [sql`${project.expectedCompletion} asc nulls last`, asc(project.number)]
    default:
      return [sql`${project.year} desc nulls last`, desc(project.number)]
  }
}

const ledgerColumns = ({ project }: Reader['tables']) => ({
  seq: project.seq,
  number: project.number,
  title: project.title,
  status: project.status,
  forum: project.sponsoringForum,
  start: project.expectedStart,
  end: project.expectedCompletion,
  apec: project.apecFunding,
  coFunding: project.coFunding,
})

/** One page of the register. */
export async function listProjects(source: Reader, filter: ProjectFilter): Promise<LedgerRow[]> {
  const { project } = source.tables
  const offset = (filter.page - 1) * pageSize
  const rows =
    filter.sort === 'relevance' && filter.q !== ''
      ? await bestMatches(source, filter, offset)
      : await source
          .select(ledgerColumns(source.tables))
          .from(project)
          .where(whereOf(source, filter))
          .orderBy(...orderOf(source, filter))
          .limit(pageSize)
          .offset(offset)
  return complete(source, rows, filter)
}

/** The page of best matches: ranked by the index first, joined to the table only for what is shown. */
async function bestMatches(source: Reader, filter: ProjectFilter, offset: number) {
  const { project } = source.tables
  const terms = parseSearch(filter.q)
  if (terms.length === 0) return []
  const conditions = conditionsOf(source, filter)
  const within = conditions.length === 0 ? null : sql`select ${project.seq} from ${project} where ${and(...conditions)}`
  const ranked = await source.rows<{ project: number }>(
    matchingByRank(source, terms, { within, limit: pageSize, offset }),
  )
  const seqs = ranked.map(row => row.project)
  if (seqs.length === 0) return []
  const rows = await source.select(ledgerColumns(source.tables)).from(project).where(inArray(project.seq, seqs))
  return rows.sort((a, b) => seqs.indexOf(a.seq) - seqs.indexOf(b.seq))
}

type LedgerColumns = Omit<LedgerRow, 'proposing' | 'coSponsoring' | 'found' | 'apec' | 'coFunding'> & {
  seq: number
  apec: number | null
  coFunding: number | null
}

/** Adds the economies, and where the words were found, to the rows of a page: two queries for the whole page. */
async function complete(source: Reader, rows: LedgerColumns[], filter: ProjectFilter): Promise<LedgerRow[]> {
  if (rows.length === 0) return []
  const { projectEconomy: t } = source.tables
  const seqs = rows.map(row => row.seq)
  const economies = await source
    .select({ project: t.project, part: t.part, economy: t.economy })
    .from(t)
    .where(inArray(t.project, seqs))
    .orderBy(asc(t.project), asc(t.position))
  const snippets = await findSnippets(source, rows, filter.q)
  const partners = new Map(seqs.map(seq => [seq, { proposing: [] as string[], 'co-sponsoring': [] as string[] }]))
  for (const { project, part, economy } of economies) partners.get(project)?.[part].push(economy)
  return rows.map(({ seq, apec, coFunding, ...row }) => ({
    ...row,
    apec: apec ?? 0,
    coFunding: coFunding ?? 0,
    proposing: partners.get(seq)?.proposing ?? [],
    coSponsoring: partners.get(seq)?.['co-sponsoring'] ?? [],
    found: snippets.get(seq) ?? null,
  }))
}

/**
 * Where the words were found, for the rows of a page. The database gives of each project the first text that seems to
 * hold a word, so that not all its texts are read; where accents hide it, all are looked at.
 */
async function findSnippets(source: Reader, rows: LedgerColumns[], q: string) {
  const snippets = new Map<number, LedgerRow['found']>()
  const terms = parseSearch(q)
  if (terms.length === 0) return snippets
  const likely = await firstTextsWith(source, rows, terms)
  const put = (row: LedgerColumns, texts: string[]) => {
    const found = snippetOf(texts, terms)
    if (found) snippets.set(row.seq, found)
  }
  for (const row of rows) put(row, likely.get(row.seq) ?? [])
  const missed = rows.filter(row => !snippets.has(row.seq))
  if (missed.length === 0) return snippets
  const { projectSection: t } = source.tables
  const seqs = missed.map(row => row.seq)
  const texts = await source.select({ project: t.project, text: t.text }).from(t).where(inArray(t.project, seqs))
  for (const row of missed)
    put(row, [...texts.filter(text => text.project === row.seq).map(text => text.text), row.title])
  return snippets
}

async function firstTextsWith(
  source: Reader,
  rows: LedgerColumns[],
  terms: SearchTerm[],
): Promise<Map<number, string[]>> {
  const { project, projectSection: t } = source.tables
  // Words are letters and digits, so they need no escape.
  const contains = (word: string) =>
    source.engine === 'sqlite' ? sql`${t.text} like ${`%${word}%`}` : sql`${t.text} ilike ${`%${word}%`}`
  const anyWord = or(...terms.map(term => contains(term.words[0] ?? '')))
  const seqs = rows.map(row => row.seq)
  const found = await source.rows<{ seq: number; text: string | null }>(
    sql`select ${project.seq} as seq, (select ${t.text} from ${t} where ${t.project} = ${project.seq} and ${anyWord} limit 1)
      as text from ${project} where ${inArray(project.seq, seqs)}`,
  )
  return new Map(found.flatMap(row => (row.text === null ? [] : [[row.seq, [row.text]]])))
}

const summaries = new WeakMap<object, LRUCache<string, ResultSummary>>()

function summariesOf(source: Reader): LRUCache<string, ResultSummary> {
  const known = summaries.get(source) ?? new LRUCache<string, ResultSummary>({ max: 200, ttl: 60_000 })
  summaries.set(source, known)
  return known
}

/** The totals and facet counts of a filter; kept for each filter until the next save. */
export async function summariseProjects(source: Reader, filter: ProjectFilter): Promise<ResultSummary> {
  const { register, state } = await registerFacts(source)
  const known = summariesOf(source)
  const name = JSON.stringify([state, filter.q, filter.economyPart, facets.map(({ key }) => filter.chosen[key])])
  const found = known.get(name)
  if (found) return found
  const matches = filter.q === '' ? null : await listMatches(source, parseSearch(filter.q))
  const summary = summarise(register, filter, matches)
  known.set(name, summary)
  return summary
}
