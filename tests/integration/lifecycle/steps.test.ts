import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Person } from '~/domain/access/may'
import { signatureOf } from '~/domain/declaration/signature'
import { type StepKey, stateOf } from '~/domain/lifecycle/lifecycle'
import { readFilter } from '~/domain/record/filter'
import { readSteps } from '~/operations/read-steps.server'
import { readSubmission } from '~/operations/read-submission.server'
import { takeStepIn } from '~/operations/take-step.server'
import type { Database } from '~db/database'
import { listDecisions } from '~db/queries/decisions.server'
import { listHistory, verifyHistory } from '~db/queries/history.server'
import { findStanding } from '~db/queries/life.server'
import { findRecord, getForChange } from '~db/queries/records.server'
import { listProjects } from '~db/queries/register.server'
import { listVersions, recordAt } from '~db/queries/versions.server'
import { referenceSeed } from '~db/seed/reference'
import { onEachEngine } from '../../setup/databases'
import {
  asOfNow,
  aWorld,
  draft,
  now,
  numbered,
  openRound,
  people,
  storeDraft,
  take,
  taken,
  untilApproved,
} from './world'

const { overseer, coOverseer, chair, director, unit, committee } = people

const standing = (db: Database, number = numbered) => getForChange(db, number)
const stateIn = async (db: Database, number = numbered) => (await standing(db, number))?.state
const decisionsOf = async (db: Database, seq: number) => (await listDecisions(db, seq)).map(({ step }) => step)
const letters = (db: Database) => db.select().from(db.tables.letter).orderBy(db.tables.letter.seq)
const told = async (db: Database) => (await letters(db)).map(({ kind, person }) => `${kind} ${person}`)
const actsOn = async (db: Database, number = numbered) =>
  (await listHistory(db, { scope: `project ${number}` }, 1)).rows.map(row => row.act)
const found = async (db: Database, q: string) =>
  (await listProjects(db, readFilter(new URLSearchParams({ q })))).map(row => row.number)

/** Everything that a step could have written. */
const everything = async (db: Database, seq: number) => {
  const { version, history, letter, decision, formerNumber, roleGrant, numberCounter, project } = db.tables
  const tables = [version, history, letter, decision, formerNumber, roleGrant, numberCounter]
  const counts = await Promise.all(tables.map(table => db.$count(table)))
  return { counts, row: await db.select().from(project).where(eq(project.seq, seq)) }
}

