import { paths } from '~/paths'
import { type Answer, ask, type Load, load, median } from './load'
import { type Ground, sameLists } from './pages'
import { memoryOf, type Running } from './processes'
import { mebibytes, ms, type Report, times } from './report'

const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`

/** Asks for a file and watches how far the server's memory rises meanwhile. */
async function watched(server: Running, url: string, headers: Record<string, string>) {
  const before = memoryOf(server)
  let most = before ?? 0
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(server) ?? 0)
  }, 50)
  const answer = await ask(url, { headers })
  clearInterval(watch)
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return { answer, growth: before === null ? null : most - before }
}

/** A download while the list page is asked for by two visitors. */
async function alongside(ground: Ground, url: string): Promise<{ answer: Answer; list: Load }> {
  const headers = { cookie: ground.cookie }
  let over = false
  const list = load({ urls: sameLists(ground).ours, headers, connections: 2, until: () => over })
  const answer = await ask(url, { headers })
  over = true
  return { answer, list: await list }
}

const addP99 = (report: Report, what: string, { answer, list }: { answer: Answer; list: Load }) =>
  report.add({
    what: `list page while ${what} runs (${seconds(answer.ms)})`,
    came: `p99 ${Math.round(list.p99Ms)} ms`,
    goal: 'under 100 ms',
    met: list.p99Ms < 100,
  })

/** All budget lines as CSV. */
export async function measureCsv(report: Report, ground: Ground, lines: number): Promise<void> {
  const { server, floor, cookie } = ground
  const ours = server.url + paths.budgetLinesCsv
  const bare = `${floor.url}/lines.csv?from=0&until=9999`
  const taken: { first: number; mine: number; theirs: number; growth: number | null }[] = []
  for (let round = 0; round < (lines > 200_000 ? 2 : 3); round += 1) {
    const { answer, growth } = await watched(server, ours, { cookie })
    taken.push({ first: answer.firstByteMs, mine: answer.ms, theirs: (await ask(bare)).ms, growth })
  }
  const middle = (of: (one: (typeof taken)[number]) => number) => median(taken.map(of))
  const first = middle(one => one.first)
  const factor = middle(one => one.mine / one.theirs)
  const growth = Math.max(...taken.map(one => one.growth ?? Number.NaN))
  const what = `CSV of ${lines.toLocaleString('en-US')} budget lines`
  report.add({ what: `${what}: first byte`, came: ms(first), goal: 'within 150 ms', met: first <= 150 })
  report.add({
    what: `${what}: whole`,
    came: seconds(middle(one => one.mine)),
    floor: `${seconds(middle(one => one.theirs))}: ${times(factor)}`,
    goal: 'at most 3 times',
    met: factor <= 3,
  })
  report.add({
    what: `${what}: memory growth`,
    came: Number.isNaN(growth) ? 'not known here' : mebibytes(growth),
    goal: 'under 200 MiB',
    met: Number.isNaN(growth) ? null : growth < 200,
  })
  addP99(report, 'the CSV', await alongside(ground, ours))
}

/**
 * About 100,000 budget lines as a workbook: all of a small register, two of twenty years of a large one. Beside it the
 * bare streaming writer of ExcelJS, which writes the same cells.
 */
export async function measureExcel(report: Report, ground: Ground, lines: number): Promise<void> {
  const { server, floor, cookie } = ground
  const few = lines <= 200_000
  const ours = `${server.url}${paths.budgetLinesWorkbook}${few ? '' : '?year=2010&year=2011'}`
  const bare = `${floor.url}/lines.xlsx?${few ? 'from=0&until=9999' : 'from=2010&until=2011'}`
  const taken: { first: number; mine: number; theirs: number; growth: number | null; bytes: number }[] = []
  for (let round = 0; round < 3; round += 1) {
    const theirs = (await ask(bare)).ms
    const { answer, growth } = await watched(server, ours, { cookie })
    taken.push({ theirs, mine: answer.ms, first: answer.firstByteMs, bytes: answer.bytes, growth })
  }
  const middle = (of: (one: (typeof taken)[number]) => number) => median(taken.map(of))
  const what = `Excel of ${few ? lines.toLocaleString('en-US') : 'about 100,000'} budget lines`
  const first = Math.max(...taken.map(one => one.first))
  report.add({ what: `${what}: first byte, the slowest`, came: ms(first), goal: 'within 500 ms', met: first <= 500 })
  const factor = middle(one => one.mine / one.theirs)
  report.add({
    what: `${what}: whole (${mebibytes(middle(one => one.bytes) / 1024 / 1024)})`,
    came: seconds(middle(one => one.mine)),
    floor: `${seconds(middle(one => one.theirs))}: ${times(factor)}`,
    goal: 'at most 1.3 times',
    met: factor <= 1.3,
  })
  const growth = Math.max(...taken.map(one => one.growth ?? Number.NaN))
  report.add({
    what: `${what}: memory growth`,
    came: Number.isNaN(growth) ? 'not known here' : mebibytes(growth),
    goal: 'at most 120 MiB',
    met: Number.isNaN(growth) ? null : growth <= 120,
  })
  addP99(report, 'the workbook', await alongside(ground, ours))
}
