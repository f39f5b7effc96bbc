import BetterSqlite from 'better-sqlite3'
import { searchTexts } from '~/domain/record/search-texts'
import type { Reference } from '~/domain/reference'
import type { Database } from '~db/connect.server'
import { indexWords } from '~db/queries/search.server'
import { numberOf, recordOf } from './record'

/** The tables that hang on a project by their column `project`. */
const hanging = [
  'project_economy',
  'project_topic',
  'project_forum',
  'project_section',
  'proponent',
  'work_plan_row',
  'risk_row',
  'budget_line',
] as const

/**
 * Makes a register of `base` projects into one of `projects` by copying its rows under new numbers: what the product's
 * own queries wrote once need not be written nine times more at their price. The search index is filled by the
 * product's own query all the same.
 */
export async function multiply(database: Database, file: string, lists: Reference, base: number, projects: number) {
  const bare = new BetterSqlite(file)
  bare.pragma('synchronous = OFF')
  for (let from = base; from < projects; from += base) copyRows(bare, lists, { base, from, upTo: projects })
  bare.close()
  const together = 500
  for (let from = base; from < projects; from += together) {
    await database.inTransaction('bench', async tx => {
      for (let index = from; index < Math.min(projects, from + together); index += 1) {
        await indexWords(tx, index + 1, searchTexts(recordOf(index % base, lists).values, lists))
      }
    })
  }
}

type Stretch = { base: number; from: number; upTo: number }

function copyRows(bare: BetterSqlite.Database, lists: Reference, { base, from, upTo }: Stretch) {
  const columns = (table: string) =>
    bare.prepare<unknown[], string>('select name from pragma_table_info(?)').pluck().all(table)
  const copy = (table: string, changed: Record<string, string>, where: string) => {
    const names = columns(table)
    const values = names.map(name => changed[name] ?? `"${name}"`)
    bare
      .prepare(`insert into ${table} (${names.map(name => `"${name}"`)}) select ${values} from ${table} ${where}`)
      .run()
  }
  const within = `where project <= ${Math.min(base, upTo - from)}`
  bare.function('next_number', (seq, number) =>
    numberOf(Number(seq) - 1 + from, lists, /[A-Z]$/.exec(String(number))?.[0] ?? ''),
  )
  const versions = Number(bare.prepare('select max(seq) from version').pluck().get())
  bare.transaction(() => {
    copy('project', { seq: `seq + ${from}`, number: 'next_number(seq, number)' }, within.replace('project', 'seq'))
    for (const table of hanging) copy(table, { project: `project + ${from}` }, within)
    copy('version', { seq: `seq + ${versions}`, project: `project + ${from}` }, within)
    copy('version_change', { version: `version + ${versions}`, project: `project + ${from}` }, within)
  })()
}