onEachEngine('A step', open => {
  it('makes the next major version, with state, number, decision, history and letters', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    expect(await take(db, 'submit-concept', overseer, { number: draft })).toEqual({
      ...{ ok: true, number: numbered, version: { major: 1, minor: 0 } },
    })
    expect(await standing(db)).toMatchObject({ seq, state: 'with-forum', visibility: 'submitted' })
    expect((await standing(db))?.record.values).toMatchObject({ number: numbered, status: null })
    const [newest, first] = await listVersions(db, numbered, ['public', 'submitted', 'drafts'])
    expect(newest).toMatchObject({
      ...{ version: { major: 1, minor: 0 }, by: 'overseer', why: 'Concept note submitted to the forum' },
      parts: ['declaration', 'number'],
    })
    expect(first?.version).toEqual({ major: 0, minor: 1 })
    expect(await listDecisions(db, seq)).toMatchObject([
      {
        step: 'submit-concept',
        by: 'overseer',
        session: '2027 Session 1',
        edition: 'ed-15',
        major: 1,
        letterText: null,
      },
    ])
    expect(await actsOn(db)).toEqual(['Concept note submitted to the forum'])
    expect(await told(db)).toEqual(['project-step chair', 'project-step unit'])
    const [letter] = await letters(db)
    expect(letter?.text).toContain(`It was ${draft} before and is project ${numbered} from now on.`)
    expect(letter?.text).toContain('Hold an endorsement round')
  })

  it('keeps a decision with the edition of the rules, its reason, and the letter as it was sent', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    await taken(db, 'send-back', chair, { reason: '  The objectives are too wide.  ' })
    const decision = (await listDecisions(db, seq)).at(-1)
    expect(decision).toMatchObject({
      step: 'send-back',
      by: 'chair',
      reason: 'The objectives are too wide.',
      edition: 'ed-15',
    })
    expect(decision?.letterSubject).toBe(`${numbered}: Sent back by the forum`)
    expect(decision?.letterText).toContain('The reason given: The objectives are too wide.')
    expect(decision?.letterText).toContain('Guidebook on APEC Projects, Ed. 15')
    const sent = (await letters(db)).filter(letter => letter.kind === 'decision')
    expect(sent.map(letter => letter.person)).toEqual(['co-overseer', 'overseer'])
    expect(sent[0]?.text).toContain('The reason given: The objectives are too wide.')
    expect(await stateIn(db)).toBe('concept-draft')
  })

  it('that prepares a project again moves it to the forms then in force, and says so', async () => {
    const db = await aWorld(open)
    await storeDraft(db, draft, { state: 'lapsed' })
    await taken(db, 'resubmit', overseer, { number: draft })
    expect(await standing(db, draft)).toMatchObject({ state: 'concept-draft', formEdition: '2025' })
    const [newest] = await listVersions(db, draft, ['public', 'submitted', 'drafts'])
    expect(newest?.why).toBe('Prepared again for a later session (Forms of 2025)')
  })

  it('tells those whose turn it is, by what they may do: not the stranger, not who acted, nobody twice', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    await openRound(db, seq)
    const earlier = (await letters(db)).length
    await taken(db, 'endorse', chair)
    expect((await told(db)).slice(earlier).sort()).toEqual([
      'decision co-overseer',
      'decision overseer',
      'project-step director',
      'project-step unit',
    ])
  })

  it('closes the round that it answers, and takes what the forum said into the record', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    await openRound(db, seq)
    await taken(db, 'endorse', chair)
    const [round] = await db.select().from(db.tables.endorsementRound)
    expect(round).toMatchObject({ closedAt: now.toISOString(), closedBy: 'chair', outcome: 'endorsed' })
    expect((await standing(db))?.record.values.endorsementByFora).toBe('IPEG, 10 February 2027: 21 endorsed')
  })

  it('ends a round with no outcome where the project is withdrawn', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    await openRound(db, seq)
    await taken(db, 'withdraw', overseer, { reason: 'The host has changed its plans.' })
    const [round] = await db.select().from(db.tables.endorsementRound)
    expect(round).toMatchObject({ closedBy: 'overseer', outcome: null })
    expect(await findStanding(db, numbered)).toEqual({ state: 'withdrawn', before: 'with-forum' })
  })

  it('that fills a field takes away the mark that it does not apply', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    await openRound(db, seq)
    const marks = { endorsementByFora: { kind: 'not-applicable' as const, text: 'N/A' } }
    await db.inTransaction('marks', tx =>
      tx.update(tx.tables.project).set({ marks }).where(eq(tx.tables.project.seq, seq)),
    )
    await taken(db, 'endorse', chair)
    expect((await standing(db))?.record.marks).toEqual({})
  })

  it('leads a concept note to approval, and only then into register and search', async () => {
    const db = await aWorld(open)
    let looked = 0
    await untilApproved(db, async () => {
      for (const asked of ['', 'Commercialization', numbered]) expect(await found(db, asked)).toEqual([])
      expect(await findRecord(db, numbered, ['public'])).toBeNull()
      looked += 1
    })
    expect(looked).toBe(10)
    expect(await stateIn(db)).toBe('approved')
    for (const asked of ['', 'Commercialization', numbered]) expect(await found(db, asked)).toEqual([numbered])
    expect((await findRecord(db, numbered, ['public']))?.values.status).toBe('Approved Project')
    await taken(db, 'start', unit)
    expect((await findRecord(db, numbered, ['public']))?.values.status).toBe('Project in Implementation')
    expect((await verifyHistory(db)).broken).toEqual([])
  })

  it('that makes a project public shows no version from before', async () => {
    const db = await aWorld(open)
    const seq = await untilApproved(db)
    const approved = (await listDecisions(db, seq)).at(-1)?.major ?? 0
    expect(approved).toBe(10)
    const versions = async (audiences: Parameters<typeof listVersions>[2]) =>
      (await listVersions(db, numbered, audiences)).map(({ version }) => `${version.major}.${version.minor}`)
    expect(await versions(['public'])).toEqual(['10.0'])
    expect(await versions(['public', 'submitted', 'drafts'])).toHaveLength(11)
    expect(await recordAt(db, numbered, { major: 9, minor: 0 }, ['public'])).toBeNull()
    expect(await recordAt(db, numbered, { major: 10, minor: 0 }, ['public'])).not.toBeNull()
    expect((await recordAt(db, numbered, { major: 0, minor: 1 }, ['public', 'drafts']))?.values.number).toBe(draft)
  })

  it('that ends a project before it was public leaves it unseen, without a status', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    await taken(db, 'withdraw', overseer, { number: draft, reason: 'No money at home' })
    expect(await standing(db, draft)).toMatchObject({ state: 'withdrawn', visibility: 'draft' })
    expect(await findStanding(db, draft)).toEqual({ state: 'withdrawn', before: null })
    expect((await standing(db, draft))?.record.values.status).toBeNull()
    expect(await findRecord(db, draft, ['public'])).toBeNull()
  })

  it('that ends a public project leaves it seen, with its status', async () => {
    const db = await aWorld(open)
    await untilApproved(db)
    await taken(db, 'cancel', unit, { reason: 'The venue is closed' })
    expect((await findRecord(db, numbered, ['public']))?.values.status).toBe('Cancelled Project')
  })
})

