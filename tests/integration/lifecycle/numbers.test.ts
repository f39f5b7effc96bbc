import { expect, it } from 'vitest'
import { readConfig, settleConfig } from '~/config.server'
import type { Person } from '~/domain/access/may'
import { readLegacy } from '~/domain/record/legacy/read-legacy'
import { saveReading } from '~/operations/import-record.server'
import { readHistory } from '~/operations/read-history.server'
import { loader as projectPage } from '~/routes/projects.$number._index'
import { useDatabase as settleDatabase } from '~db/connect.server'
import type { Database } from '~db/database'
import { appendHistory, verifyHistory } from '~db/queries/history.server'
import { countNumber, findPresentNumber, listFormerNumbers, takeNumber } from '~db/queries/numbers.server'
import { insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'
import { type Engine, onEachEngine } from '../../setup/databases'
import { answerOf, requestBy } from '../../setup/small-register'
import { argsOf } from '../downloads/small-args'
import { asOfNow, aWorld, draft, now, numbered, people, storeDraft, take, taken, untilApproved } from './world'

const { overseer, unit } = people
const ipeg = { code: 'IPEG', year: 2027, suffix: 'A' } as const

/** Two servers, where the engine can be opened twice; else one twice over. */
const twoServers = async (open: () => Promise<Database>, engine: Engine): Promise<[Database, Database]> => {
  const one = await aWorld(open)
  return [one, engine.name === 'PGlite' ? one : engine.again()]
}

const next = (db: Database) => db.inTransaction('a test', tx => takeNumber(tx, ipeg))

/** An old record comes in under this number. */
const importing = (db: Database, number: string) => {
  const text = `Project No.\n\n${number}\n\nProject Title\n\nAn old project\n\nProject Status\n\nCompleted Project\n`
  const read = readLegacy(text, referenceSeed)
  const reading = read.ok ? read.readings[0] : undefined
  if (!reading) throw new Error('not read')
  return saveReading(db, { reading, author: { person: null, name: 'Import command' }, file: 'a.txt', now })
}

onEachEngine('Project numbers', (open, engine) => {
  it('of 50 drafts that are submitted at once on two servers are distinct and consecutive', async () => {
    const servers = await twoServers(open, engine)
    const drafts = Array.from({ length: 50 }, (_, index) => `DRAFT ${String(index + 1).padStart(2, '0')} 2027`)
    const everywhere = overseer.grants.map(grant => ({ ...grant, scopeKind: 'everywhere' as const }))
    const by: Person = { ...overseer, grants: everywhere }
    for (const [index, number] of drafts.entries())
      await storeDraft(servers[0], number, { values: { title: `A project of its own, ${index}` } })
    const answers = await Promise.all(
      drafts.map((number, index) => take(servers[index % 2 === 0 ? 0 : 1], 'submit-concept', by, { number })),
    )
    const given = answers.map(answer => (answer.ok ? answer.number : answer.reason))
    const wanted = Array.from({ length: 50 }, (_, index) => `IPEG ${String(index + 1).padStart(2, '0')} 2027A`)
    expect([...given].sort()).toEqual(wanted)
    expect((await verifyHistory(servers[0])).broken).toEqual([])
  })

  it('are not used up by a transaction that fails', async () => {
    const db = await aWorld(open)
    expect(await next(db)).toBe('IPEG 01 2027A')
    const failing = db.inTransaction('a test', async tx => {
      expect(await takeNumber(tx, ipeg)).toBe('IPEG 02 2027A')
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await next(db)).toBe('IPEG 02 2027A')
  })

  it('count within forum and year, whatever the fund', async () => {
    const db = await aWorld(open)
    const give = (series: Parameters<typeof takeNumber>[1]) => db.inTransaction('a test', tx => takeNumber(tx, series))
    expect(await give({ ...ipeg, suffix: 'T' })).toBe('IPEG 01 2027T')
    expect(await give({ ...ipeg, suffix: '' })).toBe('IPEG 02 2027')
    expect(await give({ ...ipeg, year: 2028 })).toBe('IPEG 01 2028A')
    expect(await give({ ...ipeg, code: 'EWG', suffix: 'S' })).toBe('EWG 01 2027S')
  })

  it('go on behind an imported record, and an older one does not set them back', async () => {
    const db = await aWorld(open)
    expect(await importing(db, 'IPEG 41 2027T')).toMatchObject({ ok: true, outcome: 'created' })
    expect(await importing(db, 'IPEG 07 2027')).toMatchObject({ ok: true, outcome: 'created' })
    await storeDraft(db)
    expect(await take(db, 'submit-concept', overseer, { number: draft })).toMatchObject({ number: 'IPEG 42 2027A' })
  })

  it('that a project had before are not taken by an import', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    expect(await importing(db, draft)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('has another one now'),
    })
    expect(await db.$count(db.tables.project)).toBe(1)
  })

  it('pass over what came in uncounted, and what a project had before', async () => {
    const db = await aWorld(open)
    const first = { author: { person: null, name: 'Seed' }, why: 'Seeded', at: now.toISOString() }
    for (const number of ['IPEG 01 2027A', 'IPEG 02 2027T'])
      await db.inTransaction(number, tx => insertRecord(tx, aProject().numbered(number).record(), first, referenceSeed))
    expect(await next(db)).toBe('IPEG 03 2027A')
    const seq = await storeDraft(db)
    await db.inTransaction('a test', tx =>
      tx.insert(tx.tables.formerNumber).values({ number: 'IPEG 04 2027', project: seq }),
    )
    expect(await next(db)).toBe('IPEG 05 2027A')
  })

  it('that are not numbers are not counted', async () => {
    const db = await aWorld(open)
    await db.inTransaction('a test', tx => countNumber(tx, 'no number at all'))
    expect(await db.$count(db.tables.numberCounter)).toBe(0)
  })
})

