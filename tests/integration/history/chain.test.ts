import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { projectScope } from '~/domain/history/chain'
import type { Database } from '~db/database'
import { appendHistory, listActs, listHistory, pagesOfHistory, verifyHistory } from '~db/queries/history.server'
import { onEachEngine } from '../../setup/databases'

const scope = projectScope('CTI 32 2017A')
const other = projectScope('EWG 01 2018')

const entry = (n: number, of = scope) => ({
  scope: of,
  at: `2019-02-${String(n).padStart(2, '0')}T09:00:00.000Z`,
  person: null,
  by: n % 2 === 0 ? 'The Project Overseer' : 'The 100% Director',
  act: n === 1 ? 'record imported' : 'section saved',
  why: `Reason ${n} \0 \ud800 é “日本”`,
  detail: { version: `1.${n}`, parts: 'summary risks', odd: '\0' },
})

async function written(db: Database, count = 4) {
  for (let n = 1; n <= count; n += 1) {
    await db.inTransaction(scope, tx => appendHistory(tx, entry(n)))
    await db.inTransaction(other, tx => appendHistory(tx, entry(n, other)))
  }
}

onEachEngine('the history', (open, engine) => {
  it('is sound as it was written, with odd signs in it', async () => {
    const db = await open()
    await written(db)
    expect(await verifyHistory(db)).toEqual({ scopes: 2, rows: 8, broken: [] })
  })

  const tampered = async (change: ReturnType<typeof sql>) => {
    const db = await open()
    await written(db)
    await db.inTransaction('tamper', tx => tx.rows(change))
    return (await verifyHistory(db)).broken
  }

  it.each([
    ['reason', sql`update history set why = 'Nothing' where scope = ${scope} and position = 2`],
    ['author', sql`update history set by_name = 'Somebody' where scope = ${scope} and position = 2`],
    ['facts', sql`update history set detail = '{"version":"9.9"}' where scope = ${scope} and position = 2`],
    ['hash', sql`update history set hash = 'ff' where scope = ${scope} and position = 2`],
  ])('shows a changed %s, in its scope alone', async (_, change) => {
    expect(await tampered(change)).toEqual([{ scope, position: 2, reason: 'row 2 was changed after it was written' }])
  })

  it('shows a row that was taken out', async () => {
    const taken = sql`delete from history where scope = ${scope} and position = 2`
    expect(await tampered(taken)).toEqual([{ scope, position: 2, reason: 'row 2 is missing: the next one is row 3' }])
  })

  it('shows rows that changed places', async () => {
    const db = await open()
    await written(db)
    for (const [from, to] of [
      [2, 99],
      [3, 2],
      [99, 3],
    ])
      await db.inTransaction('tamper', tx =>
        tx.rows(sql`update history set position = ${to} where scope = ${scope} and position = ${from}`),
      )
    expect((await verifyHistory(db)).broken).toEqual([
      { scope, position: 2, reason: 'row 2 does not follow from the row before it' },
    ])
  })

  it('does not fork when transactions of different scopes add to one chain', async () => {
    const db = await open()
    const second = engine.name === 'PGlite' ? db : engine.again()
    const adding = Array.from({ length: 20 }, (_, n) =>
      (n % 2 === 0 ? db : second).inTransaction(`scope ${n}`, tx => appendHistory(tx, entry(1 + (n % 9)))),
    )
    await Promise.all(adding)
    expect(await verifyHistory(db)).toEqual({ scopes: 1, rows: 20, broken: [] })
  })

  it('keeps nothing of a transaction that was undone', async () => {
    const db = await open()
    const undone = db.inTransaction(scope, async tx => {
      await appendHistory(tx, entry(1))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect((await listHistory(db, {}, 1)).count).toBe(0)
  })

  it('is found by scope, name, act and days, newest first, and downloads whole', async () => {
    const db = await open()
    await written(db)
    const found = async (filter: Parameters<typeof listHistory>[1]) =>
      (await listHistory(db, filter, 1)).rows.map(row => row.position)
    expect(await found({ scope })).toEqual([4, 3, 2, 1])
    expect(await found({ scope, by: 'OVERSEER' })).toEqual([4, 2])
    expect(await found({ scope, by: '%' })).toEqual([3, 1])
    expect(await found({ scope, act: 'record imported' })).toEqual([1])
    expect(await found({ scope, from: '2019-02-02', until: '2019-02-03' })).toEqual([3, 2])
    expect((await listHistory(db, {}, 2)).rows).toEqual([])
    expect((await listHistory(db, {}, 2)).count).toBe(8)
    expect(await listActs(db)).toEqual(['record imported', 'section saved'])
    const pages = []
    for await (const rows of pagesOfHistory(db, { scope: other })) pages.push(...rows)
    expect(pages.map(row => row.position)).toEqual([4, 3, 2, 1])
  })
})
