import { projectStatuses } from '~/domain/record/catalogue'
import { paths } from '~/paths'
import { type Load, load, median } from './load'
import type { Running } from './processes'
import { type Figure, percent, perSecond, type Report } from './report'

export type Ground = {
  server: Running
  floor: Running
  cookie: string
  fora: string[]
  numbers: string[]
  fresh: string[]
}

const rounds = 5
const roundMs = 1_500
const connections = 4

const queryOf = (values: Record<string, string>) => new URLSearchParams(values).toString()

/** Every state with every third forum: two filters, many results each. */
const filters = (fora: readonly string[]) =>
  fora.filter((_, at) => at % 3 === 0).flatMap(forum => projectStatuses.map(status => ({ status, forum })))

/** The addresses of both servers that mean the same pages. */
export const sameLists = ({ server, floor, fora }: Ground) => ({
  ours: filters(fora).map(filter => `${server.url}${paths.projects}?${queryOf(filter)}`),
  bare: filters(fora).map(filter => `${floor.url}/list?${queryOf(filter)}`),
})

const sameProjects = ({ server, floor, numbers }: Ground) => ({
  ours: numbers.map(number => server.url + paths.project(number)),
  bare: numbers.map(number => `${floor.url}/project?${queryOf({ number })}`),
})

/** Ours and the bare one in turn, several times: the medians. */
async function inTurns(ground: Ground, { ours, bare }: { ours: string[]; bare: string[] }) {
  const headers = { cookie: ground.cookie }
  await load({ urls: ours, headers, connections, forMs: roundMs })
  await load({ urls: bare, connections, forMs: roundMs / 2 })
  const taken: { ours: Load; bare: Load }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const mine = await load({ urls: ours, headers, connections, forMs: roundMs })
    taken.push({ ours: mine, bare: await load({ urls: bare, connections, forMs: roundMs }) })
  }
  const middle = (of: (one: (typeof taken)[number]) => number) => median(taken.map(of))
  return {
    ours: middle(one => one.ours.perSecond),
    bare: middle(one => one.bare.perSecond),
    part: middle(one => one.ours.perSecond / one.bare.perSecond),
    bytes: taken[0]?.ours.bytes ?? 0,
    p99: middle(one => one.ours.p99Ms),
  }
}

const smallestPart = 0.3

/** Project pages that nobody has asked for before, so that no drawing of them is kept. */
async function measureUnseen(report: Report, { server, cookie, fresh }: Ground): Promise<void> {
  const urls = fresh.map(number => server.url + paths.project(number))
  let asked = 0
  const got = await load({ urls, headers: { cookie }, connections, until: () => asked++ >= urls.length })
  report.add({
    what: 'project pages never drawn before',
    came: `${perSecond(got.perSecond)}, p99 ${Math.round(got.p99Ms)} ms`,
  })
}

/** List and project page against the bare server. Answers with the time of a page, in milliseconds, to compare sizes. */
export async function measurePages(report: Report, ground: Ground): Promise<{ list: number; project: number }> {
  const figure = (what: string, got: Awaited<ReturnType<typeof inTurns>>): Figure => ({
    what: `${what} (${Math.round(got.bytes / 1024)} KiB)`,
    came: `${perSecond(got.ours)}, p99 ${Math.round(got.p99)} ms`,
    floor: `${perSecond(got.bare)}: ${percent(got.part)} of it`,
    goal: 'at least 30 %',
    met: got.part >= smallestPart,
  })
  const list = await inTurns(ground, sameLists(ground))
  report.add(figure('list page, two filters', list))
  const project = await inTurns(ground, sameProjects(ground))
  report.add(figure('project page', project))
  await measureUnseen(report, ground)
  report.note(
    'Kept between requests: a page drawn from the very same data, counts of a filter until the next save, name lists.',
  )
  report.note('Read anew for each request: session, permissions, rows.')
  return { list: 1000 / list.ours, project: 1000 / project.ours }
}