onEachEngine('A new number', (open, engine) => {
  it('is followed by the grants, and the former one leads to it', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    const scopes = async (who: Person) => (await asOfNow(db, who)).grants.map(grant => grant.scope)
    for (const who of [overseer, people.coOverseer, people.coAuthor]) expect(await scopes(who)).toEqual([numbered])
    expect(await scopes(people.stranger)).toEqual(['EWG 09 2010A'])
    expect(await findPresentNumber(db, draft)).toEqual({ number: numbered, visibility: 'submitted' })
    expect(await findPresentNumber(db, numbered)).toBeNull()
    expect(await listFormerNumbers(db, numbered)).toEqual([draft])
  })

  it('is given once: a concept note that is sent back and submitted again keeps it', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    await taken(db, 'send-back', people.chair, { reason: 'Too wide' })
    expect((await taken(db, 'submit-concept', overseer)).number).toBe(numbered)
    expect(await listFormerNumbers(db, numbered)).toEqual([draft])
  })

  it('keeps twins out of one session, though two servers submit them at the same moment', async () => {
    const [one, other] = await twoServers(open, engine)
    const twin = 'DRAFT 02 2027'
    await storeDraft(one)
    await storeDraft(one, twin)
    const everywhere = overseer.grants.map(grant => ({ ...grant, scopeKind: 'everywhere' as const }))
    const by: Person = { ...overseer, grants: everywhere }
    const both = await Promise.all([
      take(one, 'submit-concept', by, { number: draft }),
      take(other, 'submit-concept', by, { number: twin }),
    ])
    expect(both.filter(answer => answer.ok)).toHaveLength(1)
    expect(both.find(answer => !answer.ok)).toMatchObject({
      reason: `${numbered} has the same title and is in this session already.`,
    })
  })

  it('joins the history of the project under all its numbers, and breaks no chain', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    // What was done to the draft, and to a project that has nothing to do with it.
    const entry = { at: '2027-02-01T00:00:00.000Z', person: 'overseer', by: 'overseer', why: 'First words' }
    for (const scope of [`project ${draft}`, 'project EWG 09 2010A'])
      await db.inTransaction(scope, tx => appendHistory(tx, { ...entry, scope, act: 'section saved', detail: {} }))
    const question = { who: '', act: '', project: '', from: '', until: '', page: 1 }
    const by = await asOfNow(db, overseer)
    const read = await readHistory(db, { project: numbered, question, by, now })
    expect(read.ok && read.view.entries.map(({ act, about }) => [act, about])).toEqual([
      ['section saved', draft],
      ['Concept note submitted to the forum', numbered],
    ])
    expect(read.ok && read.view.acts).toEqual(['Concept note submitted to the forum', 'section saved'])
    const overAll = async (project: string) => {
      const asked = { project: null, question: { ...question, project }, by: people.auditor, now }
      const answer = await readHistory(db, asked)
      return answer.ok ? answer.view.count : null
    }
    expect(await overAll(numbered)).toBe(2)
    expect(await overAll(draft)).toBe(2)
    expect(await overAll('EWG 09 2010A')).toBe(1)
    expect((await verifyHistory(db)).broken).toEqual([])
  })
})

onEachEngine(
  'The address of a former number',
  open => {
    const visit = async (db: Database, who: Person | null, number: string) => {
      const request = await requestBy(db, who, `/projects/${number.replaceAll(' ', '-')}?tab=1`)
      const params = { number: number.replaceAll(' ', '-') }
      const answer = await answerOf(async () => {
        await projectPage(argsOf(request, params))
        return new Response('shown')
      })
      return [answer.status, answer.headers.get('Location')]
    }
    const prepared = async () => {
      const read = readConfig({ NODE_ENV: 'test' })
      if (!read.ok) throw new Error(read.reason)
      settleConfig(read.config)
      return settleDatabase(await aWorld(open))
    }

    it('leads on for those who may read the project, and is not there for others', async () => {
      const db = await prepared()
      await storeDraft(db)
      await taken(db, 'submit-concept', overseer, { number: draft })
      const present = `/projects/${numbered.replaceAll(' ', '-')}?tab=1`
      for (const who of [overseer, people.chair, unit]) expect(await visit(db, who, draft)).toEqual([302, present])
      for (const who of [null, people.stranger, people.otherChair, people.administrator])
        expect(await visit(db, who, draft)).toEqual([404, null])
      expect(await visit(db, overseer, numbered)).toEqual([200, null])
      expect(await visit(db, null, numbered)).toEqual([404, null])
    })

    it('leads everybody on once the project is public', async () => {
      const db = await prepared()
      await untilApproved(db)
      for (const who of [null, people.stranger]) expect((await visit(db, who, draft))[0]).toBe(302)
    })
  },
  ['SQLite'],
)