onEachEngine('A step is refused', open => {
  it('to everybody whom the matrix does not name, and leaves nothing', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    const may: Partial<Record<StepKey, Person[]>> = {
      'submit-concept': [overseer, coOverseer],
      withdraw: [overseer, coOverseer],
      lapse: [unit],
    }
    const before = await everything(db, seq)
    for (const [step, allowed] of Object.entries(may))
      for (const who of Object.values(people))
        if (!allowed.includes(who)) {
          const answer = await take(db, step as StepKey, who, { number: draft, reason: 'Because' })
          expect(answer, `${step} by ${who.id}`).toMatchObject({
            ok: false,
            reason: expect.stringContaining('not allow'),
          })
        }
    expect(await everything(db, seq)).toEqual(before)
  })

  it('to who held the role until yesterday', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    const expired = { ...overseer, grants: overseer.grants.map(grant => ({ ...grant, until: '2027-02-09' })) }
    expect((await take(db, 'submit-concept', expired, { number: draft })).ok).toBe(false)
  })

  it('in a wrong state, in words', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    const before = await everything(db, seq)
    expect(await take(db, 'start', unit, { number: draft })).toMatchObject({
      ...{ ok: false, reason: expect.stringContaining('the project is at “Concept note draft”') },
    })
    expect(await everything(db, seq)).toEqual(before)
  })

  it('where something is missing, and after the deadline, and takes no number then', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db, draft, { values: { objectives: null } })
    const before = await everything(db, seq)
    expect(await take(db, 'submit-concept', overseer, { number: draft })).toMatchObject({
      reason: 'Fill in “Objectives”.',
    })
    const late = new Date('2027-03-01T16:00:00.000Z')
    expect(await take(db, 'submit-concept', overseer, { number: draft, at: late })).toMatchObject({
      reason: expect.stringContaining('internal deadline'),
    })
    expect(await everything(db, seq)).toEqual(before)
  })

  it('of a project that is not there', async () => {
    const db = await aWorld(open)
    expect(await take(db, 'lapse', unit, { number: 'EWG 99 2027', reason: 'Late' })).toEqual({
      ...{ ok: false, reason: 'There is no project EWG 99 2027.' },
    })
  })

  it('with everything that it began, where one of its effects fails', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    const before = await everything(db, seq)
    const failing = db.inTransaction(`project ${draft}`, async tx => {
      const signature = signatureOf('overseer', 'submit-concept', '2027-02-10')
      const input = { number: draft, step: 'submit-concept' as const, reason: '', by: overseer, now, signature }
      expect(await takeStepIn(tx, input, referenceSeed)).toMatchObject({ ok: true, number: numbered })
      throw new Error('The power went out')
    })
    await expect(failing).rejects.toThrow('The power went out')
    expect(await everything(db, seq)).toEqual(before)
    expect(await found(db, numbered)).toEqual([])
    // The number was not used up.
    expect(await take(db, 'submit-concept', overseer, { number: draft })).toMatchObject({ number: numbered })
  })
})

