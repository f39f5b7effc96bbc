import type { Grant, Person } from '~/domain/access/may'
import { type Role, scopeOf } from '~/domain/access/roles'
import { formatScoringScope } from '~/domain/access/scoring-scope'
import type { StateKey } from '~/domain/lifecycle/lifecycle'
import { type Points, scoringEditionOf } from '~/domain/scoring/template'
import { openScoring } from '~/operations/open-scoring.server'
import { saveSession } from '~/operations/save-session.server'
import type { Database } from '~db/database'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../factories/a-project'

export const now = new Date('2026-05-01T08:00:00.000Z')
export const later = new Date('2026-06-15T08:00:00.000Z')
export const session = { year: 2026, session: 'Session 1' }
export const line = { fund: 'APEC Support Fund', subFund: 'ASF: General Fund' }
const scope = (economy: string, forum = 'EWG', of = '2026 Session 1') =>
  formatScoringScope({ forum, session: of, economy })

const grant = (role: Role, at = ''): Grant => ({
  ...{ role, scope: at, scopeKind: scopeOf[role] },
  ...{ from: '2020-01-01', until: null },
})
const person = (id: string, ...grants: Grant[]): Person => ({
  ...{ id, name: `The ${id}`, email: `${id}@x.test` },
  grants,
})

export const unit = person('unit', grant('project-management-unit'))
export const committee = person('committee', grant('decision-maker', 'BMC'))
export const otherCommittee = person('other-committee', grant('decision-maker', 'CTI'))
export const korea = person('korea', grant('assessor', scope('Korea')))
export const koreaToo = person('korea-too', grant('assessor', scope('Korea')))
export const chile = person('chile', grant('assessor', scope('Chile')))
export const ofOtherForum = person('other-forum', grant('assessor', scope('Korea', 'HWG')))
export const ofOtherSession = person('other-session', grant('assessor', scope('Korea', 'EWG', '2026 Session 2')))
export const overseer = person('overseer', ...['EWG 01 2026A', 'EWG 02 2026A'].map(one => grant('overseer', one)))
const everybody = [unit, committee, otherCommittee, korea, koreaToo, chile, ofOtherForum, ofOtherSession, overseer]

export type Note = {
  number: string
  economies?: string[]
  coSponsors?: string[]
  /** In whole dollars. */
  asks?: number
  state?: StateKey
  subFund?: string
}

/** The points that make a total: every criterion of the template gets as many. */
export const points = (each: number): Points =>
  Object.fromEntries(scoringEditionOf('integrated-2018').criteria.map(({ key }) => [key, each]))

async function storeNote(
  db: Database,
  { number, economies = ['Peru'], coSponsors = [], asks = 100, state, subFund }: Note,
) {
  const record = aProject()
    .numbered(number)
    .titled(`Title of ${number}`)
    .costing(asks)
    .with({
      ...{ ...session, fundAccount: line.fund, subFund: subFund ?? line.subFund, status: null },
      ...{ sponsoringForum: 'EWG', proposingEconomies: economies, coSponsoringEconomies: coSponsors },
    })
    .record()
  const save = { author: { person: null, name: 'Test' }, why: 'First entry', at: now.toISOString() }
  await db.inTransaction(`project ${number}`, tx =>
    insertRecord(tx, record, save, referenceSeed, { state: state ?? 'eligible', visibility: 'submitted' }),
  )
}

/** A session with money (in whole dollars) for one fund, people, and concept notes of it. */
export async function withSession(db: Database, money: number, ...notes: Note[]): Promise<Database> {
  await db.inTransaction('people', async tx => {
    for (const { grants, ...account } of everybody) {
      await insertPerson(tx, { ...account, passwordHash: null, createdAt: now.toISOString() })
      for (const one of grants) await insertGrant(tx, account.id, { ...one, grantedBy: 'Test' })
    }
  })
  const saved = await saveSession(db, {
    ...{ by: unit, now, base: null, why: '' },
    session: {
      ...session,
      internalDay: '2026-03-07',
      finalDay: '2026-03-28',
      money: [{ ...line, amount: money * 100 }],
    },
  })
  if (!saved.ok) throw new Error(saved.reason)
  for (const note of notes) await storeNote(db, note)
  return db
}

/** The same with an open scoring by the Energy Working Group; returns its key. */
export async function opened(db: Database): Promise<number> {
  const scoring = await openScoring(db, { by: unit, now, session, line, forum: 'EWG', lastDay: '2026-05-31' })
  if (!scoring.ok) throw new Error(scoring.reason)
  return scoring.seq
}
