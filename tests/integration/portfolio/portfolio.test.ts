import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { reportDue } from '~/domain/completion/readiness'
import { type Dimension, groupsBy, leftOver, spentOf, total } from '~/domain/portfolio/money'
import { reachOf } from '~/domain/portfolio/reach'
import { readFilter } from '~/domain/record/filter'
import type { RecordValues } from '~/domain/record/record'
import { readPortfolio } from '~/operations/portfolio/read-portfolio.server'
import { listedAtMost, portfolioReport } from '~/reports/portfolio'
import { hrefOf, rawValue } from '~/reports/values'
import type { Database } from '~db/database'
import { listProjects, summariseProjects } from '~db/queries/register.server'
import { aCleared, anInvited, aPublished } from '../../factories/a-stored-questionnaire'
import { onEachEngine } from '../../setup/databases'
import {
  committee,
  director,
  now,
  overseer,
  type Stored,
  storedPortfolio,
  storePortfolio,
  unit,
} from './a-stored-portfolio'

const filterOf = (query: string) => readFilter(new URLSearchParams(query))

async function read(db: Database, query = '', by: Person = unit) {
  const result = await readPortfolio(db, { filter: filterOf(query), by, now })
  if (!result.ok) throw new Error(result.reason)
  return result.portfolio
}

const sum = (numbers: (number | null)[]) => numbers.reduce<number>((all, one) => all + (one ?? 0), 0)
const visible = (where: (values: RecordValues) => boolean = () => true): Stored[] =>
  storedPortfolio.filter(({ isHidden, values }) => !isHidden && where(values))

/** What the projects come to, told from what was stored. */
function sumsOf(projects: readonly Stored[]) {
  const spending = projects.filter(({ spent }) => spent.length > 0)
  const settled = spending.filter(({ values }) => values.status === 'Completed Project')
  const apecSpent = (of: Stored[]) => sum(of.flatMap(({ spent }) => spent.map(({ apec }) => apec)))
  return {
    projects: projects.length,
    apec: sum(projects.map(({ values }) => values.apecFunding)),
    coFunding: sum(projects.map(({ values }) => values.coFunding)),
    withSpending: spending.length,
    spentApec: apecSpent(spending),
    spentSelf: sum(spending.flatMap(({ spent }) => spent.map(({ self }) => self))),
    completed: projects.filter(({ values }) => values.status === 'Completed Project').length,
    settled: settled.length,
    settledApec: sum(settled.map(({ values }) => values.apecFunding)),
    settledSpent: apecSpent(settled),
  }
}

const dimensionOf: Record<Dimension, (values: RecordValues) => string | null> = {
  status: values => values.status,
  fund: values => values.fundAccount,
  forum: values => values.sponsoringForum,
  year: values => (values.year === null ? null : String(values.year)),
}

const takePart = (projects: readonly Stored[]) =>
  projects.flatMap(({ events }) =>
    events.flatMap(({ event, people }) =>
      people
        .filter(({ standing, role }) => standing === 'attended' && role !== 'organiser')
        .map(one => ({ ...one, part: one.role === 'participant' ? 'participant' : 'speaker', series: event.series })),
    ),
  )
const different = (people: { name: string; economy: string | null }[]) =>
  new Set(people.map(({ name, economy }) => `${name}|${economy}`)).size

