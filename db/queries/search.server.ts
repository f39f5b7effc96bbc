import { type SQL, sql } from 'drizzle-orm'
import { foldedWords } from '~/domain/record/fold'
import type { SearchTerm } from '~/domain/record/search-query'
import type { Reader, Transaction } from '../database'

/** The texts of a record that are searched, in falling weight. Public texts only: a hit must never betray a secret. */
export type SearchTexts = { number: string; title: string; facts: string; body: string }

/** Puts a record's words into the index, instead of those it had. */
export async function indexWords(tx: Transaction, project: number, texts: SearchTexts): Promise<void> {
  const words = [texts.number, texts.title, texts.facts, texts.body].map(foldedWords)
  if (tx.engine === 'sqlite') {
    const [number = '', title = '', facts = '', body = ''] = words.map(list => list.join(' '))
    await tx.rows(sql`insert or replace into project_search(rowid, number, title, facts, body)
      values (${project}, ${number}, ${title}, ${facts}, ${body})`)
    return
  }
  await tx.rows(sql`insert into project_search(project, words) values (${project}, ${inTsvector(words)}::tsvector)
    on conflict (project) do update set words = excluded.words`)
}

/** Between two texts, so that no phrase reaches from one into the next. */
const gap = 2
/** PostgreSQL keeps no position beyond this, and no more than 256 of a word. */
const lastPosition = 16_383
const mostPositions = 255

/**
 * PostgreSQL's own spelling of words with their places and weights: 'cti':1A 'trade':7B,40D. Written here, since its
 * parser would take some words apart ("1e5", "a/b") that the embedded database keeps whole.
 */
function inTsvector(texts: string[][]): string {
  const places = new Map<string, string[]>()
  let position = 0
  texts.forEach((words, index) => {
    for (const word of words) {
      position = Math.min(position + 1, lastPosition)
      const known = places.get(word)
      const place = `${position}${'ABCD'[index]}`
      if (!known) places.set(word, [place])
      else if (known.length < mostPositions) known.push(place)
    }
    position += gap
  })
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ')
}

/** Words are letters and digits only by now, so quoting them is enough. */
const inFts5 = (terms: SearchTerm[]): string =>
  terms.map(term => `"${term.words.join(' ')}"${term.prefix ? '*' : ''}`).join(' ')

const inTsquery = (terms: SearchTerm[]): string =>
  terms.map(term => `(${term.words.map(word => `'${word}'`).join(' <-> ')}${term.prefix ? ':*' : ''})`).join(' & ')

/** A query for the projects that answer all terms: one column `project`. */
export const matching = (source: Reader, terms: SearchTerm[]): SQL =>
  source.engine === 'sqlite'
    ? sql`select rowid as project from project_search where project_search match ${inFts5(terms)}`
    : sql`select project from project_search where words @@ ${inTsquery(terms)}::tsquery`

/** A query for the projects whose title has a word that begins with one of these, the rarest words and best matches first. */
export const matchingTitle = (source: Reader, beginnings: string[], limit: number): SQL =>
  source.engine === 'sqlite'
    ? sql`select rowid as project from project_search
        where project_search match ${`title : (${beginnings.map(word => `"${word}"*`).join(' OR ')})`}
        order by rank, rowid desc limit ${limit}`
    : sql`select project from project_search, cast(${beginnings.map(word => `'${word}':*B`).join(' | ')} as tsquery) as query
        where words @@ query order by ts_rank(words, query) desc, project desc limit ${limit}`

/** Which of them: `within` narrows to the keys that another query gives. */
type Stretch = { within?: SQL | null; limit: number; offset: number }

/**
 * The same, or a stretch of it, best match first: number before title before facts before text, however often the text says
 * it; newer rows first among equals.
 */
export function matchingByRank(source: Reader, terms: SearchTerm[], stretch?: Stretch): SQL {
  const part = stretch ? sql`limit ${stretch.limit} offset ${stretch.offset}` : sql``
  if (source.engine === 'sqlite') {
    const narrowed = stretch?.within ? sql`and rowid in (${stretch.within})` : sql``
    return sql`select rowid as project from project_search where project_search match ${inFts5(terms)}
        and rank match 'bm25(1000000000.0, 1000000.0, 1000.0, 1.0)' ${narrowed} order by rank, rowid desc ${part}`
  }
  const narrowed = stretch?.within ? sql`and project in (${stretch.within})` : sql``
  return sql`select project from project_search, cast(${inTsquery(terms)} as tsquery) as query
      where words @@ query ${narrowed}
      order by ts_rank('{0.0005, 0.01, 0.1, 1}', words, query) desc, project desc ${part}`
}

/** The projects (by their key) that answer all terms, in no order. */
export async function listMatches(source: Reader, terms: SearchTerm[]): Promise<number[]> {
  if (terms.length === 0) return []
  // As one text: thousands of rows of one number each take longer to hand over than to find.
  const joined = source.engine === 'sqlite' ? sql`group_concat(project)` : sql`string_agg(project::text, ',')`
  const [row] = await source.rows<{ found: string | null }>(
    sql`select ${joined} as found from (${matching(source, terms)}) as matches`,
  )
  return row?.found ? row.found.split(',').map(Number) : []
}
