import { hashPassword } from '~/auth/password.server'
import type { Grant } from '~/domain/access/may'
import type { Database, Transaction } from '~db/database'
import { writeBudgetLines } from '~db/queries/budget.server'
import { insertGrant, insertPerson } from '~db/queries/people.server'
import { insertRecord } from '~db/queries/records.server'
import { cti32 } from '~db/seed/demo/cti-32-2017a'
import { ipInitiative } from '~db/seed/demo/initiative'
import { indicatorsOfCti32 } from '~db/seed/demo/running/facts'
import { referenceSeed } from '~db/seed/reference'
import { password } from './journey-people'

const since = '2010-01-01'
const at = '2018-07-31T09:14:00.000Z'

type Cast = { email: string; name: string; role: Grant['role']; scopeKind: Grant['scopeKind']; scope: string }

export const number = 'CTI 32 2017A'

/** Who takes part in the life of the project; roles, not persons. */
export const cast = {
  overseer: {
    ...{ email: 'overseer@journey.example', name: 'Project Overseer', role: 'overseer' },
    ...{ scopeKind: 'project', scope: number },
  },
  secretariat: {
    ...{ email: 'pmu@journey.example', name: 'Project Management Unit', role: 'project-management-unit' },
    ...{ scopeKind: 'everywhere', scope: '' },
  },
  director: {
    ...{ email: 'director@journey.example', name: 'Program Director', role: 'program-director' },
    ...{ scopeKind: 'forum', scope: 'IPEG' },
  },
  committee: {
    ...{ email: 'bmc@journey.example', name: 'Decision Maker', role: 'decision-maker' },
    ...{ scopeKind: 'committee', scope: 'BMC' },
  },
  focal: {
    ...{ email: 'focal@journey.example', name: 'Focal Point, Chile', role: 'economy-focal-point' },
    ...{ scopeKind: 'economy', scope: 'Chile' },
  },
  auditor: {
    ...{ email: 'auditor@journey.example', name: 'Auditor', role: 'auditor' },
    ...{ scopeKind: 'everywhere', scope: '' },
  },
} as const satisfies Record<string, Cast>

async function invitePeople(tx: Transaction): Promise<void> {
  const passwordHash = await hashPassword(password)
  for (const [id, { email, name, role, scopeKind, scope }] of Object.entries(cast)) {
    await insertPerson(tx, { id, email, name, passwordHash, createdAt: at })
    await insertGrant(tx, id, { role, scopeKind, scope, from: since, until: null, grantedBy: 'Test' })
  }
}

/** CTI 32 2017A as it stood when its money had been approved: nothing of its implementation has happened yet. */
export async function writeApprovedProject(db: Database): Promise<void> {
  await db.inTransaction('journey', async tx => {
    await invitePeople(tx)
    const { initiative } = tx.tables
    await tx.insert(initiative).values({ name: ipInitiative.name, about: ipInitiative.about }).onConflictDoNothing()
    const { values, marks, keeping } = cti32.record
    const record = {
      values: { ...values, status: 'Approved Project', links: [], indicators: indicatorsOfCti32 },
      marks,
      keeping,
    }
    const entry = { author: { person: null, name: 'Secretariat Officer' }, why: 'Approved', at }
    const seq = await insertRecord(tx, record, entry, referenceSeed)
    await writeBudgetLines(tx, seq, cti32.budget)
    const { project } = tx.tables
    await tx.update(project).set({ state: 'approved' })
  })
}