onEachEngine('The portfolio', open => {
  const filled = async () => storePortfolio(await open())

  it.each(['', 'status=Completed+Project', 'year=2012&year=2013', 'q=wind', 'economy=Australia&as=proposing'])(
    'adds up the projects of “%s” that are public, by each dimension, and none that is hidden',
    async query => {
      const db = await filled()
      const { money, filter } = await read(db, query)
      const numbers = new Set<string>()
      for (let page = 1; page < 5; page += 1)
        for (const { number } of await listProjects(db, { ...filter, page })) numbers.add(number)
      const shown = visible(({ number }) => numbers.has(number ?? ''))
      expect(shown.length).toBe(numbers.size)
      expect(total(money)).toEqual(sumsOf(shown))
      for (const dimension of ['status', 'fund', 'forum', 'year'] as const)
        for (const { dimension: _, value, ...sums } of groupsBy(money, dimension))
          expect(sums, `${dimension} ${value}`).toEqual(
            sumsOf(shown.filter(({ values }) => dimensionOf[dimension](values) === value)),
          )
    },
  )

  it('counts the economies of each part', async () => {
    const { economies } = await read(await filled())
    expect(economies.length).toBeGreaterThan(6)
    for (const { economy, part, projects, apec } of economies) {
      const key = part === 'proposing' ? 'proposingEconomies' : 'coSponsoringEconomies'
      const theirs = visible(values => values[key].includes(economy))
      expect({ economy, projects, apec }).toEqual({
        ...{ economy, projects: theirs.length, apec: sum(theirs.map(({ values }) => values.apecFunding)) },
      })
    }
  })

  it('counts who took part, once for each place and once for each person, and cumulates a series', async () => {
    const { reach, series, events } = await read(await filled())
    const came = takePart(visible())
    for (const part of ['participant', 'speaker'] as const) {
      const theirs = came.filter(one => one.part === part)
      const heads = reachOf(reach)[part]
      expect(heads).toEqual({
        women: theirs.filter(({ sex }) => sex === 'woman').length,
        men: theirs.filter(({ sex }) => sex === 'man').length,
        notSaid: theirs.filter(({ sex }) => sex === 'not-said').length,
        places: theirs.length,
        people: new Set(theirs.map(({ name, economy, sex }) => `${name}|${economy}|${sex}`)).size,
      })
    }
    const yearly = came.filter(one => one.series === 'Yearly seminar')
    expect(series).toHaveLength(1)
    expect(series[0]).toMatchObject({ places: yearly.length, people: different(yearly) })
    expect(series[0]?.people).toBeLessThan(yearly.length)
    expect(sum(events.events.map(({ women, men, notSaid, speakers }) => women + men + notSaid + speakers))).toBe(
      came.length,
    )
    expect(events.all).toBe(events.events.length)
  })

  it('knows the response rates and what is late of these projects alone', async () => {
    const db = await filled()
    const [open1, hidden] = [visible()[0], storedPortfolio.find(({ isHidden }) => isHidden)]
    const { seq } = await aPublished(db, open1?.values.number ?? '')
    const secret = await aPublished(db, hidden?.values.number ?? '')
    await aCleared(db, seq, 'Peru', {})
    await anInvited(db, seq, 'Chile')
    await aCleared(db, secret.seq, 'Peru', {})
    const { questionnaires, late, oldRunning } = await read(db)
    expect(questionnaires).toHaveLength(1)
    expect(questionnaires[0]).toMatchObject({ asked: 2, answered: 1, declined: 0, audience: 'economies' })
    const running = visible(({ status }) => status === 'Project in Implementation')
    const ended = ({ values: { expectedCompletion: end } }: Stored) => end !== null && reportDue(end) < '2020-06-15'
    const numbersOf = (projects: readonly Stored[]) => projects.map(({ values }) => values.number).sort()
    const lateOf = (kind: string) => late.filter(({ report }) => report === kind).map(({ number }) => number)
    const here = running.filter(({ events }) => events.length > 0)
    expect(here.length).toBeGreaterThan(1)
    expect(lateOf('completion').sort()).toEqual(numbersOf(here.filter(ended)))
    expect(oldRunning).toBe(running.filter(one => one.events.length === 0 && ended(one)).length)
    expect(lateOf('monitoring').every(number => numbersOf(here).includes(number))).toBe(true)
  })

  it('gives a director the fora in their care alone, whatever is asked for, and others nothing', async () => {
    const db = await filled()
    const forum = visible()[0]?.values.sponsoringForum ?? ''
    const theirs = sumsOf(visible(values => values.sponsoringForum === forum))
    expect(total((await read(db, '', director(forum))).money)).toEqual(theirs)
    expect(total((await read(db, 'forum=EWG', director(forum))).money)).toEqual(theirs)
    expect(total((await read(db, '', committee)).money).projects).toBe(visible().length)
    expect((await read(db, '', committee)).namesQuestionnaires).toBe(false)
    const refused = await readPortfolio(db, { filter: filterOf(''), by: overseer, now })
    expect(refused.ok).toBe(false)
  })

  it('leads from every row to a list of as many projects', async () => {
    const db = await filled()
    for (const query of ['', 'economy=Australia', 'status=Completed+Project&q=wind']) {
      const report = portfolioReport({ ...(await read(db, query)), most: listedAtMost.page })
      const tables = report.blocks.filter(block => block.block === 'table')
      let looked = 0
      for (const { id, columns, rows } of tables)
        for (const row of rows)
          for (const { key } of columns) {
            const href = hrefOf(row[key])
            if (!href?.startsWith('/projects')) continue
            if (
              ![
                'portfolio-status',
                'portfolio-fund',
                'portfolio-forum',
                'portfolio-year',
                'portfolio-economy',
              ].includes(id)
            )
              continue
            const count =
              key !== 'label' ? rawValue(row[key]) : row.projects === undefined ? null : rawValue(row.projects)
            if (count === null) continue
            const { count: found } = await summariseProjects(db, filterOf(href.split('?')[1] ?? ''))
            expect(found, `${id} ${href}`).toBe(count)
            looked += 1
          }
      expect(looked).toBeGreaterThan(5)
    }
  })

  it('says what is left and spent only where it is known', async () => {
    const db = await filled()
    const sums = total((await read(db)).money)
    expect(leftOver(sums)).toBe(sums.settledApec - sums.settledSpent)
    expect(spentOf(sums)).toBe(sums.spentApec + sums.spentSelf)
    const nothing = total((await read(db, 'year=1999')).money)
    expect([leftOver(nothing), spentOf(nothing)]).toEqual([null, null])
  })
})