onEachEngine('Two people at once', (open, engine) => {
  /** Each asks a server of their own, where the engine can be opened twice. */
  const otherServer = (db: Database) => (engine.name === 'PGlite' ? db : engine.again())

  it('submit one draft: one wins, the other is told where it is now', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    const both = await Promise.all([
      take(db, 'submit-concept', overseer, { number: draft }),
      take(otherServer(db), 'submit-concept', coOverseer, { number: draft }),
    ])
    expect(both.filter(answer => answer.ok)).toHaveLength(1)
    expect(both.find(answer => !answer.ok)).toMatchObject({
      reason: `Somebody else has just taken a step: ${draft} is project ${numbered} now. Please go on there.`,
    })
    expect(await decisionsOf(db, seq)).toEqual(['submit-concept'])
  })

  it('decide differently: one wins, the other is told where the project stands', async () => {
    const db = await aWorld(open)
    const seq = await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    await openRound(db, seq)
    const both = await Promise.all([
      take(db, 'endorse', chair),
      take(otherServer(db), 'send-back', unit, { reason: 'Too wide' }),
      take(db, 'withdraw', await asOfNow(db, overseer), { reason: 'No money' }),
    ])
    expect(both.filter(answer => answer.ok).length).toBeGreaterThanOrEqual(1)
    const state = await stateIn(db)
    const refused = both.find(answer => !answer.ok)
    expect(refused).toMatchObject({ reason: expect.stringContaining('somebody else has just taken a step') })
    expect((await decisionsOf(db, seq)).length).toBe(both.filter(answer => answer.ok).length + 1)
    expect(state && stateOf(state).key).toBe(state)
  })
})

onEachEngine('The steps on the page', open => {
  const steps = async (db: Database, by: Person, number = numbered) => {
    const read = await readSteps(db, { number, by: await asOfNow(db, by), now })
    return read?.steps.map(step => step.key) ?? null
  }

  it('are those that this person may take, with what is missing and where to mend it', async () => {
    const db = await aWorld(open)
    await storeDraft(db, draft, { values: { objectives: null } })
    expect(await steps(db, overseer, draft)).toEqual(['submit-concept', 'withdraw'])
    expect(await steps(db, unit, draft)).toEqual(['lapse'])
    expect(await steps(db, people.coAuthor, draft)).toEqual([])
    for (const who of [people.stranger, chair, committee, people.administrator])
      expect(await steps(db, who, draft)).toBeNull()
    const read = await readSteps(db, { number: draft, by: overseer, now })
    expect(read?.steps[0]?.problems).toEqual([
      {
        text: 'Fill in “Objectives”.',
        where: 'Objectives',
        to: expect.stringMatching(/objectives#values\.objectives$/),
      },
    ])
  })

  it('name what a submission lacks in the order of the form, to those who write it', async () => {
    const db = await aWorld(open)
    await storeDraft(db, draft, { values: { objectives: null, fundAccount: null, gender: 'Not applicable.' } })
    const lacks = await readSubmission(db, { number: draft, by: overseer, now })
    expect(lacks?.problems.map(({ where }) => where)).toEqual(['Funding', 'Objectives', 'Gender'])
    expect(await readSubmission(db, { number: draft, by: director, now })).toBeNull()
    await storeDraft(db, numbered, { state: 'with-forum' })
    expect(await readSubmission(db, { number: numbered, by: unit, now })).toBeNull()
  })

  it('tell the reasons of decisions to those whom they concern', async () => {
    const db = await aWorld(open)
    await storeDraft(db)
    await taken(db, 'submit-concept', overseer, { number: draft })
    await taken(db, 'send-back', chair, { reason: 'A word between us' })
    await taken(db, 'submit-concept', overseer)
    const reasons = async (by: Person) => {
      const read = await readSteps(db, { number: numbered, by: await asOfNow(db, by), now })
      return read?.decisions.map(({ reason }) => reason).filter(reason => reason !== '')
    }
    for (const who of [overseer, director, unit]) expect(await reasons(who), who.id).toEqual(['A word between us'])
    expect(await reasons(chair)).toEqual([])
  })
})
