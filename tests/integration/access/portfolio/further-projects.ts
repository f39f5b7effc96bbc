import { eq } from 'drizzle-orm'
import type { StateKey, Visibility } from '~/domain/lifecycle/lifecycle'
import type { RecordValues } from '~/domain/record/record'
import type { Database, Transaction } from '~db/connect.server'
import { insertRecord } from '~db/queries/records.server'
import { referenceSeed } from '~db/seed/reference'
import { aProject } from '../../../factories/a-project'
import { economies, type FurtherName, fora, further, session } from '../actors'
import { plant } from '../canaries'
import { closedScoring } from './calendar'
import { at } from './moments'

const by = { at, person: null, by: 'Test' }

const life: Record<FurtherName, { state: StateKey; visibility: Visibility; values?: Partial<RecordValues> }> = {
  named: {
    state: 'concept-draft',
    visibility: 'draft',
    values: { coSponsoringEconomies: [economies.apart, economies.scoring] },
  },
  scored: {
    state: 'scored',
    visibility: 'submitted',
    values: { fundAccount: 'General Project Account', subFund: null },
  },
  returned: { state: 'returned', visibility: 'submitted' },
}

/** The points of the returned project: one to be answered, one that was not sent. */
export const furtherPoints = { toAnswer: 11, prepared: 12 } as const

async function writePoints(tx: Transaction, project: number): Promise<void> {
  const point = (kind: 'point' | 'prepared-point') => ({
    section: 'summary',
    quote: '',
    text: plant(kind, 'returned', 'text'),
  })
  await tx.insert(tx.tables.point).values([
    { ...by, ...point('point'), project, seq: furtherPoints.toAnswer, sentAt: at },
    { ...by, ...point('prepared-point'), project, seq: furtherPoints.prepared, sentAt: null },
  ])
}

/** The project joins the ranking of the scoring that is closed. */
async function rank(tx: Transaction, project: number): Promise<void> {
  const { scoring } = tx.tables
  const [row] = await tx.select({ ranking: scoring.ranking }).from(scoring).where(eq(scoring.seq, closedScoring))
  const [first] = row?.ranking?.projects ?? []
  if (!row?.ranking || !first) throw new Error('The closed scoring has no ranking')
  const joined = { ...first, project, number: further.scored, place: 2 }
  const ranking = { ...row.ranking, projects: [...row.ranking.projects, joined] }
  await tx.update(scoring).set({ ranking }).where(eq(scoring.seq, closedScoring))
}

/** The projects that only some forms take. */
export async function writeFurtherProjects(db: Database): Promise<void> {
  for (const name of ['named', 'scored', 'returned'] as const) {
    const number = further[name]
    const { values, ...stands } = life[name]
    await db.inTransaction(`project ${number}`, async tx => {
      const record = aProject()
        .numbered(number)
        .titled(`The project that is ${name}`)
        .with({ ...session, status: null, sponsoringForum: fora.own, proposingEconomies: [economies.own], ...values })
        .record()
      const first = { author: { person: null, name: 'Test' }, why: 'First entry', at }
      const seq = await insertRecord(tx, record, first, referenceSeed, stands)
      if (name === 'returned') await writePoints(tx, seq)
      if (name === 'scored') await rank(tx, seq)
    })
  }
}
