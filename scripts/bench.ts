import { rmSync } from 'node:fs'
import BetterSqlite from 'better-sqlite3'
import { referenceSeed } from '~db/seed/reference'
import { measureAnswering } from './bench/answering'
import { measureAnswersWorkbook } from './bench/answers-workbook'
import { measureAutosave } from './bench/autosave'
import { measureCompletion } from './bench/completion'
import { measureCsv, measureExcel } from './bench/downloads'
import { measureDrafting } from './bench/drafting'
import { serveFloor } from './bench/floor-server'
import { median } from './bench/load'
import { type Ground, measurePages } from './bench/pages'
import { end, memoryOf, startFloor, startServer } from './bench/processes'
import { linesPerBudget } from './bench/record'
import { clearDesk, type Desk, openDesk, registerFile, workshop } from './bench/register-file'
import { createReport, mebibytes, ms, type Report, times } from './bench/report'
import { measureSaves } from './bench/saves'
import { measureSearch } from './bench/search'
import { measureTallies } from './bench/tallies'
import { measureDependencies, measureFirstVisit } from './bench/weight'
import { giveUp, say, Trouble } from './say.mjs'

const usual = 5_000
const least = 500
const most = 50_000

/** npm run bench [-- --projects 50000] [-- --fresh] */
function options(args: readonly string[]): { projects: number; fresh: boolean } {
  const at = args.indexOf('--projects')
  const projects = at < 0 ? usual : Number(args[at + 1])
  if (!Number.isInteger(projects) || projects < least || projects > most) {
    throw new Trouble(
      `Please say how many projects, from ${least} to ${most.toLocaleString('en-US')}: --projects ${usual}`,
    )
  }
  return { projects, fresh: args.includes('--fresh') }
}

/** The speed of the built server, each figure beside its floor, measured in turn in this run. */
async function bench() {
  const { projects, fresh } = options(process.argv.slice(2))
  if (fresh) rmSync(workshop, { recursive: true, force: true })
  const began = performance.now()
  const report = createReport()
  const sizes = [...new Set([usual, projects])]
  const taken: { list: number; project: number }[] = []
  for (const size of sizes) {
    say(`Making or finding a register of ${size.toLocaleString('en-US')} projects in ${workshop} …`)
    const desk = await openDesk(await registerFile(size), String(size))
    try {
      taken.push(await measure(report, desk, size, size === projects))
    } finally {
      clearDesk(desk)
    }
  }
  addGrowth(report, taken)
  await measureDrafting(report, referenceSeed)
  await measureAnswersWorkbook(report)
  measureDependencies(report)
  report.end()
  process.stdout.write(`Taken in ${Math.round((performance.now() - began) / 1000)} s.\n`)
}

/** One size of register: its pages, and where it is the one asked for everything else. */
async function measure(report: Report, desk: Desk, size: number, everything: boolean) {
  const starts: number[] = []
  for (let start = 0; start < 2; start += 1) {
    const earlier = await startServer(desk)
    starts.push(earlier.startedMs)
    await end(earlier)
  }
  const server = await startServer(desk)
  const floor = await startFloor(desk.file)
  try {
    const ground: Ground = { server, floor, cookie: desk.cookie, ...facts(desk.file) }
    report.title(
      `${size.toLocaleString('en-US')} projects, ${linesPerBudget} budget lines each, signed in, synchronous=FULL`,
    )
    const began = median([...starts, server.startedMs])
    report.add({
      what: 'first page after the start, of three',
      came: ms(began),
      goal: 'within 1.0 s',
      met: began <= 1000,
    })
    await new Promise(resolve => setTimeout(resolve, 1_500))
    const rest = memoryOf(server)
    report.add({
      what: 'memory at rest',
      came: rest === null ? 'not known here' : mebibytes(rest),
      goal: 'under 154 MiB',
      met: rest === null ? null : rest < 154,
    })
    const pages = await measurePages(report, ground)
    await measureSearch(report, ground, desk.file, size > usual ? 40 : 8)
    if (everything) {
      await measureCsv(report, ground, size * linesPerBudget)
      await measureExcel(report, ground, size * linesPerBudget)
      await measureFirstVisit(report, server)
      await measureAutosave(report, desk, server)
      await measureCompletion(report, desk, server)
      await measureAnswering(report, desk, server, ground.numbers[0] ?? '')
      await end(server)
      await measureSaves(report, desk, ground.numbers)
      await measureTallies(report, desk.file, ground.numbers[1] ?? '', desk.person)
    }
    return pages
  } finally {
    await Promise.all([end(server), end(floor)])
  }
}

/** What the addresses of the bench are made of. */
function facts(file: string): Pick<Ground, 'fora' | 'numbers' | 'fresh'> {
  const db = new BetterSqlite(file, { readonly: true })
  const fora = db.prepare<unknown[], string>('select distinct sponsoring_forum from project order by 1').pluck().all()
  const between = db.prepare<unknown[], string>('select number from project where seq > ? and seq <= ?').pluck()
  const numbers = between.all(0, 200)
  const fresh = between.all(200, 500)
  db.close()
  return { fora, numbers, fresh }
}

function addGrowth(report: Report, [small, large]: { list: number; project: number }[]) {
  report.title('All sizes')
  if (!small || !large)
    return report.note('Growth with the register: npm run bench -- --projects 50000 measures both sizes.')
  for (const page of ['list', 'project'] as const) {
    const factor = large[page] / small[page]
    report.add({
      what: `time of a ${page} page, from the small register to the large`,
      came: times(factor),
      floor: `${ms(small[page])} and ${ms(large[page])}`,
      goal: 'at most 1.5 times',
      met: factor <= 1.5,
    })
  }
}

if (process.argv[2] === '--floor') serveFloor(process.argv[3] ?? '')
else bench().catch(giveUp)
