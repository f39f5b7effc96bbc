import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { closeScoring } from '~/operations/close-scoring.server'
import { decideInPrinciple } from '~/operations/decide-in-principle.server'
import { giveScore } from '~/operations/give-score.server'
import { openScoring } from '~/operations/open-scoring.server'
import { takeStep } from '~/operations/take-step.server'
import type { Database } from '~db/database'
import { listDecisions } from '~db/queries/decisions.server'
import { listHistory } from '~db/queries/history.server'
import { findRecord, findSeq } from '~db/queries/records.server'
import { findScoring, listScored, listScores } from '~db/queries/scoring.server'
import { onEachEngine } from '../../setup/databases'
import {
  chile,
  committee,
  korea,
  koreaToo,
  later,
  line,
  now,
  ofOtherForum,
  ofOtherSession,
  opened,
  otherCommittee,
  overseer,
  points,
  session,
  unit,
  withSession,
} from './a-scoring'

const one = 'EWG 01 2026A'
const two = 'EWG 02 2026A'
const three = 'EWG 03 2026A'
type Changes = Partial<Parameters<typeof giveScore>[1]>
const give = (db: Database, scoring: number, by: Person, number: string, changes: Changes = {}) =>
  giveScore(db, {
    ...{ by, now, scoring, number, economy: '', points: points(4), comment: 'Sound', base: 0 },
    ...changes,
  })
const close = (db: Database, scoring: number, changes: Partial<Parameters<typeof closeScoring>[1]> = {}) =>
  closeScoring(db, { by: unit, now: later, scoring, reason: '', ...changes })
const statesOf = async (db: Database) => {
  const rows = await db
    .select({ number: db.tables.project.number, state: db.tables.project.state })
    .from(db.tables.project)
  return Object.fromEntries(rows.map(({ number, state }) => [number, state]))
}
const lettersOf = async (db: Database, kind: string) => {
  const rows = await db.select().from(db.tables.letter)
  return rows.filter(letter => letter.kind === kind).map(({ person, subject }) => [person, subject])
}

