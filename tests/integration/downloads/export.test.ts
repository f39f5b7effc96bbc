import { beforeAll, expect, it } from 'vitest'
import { type ProjectFilter, readFilter } from '~/domain/record/filter'
import type { Database } from '~db/connect.server'
import { pagesOfBudgetLines, pagesOfProjects } from '~db/queries/export.server'
import { listProjects, summariseProjects } from '~db/queries/register.server'
import { aBudget, aBudgetLine, aProject } from '../../factories/a-project'
import { smallRegister, store } from '../../setup/small-register'

let db: Database
const many = 450

const numberOf = (n: number) => `EWG ${String(n).padStart(2, '0')} ${2010 + (n % 8)}A`
const filterOf = (query: string): ProjectFilter => readFilter(new URLSearchParams(query))

async function gather<Item>(pages: AsyncIterable<Item[]>) {
  const sizes: number[] = []
  const items: Item[] = []
  for await (const page of pages) {
    sizes.push(page.length)
    items.push(...page)
  }
  return { sizes, items }
}

/** The numbers that the register's own pages show, one after the other. */
async function numbersOnPages(query: string) {
  const numbers: string[] = []
  for (let page = 1; ; page++) {
    const rows = await listProjects(db, { ...filterOf(query), page })
    if (rows.length === 0) return numbers
    numbers.push(...rows.map(row => row.number))
  }
}

beforeAll(async () => {
  const register = await smallRegister()
  db = register.db
  for (let n = 1; n <= many; n++) {
    const project = aProject()
      .numbered(numberOf(n))
      .titled(`Project ${n % 90} about ${n % 3 === 0 ? 'ports' : 'harvests'}`)
      .with({
        year: n % 50 === 0 ? null : 2010 + (n % 8),
        expectedCompletion: n % 7 === 0 ? null : `2015-0${1 + (n % 9)}-15`,
        topics: n % 2 === 0 ? ['Fisheries', 'Oceans'] : [],
        otherFora: n % 2 === 0 ? ['CTI', 'EWG'] : [],
      })
    const lines = n % 5 === 0 ? [] : [aBudgetLine({ item: `First of ${n}` }), aBudgetLine({ item: `Second of ${n}` })]
    await store(db, project.record(), lines)
  }
  return register.close
})

it('gives every project once, in pages, with the lists that hang on it', async () => {
  const { sizes, items } = await gather(pagesOfProjects(db, filterOf('')))
  expect(sizes).toEqual([200, 200, 50])
  expect(new Set(items.map(item => item.number)).size).toBe(many)
  const even = items.find(item => item.number === numberOf(2))
  expect(even).toMatchObject({
    topics: ['Fisheries', 'Oceans'],
    otherFora: ['CTI', 'EWG'],
    proposingEconomies: ['Russia'],
    coSponsoringEconomies: ['Korea', 'Mexico', 'Peru', 'Philippines', 'Viet Nam'],
  })
  expect(items.find(item => item.number === numberOf(3))?.topics).toEqual([])
})

it.each([
  '',
  'sort=oldest',
  'sort=title',
  'sort=ending',
  'sort=value',
  'q=ports',
  'q=ports&year=2012&year=2013&sort=oldest',
  'q=ports&economy=Peru&as=co-sponsoring',
  'year=1999',
  'q=nowhere-to-be-found',
])('gives the result of “%s” as the pages of the register show it', async query => {
  const { items } = await gather(pagesOfProjects(db, filterOf(query)))
  expect(items.map(item => item.number)).toEqual(await numbersOnPages(query))
  expect(items.length).toBe((await summariseProjects(db, filterOf(query))).count)
})

it('does not look at the page of the address', async () => {
  const { items } = await gather(pagesOfProjects(db, filterOf('page=3')))
  expect(items.length).toBe(many)
})

it('gives every budget line of the result once: projects in their order, lines in theirs', async () => {
  const query = 'year=2012&sort=title'
  const { items } = await gather(pagesOfBudgetLines(db, filterOf(query)))
  const projects = (await numbersOnPages(query)).filter(number => Number(number.split(' ')[1]) % 5 !== 0)
  expect(items.map(item => item.project.number)).toEqual(projects.flatMap(number => [number, number]))
  expect(items.map(item => item.line.item.split(' ')[0])).toEqual(projects.flatMap(() => ['First', 'Second']))
})

it('gives a line with all that was entered', async () => {
  const record = aProject().numbered('HWG 77 2019').with({ session: 'Session 9' }).record()
  const lines = aBudget()
  await store(db, record, lines)
  const { items } = await gather(pagesOfBudgetLines(db, filterOf('session=Session+9')))
  const { title, sponsoringForum, fundAccount, status } = record.values
  const project = { number: 'HWG 77 2019', title, forum: sponsoringForum, fund: fundAccount, status }
  expect(items).toEqual(lines.map(line => ({ project, line })))
})

it('keeps each row once while a project of the result is stored', async () => {
  const pages = pagesOfProjects(db, filterOf('sort=title'))
  const first = (await pages.next()).value ?? []
  await store(db, aProject().numbered('ACT 01 2019').titled('Aaa comes first').record())
  const { items } = await gather(pages)
  const numbers = [...first, ...items].map(item => item.number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.length).toBeGreaterThanOrEqual(many)
})

it('lets other work run between two pages', async () => {
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 0)
  for await (const _ of pagesOfBudgetLines(db, filterOf(''))) turns += 0
  clearInterval(timer)
  expect(turns).toBeGreaterThan(0)
})
