import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  economyParts,
  type FacetKey,
  facets,
  type LedgerRow,
  type ProjectFilter,
  pageSize,
  readFilter,
  sortOrders,
} from '~/domain/record/filter'
import { fold } from '~/domain/record/fold'
import { type RecordValues, totalValue } from '~/domain/record/record'
import { emptyEntry } from '~/domain/reference/entry'
import type { Database } from '~db/database'
import { getForChange, insertRecord, saveRecord } from '~db/queries/records.server'
import { writeEntry } from '~db/queries/reference-entries.server'
import { listProjects, summariseProjects } from '~db/queries/register.server'
import { referenceSeed } from '~db/seed/reference'
import { initiatives, portfolio } from '../../factories/a-portfolio'
import { aProject, economyNames } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'

const first = { author: { person: null, name: 'The seed' }, why: 'Seeded', at: '2020-01-01T00:00:00.000Z' }
async function fill(db: Database): Promise<Database> {
  await db.inTransaction('fill', async tx => {
    for (const key of initiatives) await writeEntry(tx, 'initiatives', { ...emptyEntry, key, about: 'A test' }, true)
    for (const values of portfolio) await insertRecord(tx, { ...aProject().record(), values }, first, referenceSeed)
  })
  return db
}

const anyFilter = (
  changes: Partial<ProjectFilter> & { choose?: Partial<Record<FacetKey, string[]>> } = {},
): ProjectFilter => {
  const { choose, ...rest } = changes
  const filter = readFilter(new URLSearchParams())
  return { ...filter, ...rest, chosen: { ...filter.chosen, ...choose } }
}

const columnOf: Record<Exclude<FacetKey, 'economy' | 'topic'>, keyof RecordValues> = {
  status: 'status',
  year: 'year',
  session: 'session',
  forum: 'sponsoringForum',
  committee: 'committee',
  fund: 'fundAccount',
  subFund: 'subFund',
  type: 'type',
  initiative: 'initiative',
}

/** What a project counts as in a facet, told from the record. */
function valuesOf(values: RecordValues, facet: FacetKey, part: ProjectFilter['economyPart']): string[] {
  if (facet === 'topic') return values.topics
  if (facet !== 'economy') return [values[columnOf[facet]]].filter(value => value !== null).map(String)
  const proposing = part === 'co-sponsoring' ? [] : values.proposingEconomies
  return part === 'proposing' ? proposing : proposing.concat(values.coSponsoringEconomies)
}

const answers = (values: RecordValues, filter: ProjectFilter, but?: FacetKey): boolean =>
  facets.every(({ key }) => {
    const wanted = filter.chosen[key]
    return (
      key === but ||
      wanted.length === 0 ||
      valuesOf(values, key, filter.economyPart).some(value => wanted.includes(value))
    )
  }) &&
  (filter.q === '' || values.summary !== null)

const expected = (filter: ProjectFilter) => portfolio.filter(values => answers(values, filter))

async function allPages(db: Database, filter: ProjectFilter): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = []
  for (let page = 1; ; page += 1) {
    const part = await listProjects(db, { ...filter, page })
    rows.push(...part)
    if (part.length < pageSize) return rows
  }
}

/** The list, the totals and the counts of a filter, against a count by hand. */
async function check(db: Database, filter: ProjectFilter) {
  const wanted = expected(filter)
  const numbers = wanted.map(values => values.number).toSorted()
  expect((await allPages(db, filter)).map(row => row.number).toSorted()).toEqual(numbers)
  const summary = await summariseProjects(db, filter)
  expect(summary.count).toBe(wanted.length)
  expect(summary.apec + summary.coFunding).toBe(wanted.reduce((sum, values) => sum + totalValue(values), 0))
  const dated = wanted.filter(values => values.year !== null)
  expect(summary.byYear.reduce((sum, year) => sum + year.count, 0)).toBe(dated.length)
  for (const { key } of facets) {
    const counts = new Map(filter.chosen[key].map(value => [value, 0]))
    for (const values of portfolio.filter(one => answers(one, filter, key)))
      for (const value of new Set(valuesOf(values, key, filter.economyPart)))
        counts.set(value, (counts.get(value) ?? 0) + 1)
    expect(new Map(summary.facets[key].map(row => [row.value, row.count])), key).toEqual(counts)
  }
}

const everyValue = (facet: FacetKey): string[] => [
  ...new Set(portfolio.flatMap(values => valuesOf(values, facet, 'any'))),
]

const aFilter: fc.Arbitrary<ProjectFilter> = fc
  .record({
    q: fc.constantFrom('', '', 'sun'),
    economyPart: fc.constantFrom(...economyParts),
    chosen: fc.record(
      Object.fromEntries(
        facets.map(({ key }) => [
          key,
          fc.oneof(
            { weight: 3, arbitrary: fc.constant([]) },
            fc.array(fc.constantFrom(...everyValue(key)), { maxLength: 3 }),
          ),
        ]),
      ),
    ),
  })
  .map(({ chosen, ...rest }) => anyFilter({ ...rest, choose: chosen }))

