import type { Grant, Person } from '~/domain/access/may'
import type { Role, ScopeKind } from '~/domain/access/roles'
import { signatureOf } from '~/domain/declaration/signature'
import type { StateKey, StepKey, Visibility } from '~/domain/lifecycle/lifecycle'
import { qualityCriteria } from '~/domain/quality/criteria'
import type { RecordValues } from '~/domain/record/record'
import { type StepTaken, takeStep } from '~/operations/take-step.server'
import type { Database } from '~db/database'
import { writeBudgetLines } from '~db/queries/budget.server'
import { writeSession } from '~db/queries/calendar.server'
import { listGrantsOf } from '~db/queries/grants.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aConceptNote, aSession } from '../../factories/a-life'
import { aBudget } from '../../factories/a-project'

/** The lives of projects in tests are lived here: February 2027, before the deadlines of Session 1. */
export const now = new Date('2027-02-10T08:00:00.000Z')
const before = '2027-01-10T08:00:00.000Z'
export const draft = 'DRAFT 01 2027'
export const numbered = 'IPEG 01 2027A'

const grant = (role: Role, scopeKind: ScopeKind, scope = ''): Grant => ({
  ...{ role, scopeKind, scope, from: '2020-01-01', until: null },
})
const person = (id: string, ...grants: Grant[]): Person => ({ id, name: id, email: `${id}@economy.example`, grants })

/** Who takes part; what an overseer oversees follows the number of the project, so it is read from the database. */
export const people = {
  overseer: person('overseer', grant('overseer', 'project', draft)),
  coOverseer: person('co-overseer', grant('overseer', 'project', draft)),
  coAuthor: person('co-author', grant('co-author', 'project', draft)),
  stranger: person('stranger', grant('overseer', 'project', 'EWG 09 2010A')),
  chair: person('chair', grant('forum-chair', 'forum', 'IPEG')),
  otherChair: person('other-chair', grant('forum-chair', 'forum', 'EWG')),
  director: person('director', grant('program-director', 'forum', 'IPEG')),
  unit: person('unit', grant('project-management-unit', 'everywhere')),
  committee: person('committee', grant('decision-maker', 'committee', 'BMC')),
  auditor: person('auditor', grant('auditor', 'everywhere')),
  administrator: person('administrator', grant('administrator', 'everywhere')),
} as const

/** A database with people and Session 1 of 2027, where all that is not of the test holds. */
export async function aWorld(open: () => Promise<Database>): Promise<Database> {
  const db = await open()
  await db.inTransaction('people', async tx => {
    for (const { grants, ...account } of Object.values(people)) {
      await insertPerson(tx, { ...account, passwordHash: null, createdAt: before })
      for (const one of grants) await insertGrant(tx, account.id, { ...one, grantedBy: 'test' })
    }
  })
  await db.inTransaction('calendar', tx => writeSession(tx, { ...aSession(), seq: null }))
  return db
}

type Stored = { state?: StateKey | null; visibility?: Visibility; values?: Partial<RecordValues> }

/** Stores a complete concept note with its budget and two confirmed co-sponsors. */
export async function storeDraft(db: Database, number = draft, stored: Stored = {}): Promise<number> {
  const { state = 'concept-draft', visibility = 'draft', values = {} } = stored
  const written = aConceptNote().with(values).numbered(number).record()
  const record = { ...written, keeping: { ...written.keeping, version: { major: 0, minor: 1 } } }
  return db.inTransaction(`project ${number}`, async tx => {
    const first = { author: { person: null, name: 'Test' }, why: 'Concept note begun', at: before }
    const seq = await insertRecord(tx, record, first, referenceSeed, { state, visibility })
    await writeBudgetLines(tx, seq, aBudget())
    const answer = { project: seq, answer: 'confirmed' as const, remark: '', at: before, person: null, by: 'Official' }
    for (const economy of record.values.coSponsoringEconomies)
      await tx.insert(tx.tables.coSponsorAnswer).values({ ...answer, economy })
    return seq
  })
}

