import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Database, Reader, Transaction } from '~db/database'
import { onEachEngine } from '../../setup/databases'

/** Four rows of money, in the table at hand: the rate of a budget line. */
const accounts = ['a', 'b', 'c', 'd']
const start = 1_000

async function openAccounts(db: Database): Promise<void> {
  await db.inTransaction('start', async tx => {
    const { project, budgetLine } = tx.tables
    const [row] = await tx.insert(project).values(aBareProject('TST 01 2020')).returning({ seq: project.seq })
    const line = {
      project: row?.seq ?? 0,
      category: 'other' as const,
      item: '',
      factors: [],
      fundedBy: 'self' as const,
    }
    const rest = { plannedApec: 0, plannedSelf: 0, note: '', explanation: '' }
    await tx
      .insert(budgetLine)
      .values(accounts.map((id, position) => ({ ...line, ...rest, id, position, rate: start })))
  })
}

const aBareProject = (number: string) => ({
  number,
  title: number,
  titleFolded: number,
  marks: {},
  secretariat: {},
  major: 1,
  minor: 0,
})

const balances = async (source: Reader): Promise<Map<string, number>> => {
  const { budgetLine } = source.tables
  const rows = await source.select({ id: budgetLine.id, rate: budgetLine.rate }).from(budgetLine)
  return new Map(rows.map(row => [row.id, row.rate]))
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

async function addTo(tx: Transaction, id: string, amount: number): Promise<void> {
  const { budgetLine } = tx.tables
  const before = (await balances(tx)).get(id) ?? Number.NaN
  await pause()
  await tx
    .update(budgetLine)
    .set({ rate: before + amount })
    .where(sql`${budgetLine.id} = ${id}`)
}

/** A generator of numbers that runs the same in every run. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const pause = (milliseconds = Math.random() * 2) => new Promise(resume => setTimeout(resume, milliseconds))

/** A row that stands for the effect of one transaction; a second of the same name is refused. */
const mark = (tx: Transaction, name: string) =>
  tx.insert(tx.tables.person).values({ id: name, email: name, name, createdAt: '2020-01-01T00:00:00.000Z' })

const marks = async (source: Reader) => {
  const rows = await source.select({ id: source.tables.person.id }).from(source.tables.person)
  return new Set(rows.map(row => row.id))
}

onEachEngine('Transactions', (open, engine) => {
  it('are whole or absent, 200 of them interleaved with a reader', async () => {
    const db = await open()
    await openAccounts(db)
    const roll = dice(41)
    const kept = new Set<string>()
    let reading = true
    let readings = 0
    const watch = async () => {
      while (reading) {
        expect(sum((await balances(db)).values())).toBe(accounts.length * start)
        readings += 1
        await pause()
      }
    }
    const watched = watch()
    const transfers = Array.from({ length: 200 }, async (_, index) => {
      const from = accounts[roll(4)] ?? 'a'
      const to = accounts[roll(4)] ?? 'b'
      const amount = roll(50)
      const fate = index % 10
      await pause(roll(40))
      const done = db.inTransaction(`scope ${roll(3)}`, async tx => {
        // One lock for the rows that every transfer shares; the scopes themselves run side by side.
        if (tx.engine === 'postgres') await tx.rows(sql`lock table budget_line in exclusive mode`)
        await addTo(tx, from, -amount)
        await mark(tx, `mark ${index}`)
        if (fate === 3 || fate === 7) throw new Error('on purpose')
        await addTo(tx, to, amount)
        if (fate === 5) await mark(tx, `mark ${index}`)
      })
      if (fate === 3 || fate === 7) return expect(done).rejects.toThrow('on purpose')
      if (fate === 5) return expect(done).rejects.toThrow()
      await done
      kept.add(`mark ${index}`)
    })
    await Promise.all(transfers)
    reading = false
    await watched
    expect(kept.size).toBe(140)
    expect(await marks(db)).toEqual(kept)
    expect(sum((await balances(db)).values())).toBe(accounts.length * start)
    expect(readings).toBeGreaterThan(10)
  })

  it('are refused at once inside another', async () => {
    const db = await open()
    const outer = db.inTransaction('one', () => db.inTransaction('two', async () => 'never'))
    await expect(outer).rejects.toThrow('inside another')
    await expect(db.inTransaction('one', async () => 'again')).resolves.toBe('again')
  })

  it('may be begun by what was set off inside and lives on', async () => {
    const db = await open()
    let later: Promise<string> = Promise.resolve('')
    await db.inTransaction('one', async () => {
      later = pause(30).then(() => db.inTransaction('one', async () => 'done'))
    })
    await expect(later).resolves.toBe('done')
  })

  it('run a query that their work hands out without awaiting it', async () => {
    const db = await open()
    await db.inTransaction('start', tx => tx.insert(tx.tables.project).values(aBareProject('TST 02 2020')))
    const { project } = db.tables
    expect(await db.select({ number: project.number }).from(project)).toEqual([{ number: 'TST 02 2020' }])
  })

  it('refuse whatever is asked of them once they have ended', async () => {
    const db = await open()
    const kept: { tx?: Transaction; late?: PromiseLike<unknown> } = {}
    await db.inTransaction('one', async tx => {
      kept.tx = tx
      kept.late = mark(tx, 'mark late')
    })
    const { tx, late } = kept
    if (!tx || !late) throw new Error('The work did not run')
    await expect(late).rejects.toThrow()
    await expect((async () => mark(tx, 'mark later'))()).rejects.toThrow()
    await expect((async () => tx.select().from(tx.tables.topic))()).rejects.toThrow()
    await expect(tx.rows(sql`select 1 as one`)).rejects.toThrow()
    expect(await marks(db)).toEqual(new Set())
  })

  it('let nothing slip in behind a failure', async () => {
    const db = await open()
    let straggler: Promise<unknown> = Promise.resolve()
    const work = db.inTransaction('one', async tx => {
      straggler = (async () => {
        for (let index = 0; index < 20; index += 1) {
          await mark(tx, `mark ${index}`)
          await pause(1)
        }
      })()
      straggler.catch(() => undefined)
      await pause(4)
      throw new Error('on purpose')
    })
    await expect(work).rejects.toThrow('on purpose')
    await expect(straggler).rejects.toThrow()
    expect(await marks(db)).toEqual(new Set())
  })

  it('never claim to be kept after a statement failed within', async () => {
    const db = await open()
    const work = db.inTransaction('one', async tx => {
      await mark(tx, 'mark one')
      await mark(tx, 'mark one').then(
        () => undefined,
        () => undefined,
      )
      return 'kept'
    })
    const answer = await work.catch(() => 'refused')
    const there = (await marks(db)).has('mark one')
    expect({ answer, there }).toEqual(
      engine.name === 'SQLite' ? { answer: 'kept', there: true } : { answer: 'refused', there: false },
    )
  })

  it('keep foreign keys', async () => {
    const db = await open()
    const orphan = db.inTransaction('one', tx =>
      tx.insert(tx.tables.projectSection).values({ project: 999_999, field: 'summary', text: 'x' }),
    )
    await expect(orphan).rejects.toThrow()
  })

  it('of one scope run one after the other', async () => {
    const db = await open()
    const told: string[] = []
    const work = (name: string) =>
      db.inTransaction('one', async () => {
        told.push(`${name} begins`)
        await pause(10)
        told.push(`${name} ends`)
      })
    await Promise.all([work('first'), work('second'), work('third')])
    const names = ['first', 'second', 'third']
    expect(told).toEqual(names.flatMap(name => [`${name} begins`, `${name} ends`]))
  })
})

onEachEngine(
  'Transactions of different scopes',
  open => {
    it('run side by side', async () => {
      const db = await open()
      const here = meeting()
      const work = (name: string) =>
        db.inTransaction(name, async tx => {
          await here.arrive()
          return tx.rows<{ one: number }>(sql`select 1 as one`)
        })
      // Each waits for the other, so that one after the other they would never end.
      await expect(Promise.all([work('left'), work('right')])).resolves.toHaveLength(2)
    })
  },
  ['PostgreSQL'],
)

onEachEngine(
  'The reading side',
  open => {
    it('refuses to write', async () => {
      const db = await open()
      await expect(db.rows(sql`insert into topic (name) values ('sneaked')`)).rejects.toThrow()
      await expect(db.rows(sql`delete from topic`)).rejects.toThrow()
      await expect(db.rows(sql`create table sneaked (x integer)`)).rejects.toThrow()
      expect(await marks(db)).toEqual(new Set())
    })
  },
  ['SQLite', 'PostgreSQL'],
)

/** Two that wait for each other. */
function meeting() {
  let release: () => void = () => undefined
  const both = new Promise<void>(resume => {
    release = resume
  })
  let arrived = 0
  return {
    arrive: () => {
      arrived += 1
      if (arrived === 2) release()
      return both
    },
  }
}

onEachEngine(
  'Two server processes',
  (open, engine) => {
    it('do not lose each other’s writes', async () => {
      const first = await open()
      await openAccounts(first)
      const second = engine.again()
      const add = (db: Database) => db.inTransaction('accounts', tx => addTo(tx, 'a', 1))
      await Promise.all(Array.from({ length: 60 }, (_, index) => add(index % 2 === 0 ? first : second)))
      expect((await balances(second)).get('a')).toBe(start + 60)
    })

    it('run works of one scope one after the other', async () => {
      const first = await open()
      const second = engine.again()
      let inside = 0
      let most = 0
      const work = (db: Database) =>
        db.inTransaction('one', async () => {
          inside += 1
          most = Math.max(most, inside)
          await pause(5)
          inside -= 1
        })
      await Promise.all([first, second, first, second].map(work))
      expect(most).toBe(1)
    })

    it('read what the other has committed, and nothing before', async () => {
      const first = await open()
      const second = engine.again()
      await first.inTransaction('one', async tx => {
        await mark(tx, 'mark seen')
        expect(await marks(second)).toEqual(new Set())
      })
      expect(await marks(second)).toEqual(new Set(['mark seen']))
    })
  },
  ['SQLite', 'PostgreSQL'],
)
