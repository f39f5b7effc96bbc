import type { Grant, Person } from '~/domain/access/may'
import type { AttendeeText } from '~/domain/event/attendee'
import type { EventText } from '~/domain/event/event'
import { emptyMonitoring } from '~/domain/monitoring/monitoring-report'
import type { RecordValues } from '~/domain/record/record'
import { emptyEntry } from '~/domain/reference/entry'
import type { Database, Transaction } from '~db/database'
import { insertAttendees } from '~db/queries/attendees.server'
import { writeBudgetLines } from '~db/queries/budget.server'
import { insertEvent } from '~db/queries/events.server'
import { insertMonitoringReport } from '~db/queries/monitoring.server'
import { insertRecord } from '~db/queries/records.server'
import { writeEntry } from '~db/queries/reference-entries.server'
import { referenceSeed } from '~db/seed/reference'
import { initiatives, portfolio } from '../../factories/a-portfolio'
import { aBudgetLine, aProject } from '../../factories/a-project'

export const at = '2020-01-01T00:00:00.000Z'
export const now = new Date('2020-06-15T08:00:00.000Z')
const author = { person: null, name: 'The seed' }
const first = { author, why: 'Seeded', at }

const holds = (role: Grant['role'], scopeKind: Grant['scopeKind'], scope = ''): Person => ({
  ...{ id: role, name: role, email: `${role}@economy.example` },
  grants: [{ role, scopeKind, scope, from: '2010-01-01', until: null }],
})
export const unit = holds('project-management-unit', 'everywhere')
export const committee = holds('decision-maker', 'committee', 'BMC')
export const director = (forum: string) => holds('program-director', 'forum', forum)
export const overseer = holds('overseer', 'project', 'CTI 01 2010A')

/** A project as it is stored: what it is, who may read it, what was spent and who came to its events. */
export type Stored = {
  values: RecordValues
  isHidden: boolean
  spent: { apec: number | null; self: number | null }[]
  events: {
    event: Pick<EventText, 'title' | 'series'>
    people: Pick<AttendeeText, 'name' | 'sex' | 'role' | 'economy' | 'standing'>[]
  }[]
}

const oneOf = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

const someone = (index: number, k: number) => ({
  name: `Person ${(index + k) % 9}`,
  sex: oneOf(['woman', 'man', 'not-said'] as const, index + k),
  role: oneOf(['participant', 'participant', 'speaker', 'organiser', 'expert'] as const, index + k),
  economy: oneOf(['Peru', 'Chile', null], index + k),
  standing: oneOf(['attended', 'attended', 'absent', 'nominated'] as const, k),
})

/** The sixty projects of the register, every seventh of them hidden, with spending, events, and a late report. */
export const storedPortfolio: Stored[] = portfolio.map((values, index) => ({
  values,
  isHidden: index % 7 === 5,
  spent:
    index % 3 === 0
      ? []
      : [
          { apec: 10_000 * index, self: null },
          { apec: index % 2 === 0 ? null : 77, self: index },
        ],
  events:
    index % 4 === 0
      ? [0, 1].map(n => ({
          event: { title: `Event ${n} of ${index}`, series: index % 8 === 0 ? 'Yearly seminar' : '' },
          people: Array.from({ length: 5 }, (_, k) => someone(index, k + n)),
        }))
      : [],
}))

const eventOf = (event: Pick<EventText, 'title' | 'series'>): EventText => ({
  ...{ kind: 'seminar', mode: 'in-person', from: '2019-05-01', until: null, place: 'Lima', economy: 'Peru' },
  ...{ seats: null, description: '', ...event },
})

const personOf = (one: Stored['events'][number]['people'][number]): AttendeeText => ({
  ...{ organisation: 'An office', organisationKind: 'government', position: '', email: '', funding: 'none', note: '' },
  ...one,
})

async function write(tx: Transaction, { values, isHidden, spent, events }: Stored): Promise<void> {
  const running = values.status === 'Project in Implementation' && events.length > 0
  const state = isHidden ? 'in-assessment' : running ? 'in-implementation' : null
  const life = { state, visibility: isHidden ? 'submitted' : 'public' } as const
  const seq = await insertRecord(tx, { ...aProject().record(), values }, first, referenceSeed, life)
  const lines = spent.map(({ apec, self }) => aBudgetLine({ actualApec: apec, actualSelf: self }))
  await writeBudgetLines(tx, seq, lines.length > 0 ? lines : [aBudgetLine()])
  for (const { event, people } of events) {
    const key = await insertEvent(tx, seq, { ...eventOf(event), at }, author)
    await insertAttendees(tx, key, people.map(personOf), { at, author })
  }
  const report = {
    place: 1,
    from: '2019-01-01',
    until: '2019-06-30',
    dueOn: '2019-07-31',
    answers: emptyMonitoring,
    at,
  }
  if (events.length > 0) await insertMonitoringReport(tx, seq, report, author)
}

export async function storePortfolio(db: Database): Promise<Database> {
  await db.inTransaction('fill', async tx => {
    for (const key of initiatives) await writeEntry(tx, 'initiatives', { ...emptyEntry, key, about: 'A test' }, true)
    for (const one of storedPortfolio) await write(tx, one)
  })
  return db
}
