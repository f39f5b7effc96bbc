import { and, eq, inArray, like, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Subject } from '~/domain/access/may'
import { type StateKey, stateOf } from '~/domain/lifecycle/lifecycle'
import type { KnownProject } from '~/domain/linkage/similar'
import { fold } from '~/domain/record/fold'
import { parseSearch } from '~/domain/record/search-query'
import type { Reader } from '../database'
import { matchingByRank, matchingTitle } from './search.server'
import { decidingCommittee } from './subjects.server'

/** A project that is not public, with what an act on it is done to: who may not read it must not hear of it. */
export type HiddenProject = KnownProject & { visibility: 'draft' | 'submitted'; subject: Subject }

const columns = ({ project }: Reader['tables']) => ({
  seq: project.seq,
  number: project.number,
  title: project.title,
  status: project.status,
  state: project.state,
  forum: project.sponsoringForum,
  year: project.year,
  visibility: project.visibility,
})

type Row = Pick<KnownProject, 'number' | 'title' | 'forum' | 'year'> & {
  status: string | null
  state: StateKey | null
  visibility: string
}

const knownOf = ({ number, title, forum, year, status, state, visibility }: Row): KnownProject => ({
  ...{ number, title, forum, year },
  standing: status ?? (state === null ? 'Status not given' : stateOf(state).title),
  isPublic: visibility === 'public',
})

/** The public projects of these keys, in their order. */
async function inOrder(source: Reader, query: SQL): Promise<KnownProject[]> {
  const { project } = source.tables
  const seqs = (await source.rows<{ project: number }>(query)).map(row => row.project)
  if (seqs.length === 0) return []
  const isPublic = and(inArray(project.seq, seqs), eq(project.visibility, 'public'))
  const rows = await source.select(columns(source.tables)).from(project).where(isPublic)
  return rows.sort((a, b) => seqs.indexOf(a.seq) - seqs.indexOf(b.seq)).map(knownOf)
}

/** Public projects whose titles have words that begin with one of these, the likeliest first. */
export const listPublicTitled = async (source: Reader, stems: string[], limit: number): Promise<KnownProject[]> =>
  stems.length === 0 ? [] : inOrder(source, matchingTitle(source, stems, limit))

/** Public projects that answer what was typed, by number before title before text. */
export async function listPublicAnswering(source: Reader, typed: string, limit: number): Promise<KnownProject[]> {
  const terms = parseSearch(typed)
  return terms.length === 0 ? [] : inOrder(source, matchingByRank(source, terms, { limit, offset: 0 }))
}

/** Words are letters and digits, so they need no escape. */
const holds = (source: Reader, word: string) => {
  const { project } = source.tables
  return or(like(project.titleFolded, `%${word}%`), sql`lower(${project.number}) like ${`%${word}%`}`)
}

/**
 * Projects that are not public yet with one of these beginnings of words in their title or number, or with all. Not to
 * be shown before it is asked who may read each.
 */
export async function listHiddenTitled(
  source: Reader,
  beginnings: string[],
  how: 'one' | 'all',
): Promise<HiddenProject[]> {
  if (beginnings.length === 0) return []
  const { project, projectEconomy } = source.tables
  const words = beginnings.map(word => holds(source, fold(word)))
  const rows = await source
    .select({ ...columns(source.tables), economy: projectEconomy.economy })
    .from(project)
    .leftJoin(projectEconomy, eq(projectEconomy.project, project.seq))
    .where(and(ne(project.visibility, 'public'), how === 'one' ? or(...words) : and(...words)))
  const found = new Map<number, HiddenProject>()
  const economies = new Map<number, string[]>()
  for (const { economy, ...row } of rows) {
    if (row.visibility === 'public') continue
    const named = economies.get(row.seq) ?? []
    economies.set(row.seq, named)
    if (economy !== null) named.push(economy)
    const subject = { project: row.number, forum: row.forum, economies: named, committee: decidingCommittee }
    found.set(row.seq, { ...knownOf(row), visibility: row.visibility, subject })
  }
  return [...found.values()]
}
