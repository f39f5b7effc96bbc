import { setImmediate } from 'node:timers/promises'
import { and, asc, inArray, sql } from 'drizzle-orm'
import type { BudgetLine } from '~/domain/budget/line'
import type { LineProject } from '~/domain/budget/line-project'
import type { ProjectFilter } from '~/domain/record/filter'
import type { RecordValues } from '~/domain/record/record'
import { parseSearch } from '~/domain/record/search-query'
import type { Reader } from '../database'
import { lineColumns } from './budget.server'
import { conditionsOf, orderOf, whereOf } from './register.server'
import { matchingByRank } from './search.server'

/** So many rows are read at once; between two readings other requests are answered. */
const pageRows = 200
/** Budgets have about twenty lines: so many are read in a few milliseconds. */
const budgetsAtOnce = 10
const everything = { limit: 1_000_000_000, offset: 0 }

/** What the download of a list holds of each project: public columns only, so that nothing else can leak. */
export type ExportedProject = Pick<
  RecordValues,
  | 'number'
  | 'title'
  | 'year'
  | 'session'
  | 'type'
  | 'status'
  | 'fundAccount'
  | 'subFund'
  | 'apecFunding'
  | 'coFunding'
  | 'sponsoringForum'
  | 'committee'
  | 'otherFora'
  | 'topics'
  | 'proposingEconomies'
  | 'coSponsoringEconomies'
  | 'expectedStart'
  | 'expectedCompletion'
  | 'publication'
>

/**
 * The keys of a result in its order. They are taken once, so that every project comes once even while others are
 * saved, and a page is then found by key, which costs the same at the end of a long list as at its beginning.
 */
async function keysOf(source: Reader, filter: ProjectFilter): Promise<number[]> {
  const { project } = source.tables
  const terms = parseSearch(filter.q)
  if (filter.sort !== 'relevance' || terms.length === 0) {
    const rows = await source
      .select({ seq: project.seq })
      .from(project)
      .where(whereOf(source, filter))
      .orderBy(...orderOf(source, filter))
    return rows.map(row => row.seq)
  }
  const conditions = conditionsOf(source, filter)
  const within = conditions.length === 0 ? null : sql`select ${project.seq} from ${project} where ${and(...conditions)}`
  const ranked = await source.rows<{ project: number }>(matchingByRank(source, terms, { within, ...everything }))
  return ranked.map(row => row.project)
}

async function* pagesOf(keys: readonly number[], size: number): AsyncGenerator<number[]> {
  for (let from = 0; from < keys.length; from += size) {
    yield keys.slice(from, from + size)
    await setImmediate()
  }
}

/** Rows by the project they belong to, in the order in which they came. */
function byProject<Row extends { project: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.project)
    if (group) group.push(row)
    else groups.set(row.project, [row])
  }
  return groups
}

async function readProjects(source: Reader, seqs: number[]): Promise<ExportedProject[]> {
  const { project: p, projectEconomy: e, projectTopic: t, projectForum: f } = source.tables
  const [projects, economies, topics, fora] = await Promise.all([
    source
      .select({
        seq: p.seq,
        number: p.number,
        title: p.title,
        year: p.year,
        session: p.session,
        type: p.type,
        status: p.status,
        fundAccount: p.fundAccount,
        subFund: p.subFund,
        apecFunding: p.apecFunding,
        coFunding: p.coFunding,
        sponsoringForum: p.sponsoringForum,
        committee: p.committee,
        expectedStart: p.expectedStart,
        expectedCompletion: p.expectedCompletion,
        publication: p.publication,
      })
      .from(p)
      .where(inArray(p.seq, seqs)),
    source
      .select({ project: e.project, part: e.part, economy: e.economy })
      .from(e)
      .where(inArray(e.project, seqs))
      .orderBy(asc(e.project), asc(e.position)),
    source
      .select({ project: t.project, topic: t.topic })
      .from(t)
      .where(inArray(t.project, seqs))
      .orderBy(asc(t.project), asc(t.position)),
    source
      .select({ project: f.project, forum: f.forum })
      .from(f)
      .where(inArray(f.project, seqs))
      .orderBy(asc(f.project), asc(f.position)),
  ])
  const known = new Map(projects.map(row => [row.seq, row]))
  const [economiesOf, topicsOf, foraOf] = [byProject(economies), byProject(topics), byProject(fora)]
  return seqs.flatMap(seq => {
    const row = known.get(seq)
    if (!row) return []
    const { seq: _, ...values } = row
    const partners = economiesOf.get(seq) ?? []
    return {
      ...values,
      otherFora: (foraOf.get(seq) ?? []).map(({ forum }) => forum),
      topics: (topicsOf.get(seq) ?? []).map(({ topic }) => topic),
      proposingEconomies: partners.filter(({ part }) => part === 'proposing').map(({ economy }) => economy),
      coSponsoringEconomies: partners.filter(({ part }) => part === 'co-sponsoring').map(({ economy }) => economy),
    }
  })
}

/** Every project of a filter's result in its order, page after page; the filter's own page is not looked at. */
export async function* pagesOfProjects(source: Reader, filter: ProjectFilter): AsyncGenerator<ExportedProject[]> {
  for await (const seqs of pagesOf(await keysOf(source, filter), pageRows)) yield await readProjects(source, seqs)
}

/** A budget line with its project. */
export type ExportedLine = { project: LineProject; line: BudgetLine }

async function readLines(source: Reader, seqs: number[]): Promise<ExportedLine[]> {
  const { project: p, budgetLine: t } = source.tables
  const shown = { number: p.number, title: p.title, forum: p.sponsoringForum, fund: p.fundAccount, status: p.status }
  const [projects, lines] = await Promise.all([
    source
      .select({ seq: p.seq, ...shown })
      .from(p)
      .where(inArray(p.seq, seqs)),
    source
      .select({ project: t.project, ...lineColumns(source.tables) })
      .from(t)
      .where(inArray(t.project, seqs))
      .orderBy(asc(t.project), asc(t.position)),
  ])
  const known = new Map(projects.map(({ seq, ...project }) => [seq, project]))
  const linesOf = byProject(lines)
  return seqs.flatMap(seq => {
    const project = known.get(seq)
    if (!project) return []
    return (linesOf.get(seq) ?? []).map(({ project: _, ...line }) => ({ project, line }))
  })
}

/**
 * Every budget line of the projects of a filter's result: projects in their order, lines in theirs. Only for who may
 * read the lines of all projects; ask `budget.read-lines` first.
 */
export async function* pagesOfBudgetLines(source: Reader, filter: ProjectFilter): AsyncGenerator<ExportedLine[]> {
  for await (const seqs of pagesOf(await keysOf(source, filter), budgetsAtOnce)) yield await readLines(source, seqs)
}
