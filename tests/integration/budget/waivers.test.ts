import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import type { WaiverDecision } from '~/domain/budget/waiver'
import { decideWaiver } from '~/operations/decide-waiver.server'
import { readWaivers } from '~/operations/read-waivers.server'
import { requestWaiver } from '~/operations/request-waiver.server'
import { withdrawWaiver } from '~/operations/withdraw-waiver.server'
import type { Database } from '~db/database'
import { writeBudgetLines } from '~db/queries/budget.server'
import { readWaitingFacts } from '~db/queries/waiting.server'
import { listWaiversOf } from '~db/queries/waivers.server'
import { aBudgetLine } from '../../factories/a-project'
import { onEachEngine } from '../../setup/databases'
import { aWorld, now, draft as number, people, storeDraft } from '../lifecycle/world'

const { overseer, coAuthor, director, unit, auditor, stranger, otherChair } = people
const finding = { rule: 'honorarium-cap', about: 'dear' }

const honorarium = (rate: number) => aBudgetLine({ id: 'dear', item: 'Honoraria', rate })
const priced = (db: Database, seq: number, rate: number) =>
  db.inTransaction(`project ${number}`, tx => writeBudgetLines(tx, seq, [honorarium(rate)]))

const ask = (db: Database, by: Person = overseer, reason = 'A speaker of world rank.') =>
  requestWaiver(db, { number, ...finding, reason, by, now })
const decide = (db: Database, waiver: number, decision: WaiverDecision, by: Person = director) =>
  decideWaiver(db, { number, waiver, decision, reason: 'The session needs it.', by, now })
const refused = { ok: false, reason: expect.any(String) }

onEachEngine('Waivers', open => {
  const begun = async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db, number, { state: 'proposal-draft' })
    await priced(db, seq, 170_000)
    return { db, seq }
  }
  const asked = async () => {
    const { db, seq } = await begun()
    expect(await ask(db)).toEqual({ ok: true })
    const [waiver] = await listWaiversOf(db, seq)
    return { db, seq, waiver: waiver?.seq ?? 0 }
  }
  const lettersOf = async (db: Database) =>
    (await db.select({ kind: db.tables.letter.kind, to: db.tables.letter.to }).from(db.tables.letter)).map(
      one => `${one.kind} to ${one.to.replace('@economy.example', '')}`,
    )
  const actsOf = async (db: Database) =>
    (await db.select({ act: db.tables.history.act }).from(db.tables.history)).map(one => one.act)

  it('are asked for by who edits the budget, once, in the words and for the amount that the rules find', async () => {
    const { db, seq } = await begun()
    for (const by of [director, auditor, stranger, otherChair]) expect(await ask(db, by)).toEqual(refused)
    expect(
      await requestWaiver(db, { number, rule: 'honorarium-cap', about: '', reason: 'x', by: overseer, now }),
    ).toEqual(refused)
    expect(await ask(db, coAuthor)).toEqual({ ok: true })
    expect(await ask(db)).toEqual(refused)
    expect(await listWaiversOf(db, seq)).toMatchObject([
      {
        ...{ rule: 'honorarium-cap', line: 'dear', excess: 20_000, by: 'co-author', decision: null },
        finding: expect.stringContaining('200 above the cap'),
      },
    ])
    expect((await lettersOf(db)).sort()).toEqual(['waiver-requested to director', 'waiver-requested to unit'])
    expect(await actsOf(db)).toEqual(['Waiver asked for'])
    expect((await readWaitingFacts(db, { own: [] })).projects).toMatchObject([{ number, waivers: 1 }])
  })

  it('are decided by the Secretariat with words, name and date, and cover what was asked for and no more', async () => {
    const { db, seq, waiver } = await asked()
    for (const by of [overseer, auditor, stranger]) expect(await decide(db, waiver, 'granted', by)).toEqual(refused)
    expect(await decide(db, waiver, 'granted')).toEqual({ ok: true })
    const states = async () => (await readWaivers(db, { number, by: unit, now }))?.findings.map(one => one.state)
    expect(await states()).toEqual(['granted'])
    expect(await ask(db)).toEqual(refused)
    expect(await listWaiversOf(db, seq)).toMatchObject([
      { decidedBy: 'director', decisionReason: 'The session needs it.' },
    ])
    expect(await lettersOf(db)).toEqual(expect.arrayContaining(['decision to overseer', 'decision to co-author']))
    await priced(db, seq, 170_001)
    expect(await states()).toEqual(['open'])
    expect(await ask(db)).toEqual({ ok: true })
    await priced(db, seq, 150_000)
    expect(await readWaivers(db, { number, by: overseer, now })).toMatchObject({ findings: [], past: [{}, {}] })
    expect(await readWaivers(db, { number, by: auditor, now })).toBeNull()
  })

  it('are asked for again after a refusal', async () => {
    const { db, seq, waiver } = await asked()
    expect(await decide(db, waiver, 'refused', unit)).toEqual({ ok: true })
    expect(await ask(db)).toEqual({ ok: true })
    expect(await listWaiversOf(db, seq)).toHaveLength(2)
  })

  it('are decided once where two decide at the same time', async () => {
    const { db, seq, waiver } = await asked()
    const answers = await Promise.all([decide(db, waiver, 'granted'), decide(db, waiver, 'refused', unit)])
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    const winner = answers[0]?.ok ? 'granted' : 'refused'
    expect(await listWaiversOf(db, seq)).toMatchObject([{ decision: winner }])
    expect(await actsOf(db)).toEqual(['Waiver asked for', `Waiver ${winner}`])
  })

  it('are taken back or decided, never both, and only by their side', async () => {
    const { db, seq, waiver } = await asked()
    const back = (by: Person) => withdrawWaiver(db, { number, waiver, by, now })
    expect(await back(director)).toEqual(refused)
    const answers = await Promise.all([back(overseer), decide(db, waiver, 'granted')])
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    const [kept] = await listWaiversOf(db, seq)
    expect([kept?.withdrawnAt, kept?.decision].filter(Boolean)).toHaveLength(1)
    expect(await back(overseer)).toEqual(refused)
  })
})