/** The person as the database knows them now. */
export const asOfNow = async (db: Database, who: Person): Promise<Person> => ({
  ...who,
  grants: await listGrantsOf(db, who.id),
})

export const take = (
  db: Database,
  step: StepKey,
  by: Person,
  more: { number?: string; reason?: string; at?: Date } = {},
) => {
  const { number = numbered, reason = '', at = now } = more
  const signature = signatureOf(by.name, step, at.toISOString().slice(0, 10))
  return takeStep(db, { number, step, reason, by, now: at, signature })
}

/** The same by somebody who may, as the database knows them; throws where it is refused. */
export async function taken(
  db: Database,
  step: StepKey,
  by: Person,
  more: Parameters<typeof take>[3] = {},
): Promise<Extract<StepTaken, { ok: true }>> {
  const answer = await take(db, step, await asOfNow(db, by), more)
  if (!answer.ok) throw new Error(`${step}: ${answer.reason}`)
  return answer
}

/** An endorsement round is open since a minute ago. */
export const openRound = (db: Database, project: number, opened = now.toISOString()) =>
  db.inTransaction(`project ${numbered}`, async tx => {
    const { endorsementRound, endorsementAnswer } = tx.tables
    const [round] = await tx
      .insert(endorsementRound)
      .values({
        project,
        at: opened,
        person: 'chair',
        by: 'chair',
        deadline: '2027-03-01T00:00:00.000Z',
        silence: 'agreement',
      })
      .returning({ seq: endorsementRound.seq })
    if (!round) throw new Error('no round')
    const given = {
      round: round.seq,
      answer: 'endorses' as const,
      comment: '',
      at: opened,
      person: null,
      by: 'Official',
    }
    for (const { name: economy } of referenceSeed.economies)
      await tx.insert(endorsementAnswer).values({ ...given, economy })
  })

/** The scoring of the session for the ASF: General Fund is closed. */
export const closeTheScoring = (db: Database) =>
  db.inTransaction('calendar', async tx => {
    const { calendarSession, scoring } = tx.tables
    const [session] = await tx.select({ seq: calendarSession.seq }).from(calendarSession).limit(1)
    const of = { session: session?.seq ?? 0, fund: 'APEC Support Fund', subFund: 'ASF: General Fund', forum: 'SCE' }
    const at = now.toISOString()
    const dates = { at, person: null, by: 'unit', deadline: at, closedAt: at, closedBy: 'unit' }
    await tx.insert(scoring).values({ ...of, ...dates, edition: 'template', ranking: null })
  })

/** Every criterion is rated with this. */
export const rateAll = (db: Database, project: number, rating: number) =>
  db.inTransaction(`project ${numbered}`, async tx => {
    const given = { project, rating, comment: '', at: now.toISOString(), person: null, by: 'unit' }
    for (const { key: criterion } of qualityCriteria)
      await tx.insert(tx.tables.qualityRating).values({ ...given, criterion })
  })

/** From a draft to its approval, each step by who takes it in life; `between` is called after each but the last. */
export async function untilApproved(
  db: Database,
  between: () => Promise<void> = async () => undefined,
): Promise<number> {
  const { overseer, chair, director, unit, committee } = people
  const seq = await storeDraft(db)
  const then = async (...[step, by, more]: [StepKey, Person, Parameters<typeof take>[3]?]) => {
    await between()
    await taken(db, step, by, more)
  }
  await then('submit-concept', overseer, { number: draft })
  await openRound(db, seq)
  await then('endorse', chair)
  await then('hand-in', director)
  await then('find-eligible', unit)
  await closeTheScoring(db)
  await then('close-scoring', unit)
  await then('approve-in-principle', committee)
  await then('begin-proposal', overseer)
  await then('submit-proposal', overseer)
  await rateAll(db, seq, 3)
  await then('rate-satisfactory', unit)
  await then('approve', committee)
  return seq
}
