import BetterSqlite from 'better-sqlite3'
import { readFilter } from '~/domain/record/filter'
import { paths } from '~/paths'
import { openDatabase } from '~db/connect.server'
import { listProjects, summariseProjects } from '~db/queries/register.server'
import { load, mean } from './load'
import type { Ground } from './pages'
import { frequentWords, rareWords } from './prose'
import { ms, type Report } from './report'

/** The same words in several spellings: each is a search of its own, so that nothing kept answers it. */
const spellings = (word: string) => [word, word.toUpperCase(), word.slice(0, -1), `${word}.`, `“${word}”`]

const bareSql = `select rowid, bm25(project_search) from project_search where project_search match ?
  order by rank limit 25`

const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/**
 * Search over all sections: the search itself (best 25 with snippets, how many, their totals, the counts of every
 * filter) beside the bare index, each in turn; then as finished pages, one after the other.
 */
export async function measureSearch(report: Report, ground: Ground, file: string, mostMs: number): Promise<void> {
  const database = openDatabase({ file })
  const bare = new BetterSqlite(file, { readonly: true })
  const best = bare.prepare(bareSql)
  const count = bare.prepare('select count(*) from project_search where project_search match ?')
  await summariseProjects(database, readFilter(new URLSearchParams()))
  for (const [kind, words] of [
    ['a frequent word', frequentWords],
    ['a rare word', rareWords],
  ] as const) {
    const ours: number[] = []
    const floor: number[] = []
    for (const word of words)
      for (const q of spellings(word)) {
        const filter = readFilter(new URLSearchParams({ q }))
        ours.push(
          await timed(async () => {
            await listProjects(database, filter)
            await summariseProjects(database, filter)
          }),
        )
        floor.push(await timed(() => [best.all(`"${word}"*`), count.get(`"${word}"*`)]))
      }
    const goal = `at most ${mostMs} ms`
    report.add({
      what: `search, ${kind}`,
      came: `${ms(mean(ours))} mean`,
      floor: `${ms(mean(floor))} mean`,
      goal,
      met: mean(ours) <= mostMs,
    })
    report.add({ what: `search, ${kind}, as a page`, came: `${ms(await pagesMean(ground, words))} mean` })
  }
  bare.close()
  await database.close()
}

async function pagesMean({ server, cookie }: Ground, words: readonly string[]): Promise<number> {
  const urls = words.flatMap(spellings).map(q => `${server.url}${paths.projects}?${new URLSearchParams({ q })}`)
  let asked = 0
  const got = await load({ urls, headers: { cookie }, connections: 1, until: () => asked++ >= urls.length })
  return got.meanMs
}
