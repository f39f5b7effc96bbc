import { expect } from 'vitest'
import type { Person } from '~/domain/access/may'
import type { Answers } from '~/domain/questionnaire/answers'
import { responseState } from '~/domain/questionnaire/response'
import { type OpenedAnswer, openAnswer } from '~/operations/answers/open-answer.server'
import { saveAnswers } from '~/operations/answers/save-answers.server'
import { inviteEconomies } from '~/operations/questionnaire/invite-economies.server'
import type { Database } from '~db/database'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { findResponse, listResponses } from '~db/queries/responses.server'
import { everyAnswer } from '../../factories/a-questionnaire'
import { aPublished } from '../../factories/a-stored-questionnaire'
import { aWorld, draft as number, people, storeDraft } from '../lifecycle/world'

export { number, people }
export const now = new Date('2027-02-10T08:00:00.000Z')
export const later = (days: number, hours = 0) => new Date(now.getTime() + days * 86_400_000 + hours * 3_600_000)
export const refused = { ok: false, reason: expect.any(String) }
export const ok = { ok: true }

const official = (id: string, role: 'economy-focal-point' | 'economy-official', economy: string): Person => ({
  ...{ id, name: id, email: `${id}@economy.example` },
  grants: [{ role, scopeKind: 'economy', scope: economy, from: '2020-01-01', until: null }],
})
export const officials = {
  focal: official('focal-of-chile', 'economy-focal-point', 'Chile'),
  official: official('official-of-chile', 'economy-official', 'Chile'),
}

/** A project with a questionnaire that is published and due on 3 March 2027, sent to nobody yet. */
export async function aSending(open: () => Promise<Database>) {
  const db = await aWorld(open)
  await storeDraft(db, number, { state: 'in-implementation', visibility: 'public' })
  await db.inTransaction('people', async tx => {
    for (const { grants, ...account } of Object.values(officials)) {
      await insertPerson(tx, { ...account, passwordHash: null, createdAt: '2027-01-10T08:00:00.000Z' })
      for (const one of grants) await insertGrant(tx, account.id, { ...one, grantedBy: 'test' })
    }
  })
  const { seq, place, definition } = await aPublished(db, number, {
    at: '2027-02-02T08:00:00.000Z',
    dueOn: '2027-03-03',
  })
  return { db, questionnaire: seq, place, definition }
}

/** The letters that were written since, each once read. */
export async function lettersOf(db: Database) {
  const { letter: t } = db.tables
  const rows = await db.select({ kind: t.kind, to: t.to, subject: t.subject, text: t.text }).from(t).orderBy(t.seq)
  return rows.map(row => ({ ...row, key: /\/answers\/([\w-]+)/.exec(row.text)?.[1] ?? '' }))
}

/** The key in the newest letter to somebody. */
export const keyFor = async (db: Database, to: string) =>
  (await lettersOf(db)).findLast(one => one.to === to)?.key ?? ''

export const row = (economy: string | null, name: string, more: { dueOn?: string | null; instead?: boolean } = {}) => ({
  ...{ economy, name, email: `${name}@gov.example`, dueOn: null, instead: false },
  ...more,
})

export const invite = (db: Database, rows: ReturnType<typeof row>[], by: Person = people.overseer, at = now) =>
  inviteEconomies(db, { number, place: 1, by, now: at, rows })

/** Opens the answer of a link or an account; throws where that is refused. */
export async function opened(db: Database, key: string, person: Person | null = null, at = now): Promise<OpenedAnswer> {
  const answer = await openAnswer(db, { key, person, now: at })
  if (!answer.ok) throw new Error(answer.reason)
  return answer
}

/** Writes answers as whoever has the key. */
export async function written(db: Database, key: string, answers: Answers = everyAnswer, at = now) {
  const answer = await opened(db, key, null, at)
  const entries = Object.entries(answers).map(([question, given]) => ({ question, given, permission: null }))
  const saved = await saveAnswers(db, { answer, base: answer.response.revision, entries, now: at })
  if (!saved.ok) throw new Error(saved.reason)
  return saved.revision
}

/** The state of each response, by economy. */
export async function statesOf(db: Database, questionnaire: number, isClosed = false) {
  const responses = await listResponses(db, questionnaire)
  return Object.fromEntries(responses.map(one => [one.economy, responseState(one, isClosed)]))
}

export async function responseOf(db: Database, questionnaire: number, economy: string) {
  const found = (await listResponses(db, questionnaire)).find(one => one.economy === economy)
  const response = found && (await findResponse(db, found.seq))
  if (!response) throw new Error(`${economy} has no response`)
  return response
}

export const actsOf = async (db: Database) =>
  (await db.select({ act: db.tables.history.act, why: db.tables.history.why }).from(db.tables.history)).map(
    ({ act, why }) => `${act}: ${why}`,
  )