onEachEngine('a scoring', (open, engine) => {
  it('is opened once, for a fund that has money, by the project management unit, and its assessors are told', async () => {
    const db = await withSession(await open(), 1000)
    const input = { by: unit, now, session, line, forum: 'EWG', lastDay: '2026-05-31' }
    const refused = [
      await openScoring(db, { ...input, by: korea }),
      await openScoring(db, { ...input, by: committee }),
      await openScoring(db, { ...input, line: { fund: 'General Project Account', subFund: '' } }),
      await openScoring(db, { ...input, forum: 'Nobody' }),
      await openScoring(db, { ...input, lastDay: '2026-04-30' }),
      await openScoring(db, { ...input, session: { year: 2027, session: 'Session 1' } }),
      await openScoring(db, { ...input, session: { year: 2017, session: 'Session 1' } }),
    ]
    expect(refused.filter(({ ok }) => ok)).toEqual([])
    expect((await openScoring(db, input)).ok).toBe(true)
    expect(await openScoring(db, input)).toMatchObject({ ok: false, reason: expect.stringContaining('already') })
    expect((await lettersOf(db, 'deadline')).map(([person]) => person).sort()).toEqual(['chile', 'korea', 'korea-too'])
  })

  it('takes a score of each economy; the last one counts and the earlier ones stay', async () => {
    const db = await withSession(await open(), 1000, { number: one }, { number: two })
    const scoring = await opened(db)
    expect(await give(db, scoring, korea, one)).toEqual({ ok: true })
    expect(await give(db, scoring, chile, one, { points: points(2) })).toEqual({ ok: true })
    const [first] = await listScores(db, scoring)
    const again = { base: (await listScores(db, scoring)).find(({ economy }) => economy === 'Korea')?.seq ?? 0 }
    expect(await give(db, scoring, korea, one, { ...again, points: points(5), comment: 'Better' })).toEqual({
      ok: true,
    })
    const scores = await listScores(db, scoring)
    expect(scores.map(({ economy, comment, points: given }) => [economy, comment, given.alignment])).toEqual([
      ['Chile', 'Sound', 2],
      ['Korea', 'Better', 5],
    ])
    expect(first).toBeDefined()
    expect(await db.select().from(db.tables.score)).toHaveLength(3)
    expect(await listScored(db, scoring)).toEqual([
      { number: one, economy: 'Chile' },
      { number: one, economy: 'Korea' },
    ])
  })

  it('refuses a score for a proposal of one’s own economy at the operation; a co-sponsor may', async () => {
    const own = { number: one, economies: ['Chile', 'Korea'] }
    const db = await withSession(await open(), 1000, own, { number: two, coSponsors: ['Korea'] })
    const scoring = await opened(db)
    for (const economy of ['', 'Korea'])
      expect(await give(db, scoring, korea, one, { economy })).toMatchObject({
        ok: false,
        reason: expect.stringContaining('own economy'),
      })
    expect(await give(db, scoring, korea, one, { economy: 'Chile' })).toMatchObject({ ok: false })
    expect(await db.select().from(db.tables.score)).toEqual([])
    expect(await give(db, scoring, korea, two)).toEqual({ ok: true })
  })

  it('refuses assessors of another forum, session or economy, and everybody who is none', async () => {
    const db = await withSession(await open(), 1000, { number: one })
    const scoring = await opened(db)
    for (const by of [ofOtherForum, ofOtherSession, unit, committee, overseer])
      for (const economy of ['', 'Korea']) expect((await give(db, scoring, by, one, { economy })).ok).toBe(false)
    expect((await give(db, scoring, korea, one, { economy: 'Chile' })).ok).toBe(false)
    const ended = { ...korea, grants: korea.grants.map(grant => ({ ...grant, until: '2026-04-30' })) }
    expect((await give(db, scoring, ended, one)).ok).toBe(false)
    expect((await give(db, 999_999, korea, one)).ok).toBe(false)
    expect(await db.select().from(db.tables.score)).toEqual([])
  })

  it('refuses what is not eligible, of another fund, or not there', async () => {
    const notes = [
      { number: one, state: 'with-secretariat' as const },
      { number: two, subFund: 'ASF: Human Security' },
    ]
    const db = await withSession(await open(), 1000, ...notes)
    const scoring = await opened(db)
    for (const number of [one, two, three]) expect((await give(db, scoring, korea, number)).ok).toBe(false)
  })

  it('keeps a score that somebody gave meanwhile; the same twice is one', async () => {
    const db = await withSession(await open(), 1000, { number: one })
    const scoring = await opened(db)
    expect(await give(db, scoring, korea, one)).toEqual({ ok: true })
    expect(await give(db, scoring, korea, one)).toEqual({ ok: true })
    expect(await give(db, scoring, koreaToo, one, { points: points(1) })).toMatchObject({ ok: false, conflict: true })
    expect((await listScores(db, scoring)).map(({ points: given }) => given.alignment)).toEqual([4])
    expect(await db.select().from(db.tables.score)).toHaveLength(1)
  })

  it('closes with a ranking, and each concept note takes its place and its step', async () => {
    const notes = [one, two, three].map((number, index) => ({ number, asks: 100 + index }))
    const db = await withSession(await open(), 201, ...notes)
    const scoring = await opened(db)
    for (const [number, each] of [
      [one, 2],
      [two, 5],
      [three, 3],
    ] as const)
      await give(db, scoring, korea, number, { points: points(each) })
    expect((await close(db, scoring, { by: korea })).ok).toBe(false)
    expect((await close(db, scoring, { by: committee })).ok).toBe(false)
    expect(await close(db, scoring, { now })).toMatchObject({ ok: false, reason: expect.stringContaining('early') })
    expect(await close(db, scoring)).toEqual({ ok: true })
    const closed = await findScoring(db, scoring)
    expect(closed?.closedBy).toBe(unit.name)
    expect(closed?.ranking?.available).toBe(20_100)
    expect(closed?.ranking?.projects.map(({ number, place, mean, line: at }) => [number, place, mean, at])).toEqual([
      [two, 1, 100, 'within'],
      [three, 2, 60, 'below'],
      [one, 3, 40, 'below'],
    ])
    expect(await statesOf(db)).toEqual({ [one]: 'scored', [two]: 'scored', [three]: 'scored' })
    const record = await findRecord(db, two, ['public', 'secretariat', 'submitted'])
    expect(record?.values).toMatchObject({ priorityWithinFundingCategory: '1', pdmPriority: '100.00' })
    expect((await lettersOf(db, 'project-step')).map(([person]) => person)).toEqual(['committee'])
    const history = await listHistory(db, { scope: 'session 2026 Session 1' }, 1)
    expect(history.rows.map(({ act }) => act)).toEqual(['Scoring closed', 'Scoring opened', 'Session announced'])
    expect(JSON.stringify(history.rows)).not.toContain('Sound')
  })

  it('takes no score and no second close after it was closed', async () => {
    const db = await withSession(await open(), 1000, { number: one })
    const scoring = await opened(db)
    await give(db, scoring, korea, one)
    expect(await close(db, scoring)).toEqual({ ok: true })
    expect(await give(db, scoring, chile, one)).toMatchObject({ ok: false, reason: expect.stringContaining('closed') })
    expect(await close(db, scoring)).toMatchObject({ ok: false, reason: expect.stringContaining('already') })
    const kept = await listDecisions(db, (await findSeq(db, one)) ?? 0)
    expect(kept.map(({ step }) => step)).toEqual(['close-scoring'])
  })

  it('closed twice at once closes once', async () => {
    const db = await withSession(await open(), 1000, { number: one }, { number: two })
    const scoring = await opened(db)
    for (const number of [one, two]) await give(db, scoring, korea, number)
    const second = engine.name === 'PGlite' ? db : engine.again()
    const answers = await Promise.all([close(db, scoring), close(second, scoring)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const number of [one, two]) expect(await listDecisions(db, (await findSeq(db, number)) ?? 0)).toHaveLength(1)
  })

  it('closed while a concept note is withdrawn ranks it or not, and never half', async () => {
    const db = await withSession(await open(), 1000, { number: one }, { number: two }, { number: three })
    const scoring = await opened(db)
    for (const number of [one, two, three]) await give(db, scoring, korea, number)
    const second = engine.name === 'PGlite' ? db : engine.again()
    const [closed, withdrawn] = await Promise.all([
      close(db, scoring),
      takeStep(second, { number: one, step: 'withdraw', reason: 'No host', by: overseer, now: later }),
    ])
    expect(closed.ok).toBe(true)
    expect(withdrawn.ok).toBe(true)
    const ranked = (await findScoring(db, scoring))?.ranking?.projects.map(({ number }) => number) ?? []
    const steps = (await listDecisions(db, (await findSeq(db, one)) ?? 0)).map(({ step }) => step)
    expect(steps).toEqual(ranked.includes(one) ? ['close-scoring', 'withdraw'] : ['withdraw'])
    expect(await statesOf(db)).toEqual({ [one]: 'withdrawn', [two]: 'scored', [three]: 'scored' })
  })

  it('with an unscored concept note asks why, and then gives it no place', async () => {
    const db = await withSession(await open(), 1000, { number: one }, { number: two })
    const scoring = await opened(db)
    await give(db, scoring, korea, one)
    expect(await close(db, scoring)).toMatchObject({ ok: false, reason: expect.stringContaining(two) })
    expect(await statesOf(db)).toEqual({ [one]: 'eligible', [two]: 'eligible' })
    expect(await close(db, scoring, { reason: 'All economies were asked twice' })).toEqual({ ok: true })
    const ranking = (await findScoring(db, scoring))?.ranking
    expect(ranking?.projects.map(({ number, place, line: at }) => [number, place, at])).toEqual([
      [one, 1, 'within'],
      [two, null, 'below'],
    ])
  })

  it('without any eligible concept note cannot be closed, nor can a step be taken past it', async () => {
    const db = await withSession(await open(), 1000)
    expect((await close(db, await opened(db), { reason: 'None came' })).ok).toBe(false)
    const other = await withSession(await open(), 1000, { number: one })
    const step = { number: one, step: 'close-scoring' as const, reason: '', by: unit, now: later }
    expect((await takeStep(other, step)).ok).toBe(false)
    await opened(other)
    expect((await takeStep(other, step)).ok).toBe(false)
    expect(await statesOf(other)).toEqual({ [one]: 'eligible' })
  })
})

onEachEngine('approval in principle', open => {
  const scoredNotes = async () => {
    const db = await withSession(await open(), 100, { number: one }, { number: two }, { number: three })
    const scoring = await opened(db)
    for (const [number, each] of [
      [one, 5],
      [two, 3],
      [three, 1],
    ] as const)
      await give(db, scoring, korea, number, { points: points(each) })
    await close(db, scoring)
    return { db, scoring }
  }
  const approve = (number: string) => ({ number, step: 'approve-in-principle' as const, reason: '' })
  const refuse = (number: string, reason = 'Below the line') => ({ number, step: 'not-approve' as const, reason })

  it('is recorded for many at once, each with its decision and letter', async () => {
    const { db, scoring } = await scoredNotes()
    const decisions = [approve(one), refuse(two)]
    expect(await decideInPrinciple(db, { by: committee, now: later, scoring, decisions })).toEqual({ ok: true })
    expect(await statesOf(db)).toEqual({ [one]: 'approved-in-principle', [two]: 'not-approved', [three]: 'scored' })
    const [approved] = await listDecisions(db, (await findSeq(db, one)) ?? 0, ['approve-in-principle'])
    expect(approved).toMatchObject({ amount: 10_000, by: committee.name, letterText: expect.stringContaining(one) })
    const [not] = await listDecisions(db, (await findSeq(db, two)) ?? 0, ['not-approve'])
    expect(not).toMatchObject({ reason: 'Below the line', letterText: expect.stringContaining('Below the line') })
    expect(await lettersOf(db, 'decision')).toHaveLength(2)
  })

  it('is all or nothing: one refusal names its project and undoes the others', async () => {
    const { db, scoring } = await scoredNotes()
    const all = { by: committee, now: later, scoring }
    const refused = await decideInPrinciple(db, { ...all, decisions: [approve(one), refuse(two, ' '), approve(three)] })
    expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining(two) })
    expect(await statesOf(db)).toEqual({ [one]: 'scored', [two]: 'scored', [three]: 'scored' })
    expect(await lettersOf(db, 'decision')).toEqual([])
    expect(await listDecisions(db, (await findSeq(db, one)) ?? 0, ['approve-in-principle'])).toEqual([])
    await decideInPrinciple(db, { ...all, decisions: [approve(three)] })
    const again = await decideInPrinciple(db, { ...all, decisions: [approve(one), approve(three)] })
    expect(again).toMatchObject({ ok: false, reason: expect.stringContaining(three) })
    expect(await statesOf(db)).toMatchObject({ [one]: 'scored', [three]: 'approved-in-principle' })
  })

  it('is refused to all but the committee, before the close, and for what is not in the ranking', async () => {
    const { db, scoring } = await scoredNotes()
    const input = { by: committee, now: later, scoring, decisions: [approve(one)] }
    for (const by of [unit, korea, otherCommittee, overseer])
      expect((await decideInPrinciple(db, { ...input, by })).ok).toBe(false)
    expect((await decideInPrinciple(db, { ...input, decisions: [approve('EWG 09 2026A')] })).ok).toBe(false)
    expect((await decideInPrinciple(db, { ...input, scoring: 999_999 })).ok).toBe(false)
    const early = await withSession(await open(), 100, { number: one })
    const unclosed = await opened(early)
    expect((await decideInPrinciple(early, { ...input, scoring: unclosed })).ok).toBe(false)
  })
})