onEachEngine('The register', open => {
  it('answers each facet alone, and economies in each part', async () => {
    const db = await fill(await open())
    await check(db, anyFilter())
    for (const { key } of facets) await check(db, anyFilter({ choose: { [key]: everyValue(key).slice(0, 1) } }))
    for (const economyPart of economyParts)
      await check(db, anyFilter({ economyPart, choose: { economy: economyNames.slice(0, 2) } }))
  })

  it('answers any facets together, with words and without', async () => {
    const db = await fill(await open())
    await fc.assert(
      fc.asyncProperty(aFilter, filter => check(db, filter)),
      { numRuns: 25, seed: 3 },
    )
  })

  it('finds nothing, and says so, for what it does not know', async () => {
    const db = await fill(await open())
    const odd = [
      "'; drop table project; --",
      '\u0000',
      '99999999999999',
      '-1',
      '2e3',
      '02012',
      '2012.0',
      '🙂',
      'x'.repeat(10_000),
    ]
    for (const { key } of facets)
      for (const value of odd) {
        const filter = anyFilter({ choose: { [key]: [value] } })
        expect(await listProjects(db, filter), `${key} ${value.slice(0, 20)}`).toEqual([])
        expect((await summariseProjects(db, filter)).count, `${key} ${value.slice(0, 20)}`).toBe(0)
      }
    expect(await listProjects(db, anyFilter({ page: 1_000_000 }))).toEqual([])
    await check(db, anyFilter())
  })

  it('sorts alike on every database, what is missing last, in pages without gap or repetition', async () => {
    const db = await fill(await open())
    const by = (sort: ProjectFilter['sort']) => allPages(db, anyFilter({ sort }))
    const inOrder = (key: (values: RecordValues) => (string | number)[]) =>
      portfolio
        .map(values => ({ number: values.number ?? '', key: key(values) }))
        .toSorted((a, b) => compare(a.key, b.key))
        .map(one => one.number)
    const numbers = async (sort: ProjectFilter['sort']) => (await by(sort)).map(row => row.number)
    const last = 9_999
    expect(await numbers('oldest')).toEqual(inOrder(values => [values.year ?? last, values.number ?? '']))
    expect(await numbers('title')).toEqual(inOrder(values => [fold(values.title ?? ''), values.number ?? '']))
    expect(await numbers('value')).toEqual(inOrder(values => [-totalValue(values), values.number ?? '']))
    expect(await numbers('ending')).toEqual(inOrder(values => [values.expectedCompletion ?? '9', values.number ?? '']))
    const newest = await numbers('newest')
    const yearOf = new Map(portfolio.map(values => [values.number, values.year]))
    const dated = newest.filter(number => yearOf.get(number) !== null)
    expect(newest.slice(0, dated.length)).toEqual(dated)
    expect(newest.slice(dated.length)).toEqual(
      inOrder(values => [values.year ?? last, values.number ?? ''])
        .slice(dated.length)
        .toReversed(),
    )
    expect(await numbers('relevance')).toEqual(newest)
    for (const { key } of sortOrders) expect(new Set(await numbers(key)).size).toBe(portfolio.length)
  })

  it('shows of a project what the ledger shows', async () => {
    const db = await open()
    await db.inTransaction('one', tx => insertRecord(tx, aProject().record(), first, referenceSeed))
    expect(await listProjects(db, anyFilter())).toEqual([
      {
        number: 'CTI 32 2017A',
        title: 'IP Commercialization for SMEs',
        status: 'Project in Implementation',
        forum: 'IPEG',
        proposing: ['Russia'],
        coSponsoring: ['Korea', 'Mexico', 'Peru', 'Philippines', 'Viet Nam'],
        start: '2018-01-01',
        end: '2018-12-31',
        apec: 7_493_200,
        coFunding: 3_187_900,
        found: null,
      },
    ])
  })

  it('counts a project anew after each save, by this process or another handle', async () => {
    const db = await open()
    const status = async () =>
      (await summariseProjects(db, anyFilter())).facets.status.map(({ value, count }) => [value, count])
    expect(await status()).toEqual([])
    const record = aProject().record()
    await db.inTransaction('one', tx => insertRecord(tx, record, first, referenceSeed))
    expect(await status()).toEqual([['Project in Implementation', 1]])
    await db.inTransaction('one', async tx => {
      const current = await getForChange(tx, 'CTI 32 2017A')
      if (!current) throw new Error('The record is missing')
      const values = {
        ...current.record.values,
        status: 'Completed Project',
        proposingEconomies: ['Chile'],
        apecFunding: 1,
      }
      await saveRecord(tx, current, { values, marks: {} }, first, referenceSeed)
    })
    expect(await status()).toEqual([['Completed Project', 1]])
    const summary = await summariseProjects(db, anyFilter({ choose: { economy: ['Chile'] } }))
    expect(summary).toMatchObject({ count: 1, apec: 1, coFunding: 3_187_900 })
  })

  it('gives the same counts to many that ask at once while it is filled', async () => {
    const db = await open()
    await summariseProjects(db, anyFilter())
    await fill(db)
    const counts = await Promise.all(
      Array.from({ length: 8 }, async () => (await summariseProjects(db, anyFilter())).count),
    )
    expect(new Set(counts)).toEqual(new Set([portfolio.length]))
  })
})

function compare(a: (string | number)[], b: (string | number)[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined || left === right) continue
    return left < right ? -1 : 1
  }
  return 0
}

onEachEngine(
  'The register, with saves that become visible out of order,',
  open => {
    it('misses none', async () => {
      const db = await open()
      const add = (number: string, pause: () => Promise<unknown>) =>
        db.inTransaction(number, async tx => {
          await insertRecord(tx, aProject().numbered(number).record(), first, referenceSeed)
          await pause()
        })
      let letGo: () => void = () => undefined
      let stored: () => void = () => undefined
      const isStored = new Promise<void>(resume => {
        stored = resume
      })
      const slow = add('CTI 01 2017A', () => {
        stored()
        return new Promise<void>(resume => {
          letGo = resume
        })
      })
      await isStored
      await add('CTI 02 2017A', async () => undefined)
      expect((await summariseProjects(db, anyFilter())).count).toBe(1)
      letGo()
      await slow
      expect((await summariseProjects(db, anyFilter())).count).toBe(2)
    })
  },
  ['PostgreSQL'],
)
