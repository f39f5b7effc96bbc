import { type SQL, sql } from 'drizzle-orm'
import { foldedWords } from '~/domain/record/fold'
import type { SearchTerm } from '~/domain/record/search-query'
import type { Reader, Transaction } from '../database'

/** The texts of a record that are searched, in falling weight. Public texts only: a hit must never betray a secret. */
export type SearchTexts = { number: string; title: string; facts: string; body: string }

/** Puts a record's words into the index, instead of those it had. */
export async function indexWords(tx: Transaction, project: number, texts: SearchTexts): Promise<void> {
  const number = foldedWords(texts.number)
  const title = foldedWords(texts.title)
  const facts = foldedWords(texts.facts)
  const body = foldedWords(texts.body)
  if (tx.engine === 'sqlite') {
    await tx.rows(sql`insert or replace into project_search(rowid, number, title, facts, body)
      values (${project}, ${number}, ${title}, ${facts}, ${body})`)
    return
  }
  await tx.rows(sql`insert into project_search(project, words) values (${project},
      setweight(to_tsvector('simple', ${number}), 'A') || setweight(to_tsvector('simple', ${title}), 'B') ||
      setweight(to_tsvector('simple', ${facts}), 'C') || setweight(to_tsvector('simple', ${body}), 'D'))
    on conflict (project) do update set words = excluded.words`)
}

/** Words are letters and digits only by now, so quoting them is enough. */
const inFts5 = (terms: SearchTerm[]): string =>
  terms.map(term => `"${term.words.join(' ')}"${term.prefix ? '*' : ''}`).join(' ')

const inTsquery = (terms: SearchTerm[]): string =>
  terms.map(term => `(${term.words.join(' <-> ')}${term.prefix ? ':*' : ''})`).join(' & ')

/** A query for the projects that answer all terms: one column `project`. */
export const matching = (source: Reader, terms: SearchTerm[]): SQL =>
  source.engine === 'sqlite'
    ? sql`select rowid as project from project_search where project_search match ${inFts5(terms)}`
    : sql`select project from project_search where words @@ to_tsquery('simple', ${inTsquery(terms)})`

/** The same, best match first: number before title before facts before text; newer rows first among equals. */
export const matchingByRank = (source: Reader, terms: SearchTerm[]): SQL =>
  source.engine === 'sqlite'
    ? sql`select rowid as project from project_search where project_search match ${inFts5(terms)}
        and rank match 'bm25(20.0, 10.0, 4.0, 1.0)' order by rank`
    : sql`select project from project_search, to_tsquery('simple', ${inTsquery(terms)}) as query
        where words @@ query order by ts_rank(words, query) desc, project desc`

/** The projects (by their key) that answer all terms, in no order. */
export async function listMatches(source: Reader, terms: SearchTerm[]): Promise<number[]> {
  if (terms.length === 0) return []
  const rows = await source.rows<{ project: number }>(matching(source, terms))
  return rows.map(row => row.project)
}
