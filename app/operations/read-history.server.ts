import { audiencesOf, type Person } from '~/domain/access/may'
import { type HistoryLink, numberOfScope, referenceScope } from '~/domain/history/chain'
import {
  entryInWords,
  filterOf,
  type HistoryQuestion,
  mayReadHistory,
  numberAsked,
  shownEntry,
} from '~/domain/history/reading'
import type { Verdict } from '~/domain/verdict'
import type { HistoryFacts } from '~/reports/history'
import type { Database } from '~db/connect.server'
import { historyPage, listActs, listHistory, namesOfScopes, pagesOfHistory } from '~db/queries/history.server'
import { listNumbersOf } from '~db/queries/numbers.server'
import { dayOf } from './author'

/** What is asked, by whom; `project` is null for the history over all. */
export type AskForHistory = { project: string | null; question: HistoryQuestion; by: Person; now: Date }

export type HistoryView = { entries: HistoryFacts[]; acts: string[]; count: number; pages: number }

/** A page of the history, or why it is not for this person. */
export async function readHistory(
  db: Database,
  ask: AskForHistory,
): Promise<{ ok: true; view: HistoryView } | Extract<Verdict, { ok: false }>> {
  const allowed = mayReadHistory(ask.by, ask.project, dayOf(ask.now))
  if (!allowed.ok) return allowed
  const filter = await filterFor(db, ask)
  const [{ rows, count }, acts] = await Promise.all([
    listHistory(db, filter, ask.question.page),
    listActs(db, ask.project === null ? undefined : filter.scope),
  ])
  const pages = Math.max(1, Math.ceil(count / historyPage))
  return { ok: true, view: { entries: await factsOf(db, rows, ask), acts, count, pages } }
}

/** Every row that answers the question, page after page. Whoever calls has asked `mayReadHistory`. */
export async function* downloadHistory(db: Database, ask: AskForHistory): AsyncGenerator<HistoryFacts[]> {
  for await (const rows of pagesOfHistory(db, await filterFor(db, ask))) yield await factsOf(db, rows, ask)
}

/** What was done to a project before it had the number that it has now is its history too. */
async function filterFor(db: Database, { question, project }: AskForHistory) {
  const number = numberAsked(question, project)
  return filterOf(question, number === null ? null : await listNumbersOf(db, number))
}

const aboutNoProject = ({ scope, detail }: HistoryLink): string =>
  scope === referenceScope ? entryInWords(detail) : scope

async function factsOf(
  db: Database,
  rows: HistoryLink[],
  { project: only, by, now }: AskForHistory,
): Promise<HistoryFacts[]> {
  const names = await namesOfScopes(db, rows)
  return rows.map(row => {
    const project = numberOfScope(row.scope)
    const name = names.get(row.scope)
    const about = project ?? (name ? `Account of ${name}` : aboutNoProject(row))
    // Grants name the number that a project has now.
    const subject = only ?? project
    const audiences = audiencesOf(by, subject === null ? {} : { project: subject }, dayOf(now))
    return { ...shownEntry(row, audiences), about, project, position: row.position, hash: row.hash }
  })
}
