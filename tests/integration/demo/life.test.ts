import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig, settleConfig } from '~/config.server'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import { parseNumber } from '~/domain/record/number'
import { type Database, openDatabase } from '~db/connect.server'
import { verifyHistory } from '~db/queries/history.server'
import { registerFacts } from '~db/queries/register-facts.server'
import { demoPortfolio } from '~db/seed/demo/portfolio'
import { seedDemoOnce, seedReference } from '../../../scripts/server/seeds'

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-demo-'))
const opened: Database[] = []

async function demoOn(day: string): Promise<Database> {
  const read = readConfig({ NODE_ENV: 'test' })
  if (!read.ok) throw new Error(read.reason)
  settleConfig(read.config)
  const db = openDatabase({ file: path.join(folder, `${day}.sqlite`) })
  opened.push(db)
  await db.migrate()
  await seedReference(db)
  await seedDemoOnce(db, new Date(`${day}T10:00:00.000Z`))
  return db
}

afterAll(async () => {
  for (const db of opened) await db.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Of the projects that are not public: where each stands, by its number. */
async function underWay(db: Database) {
  const { project: t } = db.tables
  const rows = await db.select({ number: t.number, state: t.state, visibility: t.visibility }).from(t).orderBy(t.seq)
  return rows.filter(({ visibility }) => visibility !== 'public')
}

const states: StateKey[] = [
  'satisfactory',
  'in-assessment',
  'returned',
  'proposal-draft',
  'approved-in-principle',
  'eligible',
  'scored',
  'scored',
  'with-secretariat',
  'endorsed',
  'with-forum',
  'concept-draft',
]

describe('the projects of the demo that are on their way', () => {
  let db: Database
  beforeAll(async () => {
    db = await demoOn('2026-11-22')
  }, 120_000)

  it('stand where they should, under numbers that no real project has', async () => {
    const projects = await underWay(db)
    expect(projects.map(({ state }) => state)).toEqual(states)
    const numbered = projects.filter(({ state }) => state !== 'concept-draft')
    for (const { number } of numbered) expect(parseNumber(number)?.order, number).toBeGreaterThan(80)
  })

  it('are not in the register that the public counts', async () => {
    const { register } = await registerFacts(db)
    expect(register.size).toBe(demoPortfolio.length)
  })

  it('have a ranking with a line between the second and the third', async () => {
    const { scoring } = db.tables
    const rows = await db.select({ forum: scoring.forum, ranking: scoring.ranking }).from(scoring)
    expect(rows.map(({ forum, ranking }) => [forum, ranking !== null])).toEqual([
      ['SCE', true],
      ['SMEWG', true],
      ['EWG', false],
    ])
    const ranked = rows.find(({ forum }) => forum === 'SMEWG')?.ranking?.projects ?? []
    expect(ranked.map(({ place, line }) => [place, line])).toEqual([
      [1, 'within'],
      [2, 'within'],
      [3, 'below'],
    ])
  })

  it('have three points of which two are answered', async () => {
    const { pointAct } = db.tables
    const acts = await db.select({ act: pointAct.act }).from(pointAct)
    expect(acts.map(({ act }) => act).sort()).toEqual(['answered', 'answered', 'answered', 'closed'])
  })

  it('have letters and a history whose chain is whole, all of it in the past', async () => {
    const { letter, history } = db.tables
    const letters = await db.select({ at: letter.createdAt }).from(letter)
    expect(letters.length).toBeGreaterThan(50)
    const checked = await verifyHistory(db)
    expect(checked.broken).toEqual([])
    const acts = await db.select({ at: history.at }).from(history)
    const last = [...letters, ...acts]
      .map(({ at }) => at)
      .sort()
      .at(-1)
    expect(last?.localeCompare('2026-11-22T10:00:00.000Z')).toBe(-1)
  })

  it('stay as they are when the demo is started again', async () => {
    const before = await db.select().from(db.tables.project).orderBy(db.tables.project.seq)
    await seedDemoOnce(db, new Date('2027-05-01T10:00:00.000Z'))
    expect(await db.select().from(db.tables.project).orderBy(db.tables.project.seq)).toEqual(before)
  })
})

it.each(['2027-02-28', '2027-12-31'])(
  'a demo that is begun on %s has them too',
  async day => {
    expect((await underWay(await demoOn(day))).map(({ state }) => state)).toEqual(states)
  },
  120_000,
)
